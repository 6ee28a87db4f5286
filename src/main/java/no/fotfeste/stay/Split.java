package no.fotfeste.stay;

import java.time.LocalDate;
import no.fotfeste.platform.Invalid;
import no.fotfeste.service.ServiceDefinition;

/**
 * The stay goes on in another part; as a rule it does not (A66), so it takes a one-tap reason.
 *
 * @param lastDay of the part that runs; @param back the first day of the next
 */
public record Split(LocalDate lastDay, LocalDate back, LocalDate plannedEnd, String reason) {

    /** Errors: Invalid beside the field that does not fit. */
    void check(ServiceDefinition service, LocalDate admittedOn) {
        if (lastDay.isBefore(admittedOn)) throw new Invalid("lastDay", "stay.before-admission");
        if (!back.isAfter(lastDay)) throw new Invalid("back", "stay.back-before-leaving");
        if (plannedEnd.isBefore(back)) throw new Invalid("plannedEnd", "stay.end-before-start");
        if (!service.reasons().contains(reason)) throw new Invalid("reason", "ui.choose-one");
    }
}
