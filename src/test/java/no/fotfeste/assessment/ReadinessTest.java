package no.fotfeste.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.assessment.Readiness.Move;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Time;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The stage is what staff say, over time and never overwritten; the RRTW profile stands beside it and says no stage (P8). */
@FotfesteTest
class ReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired World world;
    @Autowired StageJudgements judgements;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @Autowired Episodes episodes;
    @Autowired Cases cases;

    private World.Place place;
    private Caller kari;
    private World.Waiting anne;

    @BeforeEach
    void someone() {
        world.today(TODAY);
        place = world.place();
        kari = place.staff(Role.COORDINATOR);
        anne = place.accepted("tvt", "Anne Berge", kari);
    }

    @Test
    void stages_are_kept_over_time_and_a_relapse_is_a_move_back() {
        judge(0, "2", "Vet ikke om hun vil", TODAY.minusDays(90));
        judge(1, "4", "Har begynt med to dager", TODAY.minusDays(40));
        judge(2, "2", "Trakk seg etter en dårlig uke", TODAY.minusDays(10));
        judgements.unchanged(kari, anne.person(), UUID.randomUUID(), 3);
        List<Readiness.Judged> standing = get().standing();
        assertThat(standing).extracting(Readiness.Judged::stage).containsExactly(2, 4, 2, 2);
        assertThat(standing).extracting(each -> Readiness.move(standing, standing.indexOf(each)))
                .containsExactly(Move.FIRST, Move.FORWARD, Move.BACK, Move.SAME);
        assertThat(standing.getLast().basis()).startsWith("Uendret siden");
        assertThat(get().name(2)).isEqualTo("Tenker på arbeid, men er i tvil");
        assertThat(StageSteps.of(standing, TODAY).backs()).hasSize(1);
    }

    @Test
    void a_correction_takes_the_place_of_what_stood_and_both_are_kept() {
        judge(0, "5", "Feil", TODAY);
        UUID wrong = get().standing().getFirst().id();
        judgements.correct(kari, anne.person(), wrong, UUID.randomUUID(), "3", "Legger planer", TODAY.minusDays(3));
        assertThat(get().standing()).extracting(Readiness.Judged::stage, Readiness.Judged::on)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, TODAY.minusDays(3)));
        assertThat(get().corrected()).extracting(Readiness.Judged::id).containsExactly(wrong);
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                judgements.correct(kari, anne.person(), wrong, UUID.randomUUID(), "2", "Igjen", TODAY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() ->
                judgements.correct(kari, anne.person(), UUID.randomUUID(), UUID.randomUUID(), "2", "Ingen", TODAY));
    }

    @Test
    void two_who_judge_at_once_see_each_others() {
        judge(0, "2", "I tvil", TODAY.minusDays(1));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> judge(0, "4", "I gang", TODAY))
                .satisfies(conflict -> assertThat(conflict.theirs().get("stage")).contains("i tvil", "I tvil"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> judgements.unchanged(kari, anne.person(), UUID.randomUUID(), 0));
        assertThat(get().standing()).hasSize(1);
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> judgements.unchanged(kari, anne.person(), UUID.randomUUID(), 0));
        refused("stage", "6", "Noe", TODAY);
        refused("stage", "0", "Noe", TODAY);
        refused("stage", "æøå", "Noe", TODAY);
        refused("basis", "3", "  ", TODAY);
        refused("on", "3", "Noe", TODAY.plusDays(1));
        judge(0, "3", "Noe", TODAY);
        assertThatExceptionOfType(Invalid.class).as("one a day").isThrownBy(() -> judge(1, "4", "Noe", TODAY));
    }

    @Test
    void only_health_personnel_with_a_part_in_the_person_see_and_judge() {
        var counsellor = place.member("Vera Lund", Role.VOCATIONAL_COUNSELLOR);
        episodes.addMember(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), counsellor.id(), Case.Part.MEMBER);
        for (Caller closed : List.of(counsellor.caller(), place.staff(Role.RECEPTIONIST), world.place().staff(Role.COORDINATOR))) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> judgements.get(closed, anne.person()));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> judgements.judge(closed, anne.person(), UUID.randomUUID(), 0, "3", "Noe", TODAY));
        }
        assertThat(get().judged()).isEmpty();
    }

    @Test
    void a_judgement_stands_on_the_line_and_is_registered_in_one_place() {
        judge(0, "3", "Legger planer", TODAY);
        assertThat(cases.line(kari, anne.person()).line().stream().filter(line -> line.kind().equals("measured")).map(Line::text))
                .singleElement().asString().contains("gjør seg klar");
        assertThat(assessments.overview(kari, anne.person()).histories()).extracting(history -> history.instrument().code())
                .containsExactly(Readiness.STAGE_OF_CHANGE);
    }

    @Test
    void whatever_is_answered_in_rrtw_no_stage_comes_of_it() {
        judge(0, "2", "I tvil", TODAY.minusDays(30));
        Random random = new Random(34);
        Instrument rrtw = instruments.get(Readiness.RRTW);
        for (int i = 1; i <= 15; i++) {
            Map<String, String> given = new HashMap<>();
            given.put("group", i % 2 == 0 ? "working" : "none");
            rrtw.asked().stream().filter(item -> item.id().matches("[nw][0-9]+")).forEach(item -> {
                if (random.nextInt(5) > 0) given.put(item.id(), String.valueOf(1 + random.nextInt(5)));
            });
            assessments.fill(kari, anne.person(), UUID.randomUUID(), 0, new Response.New(UUID.randomUUID(), Occasion.BETWEEN, rrtw,
                    TODAY.minusDays(i), Answers.of(given), Response.By.STAFF, null));
        }
        assertThat(get().profiles()).hasSize(15);
        assertThat(get().judged()).extracting(Readiness.Judged::stage).containsExactly(2);
    }

    @Test
    void no_path_in_the_code_leads_from_a_score_to_a_stage() {
        JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("no.fotfeste");
        noClasses().that().haveSimpleName("StageJudgements").should().dependOnClassesThat().haveSimpleNameStartingWith("Scoring")
                .orShould().dependOnClassesThat().haveSimpleName("Score").orShould().dependOnClassesThat().haveSimpleName("Part")
                .because("a stage comes from a person").check(ours);
        noClasses().that().haveSimpleNameStartingWith("Rrtw").or().haveSimpleName("Scoring")
                .should().dependOnClassesThat().haveSimpleNameStartingWith("Stage").orShould().dependOnClassesThat().haveSimpleName("Judged")
                .because("the profile knows no stage").check(ours);
        classes().that().haveSimpleName("StageJudgements").should().onlyHaveDependentClassesThat()
                .haveNameMatching(".*\\.(StageJudgements|ReadinessPages).*|.*\\.demo\\..*|.*SpringCGLIB.*")
                .because("only a form that somebody sends, and the made-up people, judge a stage").check(ours);
    }

    @Test
    void like_numbers_are_told_and_too_few_answers_are_no_number() {
        Map<String, String> alike = new HashMap<>(Map.of("group", "none"));
        Instrument rrtw = instruments.get(Readiness.RRTW);
        rrtw.asked().stream().filter(item -> item.id().matches("n[0-9]+")).forEach(item -> alike.put(item.id(), "4"));
        RrtwProfile tied = profile(rrtw, alike);
        assertThat(tied.known()).hasSize(2).allSatisfy(each -> assertThat(each.share()).isEqualTo("75.0%"));
        assertThat(tied.ties()).singleElement().satisfies(tie -> assertThat(tie).hasSize(2));
        alike.put("n1", "1");
        assertThat(profile(rrtw, alike).ties()).isEmpty();
        assertThat(profile(rrtw, Map.of("group", "none", "n9", "3")).unknown()).isNotEmpty();
        assertThat(profile(rrtw, Map.of()).dimensions()).isEmpty();
    }

    private static RrtwProfile profile(Instrument rrtw, Map<String, String> given) {
        return RrtwProfile.of(new Response(UUID.randomUUID(), Occasion.BETWEEN, Readiness.RRTW, rrtw.version(), rrtw.rules().version(), TODAY,
                Answers.of(given), null, null, Response.By.STAFF, null, "Kari", TODAY.atStartOfDay(Time.OSLO).toInstant()), rrtw);
    }

    private void refused(String field, String stage, String basis, LocalDate on) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> judge(0, stage, basis, on))
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }

    private void judge(int seen, String stage, String basis, LocalDate on) {
        judgements.judge(kari, anne.person(), UUID.randomUUID(), seen, stage, basis, on);
    }

    private Readiness get() {
        return judgements.get(kari, anne.person());
    }
}
