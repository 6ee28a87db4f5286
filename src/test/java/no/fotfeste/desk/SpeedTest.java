package no.fotfeste.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import no.fotfeste.access.Role;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * My day does not grow with how many persons a provider has, nor a record's first screen with how much stands in it. The
 * goal is 150 ms at the server; a machine shared by others is held to the ratio, in the same run.
 */
@FotfesteTest
class SpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(SpeedTest.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int OWN = 60;
    private static final int FEW = 100;
    private static final int MANY = 10_000;

    @Autowired World world;
    @Autowired WebApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private MockMvc mvc;

    @BeforeEach
    void web() {
        world.today(TODAY);
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void the_first_screens_do_not_grow_with_the_number_of_people_or_entries() throws Exception {
        World.Place small = world.place();
        World.Place large = world.place();
        var ina = small.member("Ina Moe", Role.NURSE);
        var kari = large.member("Kari Tveit", Role.NURSE);
        fill(small, ina, FEW);
        fill(large, kari, MANY);
        UUID full = first(large, kari), plain = first(small, ina);
        thicken(large, full);
        JdbcClient.create(owner).sql("analyze timeline.entry, timeline.course, access.grant, episode.episode, person.person, contact.contact").update();

        long day = once(ina, "/"), sameDay = once(kari, "/");
        long line = once(ina, "/personer/" + plain), longLine = once(kari, "/personer/" + full);
        long contacts = once(ina, "/personer/" + plain + "/kontakter"), manyContacts = once(kari, "/personer/" + full + "/kontakter");
        long persons = once(ina, "/personer"), samePersons = once(kari, "/personer");
        long measured = once(ina, "/resultater/malinger"), sameMeasured = once(kari, "/resultater/malinger");
        LOG.info("who was measured {} -> {} ms", measured, sameMeasured);
        assertThat(sameMeasured).as("who of mine was measured").isLessThan(3 * measured + 150);
        LOG.info("my day {} -> {} ms, the case {} -> {} ms, its contacts {} -> {} ms, my persons {} -> {} ms", day, sameDay, line,
                longLine, contacts, manyContacts, persons, samePersons);
        assertThat(sameDay).as("my day, 10 000 cases to 100").isLessThan(3 * day + 60);
        assertThat(samePersons).as("my persons").isLessThan(3 * persons + 60);
        assertThat(longLine).as("the case, 2 000 entries to 8").isLessThan(6 * line + 100);
        assertThat(manyContacts).as("its contacts").isLessThan(6 * contacts + 100);
    }

    /** The middle of several, in milliseconds, after the first. */
    private long once(World.Place.Member member, String address) throws Exception {
        long[] times = new long[7];
        for (int i = -2; i < times.length; i++) {
            long start = System.nanoTime();
            int status = mvc.perform(get(address).with(user(member.caller().account().toString()))).andReturn().getResponse().getStatus();
            if (i >= 0) times[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(status).as(address).isEqualTo(200);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private UUID first(World.Place place, World.Place.Member member) {
        return JdbcClient.create(owner).sql("select person_id from access.grant where provider_id = ? and actor_id = ? order by person_id limit 1")
                .param(place.provider().value()).param(member.id().value()).query(UUID.class).single();
    }

    /** So many cases that run, the first of them this member's own and the others somebody else's. */
    private void fill(World.Place place, World.Place.Member member, int cases) {
        String[] statements = {
            "create temp table one as select n, gen_random_uuid() person, gen_random_uuid() course from generate_series(1, %d) n".formatted(cases),
            "insert into person.person (provider_id, person_id, given_name, family_name, born, phone) select :provider, person, 'Prøve' || n, 'Prøvesen', date '1980-01-01' + (n %% 5000)::int, '900 00 000' from one",
            "insert into timeline.course select :provider, course, person, 'tvt', (select max(version) from service.definition where code = 'tvt'), :today - 100 from one",
            "insert into episode.episode (provider_id, id, person_id, started_on, planned_end, planned_why) select :provider, course, person, :today - 90, :today + 90, 'som vanlig' from one",
            "insert into access.grant (provider_id, person_id, actor_id, classes, basis, purpose, valid_from, made_by) select :provider, person, case when n <= %d then :me else gen_random_uuid() end, '{identity,practical,work,plan,health}', 'CARE', 'x', '2020-01-01', :me from one".formatted(OWN),
            """
            insert into timeline.entry (provider_id, person_id, course_id, kind, class, state, on_date, text, contact, employer, recorded_by, recorded_name, recorded_at)
            select :provider, person, course, case e when 1 then 'referral-accepted' when 2 then 'started' else 'contact' end, 'practical', 'HAPPENED', :today - 100 + e * 6,
                   'Ringte', e > 2, '', gen_random_uuid(), 'Jon Vik', cast(:today - 100 + e * 12 as timestamp) from one, generate_series(1, 8) e""",
            """
            insert into timeline.entry (provider_id, person_id, course_id, kind, class, state, on_date, until_date, who, limit_kind, employer, recorded_by, recorded_name, recorded_at)
            select :provider, person, course, k, 'practical', 'EXPECTED', :today + (n %% 20)::int - 5, :today + (n %% 20)::int, 'team', 'TARGET', '', :me, 'Jon Vik', :today
              from one, unnest(array['goal-talk', 'plan-agreed', 'measure-arrival']) k""",
            "drop table one"};
        run(place, member, statements);
    }

    /** Two thousand entries more, every other of them a contact. */
    private void thicken(World.Place place, UUID person) {
        run(place, null, new String[] {
            """
            insert into timeline.entry (provider_id, person_id, course_id, kind, class, state, on_date, text, contact, employer, recorded_by, recorded_name, recorded_at)
            select c.provider_id, c.person_id, c.id, 'contact', 'practical', 'HAPPENED', :today - 90 + (e %% 90), 'Ringte om møtet', true, '', gen_random_uuid(), 'Jon Vik', :today - 90
              from timeline.course c, generate_series(1, 2000) e where c.provider_id = :provider and c.person_id = '%s'""".formatted(person),
            """
            insert into contact.contact (provider_id, id, person_id, course_id, class, kind, channel, with_whom, direction, answered, agreed, summary, on_date, made_by, made_name, employer, made_at)
            select c.provider_id, gen_random_uuid(), c.person_id, c.id, 'practical', 'contact', 'PHONE', 'PERSON', 'OUT', true, false, 'Ringte om møtet', :today - 90 + (e %% 90), gen_random_uuid(), 'Jon Vik', '', :today
              from timeline.course c, generate_series(1, 1000) e where c.provider_id = :provider and c.person_id = '%s'""".formatted(person)});
    }

    private void run(World.Place place, World.Place.@org.jspecify.annotations.Nullable Member member, String[] statements) {
        var one = new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection(), true);
        JdbcClient jdbc = JdbcClient.create(one);
        for (String sql : statements) {
            jdbc.sql(sql.replace("%%", "%").replace(":provider", "'" + place.provider() + "'::uuid").replace(":today", "date '" + TODAY + "'")
                    .replace(":me", member == null ? "null" : "'" + member.id() + "'::uuid")).update();
        }
        one.destroy();
    }

    private java.sql.Connection connection() {
        try {
            return owner.getConnection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
