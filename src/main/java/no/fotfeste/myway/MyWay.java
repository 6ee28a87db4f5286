package no.fotfeste.myway;

import java.util.Comparator;
import java.util.List;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Appointments;
import no.fotfeste.episode.Case;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.OwnPlan;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** The first page of the person's own: what comes next, whom to call, the goal, the week. */
@UseCase
class MyWay {

    private static final int DAYS = 7;

    private final Access access;
    private final OwnPlan plans;
    private final Appointments appointments;

    MyWay(Access access, OwnPlan plans, Appointments appointments) {
        this.access = access;
        this.plans = plans;
        this.appointments = appointments;
    }

    /** What the page shows. @param week what is planned from today on, in order */
    record Home(OwnPlan.Shown plan, List<Appointment> week) {

        Case shown() {
            return plan.shown();
        }

        /** Whom to call: the coordinator, or whoever else follows up. */
        Case.@Nullable Member contact() {
            return contact(shown());
        }

        static Case.@Nullable Member contact(Case shown) {
            return shown.team().stream().min(Comparator.comparing(Case.Member::part)).orElse(null);
        }

        /** The main goal; the first where there is none. */
        @Nullable Goal goal() {
            return plan.plan().standing().stream().findFirst().orElse(null);
        }
    }

    public Home home(Caller caller) {
        Entered entered = access.enter(caller, caller.self(), MywayAction.OWN_HOME);
        return new Home(plans.shown(entered), appointments.planned(entered, entered.today(), entered.today().plusDays(DAYS - 1)));
    }
}
