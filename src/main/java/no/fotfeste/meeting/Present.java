package no.fotfeste.meeting;

import java.time.Instant;
import java.util.UUID;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** Someone who was there. @param staff null for a guest; @param until null where they stayed; @param allAlong from the start */
record Present(UUID id, @Nullable StaffId staff, String name, String title, String employer, Instant from,
        @Nullable Instant until, boolean allAlong) {

    boolean here() {
        return until == null;
    }

    boolean guest() {
        return staff == null;
    }
}
