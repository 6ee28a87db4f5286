package no.fotfeste.visit;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Contact;
import no.fotfeste.contact.Contacts;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** What the pages to write on show. */
@UseCase
class VisitDesk {

    private final Access access;
    private final Cases cases;
    private final Appointments appointments;
    private final Contacts contacts;
    private final VisitStore store;
    private final Timeline timeline;

    VisitDesk(Access access, Cases cases, Appointments appointments, Contacts contacts, VisitStore store, Timeline timeline) {
        this.timeline = timeline;
        this.access = access;
        this.cases = cases;
        this.appointments = appointments;
        this.contacts = contacts;
        this.store = store;
    }

    /**
     * To log a contact.
     *
     * @param staff who a measure can be left to, those who follow the person up first
     * @param call the job specialist's call that is waited for; null where none is, or the reader may not know
     */
    record Logging(Case shown, List<StaffMember> staff, @Nullable Line call) {

        /** May write notes about work, and in the record. */
        boolean may(Also.Where where) {
            return switch (where) {
                case LOG -> true;
                case WORK -> team() && shown.sees(Information.WORK);
                case HEALTH -> shown.entered().caller().isAny(Role.CLINICAL) && shown.sees(Information.HEALTH);
            };
        }

        boolean mayPlan() {
            return team() && shown.sees(Information.PLAN);
        }

        private boolean team() {
            return shown.entered().caller().isAny(Role.TEAM);
        }
    }

    /** To say how an appointment went; or, once it is said, what it became. */
    record Going(Logging logging, Appointment appointment, Visit visit, List<Made> made) {

        Case shown() {
            return logging.shown();
        }

        String address() {
            return shown().address() + "/kontakter/avtale/" + appointment.id();
        }
    }

    /** One contact as it was logged. */
    record Logged(Case shown, Contact contact, List<Made> made) {

        String address() {
            return shown.address() + "/kontakter/" + contact.id();
        }
    }

    Logging logging(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, VisitAction.SHOW);
        return logging(entered, cases.get(entered));
    }

    Going going(Caller caller, PersonId person, AppointmentId id) {
        Entered entered = access.enter(caller, person, VisitAction.SHOW);
        Appointment appointment = appointments.get(entered, id);
        Case shown = cases.get(entered, appointment.course());
        Visit visit = shown.course().service().visit(appointment.kind()).orElseThrow(() -> new NotFound("visit"));
        return new Going(logging(entered, shown), appointment, visit, store.of(entered, id.value()));
    }

    Logged logged(Caller caller, PersonId person, UUID contact) {
        Entered entered = access.enter(caller, person, VisitAction.SHOW);
        return new Logged(cases.get(entered), contacts.get(entered, contact), store.of(entered, contact));
    }

    private Logging logging(Entered entered, Case shown) {
        return new Logging(shown, appointments.candidates(entered, shown), Visits.call(timeline.line(entered, shown.course().id())).orElse(null));
    }
}
