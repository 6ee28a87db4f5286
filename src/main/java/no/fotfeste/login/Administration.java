package no.fotfeste.login;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;

/** Who works at a provider, what they are there, and how they get in. */
@UseCase
class Administration {

    private final Access access;
    private final Staff staff;
    private final Accounts accounts;
    private final Providers providers;

    Administration(Access access, Staff staff, Accounts accounts, Providers providers) {
        this.access = access;
        this.staff = staff;
        this.accounts = accounts;
        this.providers = providers;
    }

    List<Employee> employees(Caller caller) {
        return accounts.employees(access.enter(caller, LoginAction.SHOW_STAFF));
    }

    /** Errors: NotFound. */
    Employee get(Caller caller, StaffId id) {
        return find(access.enter(caller, LoginAction.SHOW_STAFF), id);
    }

    /** A member of staff with an account, both or neither. Errors: Invalid where the user name is taken. */
    StaffId add(Caller caller, UUID requestKey, Staff.NewMember member, String username, String password) {
        Entered entered = access.enter(caller, LoginAction.CREATE_ACCOUNT, requestKey);
        StaffId id = staff.add(entered, requestKey, member);
        accounts.create(entered, requestKey, id, username, password);
        return id;
    }

    /** They count from the next click. Errors: Refused for one's own administrator role. */
    void changeRoles(Caller caller, UUID requestKey, StaffId id, Set<Role> roles) {
        Entered entered = access.enter(caller, LoginAction.CHANGE_STAFF, requestKey);
        find(entered, id);
        if (id.equals(caller.staff()) && !roles.contains(Role.ADMINISTRATOR)) throw new Refused("login.not-your-own-role");
        staff.changeRoles(entered, id, roles);
    }

    /** Access ends at the next click, or opens again. Errors: Refused for oneself. */
    void activate(Caller caller, UUID requestKey, StaffId id, boolean active) {
        Entered entered = access.enter(caller, LoginAction.CHANGE_STAFF, requestKey);
        find(entered, id);
        if (id.equals(caller.staff())) throw new Refused("login.not-yourself");
        staff.activate(entered, id, active);
        if (!active) accounts.endSessions(entered, id, null);
    }

    void setPassword(Caller caller, UUID requestKey, StaffId id, String password) {
        Entered entered = access.enter(caller, LoginAction.SET_PASSWORD, requestKey);
        find(entered, id);
        accounts.setPassword(entered, id, password, null);
    }

    /** Where they are told that something cannot wait. */
    Reach reach(Caller caller, StaffId id) {
        Entered entered = access.enter(caller, LoginAction.SHOW_STAFF);
        find(entered, id);
        return staff.reach(entered, id);
    }

    void changeReach(Caller caller, UUID requestKey, StaffId id, Reach reach) {
        Entered entered = access.enter(caller, LoginAction.CHANGE_STAFF, requestKey);
        find(entered, id);
        staff.changeReach(entered, id, reach);
    }

    int position(Caller caller, StaffId id) {
        Entered entered = access.enter(caller, LoginAction.SHOW_STAFF);
        find(entered, id);
        return staff.position(entered, id);
    }

    /** How much of a full position: caseloads are held against it. */
    void changePosition(Caller caller, UUID requestKey, StaffId id, int percent) {
        Entered entered = access.enter(caller, LoginAction.CHANGE_STAFF, requestKey);
        find(entered, id);
        staff.changePosition(entered, id, percent);
    }

    Reach ownReach(Caller caller) {
        return staff.reach(access.enter(caller, LoginAction.OWN_REACH), caller.staff());
    }

    void changeOwnReach(Caller caller, UUID requestKey, Reach reach) {
        staff.changeReach(access.enter(caller, LoginAction.OWN_REACH, requestKey), caller.staff(), reach);
    }

    boolean carriesOver(Caller caller) {
        return providers.carriesOver(access.enter(caller, LoginAction.SHOW_STAFF));
    }

    /** The main record is kept in another system, or here. */
    void carryOver(Caller caller, UUID requestKey, boolean yes) {
        providers.carryOver(access.enter(caller, LoginAction.CHANGE_STAFF, requestKey), yes);
    }

    private Employee find(Entered entered, StaffId id) {
        return accounts.employees(entered).stream().filter(employee -> employee.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("staff"));
    }
}
