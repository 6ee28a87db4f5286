package no.fotfeste.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.platform.PersonId;
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

    /** Why the record is open: care relation, intake of a referral, the person's consent, duty, statutory request, it is theirs. */
    public enum Basis {
        CARE, INTAKE, CONSENT, DUTY, REQUEST, SELF
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

    /** The person may open their own record, until {@link #endSelf}. */
    public void toSelf(Entered entered, String purpose) {
        endSelf(entered);
        insert(entered, entered.person().value(), null, EnumSet.allOf(Information.class), Basis.SELF, purpose);
    }

    public void endSelf(Entered entered) {
        end(entered, new StaffId(entered.person().value()), Basis.SELF);
    }

    /** From this moment the basis opens nothing more, for the member or whoever stands in for them here. */
    public void end(Entered entered, StaffId staff, Basis basis) {
        jdbc.sql("""
                update access.grant set valid_to = greatest(valid_from, :now)
                 where provider_id = :provider and person_id = :person and basis = :basis
                   and (actor_id = :actor and source_id is null or stands_in_for = :actor)
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

    /**
     * A care relation that ends by itself.
     *
     * @param source what it comes with; {@link #endSource} ends all that came with it
     * @param roles of the member: where these open the record already, nothing is given
     * @param standsInFor who is away; null where nobody is
     */
    public record ForAWhile(UUID source, StaffId staff, Set<Role> roles, @Nullable StaffId standsInFor, String purpose,
            Instant from, Instant to) {}

    /** On those of these records that nothing opens for the member all that time. Also inside a list. */
    public void forAWhile(Entered entered, Collection<PersonId> persons, ForAWhile grant) {
        jdbc.sql("""
                insert into access.grant (provider_id, person_id, actor_id, classes, basis, purpose, valid_from, valid_to,
                                          made_by, source_id, stands_in_for)
                select :provider, p.id, :actor, :classes, 'CARE', :purpose, :from, :to, :by, :source, :absent
                  from unnest(:persons) p(id)
                 where not exists (select from access.grant g
                                    where g.provider_id = :provider and g.person_id = p.id
                                      and (g.actor_id = :actor or g.role = any (:roles))
                                      and g.valid_from <= :from and (g.valid_to is null or g.valid_to >= :to))""")
                .param("provider", entered.caller().provider().value()).param("actor", grant.staff().value())
                .param("classes", Arrays.stream(Information.values()).map(Information::column).toArray(String[]::new))
                .param("purpose", grant.purpose()).param("from", grant.from().atOffset(ZoneOffset.UTC))
                .param("to", grant.to().atOffset(ZoneOffset.UTC)).param("by", entered.caller().staff().value())
                .param("source", grant.source())
                .param("absent", grant.standsInFor() == null ? null : grant.standsInFor().value(), java.sql.Types.OTHER)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("roles", grant.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    /** What came with it opens nothing more, for anyone. */
    public void endSource(Entered entered, UUID source) {
        jdbc.sql("select access.end_source(:source)").param("source", source).query(rows -> {});
    }

    /** What came with it opens this person for nobody from then on. */
    public void endSource(Entered entered, UUID source, Instant at) {
        jdbc.sql("""
                update access.grant set valid_to = greatest(valid_from, :at)
                 where provider_id = :provider and person_id = :person and source_id = :source
                   and (valid_to is null or valid_to > :at)""")
                .param("provider", entered.caller().provider().value()).param("person", entered.person().value())
                .param("source", source).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Which of these persons have said no to the member (sperring). Also inside a list. */
    public Set<PersonId> blocked(Entered entered, Collection<PersonId> persons, StaffId staff) {
        return jdbc.sql("""
                select distinct person_id from access.block
                 where provider_id = :provider and actor_id = :actor and person_id = any (:persons) and valid_to is null""")
                .param("provider", entered.caller().provider().value()).param("actor", staff.value())
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class).list().stream().map(PersonId::new).collect(Collectors.toSet());
    }

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
