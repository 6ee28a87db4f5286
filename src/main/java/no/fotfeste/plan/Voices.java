package no.fotfeste.plan;

import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.timeline.Course;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goals in the person's own voice: recorded, heard by those who may, and taken away when the person wishes it. */
@UseCase
public class Voices {

    private final Access access;
    private final Plans plans;
    private final PlanStore store;
    private final VoiceStore voices;

    Voices(Access access, Plans plans, PlanStore store, VoiceStore voices) {
        this.access = access;
        this.plans = plans;
        this.store = store;
        this.voices = voices;
    }

    /** @param sound of the type its first bytes tell */
    public record Heard(Voice voice, byte[] sound) {}

    /** The request key becomes its id. Errors: Invalid where it is too long, too big, or no recording. */
    public void record(Caller caller, PersonId person, UUID goal, UUID requestKey, Voice.Recorded recorded) {
        Entered entered = access.enter(caller, person, PlanAction.RECORD_VOICE, requestKey);
        Course course = plans.open(entered);
        Goal about = store.goal(entered, course.id(), goal).orElseThrow(() -> new NotFound("goal"));
        if (about.dropped()) throw new Refused("plan.goal-is-dropped");
        if (recorded.sound().length > Voice.MOST_BYTES || recorded.seconds() > Voice.MOST_SECONDS || recorded.seconds() < 1) {
            throw new Invalid("sound", "plan.voice.too-long");
        }
        Voice.Type type = Voice.Type.of(recorded.sound()).orElseThrow(() -> new Invalid("sound", "plan.voice.wrong"));
        voices.insert(entered, course.id(), requestKey, about, type, recorded);
    }

    /** Errors: NotFound where it is not this person's, closed to the caller, or gone. */
    public Heard hear(Caller caller, PersonId person, UUID goal, UUID id) {
        Entered entered = access.enter(caller, person, PlanAction.HEAR_VOICE);
        Course course = plans.open(entered);
        Voice voice = list(entered, course).stream().filter(each -> each.id().equals(id) && each.goal().equals(goal) && each.there())
                .findFirst().orElseThrow(() -> new NotFound("voice"));
        return new Heard(voice, voices.sound(entered, course.id(), id).orElseThrow(() -> new NotFound("voice")));
    }

    /** The person wants it gone: the sound is deleted, a stub says that there was one. */
    public void takeAway(Caller caller, PersonId person, UUID goal, UUID id, UUID requestKey) {
        Entered entered = access.enter(caller, person, PlanAction.RECORD_VOICE, requestKey);
        if (voices.takeAway(entered, plans.open(entered).id(), goal, id) == 0) throw new NotFound("voice");
    }

    /** What the caller may hear, the newest first, with the stubs. Outside the house only those {@code forOthers}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Voice> list(Entered entered, Course course) {
        return voices.voices(entered, course.id());
    }
}
