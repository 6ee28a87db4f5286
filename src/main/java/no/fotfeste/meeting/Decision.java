package no.fotfeste.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.plan.Measure;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** What was decided about one case: what, who, by when. @param inPlan whether it is a measure in the plan too */
record Decision(UUID id, UUID meeting, Information information, String text, Owner owner, LocalDate dueOn, boolean inPlan,
        String by, Instant at) {

    /** Who sees to it. @param party what an outside party is called; empty for others */
    record Owner(Kind kind, @Nullable StaffId staff, String party) {

        enum Kind {
            STAFF, PERSON, PARTY
        }

        static final Owner PERSON = new Owner(Kind.PERSON, null, "");

        Measure.Doer doer() {
            return switch (kind) {
                case PERSON -> Measure.Doer.SELF;
                case STAFF -> new Measure.Doer(Measure.By.STAFF, staff, "");
                case PARTY -> Measure.Doer.party(party);
            };
        }
    }

    enum Party {
        EMPLOYER, NAV, GP, OTHER
    }

    enum SeenBy {
        /** By what whoever does it may read. */
        OWNER, FOLLOW_UP, CLINICIANS
    }

    enum When {
        NEXT, TWO_WEEKS, FOUR_WEEKS, DATE
    }

    /** As it was put in the meeting. @param party which, where a party does it */
    record Wish(String text, Owner owner, @Nullable Party party, LocalDate dueOn, SeenBy seenBy) {

        /**
         * Its class: as chosen, or after the one who does it. What a clinician does is health until somebody says
         * otherwise; what the job specialist, the employer or NAV does is work. Errors: Invalid where whoever decides or
         * whoever does it could not read it.
         */
        Information information(boolean health, boolean ownerHealth, boolean ownerWork) {
            if (seenBy == SeenBy.CLINICIANS) {
                if (!health) throw new Invalid("seenBy", "meeting.health-is-closed");
                if (owner.kind() == Owner.Kind.STAFF && !ownerHealth) throw new Invalid("who", "meeting.owner-cannot-read");
                return Information.HEALTH;
            }
            boolean outside = party == Party.EMPLOYER || party == Party.NAV;
            if (outside || owner.kind() == Owner.Kind.STAFF && ownerWork && !ownerHealth) return Information.WORK;
            return seenBy == SeenBy.OWNER && owner.kind() == Owner.Kind.STAFF && ownerHealth && health
                    ? Information.HEALTH : Information.PLAN;
        }

        Measure.Arena arena(Information information) {
            if (party == Party.NAV) return Measure.Arena.NAV;
            if (party == Party.GP || party == Party.OTHER) return Measure.Arena.SURROUNDINGS;
            return information == Information.WORK ? Measure.Arena.WORKPLACE : Measure.Arena.PERSON;
        }
    }
}
