package no.fotfeste.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.fotfeste.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** One person's working life as it stands: rules over its spells. Of one kind there is one at a time. */
public record WorkHistory(List<Spell> spells) {

    /** A return lasts when this many days in a row are free of health benefit. */
    static final int SUSTAINABLE_DAYS = 28;
    private static final int WHOLE = 100;

    public WorkHistory {
        spells = spells.stream().sorted(Comparator.comparing(Spell::from).thenComparing(Spell::kind)).toList();
    }

    /**
     * Three answers to "when did the person come back", each counted after having been away; null where not (yet).
     *
     * @param first day with any work, graded sick leave included
     * @param full day in all of the job, without health benefit
     * @param sustainable first day of the first 28 in a row without health benefit
     */
    public record Returns(@Nullable LocalDate first, @Nullable LocalDate full, @Nullable LocalDate sustainable) {}

    public Set<WorkState> states(LocalDate day) {
        Set<WorkState> states = EnumSet.noneOf(WorkState.class);
        on(day).forEach(spell -> states.add(spell.kind()));
        return states;
    }

    public Optional<WorkState> primary(LocalDate day) {
        return WorkState.primary(states(day));
    }

    /** Of a full position, all work taken together. */
    public int percentAtWork(LocalDate day) {
        return on(day).filter(spell -> spell.kind().anyWork()).mapToInt(Spell::percent).sum();
    }

    public List<Spell> at(LocalDate day) {
        return on(day).sorted(Comparator.comparing(Spell::kind)).toList();
    }

    /** What goes on today, also where its last day is planned. */
    public List<Spell> ongoing(LocalDate today) {
        return spells.stream().filter(spell -> spell.reaches(today)).toList();
    }

    /** @param from where the counting starts, such as the start or the end of the course; @param until the last day known */
    public Returns returns(LocalDate from, LocalDate until) {
        return new Returns(after(from, until, this::working, 1), after(from, until, this::fully, 1),
                after(from, until, this::free, SUSTAINABLE_DAYS));
    }

    /**
     * Full return at a time, such as twelve months after: the month up to and with that day is free of health benefit.
     * Empty where nothing is known of the month. It does not say that the person works.
     */
    public Optional<Boolean> fullReturnAt(LocalDate day) {
        List<LocalDate> month = day.minusMonths(1).plusDays(1).datesUntil(day.plusDays(1)).toList();
        if (month.stream().noneMatch(each -> on(each).findAny().isPresent())) return Optional.empty();
        return Optional.of(month.stream().allMatch(this::free));
    }

    /** The spell that another of its kind would overlap; empty where none does. */
    Optional<Spell> overlapped(WorkState kind, LocalDate from, @Nullable LocalDate to) {
        return spells.stream().filter(spell -> spell.kind() == kind && spell.reaches(from) && (to == null || !spell.from().isAfter(to)))
                .findFirst();
    }

    /** The sick leave that holds on this day as its milestones are counted; empty when there is none. */
    Optional<Absence> absence(LocalDate day) {
        List<Spell> sick = spells.stream().filter(s -> s.kind() == WorkState.SICK_LEAVE && !s.from().isAfter(day)).toList();
        if (sick.isEmpty() || !sick.getLast().covers(day)) return Optional.empty();
        LocalDate first = sick.getFirst().from();
        LocalDate counted = first;
        for (int i = 1; i < sick.size(); i++) {
            LocalDate end = Objects.requireNonNull(sick.get(i - 1).to());
            LocalDate next = sick.get(i).from();
            long fit = end.plusDays(1).datesUntil(next).filter(this::free).count();
            if (fit >= Absence.ANEW_AFTER_DAYS) first = next;
            counted = fit >= Absence.ANEW_AFTER_DAYS ? next : counted.plusDays(ChronoUnit.DAYS.between(end, next) - 1);
        }
        return Optional.of(new Absence(first, counted, gradedFrom(sick)));
    }

    private static @Nullable LocalDate gradedFrom(List<Spell> sick) {
        LocalDate from = null;
        for (Spell spell : sick) from = !spell.graded() ? null : from == null ? spell.from() : from;
        return from;
    }

