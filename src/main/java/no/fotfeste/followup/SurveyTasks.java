package no.fotfeste.followup;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.followup.Survey.State;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;

/** The job's use cases: what there is to do, and one person at a time. */
@UseCase
class SurveyTasks {

    private final Access access;
    private final Timeline timeline;
    private final SurveyStore store;
    private final TaskStore tasks;
    private final Asking asking;

    SurveyTasks(Access access, Timeline timeline, SurveyStore store, TaskStore tasks, Asking asking) {
        this.access = access;
        this.timeline = timeline;
        this.store = store;
        this.tasks = tasks;
        this.asking = asking;
    }

    public List<Task> find(Caller caller) {
        return tasks.tasks(access.enter(caller, FollowUpAction.FIND));
    }

    /** Asks, reminds, closes or stops. What another job did a moment ago is not done again. */
    public void carryOut(Caller caller, Task task) {
        Entered entered = access.enter(caller, task.person(), FollowUpAction.ASK);
        Course course = timeline.course(entered, task.course());
        UUID id = task.survey() != null ? task.survey() : UUID.randomUUID();
        boolean fresh = task.survey() == null;
        if (fresh && !store.insert(entered, id, task.course(), task.occasion(), task.opensOn(), task.closesOn())) return;
        Survey survey = asking.hold(entered, id);
        if (survey.state() != State.OPEN) return;
        var stopped = tasks.stopped(entered, task.course());
        if (stopped.isPresent()) {
            asking.end(entered, course, survey, State.CANCELLED, stopped.get());
        } else if (!survey.open(entered.today())) {
            asking.end(entered, course, survey, State.CLOSED, null);
        } else if (fresh) {
            asking.send(entered, course, survey, false);
        } else if (tasks.undelivered(entered, id)) {
            store.byHand(entered, id);
        } else if (survey.remindOn(entered.today())) {
            asking.send(entered, course, survey, true);
        }
    }
}
