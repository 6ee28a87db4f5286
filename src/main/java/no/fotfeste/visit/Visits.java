package no.fotfeste.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Contacts;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.NewContact;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Support;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;

/**
 * Write once, land everywhere: how a visit went, or a contact, with all it also becomes, in one transaction under one
 * request key. The key is the id of all that is made, so whatever a phone sends twice is there once.
 */
@UseCase
public class Visits {

    private static final int SHORT = 500;

    private final Access access;
    private final Cases cases;
    private final Appointments appointments;
    private final Contacts contacts;
    private final Notes notes;
    private final Measures measures;
    private final Timeline timeline;
    private final Support support;
    private final Words words;
    private final VisitStore store;

    Visits(Access access, Cases cases, Appointments appointments, Contacts contacts, Notes notes, Measures measures,
            Timeline timeline, Support support, Words words, VisitStore store) {
        this.support = support;
        this.access = access;
        this.cases = cases;
        this.appointments = appointments;
        this.contacts = contacts;
        this.notes = notes;
        this.measures = measures;
        this.timeline = timeline;
        this.words = words;
        this.store = store;
    }

    /** It was held. Errors: as {@link Appointments#hold}; Refused where the caller may not write what it also becomes. */
    public void held(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, Held held, Also also) {
        Entered entered = access.enter(caller, person, VisitAction.LOG, requestKey);
        Held kept = also.noted() ? new Held(held.staff(), held.personThere(), "", held.actions(), held.reason()) : held;
        Course course = appointments.hold(entered, id, version, kept);
        also(entered, course, requestKey, origin(entered, course, id), held.outcome(), also);
    }

    /** The person did not come, or did not answer. Errors: as {@link Appointments#noShow}. */
    public void missed(Caller caller, PersonId person, AppointmentId id, UUID requestKey, int version, String why, Also also) {
        Entered entered = access.enter(caller, person, VisitAction.LOG, requestKey);
        Course course = appointments.noShow(entered, id, version, also.noted() ? "" : why);
        also(entered, course, requestKey, origin(entered, course, id), why, also);
    }

    /** A contact; the request key becomes its id. Errors: as {@link Contacts#log}. */
    public void contact(Caller caller, PersonId person, UUID requestKey, NewContact contact, Also also) {
        Entered entered = access.enter(caller, person, VisitAction.LOG, requestKey);
        Optional<Line> call = call(timeline.line(entered, cases.get(entered).course().id()));
        String kind = contacts.log(entered, requestKey, also.noted() ? contact.withoutWords() : contact, also.noted());
        if (kind.equals(Kinds.JOB_SPECIALIST_CALL)) call.filter(line -> outside(line, contact.on())).ifPresent(line -> depart(entered, also));
        also(entered, cases.get(entered).course(), requestKey, Origin.of(words, requestKey, contact), contact.summary(), also);
    }

    /** The job specialist's call that is waited for. */
    static Optional<Line> call(List<Line> line) {
        return line.stream().filter(each -> each.open() && each.kind().equals(Kinds.JOB_SPECIALIST_CALL)).min(Comparator.comparing(Line::on));
    }

    /** Good practice is a window of days (B27); outside it is done all the same, and the reason is counted. */
    static boolean outside(Line call, LocalDate on) {
        return on.isBefore(call.on()) || call.until() != null && on.isAfter(call.until());
    }

    private void depart(Entered entered, Also also) {
        Course course = cases.get(entered).course();
        String reason = course.service().reasons().contains(also.outside()) ? also.outside() : words.say("visit.outside.unsaid");
        timeline.departed(entered, course, Kinds.JOB_SPECIALIST_CALL + " outside", reason, entered.today());
    }

    private Origin origin(Entered entered, Course course, AppointmentId id) {
        Appointment appointment = appointments.get(entered, id);
        return Origin.of(words, appointment,
                course.service().visit(appointment.kind()).orElseThrow(() -> new NotFound("visit")));
    }

    private void also(Entered entered, Course course, UUID key, Origin origin, String text, Also also) {
        if (also.noted()) {
            notes.write(entered, course, key, also.information(),
                    new Note.Writing(origin.kind(), origin.on(), origin.at(), origin.words() + "\n\n" + text), also.sign());
            made(entered, course, origin, also.information(), key, also.sign() ? Made.What.NOTE : Made.What.DRAFT, text);
        }
        Also.NewMeasure measure = also.measure();
        if (measure != null) {
            boolean closed = also.information() == Information.HEALTH;
            measures.add(entered, key, new Measure.Wish(origin.arena(), null, measure.text(), measure.doer(), measure.dueOn(), closed));
            made(entered, course, origin, closed ? Information.HEALTH : Information.PLAN, key, Made.What.MEASURE, measure.text());
        }
        if (also.trouble()) support.trouble(entered, course, key);
        if (!also.question().isEmpty()) {
            timeline.happened(entered, course, Happened.of(Kinds.FOR_MEETING, origin.on(), key, also.question()).as(also.information()));
            made(entered, course, origin, also.information(), key, Made.What.QUESTION, also.question());
        }
    }

    private void made(Entered entered, Course course, Origin origin, Information information, UUID id, Made.What what, String text) {
        String beginning = text.codePointCount(0, text.length()) <= SHORT ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)).strip() + " …";
        store.insert(entered, course, origin.id(), information, new Made(id, what, beginning));
    }
}
