package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.testing.World;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to surveys, for tests of what comes of them. */
public final class SurveyAnswers {

    private final FollowUps followUps;
    private final OutboxLooks outbox;
    private final WorkStatuses statuses;
    private final JdbcClient owner;

    public SurveyAnswers(ApplicationContext context, DataSource owner) {
        this.followUps = context.getBean(FollowUps.class);
        this.outbox = new OutboxLooks(owner);
        this.statuses = context.getBean(WorkStatuses.class);
        this.owner = JdbcClient.create(owner);
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

    /** As the plan writes it on the line. */
    public void workGoal(World.Place place, World.Waiting person) {
        owner.sql("""
                insert into timeline.entry (provider_id, person_id, course_id, kind, class, state, on_date, employer,
                       recorded_by, recorded_name, recorded_at)
                select provider_id, person_id, id, 'work-goal', 'plan', 'HAPPENED', opened_on, '', id, '', now()
                  from timeline.course where provider_id = :provider and id = :course""")
                .param("provider", place.provider().value()).param("course", person.referral().value()).update();
    }

    public void object(World.Place place, World.Waiting person) {
        followUps.object(place.staff(Role.PHYSICIAN), person.person(), UUID.randomUUID(), true);
    }

    public void died(World.Place place, World.Waiting person, LocalDate on) {
        outbox.died(place.provider(), person.person(), on);
    }
}
