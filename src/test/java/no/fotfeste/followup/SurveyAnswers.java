package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.testing.World;
import no.fotfeste.work.WorkState;
import org.springframework.context.ApplicationContext;

/** Answers to surveys, for tests of what comes of them. */
public final class SurveyAnswers {

    private final FollowUps followUps;
    private final OutboxLooks outbox;

    public SurveyAnswers(ApplicationContext context, DataSource owner) {
        this.followUps = context.getBean(FollowUps.class);
        this.outbox = new OutboxLooks(owner);
    }

    /** By phone, to a physician. */
    public void answer(World.Place place, World.Waiting person, String occasion, WorkState state) {
        followUps.register(place.staff(Role.PHYSICIAN), person.person(), UUID.randomUUID(), occasion,
                Reply.of(new WorkAnswer(Set.of(state), null, "")));
    }

    public void object(World.Place place, World.Waiting person) {
        followUps.object(place.staff(Role.PHYSICIAN), person.person(), UUID.randomUUID(), true);
    }

    public void died(World.Place place, World.Waiting person, LocalDate on) {
        outbox.died(place.provider(), person.person(), on);
    }
}
