package no.fotfeste.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bases that open a person's record. Teams, intake and consents write here; only the door reads. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Grants {

    /** Why the record is open: care relation, intake of a referral, the person's consent, duty, statutory request. */
    public enum Basis {
        CARE, INTAKE, CONSENT, DUTY, REQUEST
    }

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void toStaff(Entered entered, StaffId staff, Set<Information> classes, Basis basis, String purpose) {
        insert(entered, staff.value(), null, classes, basis, purpose);
    }

    public void toRole(Entered entered, Role role, Set<Information> classes, Basis basis, String purpose) {
        insert(entered, null, role, classes, basis, purpose);
    }

    /** From this moment the basis opens nothing more. Purpose names which of a member's grants. */
    public void end(Entered entered, StaffId staff, Basis basis) {
        jdbc.sql("""
                update access.grant set valid_to = greatest(valid_from, :now)
                 where provider_id = :provider and person_id = :person and actor_id = :actor and basis = :basis
                   and (valid_to is null or valid_to > :now)""")
                .param("now", now(entered)).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("actor", staff.value()).param("basis", basis.name())
                .update();
    }

    /** From then on, what a basis gave to roles opens nothing: the intake's when the referral has been decided. */
    public void endRoles(Entered entered, Basis basis, Instant at) {
        jdbc.sql("""
                update access.grant set valid_to = greatest(valid_from, :at)
                 where provider_id = :provider and person_id = :person and role is not null and basis = :basis
                   and (valid_to is null or valid_to > :at)""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("provider", entered.caller().provider().value())
                .param("person", entered.person().value()).param("basis", basis.name())
                .update();
    }

    /** The person's own no to one member of staff (sperring); it beats every grant until lifted. */
    public void block(Entered entered, UUID id, StaffId staff, String wish) {
        jdbc.sql("""
                insert into access.block (provider_id, id, person_id, actor_id, wish, valid_from, made_by)
                values (:provider, :id, :person, :actor, :wish, :now, :by)""")
                .param("provider", entered.caller().provider().value()).param("id", id)
                .param("person", entered.person().value()).param("actor", staff.value()).param("wish", wish)
                .param("now", now(entered)).param("by", entered.caller().staff().value())
                .update();
    }

    public void unblock(Entered entered, UUID id) {
        jdbc.sql("""
                update access.block set valid_to = :now
                 where provider_id = :provider and person_id = :person and id = :id and valid_to is null""")
                .param("provider", entered.caller().provider().value()).param("id", id)
                .param("person", entered.person().value()).param("now", now(entered))
                .update();
    }

    public List<Block> blocks(Entered entered) {
        return jdbc.sql("""
                select id, actor_id, wish, valid_from from access.block
                 where provider_id = :provider and person_id = :person and valid_to is null order by valid_from""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .query((row, n) -> new Block(row.getObject("id", UUID.class),
                        new StaffId(row.getObject("actor_id", UUID.class)), row.getString("wish")))
                .list();
    }

    /** A standing no: whom it keeps out, and the person's wish in their own words. */
    public record Block(UUID id, StaffId staff, String wish) {}

    private void insert(Entered entered, @Nullable UUID actor, @Nullable Role role, Set<Information> classes,
            Basis basis, String purpose) {
        jdbc.sql("""
                insert into access.grant
                       (provider_id, person_id, actor_id, role, classes, basis, purpose, valid_from, made_by)
                values (:provider, :person, :actor, :role, :classes, :basis, :purpose, :now, :by)""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("actor", actor).param("role", role == null ? null : role.name())
                .param("classes", classes.stream().map(Information::column).toArray(String[]::new))
                .param("basis", basis.name()).param("purpose", purpose)
                .param("now", now(entered)).param("by", entered.caller().staff().value())
                .update();
    }

    private static OffsetDateTime now(Entered entered) {
        return entered.caller().now().atOffset(ZoneOffset.UTC);
    }
}
