package no.fotfeste.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episode;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one person's work that the pages show.
 *
 * @param former what was registered and no longer stands
 * @param late changes of what stood in a year that is over
 */
record WorkOverview(Case shown, WorkHistory history, List<Spell> former, List<LateChange> late, Situation.@Nullable Version situation,
        List<Training> trainings, List<Employer> employers) {

    /** From when we count: the start, or the referral where it has not begun. */
    LocalDate from() {
        Episode episode = shown.episode();
        return episode == null ? shown.course().openedOn() : episode.startedOn();
    }

    /** Twelve months after the end; null while it has none. */
    @Nullable LocalDate yearAfter() {
        Episode episode = shown.episode();
        return episode == null || episode.endedOn() == null ? null : episode.endedOn().plusMonths(12);
    }

    boolean started() {
        return shown.episode() != null;
    }

    WorkHistory.Returns returns(LocalDate today) {
        return history.returns(from(), today);
    }

    Optional<Absence> absence(LocalDate today) {
        return history.absence(today);
    }

    /** What is owed in the course of the sick leave that holds today; nothing where there is none. */
    List<Milestone.Due> milestones(LocalDate today) {
        return absence(today).map(absence -> Milestone.of(absence, mayHaveEmployer(), shown.person().age(today))).orElse(List.of());
    }

    /** The first that is still to come. */
    Optional<Milestone.Due> nextMilestone(LocalDate today) {
        return milestones(today).stream().filter(due -> !due.on().isBefore(today)).findFirst();
    }

    Set<WorkHistory.Doubt> doubts(LocalDate today) {
        return history.doubts(today, told().percent());
    }

    /** Was what stood in a year that is over changed by or into this one? */
    boolean changedLate(Spell spell) {
        return late.stream().anyMatch(change -> change.spell().equals(spell.id()));
    }

    String employer(@Nullable UUID id) {
        return employers.stream().filter(each -> each.id().equals(id)).map(Employer::name).findFirst().orElse("");
    }

    Situation told() {
        return situation == null ? Situation.UNKNOWN : situation.situation();
    }

    int version() {
        return situation == null ? 0 : situation.number();
    }

    /** An employer owes something only where there is one; not asked counts as there may be. */
    boolean mayHaveEmployer() {
        return told().employment() == null || told().employment() == Situation.Employment.EMPLOYED;
    }

    /** The age band of the service's target group on the day of referral: 18 to 30 years, both included (A05). */
    String ageBand() {
        int age = shown.person().age(shown.course().openedOn());
        return age < 18 ? "work.age.minor" : age <= 30 ? "work.age.young" : "work.age.adult";
    }

    /** Work training suits those under 30 with little work behind them particularly well (A26). */
    boolean suggestTraining(LocalDate today) {
        return trainings.isEmpty() && shown.person().age(today) < 30;
    }

    List<Spell> newestFirst() {
        return history.spells().reversed();
    }
}
