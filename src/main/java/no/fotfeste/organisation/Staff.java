package no.fotfeste.organisation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who work at a provider, and what they are there. */
@UseCase
public class Staff {

    private final Access access;
    private final JdbcClient jdbc;

    Staff(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Adds someone; how they log in is the login module's. The request key becomes their id. */
    public StaffId add(Caller caller, UUID requestKey, NewMember member) {
        return add(access.enter(caller, OrganisationAction.ADD_STAFF, requestKey), requestKey, member);
    }

    /** Adds someone inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StaffId add(Entered entered, UUID id, NewMember member) {
        jdbc.sql("""
                insert into organisation.staff (provider_id, id, name, title, employer, hpr_number, phone)
                values (:provider, :id, :name, :title, :employer, :hpr, :phone)""")
                .param("provider", entered.caller().provider().value()).param("id", id)
                .param("name", member.name()).param("title", member.title()).param("employer", member.employer())
                .param("hpr", member.hprNumber()).param("phone", member.phone())
                .update();
        insertRoles(entered, id, member.roles());
        return new StaffId(id);
    }

    /** These roles in place of those they had. Errors: Refused where nobody would be left who can give roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeRoles(Entered entered, StaffId staff, Set<Role> roles) {
        oneAtATime(entered);
        member(entered, staff, "delete from organisation.staff_role where provider_id = :provider and staff_id = :staff").update();
        insertRoles(entered, staff.value(), roles);
        keepAnAdministrator(entered);
    }

    /** Works here no more, or again: without, the next click is the last. Errors: as for roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(Entered entered, StaffId staff, boolean active) {
        oneAtATime(entered);
        member(entered, staff, "update organisation.staff set active = :active where provider_id = :provider and id = :staff")
                .param("active", active).update();
        keepAnAdministrator(entered);
    }

    /** Everyone who works here now, by name. */
    public List<StaffMember> list(Caller caller) {
        access.enter(caller, OrganisationAction.LIST_STAFF);
        return members();
    }

    /** Everyone who works here now, by name, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StaffMember> list(Entered entered) {
        return members();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<StaffId, StaffMember> byId(Entered entered) {
        return members().stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    /** Where each of those who work here now is told that something cannot wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<StaffId, Reach> reaches(Entered entered) {
        Map<StaffId, Reach> reaches = new HashMap<>();
        jdbc.sql("select id, email, mobile from organisation.staff where provider_id = :provider and active")
                .param("provider", entered.caller().provider().value())
                .query(row -> {
                    reaches.put(new StaffId(row.getObject("id", UUID.class)), new Reach(row.getString("email"), row.getString("mobile")));
                });
        return reaches;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Reach reach(Entered entered, StaffId staff) {
        return reaches(entered).getOrDefault(staff, Reach.NONE);
    }

    public void changeReach(Caller caller, UUID requestKey, StaffId staff, Reach reach) {
        changeReach(access.enter(caller, OrganisationAction.ADD_STAFF, requestKey), staff, reach);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changeReach(Entered entered, StaffId staff, Reach reach) {
        member(entered, staff, "update organisation.staff set email = :email, mobile = :mobile where provider_id = :provider and id = :staff")
                .param("email", reach.email()).param("mobile", reach.mobile()).update();
    }

    /** How much of a full position they have, in percent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int position(Entered entered, StaffId staff) {
        return member(entered, staff, "select position_percent from organisation.staff where provider_id = :provider and id = :staff")
                .query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changePosition(Entered entered, StaffId staff, int percent) {
        member(entered, staff, "update organisation.staff set position_percent = :percent where provider_id = :provider and id = :staff")
                .param("percent", percent).update();
    }

    /** @param hprNumber in Helsepersonellregisteret, where the profession is authorised */
    public record NewMember(String name, String title, String employer, @Nullable String hprNumber, String phone,
            Set<Role> roles) {}

    private void insertRoles(Entered entered, UUID staff, Set<Role> roles) {
        roles.forEach(role -> member(entered, new StaffId(staff), """
                insert into organisation.staff_role (provider_id, staff_id, role) values (:provider, :staff, :role)""")
                .param("role", role.name()).update());
    }

    private JdbcClient.StatementSpec member(Entered entered, StaffId staff, String sql) {
        return jdbc.sql(sql).param("provider", entered.caller().provider().value()).param("staff", staff.value());
    }

    /** Two administrators who take each other's access at once must not both succeed. */
    private void oneAtATime(Entered entered) {
        jdbc.sql("select 1 from organisation.provider where provider_id = :provider for update")
                .param("provider", entered.caller().provider().value()).query(rows -> {});
    }

    private void keepAnAdministrator(Entered entered) {
        if (members().stream().noneMatch(member -> member.is(Role.ADMINISTRATOR))) throw new Refused("organisation.last-administrator");
    }

    private List<StaffMember> members() {
        return jdbc.sql("""
                select s.id, s.name, s.title, s.employer, s.phone, array_agg(r.role) as roles
                  from organisation.staff s
                  join organisation.staff_role r on r.provider_id = s.provider_id and r.staff_id = s.id
                 where s.active group by s.provider_id, s.id order by s.name""")
                .query((row, n) -> new StaffMember(new StaffId(row.getObject("id", UUID.class)), row.getString("name"),
                        row.getString("title"), row.getString("employer"), row.getString("phone"),
                        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf)
                                .collect(Collectors.toSet())))
                .list();
    }
}
