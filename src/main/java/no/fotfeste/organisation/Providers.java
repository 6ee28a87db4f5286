package no.fotfeste.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record keepers that this installation serves; each is a world of its own. */
@UseCase
public class Providers {

    private final JdbcClient jdbc;

    Providers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contact the sentence a person can act on: who to call and where, in letters and messages */
    public record Provider(ProviderId id, String name, String contact) {}

    public ProviderId found(String name, OrganisationNumber number, String contact, Set<String> services, Instant at) {
        ProviderId id = ProviderId.next();
        jdbc.sql("select organisation.found(:id, :name, :number, :contact, :services, :at)")
                .param("id", id.value()).param("name", name).param("number", number.digits()).param("contact", contact)
                .param("services", services.toArray(String[]::new)).param("at", at.atOffset(ZoneOffset.UTC))
                .query(rows -> {});
        return id;
    }

    public boolean none() {
        return jdbc.sql("select organisation.provider_count()").query(Long.class).single() == 0;
    }

    /** For jobs that go through all providers, one transaction each. */
    public List<ProviderId> all() {
        return jdbc.sql("select organisation.providers()").query(UUID.class).list().stream().map(ProviderId::new).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Provider get(Entered entered) {
        return jdbc.sql("select provider_id, name, contact from organisation.provider where provider_id = :id")
                .param("id", entered.caller().provider().value())
                .query((row, n) -> new Provider(new ProviderId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .single();
    }

    /** Whether the main record is kept in another system, so that what is signed here is carried over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean carriesOver(Entered entered) {
        return jdbc.sql("select carries_over from organisation.provider where provider_id = :id")
                .param("id", entered.caller().provider().value()).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOver(Entered entered, boolean yes) {
        jdbc.sql("update organisation.provider set carries_over = :yes where provider_id = :id")
                .param("id", entered.caller().provider().value()).param("yes", yes).update();
    }

    /** The codes of the services the provider runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> services(Entered entered) {
        return jdbc.sql("select service from organisation.provider_service where provider_id = :id order by service")
                .param("id", entered.caller().provider().value()).query(String.class).list();
    }

    /** The provider takes a service into use, or takes in nobody to it any more; courses that run go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Entered entered, String service, boolean yes) {
        jdbc.sql(yes ? "insert into organisation.provider_service values (:id, :service) on conflict do nothing"
                        : "delete from organisation.provider_service where provider_id = :id and service = :service")
                .param("id", entered.caller().provider().value()).param("service", service).update();
    }
}
