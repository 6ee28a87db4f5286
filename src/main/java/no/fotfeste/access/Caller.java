package no.fotfeste.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
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
