package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Plans;
import no.fotfeste.testing.World;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.springframework.context.ApplicationContext;

/** Answers to surveys, for tests of what comes of them. */
public final class SurveyAnswers {

    private final FollowUps followUps;
    private final OutboxLooks outbox;
    private final WorkStatuses statuses;
    private final Plans plans;

    public SurveyAnswers(ApplicationContext context, DataSource owner) {
        this.followUps = context.getBean(FollowUps.class);
        this.outbox = new OutboxLooks(owner);
        this.statuses = context.getBean(WorkStatuses.class);
        this.plans = context.getBean(Plans.class);
    }

    /** By phone, to a physician. */
    public void answer(World.Place place, World.Waiting person, String occasion, WorkState state) {
        followUps.register(place.staff(Role.PHYSICIAN), person.person(), UUID.randomUUID(), occasion,
                Reply.of(new WorkAnswer(Set.of(state), null, "")));
    }

    /** From this day on, and until something else is said. */
    public void works(World.Place place, World.Waiting person, WorkState state, LocalDate from) {
        statuses.add(place.staff(Role.COORDINATOR), person.person(), UUID.randomUUID(), NewSpell.of(state, from, 50));
    }

    public void workGoal(World.Place place, World.Waiting person) {
        plans.addGoal(place.staff(Role.COORDINATOR), person.person(), UUID.randomUUID(),
                new Goal.Wish("Tilbake i barnehagen", "", Goal.Domain.WORK, Goal.Aim.RETURN, true, false));
    }

    public void goal(World.Place place, World.Waiting person, boolean reached) {
        var coordinator = place.staff(Role.COORDINATOR);
        UUID goal = plans.addGoal(coordinator, person.person(), UUID.randomUUID(),
                new Goal.Wish("Gå tur med hunden", "", Goal.Domain.COMMUNITY, null, false, false));
        if (reached) {
            plans.markGoal(coordinator, person.person(), goal, UUID.randomUUID(), 1, Goal.State.REACHED, "", Goal.Rest.KEEP);
        }
    }

    public void object(World.Place place, World.Waiting person) {
        followUps.object(place.staff(Role.PHYSICIAN), person.person(), UUID.randomUUID(), true);
    }

    public void died(World.Place place, World.Waiting person, LocalDate on) {
        outbox.died(place.provider(), person.person(), on);
    }
}