    /**
     * What does not add up on a day though each part can be so: percent of a full position, degree of a benefit and the
     * position agreed are different things (T11). Nothing is stopped by it; somebody ought to look.
     *
     * @param position agreed with the employer, in percent; null where not known
     */
    Set<Doubt> doubts(LocalDate day, @Nullable Integer position) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        int work = percentAtWork(day);
        int sick = percent(day, WorkState.SICK_LEAVE);
        int disability = percent(day, WorkState.DISABILITY);
        // the degree of a sick leave is of the position, work is of a full one
        if (position != null && sick > 0 && work * WHOLE + sick * position > position * WHOLE) doubts.add(Doubt.POSITION);
        if (sick + percent(day, WorkState.AAP) + disability > WHOLE) doubts.add(Doubt.BENEFITS);
        if (disability == WHOLE && work > 0) doubts.add(Doubt.DISABILITY);
        return doubts;
    }

    enum Doubt {
        POSITION, BENEFITS, DISABILITY
    }

    private int percent(LocalDate day, WorkState kind) {
        return on(day).filter(spell -> spell.kind() == kind).mapToInt(Spell::percent).sum();
    }

    /** With one more. Errors: Invalid where it cannot be so, by field. */
    WorkHistory plus(Spell added) {
        check(added);
        if (spells.stream().anyMatch(spell -> spell.kind() == added.kind() && spell.overlaps(added))) {
            throw new Invalid("from", "work.overlap");
        }
        WorkHistory with = new WorkHistory(Stream.concat(spells.stream(), Stream.of(added)).toList());
        if (added.fillsTheDay() && with.overfull(added)) throw new Invalid("percent", "work.sum-over");
        return with;
    }

    /** What of these kinds goes on ends the day before. Errors: Invalid where it began that day or later. */
    List<Spell> ending(Set<WorkState> kinds, LocalDate from) {
        return kinds.stream().flatMap(kind -> last(kind).stream()).filter(spell -> spell.reaches(from)).map(spell -> {
            if (!spell.from().isBefore(from)) throw new Invalid("from", "work.began-later");
            return spell.endingOn(from.minusDays(1));
        }).toList();
    }

    WorkHistory without(UUID id) {
        return new WorkHistory(spells.stream().filter(spell -> !spell.id().equals(id)).toList());
    }

    WorkHistory changed(List<Spell> ended) {
        Set<UUID> ids = ended.stream().map(Spell::id).collect(java.util.stream.Collectors.toSet());
        return new WorkHistory(Stream.concat(spells.stream().filter(spell -> !ids.contains(spell.id())), ended.stream()).toList());
    }

    private static void check(Spell added) {
        if (added.to() != null && added.to().isBefore(added.from())) throw new Invalid("to", "work.ends-before");
        if (added.percent() < (added.kind().measured() ? 1 : 0) || added.percent() > WHOLE) {
            throw new Invalid("percent", "work.percent-range");
        }
    }

    /** Sums only rise where something begins, so only those days need to be looked at. */
    private boolean overfull(Spell added) {
        return Stream.concat(Stream.of(added.from()), spells.stream().map(Spell::from)).filter(added::covers)
                .anyMatch(day -> on(day).filter(Spell::fillsTheDay).mapToInt(Spell::percent).sum() > WHOLE);
    }

    private Optional<Spell> last(WorkState kind) {
        return spells.stream().filter(spell -> spell.kind() == kind).reduce((earlier, later) -> later);
    }

    private Stream<Spell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.covers(day));
    }

    private boolean working(LocalDate day) {
        return on(day).anyMatch(spell -> spell.kind().anyWork() || spell.graded());
    }

    private boolean fully(LocalDate day) {
        return states(day).contains(WorkState.ORDINARY_FULL) && free(day);
    }

    private boolean free(LocalDate day) {
        return states(day).stream().noneMatch(WorkState::healthBenefit);
    }

    /** The first of this many days in a row that are so, once a day has been known that was not. */
    private @Nullable LocalDate after(LocalDate from, LocalDate until, Predicate<LocalDate> so, int days) {
        boolean away = false;
        int run = 0;
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            boolean holds = so.test(day);
            away = away || !holds && on(day).findAny().isPresent();
            run = away && holds ? run + 1 : 0;
            if (run == days) return day.minusDays(days - 1L);
        }
        return null;
    }
}
