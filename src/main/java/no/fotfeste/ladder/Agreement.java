package no.fotfeste.ladder;

import java.time.LocalDate;

/**
 * Somebody said yes to a version.
 *
 * @param saidBy who, at the employer's; empty for the person
 * @param by who wrote it down
 */
public record Agreement(int version, Party party, How how, String saidBy, LocalDate on, String by) {

    public enum Party {
        PERSON, EMPLOYER
    }

    public enum How {
        ORALLY, ON_PAPER, BY_LINK
    }

    /** Whether what was agreed is what holds now. */
    public enum Standing {
        NOT, OLDER, AGREED
    }
}
