package no.fotfeste.episode;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case as every tab shows it. */
@UseCase
public class Cases {

    private static final int NEXT = 3;
    private static final int MOST_OPEN = 200;

    private final Access access;
    private final Persons persons;
    private final Timeline timeline;
    private final EpisodeStore store;
    private final List<LinePart> parts;

    Cases(Access access, Persons persons, Timeline timeline, EpisodeStore store, List<LinePart> parts) {
        this.parts = parts;
        this.access = access;
        this.persons = persons;
        this.timeline = timeline;
        this.store = store;
    }

    /** The line tab: the case and everything on its line that the caller may see. */
    public CaseLine line(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, EpisodeAction.SHOW);
        Case shown = get(entered);
        return new CaseLine(shown, timeline.line(entered, shown.course().id()), false, List.of());
    }

    /** An earlier course of the person's, to read. Errors: NotFound where it is not theirs. */
    public CaseLine line(Caller caller, PersonId person, EpisodeId course) {
        Entered entered = access.enter(caller, person, EpisodeAction.SHOW);
        return new CaseLine(get(entered, course), timeline.line(entered, course), false, List.of());
    }

    /** The first screens of it: all that is expected, and the newest that have happened. */
    CaseLine newest(Caller caller, PersonId person, int most) {
        Entered entered = access.enter(caller, person, EpisodeAction.SHOW);
        Case shown = get(entered);
        List<Line> happened = timeline.newest(entered, shown.course().id(), most + 1);
        List<Line> line = Stream.concat(timeline.open(entered, shown.course().id(), MOST_OPEN).stream(), happened.stream().limit(most)).toList();
        return new CaseLine(shown, line, happened.size() > most,
                parts.stream().flatMap(each -> each.part(entered, shown).stream()).toList());
    }

    /** What the line tab shows. @param more whether there is older than this; @param parts of other modules above it */
    public record CaseLine(Case shown, List<Line> line, boolean more, List<LinePart.Part> parts) {}

    /** The newest course, inside another module's use case. Errors: NotFound where the person has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case get(Entered entered) {
        List<Course> courses = timeline.courses(entered);
        if (courses.isEmpty()) throw new NotFound("course");
        return get(entered, courses.getLast(), courses);
    }

    /** A certain course of the person's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case get(Entered entered, EpisodeId id) {
        return get(entered, timeline.course(entered, id), timeline.courses(entered));
    }

    private Case get(Entered entered, Course course, List<Course> courses) {
        Set<String> happened = timeline.kinds(entered, course);
        Episode episode = store.find(entered, course.id()).orElse(null);
        List<Line> next = timeline.open(entered, course.id(), NEXT);
        return new Case(persons.get(entered), course, episode,
                Phase.of(happened, episode == null ? null : episode.endedOn(), entered.today()),
                store.headline(entered, course.id()), happened, next, store.team(entered, course.id()),
                courses.stream().filter(other -> !other.id().equals(course.id())).toList(), entered);
    }
}
