package no.fotfeste.contact;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** Somebody has another appointment then. Says which times are taken and for whom, never with whom. */
final class Busy extends Invalid {

    private final List<Taken> taken;

    Busy(List<Taken> taken) {
        super(errors(taken));
        this.taken = List.copyOf(taken);
    }

    /** @param staff null where it is the person's own time */
    record Taken(@Nullable StaffId staff, LocalDateTime from, LocalDateTime to) {}

    List<Taken> taken() {
        return taken;
    }

    private static Map<String, String> errors(List<Taken> taken) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Taken each : taken) {
            if (each.staff() == null) errors.put("time", "contact.person-busy");
            else errors.put("staff", "contact.staff-busy");
        }
        return errors;
    }
}
