package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.MeetingActions;
import no.fotfeste.episode.Episodes;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.plan.Goal;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Time;
import no.fotfeste.sharing.Consents;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An employer who has a page, and the ways to its door. */
abstract class PartyCase {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Extracts extracts;
    @Autowired Sheets sheets;
    @Autowired ExtractDesk desk;
    @Autowired PartyVisits visits;
    @Autowired Knocks knocks;
    @Autowired Consents consents;
    @Autowired Appointments appointments;
    @Autowired MeetingActions actions;
    @Autowired Access access;
    @Autowired AnchorStore anchors;
    @Autowired Time time;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    World.Place place;
    World.Place.Member member;
    Caller kari;
    World.Waiting anne;
    Shared shared;
    UUID employer;
    UUID goal;
    Item goalItem;

    @BeforeEach
    void anEmployerWhoHasAPage() {
        world.today(TODAY);
        place = world.place();
        member = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        kari = member.caller();
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        goal = shared.goal(kari, anne.person(), "Jeg vil tilbake til barnehagen", Goal.Domain.WORK);
        goalItem = new Item(Item.Kind.GOAL, goal);
        employer = shared.party(kari, anne.person(), Shared.EMPLOYER);
    }

    @AfterEach
    void theClockAgain() {
        world.today(TODAY);
    }

    void sent() {
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        shared.send(kari, anne.person(), employer);
    }

    Door door() {
        return knocks.find(shared.token(place.provider())).orElseThrow();
    }

    String session(Door door) {
        visits.askForCode(door, now());
        return visits.come(door, now(), shared.code(place.provider())).orElseThrow();
    }

    Instant now() {
        return time.instant();
    }

    void later(Duration more) {
        time.use(Clock.fixed(now().plus(more), Time.OSLO));
    }

    Content seen(Door door, String session) {
        return visits.show(door, "token", session, now(), Opening.What.OPENED).pages().getFirst().content();
    }

    List<String> line() {
        return JdbcClient.create(owner).sql("select kind || ' ' || text from timeline.entry where person_id = :person")
                .param("person", anne.person().value()).query(String.class).list();
    }

    long waiting(String kind) {
        return JdbcClient.create(owner).sql("select count(*) from timeline.entry where person_id = :person and kind = :kind and state = 'EXPECTED'")
                .param("person", anne.person().value()).param("kind", kind).query(Long.class).single();
    }

    long sql(String sql) {
        return JdbcClient.create(owner).sql(sql).param("id", employer).query(Long.class).single();
    }

    static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
