package no.fotfeste.ladder;

import static no.fotfeste.ladder.StepsTest.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.ladder.Agreement.How;
import no.fotfeste.ladder.Agreement.Party;
import no.fotfeste.ladder.Agreement.Standing;
import no.fotfeste.ladder.Brake.Then;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.ladder.Friday.Giver;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder on a real database: versions, agreements, Fridays, the brake, and the wall round why. */
@FotfesteTest
class LaddersTest {

    private static final String WHY = "Migreneord";

    @Autowired World world;
    @Autowired Ladders ladders;
    @Autowired Fridays fridays;
    @Autowired LadderDesk desk;
    @Autowired Episodes episodes;
    @Autowired WorkStatuses work;
    @Autowired Cases cases;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member vera;
    private World.Waiting anne;
    private UUID ladder;

    @BeforeEach
    void aLadderThatBothHaveAgreedTo() {
        world.today(LocalDate.of(2026, 2, 25));
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        vera = place.member("Vera Lund", Role.JOB_SPECIALIST);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, vera.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
        ladder = make(Brake.USUAL);
        agree(Party.PERSON, 1);
        agree(Party.EMPLOYER, 1);
    }

    @Test
    void two_weeks_that_are_too_much_take_the_ladder_one_rung_down_at_once_and_the_job_specialist_sees_it_first() {
        world.today(week(12).plusDays(4));
        answer(week(12), Answer.TOO_MUCH);
        assertThat(now().number()).isEqualTo(1);
        world.today(week(13).plusDays(4));
        answer(week(13), Answer.TOO_MUCH);
        assertThat(now().cause()).isEqualTo(Version.Cause.BRAKE);
        assertThat(now().steps().at(week(14)).orElseThrow().percent()).isEqualTo(20);
        assertThat(now().steps().at(week(16)).orElseThrow().percent()).isEqualTo(40);
        assertThat(one().standing(Party.EMPLOYER)).as("the brake was part of what they agreed to").isEqualTo(Standing.AGREED);
        assertThat(line()).anyMatch(text -> text.contains("Ett trinn ned fra man. 30. mars, etter avtalt brems"));
        assertThat(open("ladder-look")).singleElement().satisfies(task -> assertThat(task.staff()).isEqualTo(vera.id()));
        assertThat(fridays.day(vera.caller()).rows()).extracting(LadderDay.Row::hard).containsExactly(true, true);
        assertThat(fridays.day(kari.caller()).rows()).as("not hers to follow").isEmpty();
        fridays.see(vera.caller(), anne.person(), ladder, one().unseen().getFirst().id(), UUID.randomUUID(), true);
        assertThat(open("ladder-look")).isEmpty();
        assertThat(now().number()).as("seen, not done once more").isEqualTo(2);
    }

