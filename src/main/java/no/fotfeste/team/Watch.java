package no.fotfeste.team;

import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes what cannot wait in one service today.
 *
 * @param service its code; @param shortName as it is called
 * @param onDuty who stands in the roster; null for nobody, and then the coordinator has it
 * @param instead who stands in for them today
 */
record Watch(String service, String shortName, @Nullable Who onDuty, @Nullable Who instead) {

    record Who(StaffId staff, String name) {}

    /** Whose it is now; null: the coordinator's. */
    @Nullable Who holder() {
        return instead != null ? instead : onDuty;
    }

    boolean is(StaffId staff) {
        Who holder = holder();
        return holder != null && holder.staff().equals(staff);
    }
}
