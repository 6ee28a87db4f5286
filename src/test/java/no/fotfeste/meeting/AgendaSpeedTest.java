package no.fotfeste.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Five hundred times as many people who have been here before do not make the agenda five hundred times as slow. */
@FotfesteTest
class AgendaSpeedTest {

    private static final int FINISHED = 10_000;

    @Autowired World world;
    @Autowired Meetings meetings;
    @Autowired Episodes episodes;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private enum Filling implements Action {
        FILL;

        @Override
        public String code() {
            return "test.fill";
        }

        @Override
        public Information needs() {
            return Information.IDENTITY;
        }

        @Override
        public Set<Role> roles() {
            return EnumSet.of(Role.SYSTEM);
        }

        @Override
        public Scope scope() {
            return Scope.WHOLE;
        }
    }

    @Test
    void ten_thousand_finished_cases_do_not_make_the_agenda_slow() {
        world.today(LocalDate.of(2026, 3, 3));
        long few = time(place(0));
        long many = time(place(FINISHED));
        System.out.printf("BENCH the agenda: %d ms with twenty cases, %d ms with ten thousand finished ones beside them%n", few, many);
        assertThat(many).as("%d ms with twenty, %d ms with ten thousand finished ones", few, many).isLessThan(Math.max(10, few) * 25);
    }

    private World.Place.Member place(int finished) {
        World.Place place = world.place("tvt");
        for (int i = 0; i < 20; i++) new Courses(world, episodes).started(place, "tvt", "Eli Lund");
        if (finished > 0) transaction.executeWithoutResult(status -> {
            access.enter(place.system(), Filling.FILL);
            for (String sql : FILL) world.jdbc().sql(sql).param("n", finished).update();
        });
        return place.member("Kari Tveit", Role.COORDINATOR);
    }

    private static final String[] FILL = {"""
            insert into person.person (provider_id, person_id, given_name, family_name, born, phone, email, address, language, interpreter, gp, next_of_kin, occupation)
            select platform.provider(), md5(platform.provider()::text || i)::uuid, 'Ferdig', 'Ferdigsen', date '1980-01-01', '', '', '', '', false, '', '', ''
              from generate_series(1, :n) i""", """
            insert into access.grant (provider_id, person_id, role, classes, basis, purpose, valid_from, made_by)
            select platform.provider(), md5(platform.provider()::text || i)::uuid, 'COORDINATOR',
                   array['identity', 'practical', 'work', 'plan', 'health'], 'CARE', 'tvt', timestamptz '2024-01-01', platform.actor()
              from generate_series(1, :n) i""", """
            insert into timeline.course (provider_id, id, person_id, service, service_version, opened_on)
            select platform.provider(), md5(platform.provider()::text || i)::uuid, md5(platform.provider()::text || i)::uuid, 'tvt', 1, date '2024-01-01'
              from generate_series(1, :n) i""", """
            insert into episode.episode (provider_id, id, person_id, started_on, planned_end, planned_why, ended_on, end_why)
            select platform.provider(), md5(platform.provider()::text || i)::uuid, md5(platform.provider()::text || i)::uuid,
                   date '2024-01-01', date '2024-04-01', '12 uker', date '2024-04-01', 'som planlagt'
              from generate_series(1, :n) i""", """
            insert into timeline.entry (provider_id, person_id, course_id, kind, class, state, on_date, employer, recorded_by, recorded_name, recorded_at)
            select platform.provider(), md5(platform.provider()::text || i)::uuid, md5(platform.provider()::text || i)::uuid, k, 'practical', 'HAPPENED',
                   date '2024-01-01', '', platform.actor(), 'Kari', timestamptz '2024-01-01'
              from generate_series(1, :n) i, unnest(array['started', 'contact', 'ended']) k"""};

    /** The middle of seven, warm. */
    private long time(World.Place.Member member) {
        for (int i = 0; i < 3; i++) meetings.board(member.caller(), "tvt");
        return LongStream.range(0, 7).map(i -> {
            long start = System.nanoTime();
            assertThat(meetings.board(member.caller(), "tvt").orElseThrow().agenda().items()).hasSize(20);
            return (System.nanoTime() - start) / 1_000_000;
        }).sorted().skip(3).findFirst().orElseThrow();
    }
}
