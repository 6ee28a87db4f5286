package no.fotfeste.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands on the line.
 *
 * @param on the day it happened, or the first day it is expected
 * @param until the last day it ought to come; null for what has happened
 * @param who the role or group that ought to see to it
 */
public record Line(UUID id, String kind, Information information, State state, LocalDate on, @Nullable LocalDate until,
        @Nullable LocalTime at, @Nullable UUID ref, String text, boolean contact, @Nullable String who,
        @Nullable StaffId staff, List<StaffId> participants, @Nullable Limit limit, @Nullable String law,
        String employer, String recordedBy) {

    public enum State {
        EXPECTED, HAPPENED, SETTLED, REPLACED
    }

    public boolean overdue(LocalDate today) {
        return state == State.EXPECTED && until != null && until.isBefore(today);
    }

    public boolean open() {
        return state == State.EXPECTED;
    }
}