    @Test
    void a_brake_that_not_both_have_agreed_to_waits_for_one_tap() {
        change("Flere barn på avdelingen");
        world.today(week(13).plusDays(4));
        answer(week(12), Answer.TOO_MUCH);
        answer(week(13), Answer.TOO_MUCH);
        assertThat(now().number()).isEqualTo(2);
        Brake.Met met = one().unseen().getFirst();
        assertThat(met.version()).isNull();
        fridays.see(vera.caller(), anne.person(), ladder, met.id(), UUID.randomUUID(), true);
        assertThat(now().number()).isEqualTo(3);
        assertThat(now().steps().at(week(14)).orElseThrow().percent()).isEqualTo(20);
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                fridays.see(kari.caller(), anne.person(), ladder, met.id(), UUID.randomUUID(), true));
    }

    @Test
    void a_brake_that_is_a_talk_changes_nothing_by_itself() {
        UUID other = make(new Brake(1, Then.TALK));
        agree(other, Party.PERSON, 1);
        agree(other, Party.EMPLOYER, 1);
        world.today(week(10).plusDays(4));
        fridays.answer(vera.caller(), anne.person(), other, UUID.randomUUID(), Friday.of(week(10), Giver.PERSON, Answer.TOO_MUCH));
        Ladder talk = desk.one(vera.caller(), anne.person(), other).ladder();
        assertThat(talk.versions()).hasSize(1);
        assertThat(talk.unseen()).hasSize(1);
    }

    @Test
    void an_answer_counts_once_and_a_changed_mind_is_kept() {
        world.today(week(10).plusDays(4));
        UUID key = UUID.randomUUID();
        fridays.answer(vera.caller(), anne.person(), ladder, key, Friday.of(week(10), Giver.PERSON, Answer.WELL));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() ->
                fridays.answer(vera.caller(), anne.person(), ladder, key, Friday.of(week(10), Giver.PERSON, Answer.WELL)));
        answer(week(10), Answer.WELL);
        assertThat(one().fridays()).hasSize(1);
        answer(week(10), Answer.TOO_MUCH);
        assertThat(one().fridays()).hasSize(2);
        assertThat(one().answer(week(10), Giver.PERSON)).contains(Answer.TOO_MUCH);
        fridays.answer(place.system(), anne.person(), ladder, UUID.randomUUID(), Friday.of(week(10), Giver.EMPLOYER, Answer.WELL));
        assertThat(one().answer(week(10), Giver.EMPLOYER)).contains(Answer.WELL);
        assertThat(one().answer(week(10))).as("too much for one of them is too much").contains(Answer.TOO_MUCH);
    }

    @Test
    void only_weeks_of_the_ladder_that_have_begun_and_are_not_long_ago_are_answered_for() {
        world.today(week(12));
        refused("ladder.week-ahead", week(13));
        refused("ladder.week-outside", week(9));
        world.today(week(18));
        refused("ladder.week-late", week(12));
        ladders.end(vera.caller(), anne.person(), ladder, UUID.randomUUID());
        refused("ladder.ended-already", week(18));
        assertThat(fridays.day(vera.caller()).rows()).isEmpty();
    }

    @Test
    void a_missed_friday_is_a_reminder_the_week_after_and_no_longer() {
        world.today(week(10).plusDays(4));
        assertThat(fridays.day(vera.caller()).rows()).isEmpty();
        world.today(week(11));
        assertThat(fridays.day(vera.caller()).rows()).extracting(LadderDay.Row::week).containsExactly(week(10));
        answer(week(10), Answer.WELL);
        assertThat(fridays.day(vera.caller()).rows()).isEmpty();
        world.today(week(13));
        assertThat(fridays.day(vera.caller()).rows()).extracting(LadderDay.Row::week).containsExactly(week(12));
    }

    @Test
    void every_version_stands_and_what_was_agreed_is_for_the_one_it_was() {
        Version first = now();
        world.today(week(11));
        change("Nye arbeidstider");
        assertThat(one().versions().getFirst()).isEqualTo(first);
        assertThat(one().standing(Party.PERSON)).isEqualTo(Standing.OLDER);
        assertThat(one().asOf(week(10))).contains(first);
        assertThat(one().asOf(week(11)).orElseThrow().number()).isEqualTo(2);
        assertThat(one().asOf(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> ladders.agree(vera.caller(), anne.person(), ladder, UUID.randomUUID(),
                new Agreement(2, Party.PERSON, How.ORALLY, "", week(10), "")));
        agree(Party.PERSON, 2);
        assertThat(one().standing(Party.PERSON)).isEqualTo(Standing.AGREED);
        assertThat(one().standing(Party.EMPLOYER)).isEqualTo(Standing.OLDER);
        JdbcClient app = world.jdbc();
        for (String table : List.of("version", "rung", "agreement", "friday", "note", "actual")) {
            assertThat(app.sql("select has_table_privilege(current_user, 'ladder." + table + "', 'update')").query(Boolean.class).single()).isFalse();
        }
    }

    @Test
    void two_at_once_make_one_version_and_the_other_gets_both_texts() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> {
                try {
                    ladders.change(vera.caller(), anne.person(), ladder, UUID.randomUUID(), 1, changed("Grunn " + i));
                    return 1;
                } catch (Conflict conflict) {
                    assertThat(conflict.version()).isEqualTo(2);
                    assertThat(conflict.theirs().get("rungs")).contains("uke 10–13: 30 %");
                    return 0;
                }
            })).toList();
            int made = 0;
            for (var each : all) made += each.get();
            assertThat(made).isEqualTo(1);
        }
        assertThat(one().versions()).hasSize(2);
    }

    @Test
    void two_who_answer_at_once_meet_the_brake_once() throws Exception {
        world.today(week(13).plusDays(4));
        answer(week(12), Answer.TOO_MUCH);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> fridays.answer(i % 2 == 0 ? vera.caller() : place.system(),
                    anne.person(), ladder, UUID.randomUUID(), Friday.of(week(13), i % 2 == 0 ? Giver.PERSON : Giver.EMPLOYER, Answer.TOO_MUCH)))).toList();
            for (var each : all) each.get();
        }
        assertThat(one().brakes()).hasSize(1);
        assertThat(one().versions()).hasSize(2);
        assertThat(one().fridays()).hasSize(3);
    }

    @Test
    void why_and_what_was_said_reach_neither_the_job_specialist_nor_anything_that_leaves() {
        ladders.change(kari.caller(), anne.person(), ladder, UUID.randomUUID(), 1, changed(WHY));
        world.today(week(10).plusDays(4));
        fridays.answer(kari.caller(), anne.person(), ladder, UUID.randomUUID(), new Friday(week(10), Giver.PERSON, Answer.TOO_MUCH, WHY + " igjen"));
        assertThat(desk.one(kari.caller(), anne.person(), ladder).notes()).hasSize(2);
        assertThat(desk.one(vera.caller(), anne.person(), ladder).notes()).isEmpty();
        assertThat(desk.one(vera.caller(), anne.person(), ladder).toString()).doesNotContain(WHY);
        Extract extract = ladders.extract(vera.caller(), anne.person(), ladder);
        assertThat(extract.toString()).contains("Lesekroken", "Egen pause").doesNotContain(WHY).doesNotContain("TOO_MUCH");
        assertThat(String.join("\n", line())).doesNotContain(WHY);
        JdbcClient sql = JdbcClient.create(owner);
        assertThat(sql.sql("""
                select c.table_name::text from information_schema.columns c where c.table_schema = 'ladder' and c.table_name <> 'note'
                   and c.column_name in ('why', 'reason', 'note', 'text', 'comment')""").query(String.class).list()).isEmpty();
    }

    @Test
    void a_job_specialist_says_why_to_the_team_and_the_rest_of_the_team_reads_it() {
        ladders.change(vera.caller(), anne.person(), ladder, UUID.randomUUID(), 1, changed("Vil ha fri på fredager"));
        assertThat(desk.one(kari.caller(), anne.person(), ladder).why(2)).singleElement()
                .satisfies(note -> assertThat(note.closed()).isFalse());
        assertThat(desk.one(vera.caller(), anne.person(), ladder).why(2)).hasSize(1);
    }

    @Test
    void what_it_became_comes_from_the_register_of_work_unless_the_week_was_otherwise() {
        world.today(week(12).plusDays(4));
        work.add(kari.caller(), anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_PART, week(10), 16));
        Reality reality = desk.one(vera.caller(), anne.person(), ladder).reality();
        assertThat(reality.at(week(10))).as("16 % of a full position is 20 % of this one").contains(new Reality.Actual(20, false));
        fridays.actual(vera.caller(), anne.person(), ladder, UUID.randomUUID(), week(12), 10);
        fridays.actual(vera.caller(), anne.person(), ladder, UUID.randomUUID(), week(12), 30);
        reality = desk.one(vera.caller(), anne.person(), ladder).reality();
        assertThat(reality.at(week(12))).contains(new Reality.Actual(30, true));
        assertThat(reality.pace()).contains(new Reality.Pace(week(12), 40, 30, -1));
    }

    @Test
    void nobody_without_a_part_in_it_sees_or_changes_it_and_another_persons_ladder_is_none() {
        Caller stranger = place.staff(Role.JOB_SPECIALIST);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.room(stranger, anne.person()));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> desk.room(place.staff(Role.RECEPTIONIST), anne.person()));
        World.Waiting per = place.accepted("tvt", "Per Kvam", kari.caller());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> fridays.answer(kari.caller(), per.person(), ladder, UUID.randomUUID(),
                Friday.of(week(10), Giver.PERSON, Answer.WELL)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ladders.extract(kari.caller(), per.person(), ladder));
        assertThatExceptionOfType(Invalid.class).as("who may not see it may not follow it").isThrownBy(() -> ladders.make(kari.caller(),
                per.person(), UUID.randomUUID(), new NewLadder("kokk", null, 100, vera.id(), Template.EVEN.from(week(10)), Brake.USUAL)));
    }

    private UUID make(Brake brake) {
        UUID id = UUID.randomUUID();
        List<Rung> rungs = Template.EVEN.from(week(10)).rungs().stream().map(rung ->
                new Rung(rung.start(), rung.weeks(), rung.percent(), "mandag", null, "Lesekroken", "Egen pause")).toList();
        ladders.make(kari.caller(), anne.person(), id, new NewLadder("barnehageassistent", null, 80, vera.id(), new Steps(rungs), brake));
        return id;
    }

    private void change(String why) {
        ladders.change(vera.caller(), anne.person(), ladder, UUID.randomUUID(), now().number(),
                new Change(now().steps(), now().brake(), vera.id(), why, true));
    }

    private Change changed(String why) {
        return new Change(new Steps(List.of(new Rung(week(10), 4, 30, "", null, "Lesekroken", "Egen pause"))), Brake.USUAL, vera.id(), why, false);
    }

    private void agree(Party party, int version) {
        agree(ladder, party, version);
    }

    private void agree(UUID id, Party party, int version) {
        ladders.agree(vera.caller(), anne.person(), id, UUID.randomUUID(), new Agreement(version, party, How.ORALLY, "", world.today(), ""));
    }

    private void answer(LocalDate week, Answer answer) {
        fridays.answer(vera.caller(), anne.person(), ladder, UUID.randomUUID(), Friday.of(week, Giver.PERSON, answer));
    }

    private void refused(String key, LocalDate week) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> answer(week, Answer.WELL)).matches(refused -> refused.key().equals(key));
    }

    private Ladder one() {
        return desk.one(vera.caller(), anne.person(), ladder).ladder();
    }

    private Version now() {
        return one().now();
    }

    private List<String> line() {
        return cases.line(vera.caller(), anne.person()).line().stream().map(Line::text).toList();
    }

    private List<Line> open(String kind) {
        return cases.line(vera.caller(), anne.person()).line().stream().filter(entry -> entry.open() && entry.kind().equals(kind)).toList();
    }
}
