package no.fotfeste.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff opened of one person on one day, and what the two have to do with each other.
 *
 * @param denied tries that were turned away
 * @param night openings between ten in the evening and six in the morning
 * @param parts the modules that were opened
 * @param related part of the team, asked to stand in, or with an appointment or an entry within two weeks
 * @param sameAddress as the member of staff, or the same telephone
 * @param colleague the person works here too
 * @param self the person is the member of staff
 * @param endedOn the day the newest course ended; null while it runs
 */
record Reading(StaffId actor, String name, Set<Role> roles, PersonId person, LocalDate day, Instant first, Instant last,
        int opened, int denied, int night, Set<String> parts, boolean related, boolean sameName, boolean sameAddress,
        boolean colleague, boolean self, @Nullable LocalDate endedOn) {

    /** Those who give out cases and keep post and appointments in order open many whom they have nothing else to do with. */
    private static final Set<Role> OPEN_MANY = Set.of(Role.COORDINATOR, Role.HEALTH_SECRETARY, Role.RECEPTIONIST);

    /** Nothing that we know of explains it. */
    boolean unrelated() {
        return opened > 0 && !related && roles.stream().noneMatch(OPEN_MANY::contains);
    }

    /** Nothing in the record itself explains it, whatever they are here. */
    boolean stranger() {
        return opened > 0 && !related;
    }
}
