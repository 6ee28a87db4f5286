package no.fotfeste.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a party has said. @param approved which version it is about; null where it is about none
 *
 * @param byStaff somebody of ours wrote down what they said
 */
public record Message(UUID id, @Nullable UUID approved, Kind kind, String text, String by, boolean byStaff, Instant at,
        @Nullable LocalDate readOn, String readBy) {

    public enum Kind {
        AGREED, NOT_WORKING, DECLINED, COMMENT, PROPOSAL, MEETING;

        /** Says how it stands with the party. */
        boolean standing() {
            return this == AGREED || this == NOT_WORKING || this == DECLINED;
        }

        /** To say this, something has to be written. */
        boolean needsText() {
            return this == COMMENT || this == PROPOSAL;
        }

        /** What a party can say on its page. */
        static Kind[] onPage() {
            return new Kind[] {AGREED, NOT_WORKING, COMMENT, PROPOSAL, MEETING};
        }
    }

    boolean waits() {
        return readOn == null && !byStaff;
    }
}
