package no.fotfeste.ladder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens when it is too much, agreed beforehand.
 *
 * @param after weeks in a row that are too much before it is met
 */
public record Brake(int after, Then then) {

    static final int MOST = 8;
    public static final Brake USUAL = new Brake(2, Then.ONE_DOWN);

    /** One rung down without a meeting; the same rung another week; or a talk, and the ladder stands. */
    public enum Then {
        ONE_DOWN, STAY, TALK
    }

    /**
     * It was met.
     *
     * @param week the last of the weeks that were too much
     * @param version that it made by itself; null where somebody has to decide or to talk
     */
    public record Met(UUID id, LocalDate week, Then then, @Nullable Integer version, LocalDate on, boolean seen) {}

    /**
     * The week that the brake is met for now, where it is met and has not been before. A row of weeks meets it once for
     * every so many weeks in it, and what has been met within the row counts against that: so the order in which the
     * answers came does not matter.
     *
     * @param hard weeks that were too much, as Mondays
     * @param used weeks that the brake has been met for
     */
    Optional<LocalDate> due(Collection<LocalDate> hard, Collection<LocalDate> used) {
        for (List<LocalDate> row : rows(new TreeSet<>(hard))) {
            long before = row.stream().filter(used::contains).count();
            if (row.size() / after > before) {
                return row.stream().filter(week -> !used.contains(week)).max(Comparator.naturalOrder());
            }
        }
        return Optional.empty();
    }

    /** The version that comes of it, from the Monday it can hold from. A talk changes nothing. */
    Steps applied(Steps steps, LocalDate week, LocalDate today) {
        LocalDate from = from(week, today);
        return switch (then) {
            case ONE_DOWN -> steps.down(week, from, after);
            case STAY -> steps.stay(week, from);
            case TALK -> steps;
        };
    }

    /** The first Monday after the week, and not one that has passed. */
    static LocalDate from(LocalDate week, LocalDate today) {
        LocalDate next = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return next.isAfter(week) ? next : week.plusWeeks(1);
    }

    private static List<List<LocalDate>> rows(Set<LocalDate> weeks) {
        List<List<LocalDate>> rows = new ArrayList<>();
        for (LocalDate week : weeks) {
            if (rows.isEmpty() || !rows.getLast().getLast().plusWeeks(1).equals(week)) rows.add(new ArrayList<>());
            rows.getLast().add(week);
        }
        return rows;
    }
}
