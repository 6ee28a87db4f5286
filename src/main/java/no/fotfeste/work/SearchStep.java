package no.fotfeste.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the search for a job.
 *
 * @param employer in the register; null for one that is not, who is named
 * @param faceToFace somebody of ours met the employer in person
 * @param next what is to be done then, empty where nothing is agreed; @param nextOn its day
 */
public record SearchStep(UUID id, LocalDate on, Kind kind, @Nullable UUID employer, String employerName, boolean faceToFace,
        String what, String next, @Nullable LocalDate nextOn, String by) {

    public enum Kind {
        ASKED, APPLIED, INTERVIEW, OFFER, ANSWER
    }
}
