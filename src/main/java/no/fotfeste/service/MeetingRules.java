package no.fotfeste.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import no.fotfeste.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The meeting where the team goes through all its cases: the weekly one (B06) or the daily round (A52).
 *
 * @param day of the week, for a weekly one
 * @param minutes it lasts; {@code perCase} of them are meant for each case
 * @param silentAfter how long a case may run without being discussed
 * @param sections what brings a case up, the most pressing first
 */
public record MeetingRules(String name, Every every, @Nullable String day, int minutes,
        @JsonProperty("per-case") int perCase, @JsonProperty("silent-after") String silentAfter, List<Section> sections) {

    public enum Every {
        @JsonProperty("day") DAY, @JsonProperty("week") WEEK
    }

    /** Why a case is on the agenda. */
    public enum Section {
        @JsonProperty("alert") ALERT, @JsonProperty("asked") ASKED, @JsonProperty("carried") CARRIED,
        @JsonProperty("overdue") OVERDUE, @JsonProperty("decision") DECISION, @JsonProperty("referral") REFERRAL,
        @JsonProperty("answers") ANSWERS, @JsonProperty("started") STARTED, @JsonProperty("taper") TAPER,
        @JsonProperty("ending") ENDING, @JsonProperty("silent") SILENT
    }

    /** The first meeting on this day or after it; a daily one is on working days. */
    public LocalDate next(LocalDate from) {
        if (every == Every.WEEK) return from.with(TemporalAdjusters.nextOrSame(weekday()));
        LocalDate next = from;
        while (!WorkingDays.is(next)) next = next.plusDays(1);
        return next;
    }

    /** A case last discussed that day or before has been silent for too long. */
    public LocalDate silentSince(LocalDate today) {
        Offset after = Offset.of(silentAfter);
        LocalDate last = today;
        while (after.after(last).isAfter(today)) last = last.minusDays(1);
        return last;
    }

    /** How many cases there is time for. */
    public int room() {
        return minutes / perCase;
    }

    DayOfWeek weekday() {
        return DayOfWeek.valueOf(String.valueOf(day).toUpperCase(Locale.ROOT));
    }
}
