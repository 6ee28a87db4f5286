package no.fotfeste.episode;

import java.time.LocalDate;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What the person answered to the offer of a job specialist (B16, B24). A yes is a consent to share with someone
 * employed by NAV, recorded in the words used, before anything opens.
 */
public record JobSpecialistAnswer(Answer answer, @Nullable StaffId specialist, How how, String words, LocalDate on) {

    public enum Answer {
        ACCEPTED, DECLINED, WITHDRAWN
    }

    public enum How {
        ORALLY, ON_PAPER, THROUGH_INTERPRETER, THROUGH_GUARDIAN
    }
}
