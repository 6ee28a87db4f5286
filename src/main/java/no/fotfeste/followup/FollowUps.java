package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.Cases;
import no.fotfeste.followup.Survey.State;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** The year after, as the staff see it and take part in it. */
@UseCase
public class FollowUps {

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final SurveyStore store;
    private final TaskStore tasks;
    private final Asking asking;

    FollowUps(Access access, Cases cases, Timeline timeline, SurveyStore store, TaskStore tasks, Asking asking) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.store = store;
        this.tasks = tasks;
        this.asking = asking;
    }

    /** The newest course's year after. */
    After show(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, FollowUpAction.SHOW);
        var shown = cases.get(entered);
        Course course = shown.course();
        List<Line> line = timeline.line(entered, course.id());
        List<Survey> surveys = store.list(entered, course.id());
        List<WorkAnswer.Given> answers = store.answers(entered, course.id());
        List<After.Occasion> occasions = new ArrayList<>();
        for (String kind : After.asked(course.service())) {
            occasions.add(new After.Occasion(kind, Asking.name(course, kind),
                    line.stream().filter(entry -> entry.kind().equals(kind) && entry.open()).findFirst().orElse(null),
                    surveys.stream().filter(survey -> survey.occasion().equals(kind)).findFirst().orElse(null),
                    answers.stream().filter(answer -> answer.occasion().equals(kind)).findFirst().orElse(null),
                    asking.instruments(entered, course, kind)));
        }
        return new After(shown, occasions, store.objected(entered, course.id()),
                line.stream().filter(entry -> entry.kind().equals(Kinds.FOLLOW_UP_CONTACT)).toList());
    }

    /** Now, or once more: the links sent before die. Errors: Refused where there is no address, or it is too early, answered, or stopped. */
    public void send(Caller caller, PersonId person, UUID requestKey, String occasion) {
        Entered entered = access.enter(caller, person, FollowUpAction.SEND, requestKey);
        var shown = cases.get(entered);
        Course course = shown.course();
        if (shown.person().contact().email().isBlank()) throw new Refused("followup.no-email");
        Survey survey = survey(entered, course, occasion, requestKey);
        if (tasks.stopped(entered, course.id()).isPresent()) throw new Refused("followup.stopped");
        asking.revoke(entered, survey);
        asking.send(entered, course, survey, false);
    }

    /** What the person said on the phone. Errors: Refused where it is too early, answered before, or closed. */
    public void register(Caller caller, PersonId person, UUID requestKey, String occasion, Reply reply) {
        Entered entered = access.enter(caller, person, FollowUpAction.REGISTER, requestKey);
        Course course = cases.get(entered).course();
        Survey survey = survey(entered, course, occasion, requestKey);
        asking.revoke(entered, survey);
        asking.answered(entered, course, survey, reply, false);
    }

    /** Somebody in the team has read what the person sent. */
    public void read(Caller caller, PersonId person, UUID requestKey, String occasion) {
        Entered entered = access.enter(caller, person, FollowUpAction.READ, requestKey);
        Course course = cases.get(entered).course();
        Survey survey = find(entered, course, occasion);
        if (store.read(entered, survey.id()) == 0) return;
        timeline.happened(entered, course, Happened.of(Kinds.SURVEY_ANSWERED, entered.today(), survey.id(),
                Asking.name(course, occasion)));
    }

    /** The person does not want to be asked; or does so after all, from the next occasion on. */
    public void object(Caller caller, PersonId person, UUID requestKey, boolean objects) {
        Entered entered = access.enter(caller, person, FollowUpAction.OBJECT, requestKey);
        Course course = cases.get(entered).course();
        if (!objects) {
            store.liftObjection(entered, course.id());
            return;
        }
        store.object(entered, requestKey, course.id());
        for (Survey survey : store.list(entered, course.id())) {
            if (asking.hold(entered, survey.id()).state() == State.OPEN) {
                asking.end(entered, course, survey, State.CANCELLED, Survey.Why.OBJECTED);
            }
        }
    }

    /** A contact of the follow-up that was agreed (A15, A18). @param next when they agreed to talk again */
    public void contact(Caller caller, PersonId person, UUID requestKey, LocalDate on, String text, @Nullable LocalDate next) {
        Entered entered = access.enter(caller, person, FollowUpAction.CONTACT, requestKey);
        Course course = cases.get(entered).course();
        timeline.happened(entered, course, Happened.of(Kinds.FOLLOW_UP_CONTACT, on, requestKey, text).touching());
        if (next != null) {
            timeline.expectInstead(entered, course,
                    new Expected(Kinds.FOLLOW_UP_CONTACT, next, next, Limit.PRACTICE, null, "team", false), "");
        }
    }

    /** The open survey of the occasion, begun now where its time is near. */
    private Survey survey(Entered entered, Course course, String occasion, UUID id) {
        Survey known = store.list(entered, course.id()).stream().filter(s -> s.occasion().equals(occasion)).findFirst().orElse(null);
        if (known == null) {
            Line expected = timeline.line(entered, course.id()).stream()
                    .filter(entry -> entry.kind().equals(occasion) && entry.open()).findFirst()
                    .filter(entry -> After.asked(course.service()).contains(occasion))
                    .orElseThrow(() -> new NotFound("occasion"));
            if (Survey.tooEarly(expected.on(), entered.today())) throw new Refused("followup.too-early");
            LocalDate closes = expected.until() == null ? expected.on() : expected.until();
            store.insert(entered, id, course.id(), occasion, expected.on(), closes);
            known = find(entered, course, occasion);
        }
        Survey held = asking.hold(entered, known.id());
        if (held.state() == State.ANSWERED) throw new Refused("followup.answered-before");
        if (!held.open(entered.today())) throw new Refused("followup.closed");
        return held;
    }

    private Survey find(Entered entered, Course course, String occasion) {
        return store.list(entered, course.id()).stream().filter(s -> s.occasion().equals(occasion)).findFirst()
                .orElseThrow(() -> new NotFound("survey"));
    }
}
