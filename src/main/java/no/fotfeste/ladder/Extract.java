package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody outside may be given of a ladder, the employer above all: what is planned, and the brake. Neither why it was
 * changed, nor how the weeks went, nor who answered what; those are never read when this is made. Days, tasks and
 * adaptations are free text: whoever sends this on has had it approved, for this version, by the person and the staff member.
 *
 * @param number of the version
 * @param on the day the version came
 */
public record Extract(UUID ladder, String job, String employer, int position, int number, LocalDate on, List<Rung> rungs,
        Brake brake, Agreement.Standing person, Agreement.Standing workplace) {

    static Extract of(Ladder ladder) {
        Version now = ladder.now();
        return new Extract(ladder.id(), ladder.job(), ladder.employerName(), ladder.position(), now.number(), now.on(),
                now.steps().rungs(), now.brake(), ladder.standing(Agreement.Party.PERSON), ladder.standing(Agreement.Party.EMPLOYER));
    }
}
