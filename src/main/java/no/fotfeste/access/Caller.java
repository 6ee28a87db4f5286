package no.fotfeste.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;

/**
 * Who is asking, read anew at every request.
 *
 * @param active the one of the roles that is shown on the page; rights are the union of all
 * @param employer who employs them: the provider itself, or NAV for a job specialist (B02)
 * @param now the moment of the request, so that one request has one time
 */
public record Caller(
        ProviderId provider, UUID account, StaffId staff, String name, String employer,
        Set<Role> roles, Role active, Instant now) {

    private static final UUID NOBODY = new UUID(0, 0);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A job, a link without an account, or the demo's seed: what it is for is the action's name in the log. */
    public static Caller system(ProviderId provider, Instant now) {
        return new Caller(provider, NOBODY, new StaffId(NOBODY), "Fotfeste", "", EnumSet.of(Role.SYSTEM), Role.SYSTEM, now);
    }

    /** The person on their own pages: their own id stands where a member of staff's would. */
    public static Caller person(ProviderId provider, PersonId person, String name, boolean known, Instant now) {
        Role role = known ? Role.PERSON_KNOWN : Role.PERSON;
        // what they wrote and have not sent while health was shown is not there when it is not
        UUID account = known ? UUID.nameUUIDFromBytes(("known " + person).getBytes(StandardCharsets.UTF_8)) : person.value();
        return new Caller(provider, account, new StaffId(person.value()), name, "", EnumSet.of(role), role, now);
    }

    /** Who the person is that looks at their own pages. Errors: Denied where it is somebody else. */
    public PersonId self() {
        if (!isAny(Role.SELF)) throw new Denied("self", false);
        return new PersonId(staff.value());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Set<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, Time.OSLO);
    }
}
