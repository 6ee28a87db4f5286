package no.fotfeste.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases given out, handed over and looked after while somebody is away: on the database, behind the wall. */
@FotfesteTest
class TeamWorkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired TeamBoard board;
    @Autowired Handovers handovers;
    @Autowired StandIns standIns;
    @Autowired Rosters rosters;
    @Autowired MyTeam myTeam;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member nina;
    private World.Place.Member olav;
    private World.Waiting anne;

    @BeforeEach
    void aTeam() {
        world.today(DAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR);
        nina = place.member("Nina Dal", Role.NURSE);
        // an instructor has no standing relation in any service: what opens a case for them is given by name
        olav = place.member("Olav Ness", Role.SPORTS_EDUCATOR);
        anne = place.accepted("tvt", "Anne Berge", kari.caller());
    }

    @Test
    void a_case_taken_in_waits_on_the_board_until_somebody_answers_for_it() {
        assertThat(board.show(kari.caller()).waiting()).extracting(Board.Waiting::name).containsExactly("Anne Berge");
        give(anne, nina, "");
        Board after = board.show(kari.caller());
        assertThat(after.waiting()).isEmpty();
        assertThat(load(after, nina)).isEqualTo(new Caseload(1, 1, null));
        assertThat(shown(nina).team()).extracting(Case.Member::name).containsExactly("Nina Dal");
        assertRefused("episode.already-responsible", () -> give(anne, nina, ""));
    }

    @Test
    void whoever_only_takes_part_does_not_answer_for_it_and_one_who_left_does_not_either() {
        join(anne, olav);
        assertThat(board.show(kari.caller()).waiting()).singleElement().satisfies(each -> assertThat(each.anyone()).isTrue());
        give(anne, olav, "");
        assertThat(shown(kari).team()).as("once, as the one who answers for it").hasSize(1);
        assertThat(board.show(kari.caller()).waiting()).isEmpty();
    }

    @Test
    void above_the_limit_the_reason_is_counted_and_stands_on_the_line() {
        board.setLimit(kari.caller(), UUID.randomUUID(), nina.id(), 1);
        give(anne, nina, "");
        assertThat(board.load(kari.caller(), nina.id()).full()).isTrue();
        var ola = place.accepted("tvt", "Ola Nes", kari.caller());
        give(ola, nina, "hastet");
        assertThat(cases.line(kari.caller(), ola.person()).line()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(Kinds.DEPARTURE);
            assertThat(line.text()).isEqualTo("hastet");
        });
        assertThat(load(board.show(kari.caller()), nina).over()).isTrue();
    }

    @Test
    void the_leader_sees_numbers_and_no_names_and_whoever_coordinates_nothing_sees_no_board() {
        Board numbers = board.show(place.staff(Role.LEADER));
        assertThat(numbers.waiting()).isEmpty();
        assertThat(numbers.names()).isFalse();
        assertThat(numbers.members()).isNotEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> board.show(nina.caller()));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> give(anne, place.member("Fremmed", Role.NURSE), "", world.place().staff(Role.COORDINATOR)));
    }

    @Test
    void another_providers_case_and_colleague_are_as_if_they_were_not_there() {
        var elsewhere = world.place();
        var stranger = elsewhere.member("Fremmed", Role.NURSE);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> give(anne, stranger, ""));
        var theirs = elsewhere.accepted("tvt", "Per Kvam", elsewhere.staff(Role.COORDINATOR));
        assertThat(board.show(kari.caller()).waiting()).extracting(Board.Waiting::name).doesNotContain("Per Kvam");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> board.give(kari.caller(), anne.person(), theirs.referral().course(),
                UUID.randomUUID(), nina.id(), ""));
    }

    @Test
    void until_the_yes_the_one_who_asked_has_it_and_after_it_the_other_does() {
        give(anne, nina, "");
        assertDenied(olav);
        offer(nina, olav, "Ring henne tirsdag");
        assertThat(myTeam.day(olav.caller()).handovers()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Anne Berge");
            assertThat(each.note()).isEqualTo("Ring henne tirsdag");
        });
        assertThat(shown(olav).team()).as("may read before answering").extracting(Case.Member::name).containsExactly("Nina Dal");
        accept(olav);
        assertThat(shown(olav).team()).extracting(Case.Member::name).containsExactly("Olav Ness");
        assertThat(shown(olav).team().getFirst().part()).isEqualTo(Case.Part.COORDINATOR);
        assertThat(cases.line(kari.caller(), anne.person()).line()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo(Kinds.TAKEN_OVER);
            assertThat(line.text()).isEqualTo("Nina Dal → Olav Ness");
        });
        assertThat(myTeam.day(olav.caller()).handovers()).isEmpty();
    }

    @Test
    void a_no_leaves_it_where_it_was_and_closes_the_door_again() {
        give(anne, nina, "");
        offer(nina, olav, "Ring henne tirsdag");
        Handover asked = myTeam.day(olav.caller()).handovers().getFirst();
        handovers.decline(olav.caller(), anne.person(), asked.id(), UUID.randomUUID(), "Har ikke plass");
        world.today(DAY.plusDays(1));
        assertDenied(olav);
        assertThat(shown(nina).team()).extracting(Case.Member::name).containsExactly("Nina Dal");
        assertThat(handovers.show(nina.caller(), nina.id()).asked()).singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("Har ikke plass"));
        assertThatExceptionOfType(Denied.class).isThrownBy(() ->
                handovers.accept(olav.caller(), anne.person(), asked.id(), UUID.randomUUID()));
    }

    @Test
    void a_yes_is_given_once_and_by_whoever_was_asked() {
        give(anne, nina, "");
        offer(nina, olav, "Ring henne tirsdag");
        Handover asked = myTeam.day(olav.caller()).handovers().getFirst();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> handovers.accept(kari.caller(), anne.person(), asked.id(), UUID.randomUUID()));
        UUID key = UUID.randomUUID();
        handovers.accept(olav.caller(), anne.person(), asked.id(), key);
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> handovers.accept(olav.caller(), anne.person(), asked.id(), key));
        assertRefused("team.handover-answered", () -> handovers.accept(olav.caller(), anne.person(), asked.id(), UUID.randomUUID()));
        assertRefused("team.handover-answered", () -> handovers.withdraw(kari.caller(), anne.person(), asked.id(), UUID.randomUUID()));
        offer(olav, nina, "Tilbake igjen samme dag");
        accept(nina);
        assertThat(shown(nina).team()).extracting(Case.Member::name).containsExactly("Nina Dal");
    }

    @Test
    void what_was_expected_of_the_one_by_name_is_expected_of_the_other() {
        give(anne, nina, "");
        transaction.executeWithoutResult(status -> {
            access.enter(kari.caller(), anne.person(), TeamAction.GIVE);
            assertThat(world.jdbc().sql("update timeline.entry set staff_id = :who where person_id = :person and kind = 'home-visit' and state = 'EXPECTED'")
                    .param("who", nina.id().value()).param("person", anne.person().value()).update()).isEqualTo(1);
        });
        offer(nina, olav, "Se på planen");
        accept(olav);
        assertThat(cases.line(kari.caller(), anne.person()).line()).filteredOn(Line::open).filteredOn(line -> line.kind().equals("home-visit"))
                .singleElement().satisfies(line -> assertThat(line.staff()).isEqualTo(olav.id()));
    }

    @Test
    void a_job_specialists_case_is_not_handed_over_nor_covered_since_the_yes_was_to_that_one() {
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        var sara = place.member("Sara Lie", Role.JOB_SPECIALIST);
        sayYes(vidar);
        assertThat(handovers.show(vidar.caller(), vidar.id()).movable()).isEmpty();
        assertThat(handovers.show(vidar.caller(), vidar.id()).byConsent()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> offer(nina, vidar, "Nei"));
        away(vidar, sara, 0, 6);
        assertDenied(sara);
        assertThat(standIns.show(vidar.caller(), vidar.id()).byConsent()).hasSize(1);
    }

    @Test
    void a_job_specialist_who_stands_in_for_a_nurse_sees_nobody_who_has_not_said_yes() {
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        give(anne, nina, "");
        away(nina, vidar, 0, 6);
        assertDenied(vidar);
    }

    @Test
    void a_stand_in_sees_the_cases_in_those_days_and_not_before_or_after() {
        give(anne, nina, "");
        away(nina, olav, 1, 3);
        assertDenied(olav);
        world.today(DAY.plusDays(1));
        assertThat(shown(olav).sees(Information.PLAN)).isTrue();
        assertThat(shown(olav).sees(Information.HEALTH)).as("by her own role").isFalse();
        TeamDay day = myTeam.day(olav.caller());
        assertThat(day.instead()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Nina Dal");
            assertThat(each.tasks()).as("the role's due list").isEmpty();
        });
        world.today(DAY.plusDays(3));
        assertThat(shown(olav)).isNotNull();
        world.today(DAY.plusDays(4));
        assertDenied(olav);
        assertThat(myTeam.day(olav.caller()).instead()).isEmpty();
    }

    @Test
    void a_stand_in_for_the_coordinator_has_the_coordinators_list() {
        give(anne, kari, "");
        away(kari, nina, 0, 3);
        assertThat(myTeam.day(nina.caller()).instead().getFirst().tasks()).extracting(TeamDay.Task::name).contains("Anne Berge");
    }

    @Test
    void the_persons_own_no_beats_the_stand_in() {
        give(anne, nina, "");
        world.block(kari.caller(), anne.person(), olav.id());
        away(nina, olav, 0, 3);
        assertDenied(olav);
        assertRefused("team.blocked", () -> offer(nina, olav, "Nei"));
        assertRefused("team.blocked", () -> standIns.register(kari.caller(), UUID.randomUUID(), new StandIns.Wish(nina.id(), olav.id(),
                DAY.plusDays(10), DAY.plusDays(11), false, Set.of(anne.referral().course()))));
    }

    @Test
    void ended_early_the_access_is_gone_at_once_also_when_the_one_away_has_left_the_case() {
        give(anne, nina, "");
        away(nina, olav, 0, 6);
        assertThat(shown(olav)).isNotNull();
        StandIn standing = standIns.show(nina.caller(), nina.id()).standing().getFirst();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> standIns.end(place.staff(Role.NURSE), UUID.randomUUID(), standing.id()));
        standIns.end(olav.caller(), UUID.randomUUID(), standing.id());
        assertDenied(olav);
        away(nina, olav, 0, 6);
        assertThat(shown(olav)).isNotNull();
        episodes.removeMember(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), nina.id());
        assertDenied(olav);
    }

    @Test
    void a_case_that_comes_while_somebody_is_away_is_also_the_stand_ins() {
        away(nina, olav, 0, 6);
        assertDenied(olav);
        give(anne, nina, "");
        assertThat(shown(olav)).isNotNull();
        assertThat(board.show(kari.caller()).members()).filteredOn(each -> each.staff().id().equals(nina.id()))
                .singleElement().satisfies(each -> assertThat(each.back()).isEqualTo(DAY.plusDays(7)));
    }

    @Test
    void named_cases_only_open_those() {
        var ola = place.accepted("tvt", "Ola Nes", kari.caller());
        give(anne, nina, "");
        give(ola, nina, "");
        standIns.register(nina.caller(), UUID.randomUUID(), new StandIns.Wish(nina.id(), olav.id(), DAY, DAY, false, Set.of(anne.referral().course())));
        assertThat(shown(olav)).isNotNull();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(olav.caller(), ola.person()));
    }

    @Test
    void nobody_sends_another_away_but_the_coordinator() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> standIns.register(olav.caller(), UUID.randomUUID(),
                new StandIns.Wish(nina.id(), olav.id(), DAY, DAY, true, Set.of())));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> handovers.show(olav.caller(), nina.id()));
    }

    @Test
    void the_watch_is_filled_copied_and_shown_to_whoever_has_it() {
        LocalDate monday = Roster.monday(DAY);
        rosters.save(kari.caller(), UUID.randomUUID(), monday, Map.of(new Roster.Slot("tvt", monday), nina.id()));
        assertThat(myTeam.day(nina.caller()).mine()).extracting(Watch::service).containsExactly("tvt");
        assertThat(myTeam.day(kari.caller()).mine()).as("nobody has the other service").extracting(Watch::service).containsExactly("r1-8");
        rosters.copy(kari.caller(), UUID.randomUUID(), monday.plusWeeks(1));
        assertThat(rosters.show(nina.caller(), monday.plusWeeks(1)).duties()).containsEntry(new Roster.Slot("tvt", monday.plusWeeks(1)), nina.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rosters.save(kari.caller(), UUID.randomUUID(), monday,
                Map.of(new Roster.Slot("tvt", monday), olav.id())));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> rosters.save(nina.caller(), UUID.randomUUID(), monday, Map.of()));
        away(nina, place.member("Jon Vik", Role.PHYSIOTHERAPIST), 0, 2);
        assertThat(myTeam.day(nina.caller()).mine()).as("her stand-in has it").isEmpty();
    }

    private void give(World.Waiting waiting, World.Place.Member to, String reason) {
        give(waiting, to, reason, kari.caller());
    }

    private void give(World.Waiting waiting, World.Place.Member to, String reason, Caller by) {
        board.give(by, waiting.person(), waiting.referral().course(), UUID.randomUUID(), to.id(), reason);
    }

    private void offer(World.Place.Member from, World.Place.Member to, String note) {
        handovers.offer(from.caller(), UUID.randomUUID(), from.id(), to.id(), Set.of(anne.referral().course()), note);
    }

    private void accept(World.Place.Member who) {
        Handover asked = myTeam.day(who.caller()).handovers().getFirst();
        handovers.accept(who.caller(), anne.person(), asked.id(), UUID.randomUUID());
    }

    private void away(World.Place.Member who, World.Place.Member instead, int from, int to) {
        standIns.register(who.caller(), UUID.randomUUID(), new StandIns.Wish(who.id(), instead.id(), world.today().plusDays(from),
                world.today().plusDays(to), true, Set.of()));
    }

    private void join(World.Waiting waiting, World.Place.Member who) {
        episodes.addMember(kari.caller(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), who.id(), Case.Part.MEMBER);
    }

    private void sayYes(World.Place.Member specialist) {
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", world.today()));
    }

    private Caseload load(Board shown, World.Place.Member member) {
        return shown.members().stream().filter(each -> each.staff().id().equals(member.id())).findFirst().orElseThrow().load();
    }

    private Case shown(World.Place.Member who) {
        return cases.line(who.caller(), anne.person()).shown();
    }

    private void assertDenied(World.Place.Member who) {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> shown(who));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
