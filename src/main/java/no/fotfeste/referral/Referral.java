package no.fotfeste.referral;

import java.time.LocalDate;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A request for rehabilitation. It waits until the service decides, and a decision is final: whoever is turned down
 * comes back with a new referral. A postponed one (health not clarified, B37) is not turned down; it is looked at
 * again on the day set, or before.
 *
 * @param startBy last start date that came with it or was set with the decision (pbrl § 2-1 b)
 */
public record Referral(ReferralId id, PersonId person, String door, String referrer, LocalDate receivedOn,
        @Nullable LocalDate startBy, Status status) {

    public sealed interface Status {
        record Waiting() implements Status {}

        sealed interface Decided extends Status {
            String decision();

            LocalDate on();

            StaffId by();
        }

        record Postponed(String decision, LocalDate on, StaffId by, LocalDate revisitOn) implements Decided {}

        record Accepted(String decision, LocalDate on, StaffId by) implements Decided {}

        record Rejected(String decision, LocalDate on, StaffId by) implements Decided {}
    }

    /** What the one who decides has chosen. */
    public record Choice(ServiceDefinition.Decision decision, String why, @Nullable LocalDate revisitOn,
            @Nullable LocalDate startBy) {}

    public boolean open() {
        return status instanceof Status.Waiting || status instanceof Status.Postponed;
    }

    /** Errors: Refused where it is decided already, lacks a reason, or a day it needs. */
    Referral decide(Choice choice, LocalDate on, StaffId by) {
        if (!open()) throw new Refused("referral.already-decided");
        if (choice.decision().reason() && choice.why().isBlank()) throw new Refused("referral.reason-needed");
        String code = choice.decision().code();
        return switch (choice.decision().outcome()) {
            case ACCEPT -> with(accepted(choice, on), new Status.Accepted(code, on, by));
            case REJECT -> with(startBy, new Status.Rejected(code, on, by));
            case POSTPONE -> with(startBy, new Status.Postponed(code, on, by, revisit(choice, on)));
        };
    }

    private @Nullable LocalDate accepted(Choice choice, LocalDate on) {
        LocalDate last = choice.startBy() != null ? choice.startBy() : startBy;
        if (choice.decision().startBy() && last == null) throw new Refused("referral.start-by-needed");
        if (choice.startBy() != null && choice.startBy().isBefore(on)) throw new Refused("referral.start-by-past");
        return last;
    }

    private static LocalDate revisit(Choice choice, LocalDate on) {
        if (choice.revisitOn() == null || !choice.revisitOn().isAfter(on)) throw new Refused("referral.revisit-needed");
        return choice.revisitOn();
    }

    private Referral with(@Nullable LocalDate last, Status next) {
        return new Referral(id, person, door, referrer, receivedOn, last, next);
    }
}
