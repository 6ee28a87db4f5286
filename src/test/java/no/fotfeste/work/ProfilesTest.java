package no.fotfeste.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.party.Parties;
import no.fotfeste.party.Party;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The vocational profile, the jobs before, the search and the start of a job, on a real database. */
@FotfesteTest
class ProfilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired World world;
    @Autowired Profiles profiles;
    @Autowired Jobs jobs;
    @Autowired WorkStatuses work;
    @Autowired Employers employers;
    @Autowired Parties parties;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired no.fotfeste.access.Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private World.Place place;
    private World.Place.Member member;
    private Caller coordinator;
    private World.Waiting someone;

    @BeforeEach
    void aPersonInTheService() {
        world.today(TODAY.minusDays(30));
        place = world.place();
        someone = new Courses(world, episodes).started(place, "tvt", "Ola Nes");
        world.today(TODAY);
        member = place.member("Kari Tveit", Role.COORDINATOR);
        coordinator = member.caller();
    }

    @Test
    void the_first_version_of_the_profile_begins_the_support_and_every_version_is_kept() {
        write(0, profile(TODAY.minusDays(3), "Vil jobbe med dyr"));
        write(1, profile(TODAY.minusDays(3), "Vil jobbe ute"));
        assertThat(happened(Kinds.PROFILE_STARTED)).extracting(Line::on).containsExactly(TODAY.minusDays(3));
        assertThat(profiles.get(coordinator, someone.person()).versions()).extracting(each -> each.profile().wishWork())
                .containsExactly("Vil jobbe ute", "Vil jobbe med dyr");
        List<LocalDate> started = transaction.execute(t -> {
            access.enter(coordinator, someone.person(), WorkAction.SHOW);
            return jdbc.sql("select started_on from work.v_profile_started where person_id = :person")
                    .param("person", someone.person().value()).query(LocalDate.class).list();
        });
        assertThat(started).containsExactly(TODAY.minusDays(3));
    }

    @Test
    void two_who_write_the_profile_at_once_lose_nothing_and_it_cannot_begin_tomorrow_or_before_the_referral() {
        write(0, profile(TODAY, "Vil jobbe med dyr"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> write(0, profile(TODAY, "Noe annet")))
                .satisfies(conflict -> assertThat(conflict.theirs().values()).contains("Ønsker seg arbeid med: Vil jobbe med dyr"));
        told("startedOn", () -> write(1, profile(TODAY.plusDays(1), "")));
        told("startedOn", () -> write(1, profile(TODAY.minusDays(400), "")));
    }

    @Test
    void jobs_before_stand_with_years_and_none_before_thirteen() {
        UUID shop = past("Butikk", 2010, 2014);
        past("Lager", 2015, null);
        assertThat(profiles.get(coordinator, someone.person()).jobs()).extracting(Profile.PastJob::title).containsExactly("Lager", "Butikk");
        told("fromYear", () -> past("Avisbud", 1995, 1996));
        told("fromYear", () -> past("Neste år", 2027, null));
        told("toYear", () -> past("Baklengs", 2012, 2011));
        profiles.takeJobAway(coordinator, someone.person(), shop, UUID.randomUUID());
        assertThat(profiles.get(coordinator, someone.person()).jobs()).extracting(Profile.PastJob::title).containsExactly("Lager");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.takeJobAway(coordinator, someone.person(), shop, UUID.randomUUID()));
    }

    @Test
    void where_help_is_to_be_had_comes_from_the_register() {
        parties.add(coordinator, UUID.randomUUID(), new Party.Details(Party.Kind.VOLUNTEER, "Frivilligsentralen", "69 00 00 01", "", "", "tirsdager", true));
        parties.add(coordinator, UUID.randomUUID(), new Party.Details(Party.Kind.NAV, "NAV Elvestad", "55 55 33 33", "", "", "", true));
        parties.add(coordinator, UUID.randomUUID(), new Party.Details(Party.Kind.VOLUNTEER, "Nedlagt", "", "", "", "", false));
        var helpers = profiles.get(coordinator, someone.person()).helpers();
        assertThat(helpers.get("economy")).extracting(Party::name).containsExactly("NAV Elvestad");
        assertThat(helpers.get("alone")).extracting(Party::name).containsExactly("Frivilligsentralen");
    }

    @Test
    void a_step_in_the_search_stands_on_the_line_and_the_next_one_on_the_day_until_another_is_written() {
        step(SearchStep.Kind.ASKED, "Ørje bakeri", true, "Ringe igjen", TODAY.plusDays(4));
        assertThat(open(Kinds.JOB_SEARCH)).extracting(Line::text).containsExactly("Ringe igjen");
        assertThat(happened(Kinds.JOB_SEARCH)).extracting(Line::text).containsExactly("Spurte om jobb: Ørje bakeri");
        world.today(TODAY.plusDays(1));
        coordinator = member.caller();
        step(SearchStep.Kind.INTERVIEW, "Ørje bakeri", false, "", null);
        assertThat(open(Kinds.JOB_SEARCH)).isEmpty();
        assertThat(jobs.get(coordinator, someone.person()).steps()).extracting(SearchStep::kind)
                .containsExactly(SearchStep.Kind.INTERVIEW, SearchStep.Kind.ASKED);
    }

    @Test
    void a_step_needs_an_employer_and_a_next_step_needs_a_day_to_come() {
        told("employerName", () -> step(SearchStep.Kind.ASKED, "", false, "", null));
        told("nextOn", () -> step(SearchStep.Kind.ASKED, "Ørje", false, "Ringe", null));
        told("next", () -> step(SearchStep.Kind.ASKED, "Ørje", false, "", TODAY));
        told("nextOn", () -> step(SearchStep.Kind.ASKED, "Ørje", false, "Ringe", TODAY.minusDays(1)));
        told("employer", () -> jobs.log(coordinator, someone.person(), new SearchStep(UUID.randomUUID(), TODAY, SearchStep.Kind.ASKED,
                UUID.randomUUID(), "", false, "", "", null, "Kari")));
    }

    @Test
    void a_job_counts_as_started_from_four_hours_of_paid_work_and_then_support_at_work_is_waited_for() {
        UUID id = start(7, TODAY.minusDays(5));
        assertThat(happened(Kinds.JOB_STARTED)).as("three and a half hours").isEmpty();
        assertThat(open(Kinds.IN_WORK_CONTACT)).isEmpty();
        jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 1, 8, null, "");
        assertThat(happened(Kinds.JOB_STARTED)).extracting(Line::on).containsExactly(TODAY.minusDays(5));
        assertThat(open(Kinds.IN_WORK_CONTACT)).as("less and less often").hasSize(4);
        jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 2, 40, TODAY, "For langt å reise");
        assertThat(happened(Kinds.JOB_STARTED)).hasSize(1);
        assertThat(open(Kinds.IN_WORK_CONTACT)).as("nothing to support any more").isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 3, 50, null, ""));
    }

    @Test
    void a_job_can_be_registered_as_work_from_its_first_day_at_once_or_not_at_all() {
        jobs.start(coordinator, someone.person(), job(UUID.randomUUID(), 8, TODAY.minusDays(5)), true);
        assertThat(work.get(coordinator, someone.person()).history().percentAtWork(TODAY)).isEqualTo(40);
        told("status", () -> jobs.start(coordinator, someone.person(), job(UUID.randomUUID(), 8, TODAY), true));
        assertThat(jobs.get(coordinator, someone.person()).jobs()).as("nothing of the second is kept").hasSize(1);
    }

    @Test
    void hours_done_do_not_grow_fewer_a_count_stays_and_nobody_begins_too_early() {
        UUID id = start(8, TODAY);
        told("hours", () -> jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 1, 7, null, ""));
        told("last", () -> jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 1, 8, TODAY.minusDays(1), ""));
        jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 1, 9, null, "");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> jobs.change(coordinator, someone.person(), id, UUID.randomUUID(), 1, 10, null, ""));
        told("firstDay", () -> start(8, TODAY.plusDays(1)));
        told("firstDay", () -> start(8, LocalDate.of(1990, 1, 1)));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> transaction.executeWithoutResult(t -> {
            access.enter(coordinator, someone.person(), WorkAction.SEARCH);
            jdbc.sql("update work.job set counted_on = null, half_hours = 0 where id = :id").param("id", id).update();
        }));
    }

    @Test
    void the_same_request_twice_is_one_and_another_persons_is_not_found() {
        UUID id = start(8, TODAY);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> jobs.start(coordinator, someone.person(), job(id, 8, TODAY), false));
        World.Waiting other = place.accepted("tvt", "Mari Sol", coordinator);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                jobs.change(coordinator, other.person(), id, UUID.randomUUID(), 1, 9, null, ""));
        assertThat(jobs.get(coordinator, other.person()).jobs()).isEmpty();
    }

    @Test
    void a_correction_of_a_year_that_is_over_is_found_again() {
        UUID wrong = UUID.randomUUID();
        work.add(coordinator, someone.person(), wrong, NewSpell.of(WorkState.SICK_LEAVE, LocalDate.of(2025, 10, 1), 100));
        assertThat(work.get(coordinator, someone.person()).late()).as("what is new corrects nothing").isEmpty();
        UUID right = UUID.randomUUID();
        work.correct(coordinator, someone.person(), wrong, right, NewSpell.of(WorkState.SICK_LEAVE, LocalDate.of(2025, 10, 1), 60));
        WorkOverview overview = work.get(coordinator, someone.person());
        assertThat(overview.late()).containsExactly(new LateChange(right, LateChange.What.CORRECTED, new LateChange.Years(2025, 2025)));
        assertThat(overview.former()).extracting(Spell::id).containsExactly(wrong);
        assertThat(overview.changedLate(overview.history().spells().getFirst())).isTrue();
        work.add(coordinator, someone.person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_FULL, LocalDate.of(2026, 5, 4), 100, WorkState.SICK_LEAVE));
        assertThat(work.get(coordinator, someone.person()).late()).as("an end this year changes nothing of the last").hasSize(1);
    }

    @Test
    void a_job_before_the_person_is_thirteen_is_refused_with_a_sentence_and_a_benefit_is_not() {
        told("from", () -> work.add(coordinator, someone.person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_FULL, LocalDate.of(1990, 1, 1), 100)));
        told("from", () -> work.add(coordinator, someone.person(), UUID.randomUUID(), NewSpell.of(WorkState.TRAINING, LocalDate.of(1990, 1, 1), 100)));
        work.add(coordinator, someone.person(), UUID.randomUUID(), NewSpell.of(WorkState.OTHER, LocalDate.of(1990, 1, 1), 100));
    }

    private void write(int version, Profile profile) {
        profiles.write(coordinator, someone.person(), UUID.randomUUID(), version, profile);
    }

    private static Profile profile(LocalDate on, String wish) {
        return new Profile(on, wish, "20 timer", "Ørje", "buss", "Tålmodig æøå 🌱", "Videregående", "", Profile.Burden.MUCH, Profile.Burden.SOME, "");
    }

    private UUID past(String title, int from, @Nullable Integer to) {
        UUID id = UUID.randomUUID();
        profiles.addJob(coordinator, someone.person(), new Profile.PastJob(id, title, "", from, to, ""));
        return id;
    }

    private void step(SearchStep.Kind kind, String employer, boolean met, String next, @Nullable LocalDate on) {
        jobs.log(coordinator, someone.person(), new SearchStep(UUID.randomUUID(), world.today(), kind, null, employer, met, "Kort", next, on, "Kari"));
    }

    private UUID start(int halfHours, LocalDate firstDay) {
        UUID id = UUID.randomUUID();
        jobs.start(coordinator, someone.person(), job(id, halfHours, firstDay), false);
        return id;
    }

    private static Job job(UUID id, int halfHours, LocalDate firstDay) {
        return new Job(id, "Butikkmedarbeider", null, "Ørje handel", 40, firstDay, halfHours, null, null, "", 1);
    }

    private List<Line> happened(String kind) {
        return cases.line(coordinator, someone.person()).line().stream().filter(line -> line.state() == Line.State.HAPPENED && line.kind().equals(kind)).toList();
    }

    private List<Line> open(String kind) {
        return cases.line(coordinator, someone.person()).line().stream().filter(line -> line.open() && line.kind().equals(kind)).toList();
    }

    private static void told(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run)
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }
}
