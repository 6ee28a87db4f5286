package no.fotfeste.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The line. Modules write here, in the same transaction, what has happened; the course's service file says what is
 * expected after it, and what it settles. Nothing but this class turns a file's steps into entries.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    private final TimelineStore store;
    private final Services services;

    Timeline(TimelineStore store, Services services) {
        this.store = store;
        this.services = services;
    }

    /** Begins a course of a service, pinned to this version of it. */
    public Course open(Entered entered, EpisodeId id, ServiceDefinition service) {
        store.insertCourse(entered, id, service.code(), service.version());
        return new Course(id, entered.person(), service, entered.today());
    }

    /** Errors: NotFound where the course is not this person's. */
    public Course course(Entered entered, EpisodeId id) {
        return store.course(entered, id).map(row -> course(entered, row)).orElseThrow(() -> new NotFound("course"));
    }

    /** The person's courses, oldest first. */
    public List<Course> courses(Entered entered) {
        return store.courses(entered).stream().map(row -> course(entered, row)).toList();
    }

    /** Puts what happened on the line, settles what was waiting for it, and expects what follows from it. */
    public void happened(Entered entered, Course course, Happened entry) {
        Map<String, Integer> before = store.happened(entered, course.id());
        store.insertHappened(entered, course.id(), entry, entry.information() != null
                ? entry.information() : course.service().information(entry.kind()));
        store.settle(entered, course.id(), entry.kind(), entry.on());
        Set<String> kinds = new java.util.HashSet<>(before.keySet());
        kinds.add(entry.kind());
        for (Expected next : course.service().following(entry.kind(), entry.on(), kinds, entry.dates(),
                before.getOrDefault(entry.kind(), 0))) {
            expect(entered, course, next, null, "");
        }
    }

    /**
     * What this refers to never was: it counts no more as a contact, and what it settled is waited for again as before.
     * Both stand on the line.
     */
    public void withdraw(Entered entered, Course course, String kind, UUID ref, no.fotfeste.access.Information information, String text) {
        store.expectAgain(entered, course.id(), kind, ref);
        store.insertHappened(entered, course.id(), Happened.of(no.fotfeste.service.Kinds.CONTACT_WITHDRAWN, entered.today(), ref, text), information);
    }

    /** Something is expected that no file can know: a booked visit, an answer asked for. */
    public void expect(Entered entered, Course course, Expected entry, @Nullable UUID ref, String text) {
        store.insertExpected(entered, course.id(), entry, course.service().information(entry.kind()), null, ref, text);
    }

    /** Something is expected of one member of staff, as a task: it stands on their day. @param ref what it came of */
    public void expectOf(Entered entered, Course course, Expected entry, Information information, StaffId staff, UUID ref,
            String text) {
        store.insertExpected(entered, course.id(), entry, information, staff, ref, text);
    }

    /** What was expected because of this thing has been done; or, with {@code done} false, is not expected any more. */
    public void settleOf(Entered entered, Course course, UUID ref, boolean done) {
        store.settleOf(entered, course.id(), ref, done);
    }

    /** Something is expected of one member of staff. */
    public void expectOf(Entered entered, Course course, Expected entry, UUID ref, StaffId staff) {
        expect(entered, course, entry, ref, "");
        store.assign(entered, course.id(), entry.kind(), ref, staff);
    }

    /** What was expected about this one thing has been seen to. */
    public void settled(Entered entered, Course course, String kind, UUID ref) {
        store.settleRef(entered, course.id(), kind, ref);
    }

    /** What was expected about this one thing no longer is. */
    public void dropped(Entered entered, Course course, String kind, UUID ref) {
        store.replaceRef(entered, course.id(), kind, ref);
    }

    /** The one day it is expected from now on, in place of any other. */
    public void expectInstead(Entered entered, Course course, Expected entry, String text) {
        store.replace(entered, course.id(), List.of(entry.kind()));
        expect(entered, course, entry, null, text);
    }

    /** These are not expected any more. */
    public void drop(Entered entered, Course course, List<String> kinds) {
        store.replace(entered, course.id(), kinds);
    }

    /** Nothing is expected any more in this course. */
    public void dropAll(Entered entered, Course course) {
        store.replace(entered, course.id(), null);
    }

    /** What was expected of the one by name is expected of the other. */
    public void passOn(Entered entered, EpisodeId course, StaffId from, StaffId to) {
        store.passOn(entered, course, from, to);
    }

    /** The one is out: what was theirs, or their role's, is another role's to see to, and what only they could do is not expected. */
    public void inherit(Entered entered, Course course, StaffId from, String role, String to, List<String> dropped) {
        store.inherit(entered, course.id(), from, role, to, dropped);
    }

    /** Which kinds have happened, seen or unseen by the caller. */
    public Set<String> kinds(Entered entered, Course course) {
        return store.happened(entered, course.id()).keySet();
    }

    /** Something is expected of one member of staff, said in a few words. */
    public void expectOf(Entered entered, Course course, Expected entry, UUID ref, String text, StaffId staff) {
        expect(entered, course, entry, ref, text);
        store.assign(entered, course.id(), entry.kind(), ref, staff);
    }

    /** What the caller may see, newest first; what is expected stands at the first day it ought to come. */
    public List<Line> line(Entered entered, EpisodeId course) {
        return store.line(entered, course);
    }

    /** What of these kinds was expected and is not any more, the newest first; of what the caller may see. */
    public List<Line> gone(Entered entered, EpisodeId course, List<String> kinds) {
        return store.gone(entered, course, kinds);
    }

    /** The first that are expected, of what the caller may see. */
    public List<Line> open(Entered entered, EpisodeId course, int most) {
        return store.open(entered, course, most);
    }

    /** The newest that have happened, of what the caller may see. */
    public List<Line> newest(Entered entered, EpisodeId course, int most) {
        return store.newest(entered, course, most);
    }

    /** What ought to have happened before this, and has not. */
    public List<ServiceDefinition.Gate> missing(Entered entered, Course course, String before) {
        return course.service().missing(before, kinds(entered, course));
    }

    /** Somebody departed from good practice and said why; it is counted, and stands on the line. */
    public void departed(Entered entered, Course course, String rule, String reason, LocalDate on) {
        store.insertDeparture(entered, course.id(), rule, reason);
        store.insertHappened(entered, course.id(),
                Happened.of(no.fotfeste.service.Kinds.DEPARTURE, on, null, reason),
                course.service().information(no.fotfeste.service.Kinds.DEPARTURE));
    }

    private Course course(Entered entered, TimelineStore.CourseRow row) {
        return new Course(new EpisodeId(row.id()), entered.person(), services.get(row.service(), row.version()), row.openedOn());
    }
}
