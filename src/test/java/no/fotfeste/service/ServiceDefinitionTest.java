package no.fotfeste.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Gate;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.junit.jupiter.api.Test;

/** The rules of the two services that come with the product, as their files say. */
class ServiceDefinitionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final ServiceDefinition team = ServiceFiles.shipped("tvt");
    private final ServiceDefinition institute = ServiceFiles.shipped("r1-8");

    @Test
    void the_specialist_service_answers_within_ten_working_days_by_law() {
        assertThat(institute.following(Kinds.REFERRAL_RECEIVED, MONDAY, Set.of(), Map.of(), 0)).singleElement()
                .satisfies(answer -> assertThat(answer.to()).isEqualTo(LocalDate.of(2026, 3, 16)))
                .satisfies(answer -> assertThat(answer.limit()).isEqualTo(Limit.LAW))
                .satisfies(answer -> assertThat(answer.law()).contains("§ 2-2"));
        assertThat(institute.following(Kinds.REFERRAL_RECEIVED, LocalDate.of(2026, 3, 26), Set.of(), Map.of(), 0).getFirst().to())
                .as("over Easter").isEqualTo(LocalDate.of(2026, 4, 14));
    }

    @Test
    void where_the_right_was_assessed_elsewhere_there_is_a_target_and_the_start_that_came_with_it() {
        Set<String> elsewhere = Set.of(Kinds.ASSESSED_ELSEWHERE);
        LocalDate startBy = MONDAY.plusDays(60);
        assertThat(institute.following(Kinds.REFERRAL_RECEIVED, MONDAY, elsewhere, Map.of(), 0)).isEmpty();
        List<Expected> after = institute.following(Kinds.ASSESSED_ELSEWHERE, MONDAY, elsewhere, Map.of("start-by", startBy), 0);
        assertThat(after).extracting(Expected::kind).containsExactly(Kinds.REFERRAL_DECIDED, Kinds.STARTED);
        assertThat(after).extracting(Expected::limit).containsExactly(Limit.TARGET, Limit.LAW);
        assertThat(after.getLast().to()).isEqualTo(startBy);
        assertThat(institute.following(Kinds.REFERRAL_ACCEPTED, MONDAY, elsewhere, Map.of("start-by", startBy), 0)).isEmpty();
    }

    @Test
    void the_municipal_team_answers_and_visits_within_targets_of_its_own() {
        assertThat(team.following(Kinds.REFERRAL_RECEIVED, MONDAY, Set.of(), Map.of(), 0)).singleElement()
                .satisfies(answer -> assertThat(answer.limit()).isEqualTo(Limit.TARGET))
                .satisfies(answer -> assertThat(answer.law()).isNull())
                .satisfies(answer -> assertThat(answer.to()).isEqualTo(MONDAY.plusDays(14)));
        assertThat(team.following(Kinds.REFERRAL_ACCEPTED, MONDAY, Set.of(), Map.of(), 0)).singleElement()
                .satisfies(visit -> assertThat(visit.kind()).isEqualTo("home-visit"));
    }

    @Test
    void a_postponed_referral_is_looked_at_again_on_the_day_set() {
        assertThat(team.following(Kinds.REFERRAL_POSTPONED, MONDAY, Set.of(), Map.of("revisit", MONDAY.plusMonths(2)), 0))
                .singleElement().satisfies(again -> assertThat(again.to()).isEqualTo(MONDAY.plusMonths(2)));
        assertThat(team.following(Kinds.REFERRAL_POSTPONED, MONDAY, Set.of(), Map.of(), 0)).as("without a day").isEmpty();
    }

    @Test
    void a_work_goal_raises_the_offer_of_a_job_specialist_once_and_a_yes_the_joint_visit() {
        assertThat(team.following(Kinds.WORK_GOAL, MONDAY, Set.of(), Map.of(), 0)).singleElement()
                .satisfies(offer -> assertThat(offer.kind()).isEqualTo(Kinds.JOB_SPECIALIST_ANSWER))
                .satisfies(offer -> assertThat(offer.who()).isEqualTo("coordinator"))
                .satisfies(offer -> assertThat(offer.to()).isEqualTo(MONDAY.plusDays(7)));
        assertThat(team.following(Kinds.WORK_GOAL, MONDAY, Set.of(), Map.of(), 1)).as("a second goal").isEmpty();
        assertThat(team.following(Kinds.JOB_SPECIALIST_ACCEPTED, MONDAY, Set.of(), Map.of(), 0)).singleElement()
                .satisfies(visit -> assertThat(visit.kind()).isEqualTo("joint-visit"))
                .satisfies(visit -> assertThat(visit.who()).isEqualTo(Role.JOB_SPECIALIST.code()));
        assertThat(institute.following(Kinds.WORK_GOAL, MONDAY, Set.of(), Map.of(), 0)).isEmpty();
    }

    @Test
    void the_job_specialist_calls_on_day_seven_to_fourteen_after_the_first_joint_visit() {
        assertThat(team.following("joint-visit", MONDAY, Set.of(), Map.of(), 0)).singleElement()
                .satisfies(call -> assertThat(call.kind()).isEqualTo(Kinds.JOB_SPECIALIST_CALL))
                .satisfies(call -> assertThat(call.from()).isEqualTo(MONDAY.plusDays(7)))
                .satisfies(call -> assertThat(call.to()).isEqualTo(MONDAY.plusDays(14)));
        assertThat(team.following("joint-visit", MONDAY, Set.of(), Map.of(), 1)).isEmpty();
    }

    @Test
    void twelve_weeks_become_a_year_once_a_job_specialist_is_accepted() {
        assertThat(team.plannedEnd(MONDAY, Set.of(Kinds.WORK_GOAL))).isEqualTo(MONDAY.plusWeeks(12));
        assertThat(team.plannedEnd(MONDAY, Set.of(Kinds.JOB_SPECIALIST_ACCEPTED))).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(team.duration(Set.of(Kinds.JOB_SPECIALIST_ACCEPTED)).name()).contains("arbeid er mål");
        assertThat(institute.plannedEnd(MONDAY, Set.of(Kinds.JOB_SPECIALIST_ACCEPTED))).isEqualTo(MONDAY.plusDays(45));
    }

    @Test
    void gates_hold_until_what_they_need_has_happened_and_only_where_they_apply() {
        assertThat(team.missing(Kinds.STARTED, Set.of())).extracting(Gate::needs).containsExactly("home-visit");
        assertThat(team.missing(Kinds.STARTED, Set.of("home-visit"))).isEmpty();
        assertThat(institute.missing(Kinds.STARTED, Set.of())).isEmpty();
        assertThat(team.missing(Kinds.TAPER_STARTED, Set.of(Kinds.JUDGED_STABLE))).extracting(Gate::needs)
                .containsExactly(Kinds.JUDGED_MASTERING);
        assertThat(team.missing(Kinds.ENDED, Set.of(Kinds.CONTACT_DETAILS_CHECKED))).as("no job specialist, no final report").isEmpty();
        assertThat(team.missing(Kinds.ENDED, Set.of(Kinds.JOB_SPECIALIST_ACCEPTED))).extracting(Gate::needs)
                .containsExactly(Kinds.FINAL_REPORT, Kinds.CONTACT_DETAILS_CHECKED);
        assertThat(institute.missing(Kinds.ENDED, Set.of())).extracting(Gate::needs)
                .containsExactly(Kinds.FOLLOW_UP_OFFER, Kinds.CONTACT_DETAILS_CHECKED);
    }

    @Test
    void the_surveys_come_six_and_twelve_calendar_months_after_the_end_and_the_last_day_of_a_short_month() {
        for (ServiceDefinition service : List.of(team, institute)) {
            Map<String, Expected> surveys = new java.util.HashMap<>();
            service.following(Kinds.ENDED, LocalDate.of(2025, 8, 31), Set.of(), Map.of(), 0)
                    .forEach(expected -> surveys.put(expected.kind(), expected));
            assertThat(surveys.get("survey-6").from()).isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(surveys.get("survey-6").to()).isEqualTo(LocalDate.of(2026, 4, 30));
            assertThat(surveys.get("survey-12").from()).isEqualTo(LocalDate.of(2026, 8, 31));
            assertThat(surveys.get("survey-12").send()).isTrue();
        }
        assertThat(Offset.of("6 months").after(LocalDate.of(2027, 8, 31))).as("a leap year").isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void over_twenty_three_means_twenty_four_and_eighteen_means_eighteen() {
        var over23 = team.eligibility().getFirst();
        assertThat(over23.holds(LocalDate.of(2002, 3, 3), MONDAY)).as("23 years and 364 days").contains(false);
        assertThat(over23.holds(LocalDate.of(2002, 3, 2), MONDAY)).as("24 today").contains(true);
        var adult = institute.eligibility().getLast();
        assertThat(adult.holds(LocalDate.of(2008, 3, 3), MONDAY)).contains(false);
        assertThat(adult.holds(LocalDate.of(2008, 3, 2), MONDAY)).contains(true);
        assertThat(team.eligibility().getLast().holds(LocalDate.of(2002, 3, 2), MONDAY)).as("what a human must say").isEmpty();
    }

    @Test
    void the_home_visit_asks_for_two_and_the_joint_visit_for_a_job_specialist_and_a_therapist() {
        var home = team.visit("home-visit").orElseThrow();
        assertThat(home.keptBy(List.of(Set.of(Role.NURSE)))).isFalse();
        assertThat(home.keptBy(List.of(Set.of(Role.NURSE), Set.of(Role.COORDINATOR)))).isTrue();
        var joint = team.visit("joint-visit").orElseThrow();
        assertThat(joint.keptBy(List.of(Set.of(Role.NURSE), Set.of(Role.PHYSIOTHERAPIST)))).isFalse();
        assertThat(joint.keptBy(List.of(Set.of(Role.JOB_SPECIALIST), Set.of(Role.PHYSIOTHERAPIST)))).isTrue();
        assertThat(team.information("joint-visit")).isEqualTo(Information.WORK);
        assertThat(team.information(Kinds.NOTE)).isEqualTo(Information.HEALTH);
    }

    @Test
    void each_service_has_the_doors_its_document_names() {
        assertThat(team.doors()).extracting(ServiceDefinition.Door::code)
                .containsExactly("gp", "specialist-care", "coordination-unit", "next-of-kin", "self");
        assertThat(team.door("next-of-kin").orElseThrow().agreement()).isTrue();
        assertThat(institute.doors()).extracting(ServiceDefinition.Door::code)
                .containsExactly("doctor", "referring-body", "assessed-elsewhere");
        assertThat(institute.door("assessed-elsewhere").orElseThrow().bringsDeadline()).isTrue();
    }

    @Test
    void no_class_asks_for_a_service_by_name() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("services"))) {
            files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".yaml"))
                    .forEach(file -> names.add('"' + file.replace(".yaml", "") + '"'));
        }
        assertThat(names).contains("\"tvt\"", "\"r1-8\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/no/fotfeste"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .filter(file -> !file.startsWith("src/main/java/no/fotfeste/demo"))
                    .filter(file -> names.stream().anyMatch(read(file)::contains))).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_occasion_that_no_step_expects_is_refused_since_nobody_would_be_told() {
        String text = ServiceFiles.text("tvt").lines().filter(line -> !line.contains("expect: measure-end")).collect(java.util.stream.Collectors.joining("\n"));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ServiceFile.Faulty.class).isThrownBy(() -> ServiceFile.read(text))
                .satisfies(faulty -> assertThat(faulty.faults()).singleElement().asString().startsWith("occasions[1]: no step expects 'measure-end'"));
    }

    @Test
    void how_long_an_alert_may_wait_is_the_files_or_the_usual() {
        String own = "alert: {minutes: 60, from: '08:00', to: '16:00'}";
        String text = ServiceFiles.text("tvt");
        assertThat(text).contains(own);
        assertThat(ServiceFile.read(text.replace(own, "")).alert()).isEqualTo(AlertRules.USUAL);
        assertThat(ServiceFile.read(text.replace(own, "alert: {minutes: 30, from: '07:30', to: '15:00'}")).alert().minutes()).isEqualTo(30);
        for (String wrong : List.of("{minutes: 0, from: '08:00', to: '16:00'}", "{minutes: 60, from: '16:00', to: '08:00'}",
                "{minutes: 60, from: 'åtte', to: '16:00'}", "{minutes: 60}")) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(ServiceFile.Faulty.class)
                    .isThrownBy(() -> ServiceFile.read(text.replace(own, "alert: " + wrong)))
                    .satisfies(faulty -> assertThat(faulty.faults()).singleElement().asString().startsWith("alert"));
        }
    }
}
