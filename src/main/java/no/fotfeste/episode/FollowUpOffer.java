package no.fotfeste.episode;

import java.time.LocalDate;

/** The offer of a year's follow-up (A15). @param why where it was not possible to offer it */
public record FollowUpOffer(Outcome outcome, String why, LocalDate on) {

    public enum Outcome {
        OFFERED, ACCEPTED, DECLINED, NOT_POSSIBLE
    }
}
