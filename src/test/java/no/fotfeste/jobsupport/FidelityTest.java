package no.fotfeste.jobsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.fotfeste.jobsupport.Facts.JobStart;
import no.fotfeste.jobsupport.Facts.Stretch;
import no.fotfeste.jobsupport.Facts.Support;
import no.fotfeste.jobsupport.Facts.Talk;
import no.fotfeste.jobsupport.Facts.Touch;
import no.fotfeste.jobsupport.Facts.Wish;
import no.fotfeste.jobsupport.Facts.Worker;
import no.fotfeste.jobsupport.Review.Given;
import no.fotfeste.jobsupport.Scale.Band;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import org.junit.jupiter.api.Test;

/** Each item that the record can answer, with a record on either side of the edge between two anchors. */
class FidelityTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    /** Twenty weeks. */
    private static final LocalDate TO = FROM.plusWeeks(20).minusDays(1);
    private static final StaffId VIDAR = StaffId.next();

    private final List<Worker> workers = new ArrayList<>(List.of(new Worker(VIDAR, "Vidar Moen", 100)));
    private final List<Support> supports = new ArrayList<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Stretch> time = new ArrayList<>();
    private final List<JobStart> jobs = new ArrayList<>();
    private final List<Touch> touches = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Facts.Meeting> meetings = new ArrayList<>();

    @Test
    void item_1_twenty_cases_for_a_full_position_is_five_and_twenty_one_is_four() {
        cases(20, "tvt");
        assertAnchor(Computed.CASELOAD, 5);
        cases(1, "tvt");
        assertAnchor(Computed.CASELOAD, 4);
        assertThat(figure(Computed.CASELOAD).behind()).hasSize(21);
    }

    @Test
    void item_1_half_a_position_has_room_for_ten() {
        workers.set(0, new Worker(VIDAR, "Vidar Moen", 50));
        cases(10, "tvt");
        assertAnchor(Computed.CASELOAD, 5);
        cases(1, "tvt");
        assertAnchor(Computed.CASELOAD, 4);
    }

    @Test
    void item_1_whoever_has_ended_is_not_a_case_and_forty_one_is_one() {
        cases(40, "tvt");
        assertAnchor(Computed.CASELOAD, 2);
        supports.add(support("tvt", TO.minusDays(30), TO.minusDays(1), null, null));
        assertAnchor(Computed.CASELOAD, 2);
        cases(1, "tvt");
        assertAnchor(Computed.CASELOAD, 1);
    }

    @Test
    void item_4_ninety_per_cent_from_two_teams_is_five_and_less_is_four() {
        cases(10, "one");
        cases(8, "two");
        cases(1, "three");
        cases(1, "four");
        assertAnchor(Computed.TEAMS, 5);
        cases(1, "five");
        assertAnchor(Computed.TEAMS, 4);
    }

    @Test
    void item_5_three_parts_stand_in_the_record_and_the_reviewer_knows_of_two_more() {
        cases(10, "tvt");
        assertAnchor(Computed.INTEGRATION, 1);
        for (int i = 0; i < 9; i++) supports.set(i, noted(supports.get(i)));
        assertThat(figure(Computed.INTEGRATION).some()).as("nine of ten have notes").isEqualTo(1);
        for (int i = 0; i < 4; i++) meetings.add(new Facts.Meeting(VIDAR, FROM, i != 0));
        assertAnchor(Computed.INTEGRATION, 2);
        meetings.add(new Facts.Meeting(VIDAR, FROM, false));
        assertThat(figure(Computed.INTEGRATION).some()).as("three of five meetings").isEqualTo(1);
        for (int i = 0; i < 5; i++) supports.set(i, discussed(supports.get(i)));
        assertAnchor(Computed.INTEGRATION, 2);
        meetings.remove(4);
        assertAnchor(Computed.INTEGRATION, 3);
        Review review = review(Map.of(5, new Given(null, 2, "")));
        assertThat(review.entries().get(4).anchor()).isEqualTo(5);
    }

    @Test
    void item_9_everyone_offered_is_five_and_nine_of_ten_is_four() {
        for (int i = 0; i < 9; i++) wishes.add(new Wish(PersonId.next(), UUID.randomUUID(), FROM, i == 0 ? "DECLINED" : "ACCEPTED"));
        assertAnchor(Computed.OFFERED, 5);
        PersonId waiting = PersonId.next();
        wishes.add(new Wish(waiting, UUID.randomUUID(), FROM, null));
        assertAnchor(Computed.OFFERED, 4);
        assertThat(figure(Computed.OFFERED).behind()).containsExactly(waiting);
    }

    @Test
    void item_15_thirty_days_on_average_is_five_and_thirty_one_is_four() {
        supports.add(support("tvt", FROM, null, FROM, FROM.plusDays(20)));
        supports.add(support("tvt", FROM, null, FROM, FROM.plusDays(40)));
        assertAnchor(Computed.RAPID, 5);
        supports.set(1, support("tvt", FROM, null, FROM, FROM.plusDays(42)));
        assertAnchor(Computed.RAPID, 4);
        supports.add(support("tvt", FROM, null, FROM, null));
        assertThat(figure(Computed.RAPID).some()).isEqualTo(2);
        assertThat(figure(Computed.RAPID).whole()).as("whoever waits still is told of").isEqualTo(3);
    }

    @Test
    void item_17_six_a_week_is_five_and_five_is_four() {
        talks(6 * 20);
        assertAnchor(Computed.TALKS, 5);
        talks.removeLast();
        assertAnchor(Computed.TALKS, 4);
        talks.clear();
        talks(5 * 20);
        assertAnchor(Computed.TALKS, 4);
        talks.removeLast();
        assertAnchor(Computed.TALKS, 3);
        workers.set(0, new Worker(VIDAR, "Vidar Moen", 50));
        assertAnchor(Computed.TALKS, 5);
    }

    @Test
    void items_19_and_20_count_different_trades_and_employers_among_those_that_are_known() {
        for (int i = 0; i < 17; i++) job("bransje " + i, "sted " + i, true);
        for (int i = 0; i < 3; i++) job(" Bransje 0", "Sted 0 ", true);
        assertAnchor(Computed.TRADES, 5);
        assertAnchor(Computed.EMPLOYERS, 5);
        job("bransje 1", "sted 1", true);
        assertAnchor(Computed.TRADES, 4);
        assertAnchor(Computed.EMPLOYERS, 4);
        job(null, null, true);
        assertThat(figure(Computed.TRADES).whole()).isEqualTo(21);
        assertThat(figure(Computed.TRADES).behind()).hasSize(1);
    }

    @Test
    void item_21_ninety_five_per_cent_ordinary_jobs_is_five_and_less_is_four() {
        for (int i = 0; i < 19; i++) job("a", "b", true);
        job("a", "b", false);
        assertAnchor(Computed.ORDINARY, 5);
        job("a", "b", false);
        assertAnchor(Computed.ORDINARY, 4);
    }

    @Test
    void item_23_the_contacts_around_a_job_start_are_those_whose_time_is_over() {
        LocalDate start = TO.minusDays(40);
        JobStart job = new JobStart(PersonId.next(), UUID.randomUUID(), start, null, null, null, true);
        assertThat(Fidelity.windows(job, TO)).as("before, after, four weeks").hasSize(6);
        assertThat(Fidelity.windows(job, start.plusDays(3))).hasSize(2);
        assertThat(Fidelity.windows(job, start.plusDays(2))).hasSize(1);
        assertThat(Fidelity.windows(job, start.plusDays(28 + 29))).hasSize(7);
        assertThat(Fidelity.windows(job, start.plusYears(3))).hasSize(6 + 11);
        JobStart over = new JobStart(job.person(), job.course(), start, start.plusDays(10), null, null, true);
        assertThat(Fidelity.windows(over, TO)).as("not after the job has ended").hasSize(3);
    }

    @Test
    void item_23_nine_of_ten_contacts_is_five_and_weekly_contact_missed_twice_in_twelve_is_four() {
        LocalDate start = TO.minusDays(40);
        for (int i = 0; i < 2; i++) {
            PersonId person = PersonId.next();
            jobs.add(new JobStart(person, UUID.randomUUID(), start, null, null, null, true));
            for (int day : new int[] {-1, 3, 7, 14, 21}) touches.add(new Touch(person, start.plusDays(day)));
        }
        assertThat(figure(Computed.FOLLOW_ALONG).some()).as("the third day is within three days and in the first week").isEqualTo(12);
        assertAnchor(Computed.FOLLOW_ALONG, 5);
        touches.removeLast();
        assertThat(figure(Computed.FOLLOW_ALONG).some()).isEqualTo(11);
        assertAnchor(Computed.FOLLOW_ALONG, 5);
        touches.removeLast();
        assertAnchor(Computed.FOLLOW_ALONG, 4);
        assertThat(figure(Computed.FOLLOW_ALONG).behind()).hasSize(1);
    }

    @Test
    void item_23_three_days_after_is_in_time_and_four_is_not() {
        LocalDate start = TO.minusDays(3);
        PersonId person = PersonId.next();
        jobs.add(new JobStart(person, UUID.randomUUID(), start, null, null, null, true));
        touches.add(new Touch(person, start.minusDays(7)));
        touches.add(new Touch(person, start.plusDays(3)));
        assertAnchor(Computed.FOLLOW_ALONG, 5);
        touches.set(1, new Touch(person, start.plusDays(4)));
        assertAnchor(Computed.FOLLOW_ALONG, 3);
        touches.set(0, new Touch(person, start.minusDays(8)));
        assertAnchor(Computed.FOLLOW_ALONG, 1);
    }

    @Test
    void item_24_sixty_five_per_cent_of_the_time_outside_is_five_and_sixty_four_is_four() {
        time.add(new Stretch(VIDAR, 65, true, false));
        time.add(new Stretch(VIDAR, 35, false, false));
        assertAnchor(Computed.COMMUNITY, 5);
        time.set(0, new Stretch(VIDAR, 64, true, false));
        time.set(1, new Stretch(VIDAR, 36, false, false));
        assertAnchor(Computed.COMMUNITY, 4);
    }

    @Test
    void where_there_is_nothing_to_count_there_is_no_anchor() {
        workers.clear();
        for (Computed what : Computed.values()) assertThat(figure(what).anchor()).as("%s", what).isNull();
    }

    @Test
    void the_sum_has_a_band_only_when_all_twenty_five_have_an_anchor() {
        workers.clear();
        assertThat(review(given(5, 25)).total()).isEqualTo(125);
        assertThat(review(given(5, 24)).total()).isNull();
        assertThat(review(given(5, 24)).band()).isNull();
        assertThat(Scale.IPS_25.band(115)).isEqualTo(Band.EXEMPLARY);
        assertThat(Scale.IPS_25.band(114)).isEqualTo(Band.GOOD);
        assertThat(Scale.IPS_25.band(100)).isEqualTo(Band.GOOD);
        assertThat(Scale.IPS_25.band(99)).isEqualTo(Band.FAIR);
        assertThat(Scale.IPS_25.band(74)).isEqualTo(Band.FAIR);
        assertThat(Scale.IPS_25.band(73)).isEqualTo(Band.NOT_IPS);
    }

    @Test
    void what_the_record_answers_is_not_the_reviewers_to_say() {
        cases(20, "tvt");
        Review review = review(Map.of(1, new Given(1, 0, "Jeg er ikke enig")));
        assertThat(review.entries().getFirst().anchor()).isEqualTo(5);
        assertThat(review.entries().getFirst().note()).isEqualTo("Jeg er ikke enig");
    }

    @Test
    void the_scale_has_its_twenty_five_items_and_says_where_each_bound_is_from() {
        assertThat(Scale.IPS_25.items()).extracting(Scale.Item::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(Scale.IPS_25.items()).allMatch(item -> !item.source().isBlank() && !item.five().isBlank());
        for (Computed what : Computed.values()) assertThat(Scale.IPS_25.item(what)).as("%s", what).isPresent();
    }

    private Map<Integer, Given> given(int anchor, int items) {
        Map<Integer, Given> given = new HashMap<>();
        for (int i = 1; i <= items; i++) given.put(i, new Given(anchor, 0, ""));
        return given;
    }

    private Review review(Map<Integer, Given> given) {
        return Review.of(UUID.randomUUID(), FROM, TO, TO, "Kari Tveit", "", Fidelity.of(facts()), given);
    }

    private void cases(int number, String service) {
        for (int i = 0; i < number; i++) supports.add(support(service, FROM, null, null, null));
    }

    private static Support support(String service, LocalDate since, @org.jspecify.annotations.Nullable LocalDate until,
            @org.jspecify.annotations.Nullable LocalDate begun, @org.jspecify.annotations.Nullable LocalDate employer) {
        return new Support(PersonId.next(), UUID.randomUUID(), service, VIDAR, since, until, begun, employer, false, false);
    }

    private static Support noted(Support one) {
        return new Support(one.person(), one.course(), one.service(), one.worker(), one.since(), one.until(), one.begun(), one.employer(), one.discussed(), true);
    }

    private static Support discussed(Support one) {
        return new Support(one.person(), one.course(), one.service(), one.worker(), one.since(), one.until(), one.begun(), one.employer(), true, one.noted());
    }

    private void talks(int number) {
        for (int i = 0; i < number; i++) talks.add(new Talk(VIDAR, FROM, null, "Sted"));
    }

    private void job(@org.jspecify.annotations.Nullable String trade, @org.jspecify.annotations.Nullable String employer, boolean ordinary) {
        jobs.add(new JobStart(PersonId.next(), UUID.randomUUID(), TO, null, employer, trade, ordinary));
    }

    private Facts facts() {
        return new Facts(FROM, TO, TO, workers, supports, talks, time, jobs, touches, wishes, meetings);
    }

    private Figure figure(Computed what) {
        return Fidelity.of(facts(), what);
    }

    private void assertAnchor(Computed what, int anchor) {
        assertThat(figure(what).anchor()).as("%s of %s", what, figure(what).value()).isEqualTo(anchor);
    }
}
