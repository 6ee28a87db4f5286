package no.fotfeste.instrument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Show;

/** Dates and times: as FHIR writes them, as an answer is kept (2026-03-02, 2026-03-02T10:30, 10:30), and as they are typed. */
final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Moments() {}

    /** From FHIR. Empty where it is less than a whole date. */
    static Optional<String> kept(String fhir, String kind) {
        try {
            return switch (kind) {
                case "date" -> Optional.of(LocalDate.parse(fhir).toString());
                case "time" -> Optional.of(LocalTime.parse(fhir).withNano(0).withSecond(0).toString());
                default -> Optional.of(fhir.length() <= 10 ? LocalDate.parse(fhir).toString()
                        : KEPT.format(OffsetDateTime.parse(fhir).atZoneSameInstant(Time.OSLO)));
            };
        } catch (DateTimeException less) {
            return Optional.empty();
        }
    }

    /** To FHIR. */
    static String fhir(String kept, String kind) {
        return switch (kind) {
            case "time" -> LocalTime.parse(kept).format(DateTimeFormatter.ISO_LOCAL_TIME);
            case "dateTime" -> kept.length() <= 10 ? kept
                    : LocalDateTime.parse(kept).atZone(Time.OSLO).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            default -> kept;
        };
    }

    /** From what somebody typed: 2.3.2026, 2026-03-02, with 10.30 after it for a moment. */
    static Optional<String> typed(String text, String kind) {
        String[] parts = text.strip().replace("kl.", " ").strip().split("[ T]+");
        Optional<String> first = kind.equals("time") ? clock(parts[0]) : day(parts[0]);
        if (parts.length == 1) return first;
        return parts.length == 2 && kind.equals("dateTime")
                ? first.flatMap(day -> clock(parts[1]).map(time -> day + "T" + time)) : Optional.empty();
    }

    private static Optional<String> day(String text) {
        for (DateTimeFormatter format : List.of(DAY, DateTimeFormatter.ISO_LOCAL_DATE)) {
            try {
                LocalDate day = LocalDate.parse(text, format);
                if (day.getYear() >= 1800 && day.getYear() <= 2200) return Optional.of(day.toString());
            } catch (DateTimeException notThis) {
                // the next format
            }
        }
        return Optional.empty();
    }

    private static Optional<String> clock(String text) {
        String colon = text.replace('.', ':');
        if (!colon.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) return Optional.empty();
        return Optional.of(colon.length() == 4 ? "0" + colon : colon);
    }

    /** As it is typed and read; what cannot be read as a moment is shown as it is. */
    static String told(String kept) {
        try {
            if (kept.length() == 5) return Show.time(LocalTime.parse(kept));
            if (kept.length() == 10) return Show.typed(LocalDate.parse(kept));
            LocalDateTime at = LocalDateTime.parse(kept);
            return Show.typed(at.toLocalDate()) + " " + Show.time(at.toLocalTime());
        } catch (DateTimeException other) {
            return kept;
        }
    }
}
