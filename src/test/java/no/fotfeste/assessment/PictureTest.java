package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.assessment.Picture.Mark;
import no.fotfeste.assessment.Picture.State;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything measured on one line of time: what is drawn, what is said of what is missing, and how it looks. */
@FotfesteTest
class PictureTest {

    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final LocalDate END = START.plusWeeks(12);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired Assessments assessments;
    @Autowired Pictures pictures;
    @Autowired Instruments instruments;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private World.Place.Member jon;
    private World.Waiting anne;

    @BeforeEach
    void aCourse() {
        world.today(START);
        place = world.place("tvt");
        jon = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST, Role.COORDINATOR);
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
    }

    @Test
    void a_change_is_said_to_be_sure_or_too_small_and_what_is_missing_has_its_place_and_reason() {
        measure("measure-arrival", "phq-9", sum(16));
        world.today(START.plusWeeks(5));
        measure("between", "phq-9", sum(14));
        assessments.finish(caller(), anne.person(), UUID.randomUUID(), "measure-arrival", "hastet");
        world.today(START.plusWeeks(9));
        measure("between", "phq-9", sum(7));
        Picture.Panel phq = panel("phq-9");
        assertThat(phq.scored()).extracting(Mark::value).containsExactly(number(16), number(14), number(7));
        assertThat(phq.marks().get(1).trend()).isEqualTo(Scoring.Trend.WITHIN);
        assertThat(phq.marks().get(2).sure()).isTrue();
        assertThat(phq.marks().get(2).change()).isEqualTo("-7");
        assertThat(panel("pain").marks()).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(State.MISSING);
            assertThat(mark.on()).isEqualTo(START.plusWeeks(5));
            assertThat(mark.reason()).isEqualTo("hastet");
        });
    }

    @Test
    void an_overdue_occasion_is_missing_and_one_that_may_still_be_answered_waits() {
        measure("measure-arrival", "phq-9", sum(16));
        measure("measure-arrival", "pain", Answers.of(Map.of("pain", "7")));
        assertThat(picture().panels()).extracting(each -> each.measure().code()).containsExactlyInAnyOrder("phq-9", "pain");
        world.today(START.plusDays(20));
        assertThat(panel("gad-7").marks()).singleElement().satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(State.MISSING);
            assertThat(mark.on()).isEqualTo(START.plusDays(14));
        });
    }

    @Test
    void what_a_referral_begun_anew_or_an_ending_took_away_is_said_to_have_fallen_away() {
        measure("measure-arrival", "pain", Answers.of(Map.of("pain", "7")));
        world.today(END);
        new Courses(world, episodes).end(place, anne);
        assertThat(panel("phq-9").marks()).filteredOn(mark -> mark.occasion().equals("Ved oppstart")).singleElement()
                .extracting(Mark::state).isEqualTo(State.DROPPED);
    }

    @Test
    void a_correction_stands_in_the_place_of_what_it_corrects() {
        measure("measure-arrival", "pain", Answers.of(Map.of("pain", "7")));
        measure("measure-arrival", "pain", Answers.of(Map.of("pain", "4")));
        assertThat(panel("pain").scored()).singleElement().extracting(Mark::value).isEqualTo(number(4));
    }

    @Test
    void the_course_has_room_however_short_it_is_and_time_never_runs_backwards() {
        Axis axis = Axis.of(START.minusDays(60), START, START.plusDays(7), START.plusDays(372), START);
        assertThat(axis.at(START.plusDays(7)) - axis.at(START)).isGreaterThanOrEqualTo(0.5);
        assertThat(axis.stretched()).isTrue();
        double before = -1;
        for (LocalDate day = axis.from(); !day.isAfter(axis.to()); day = day.plusDays(1)) {
            assertThat(axis.at(day)).isGreaterThan(before).isBetween(0.0, 1.0);
            before = axis.at(day);
        }
        assertThat(axis.at(START.minusYears(1))).isZero();
        assertThat(axis.at(START.plusYears(9))).isOne();
        Axis oneDay = Axis.of(START, START, START, START, START);
        assertThat(oneDay.at(START)).isZero();
        assertThat(oneDay.ticks(0.1)).isEmpty();
    }

    @Test
    void forty_numbers_and_many_on_one_day_are_drawn_within_the_frame_and_no_two_texts_lie_on_each_other() {
        for (int i = 0; i < 40; i++) {
            world.today(START.plusDays(i * 2L));
            measure("between", "pain", Answers.of(Map.of("pain", String.valueOf(i % 11))));
        }
        world.today(START.plusDays(78));
        for (String occasion : List.of("measure-arrival", "measure-end")) measure(occasion, "pain", Answers.of(Map.of("pain", "10")));
        Picture picture = picture();
        Picture.Panel panel = panel("pain");
        assertThat(panel.scored()).hasSize(42);
        for (Drawing.Size size : Drawing.Size.values()) {
            Drawing drawing = new Drawing(picture.axis(), size);
            assertThat(drawing.points(panel)).hasSize(42).allSatisfy(point -> {
                assertThat(point.x()).isBetween((double) size.left(), (double) size.right());
                assertThat(point.y()).isBetween((double) Drawing.TOP, (double) Drawing.BOTTOM);
            });
            List<Drawing.Text> values = drawing.values(panel);
            assertThat(values).hasSizeBetween(2, 42);
            for (Drawing.Text one : values) {
                assertThat(values).filteredOn(other -> other != one)
                        .noneMatch(other -> Math.abs(other.x() - one.x()) < 7 && Math.abs(other.y() - one.y()) < 12);
            }
        }
        assertThat(picture.rows()).as("forty days between, and two occasions").hasSize(42);
        assertThat(picture.rows()).filteredOn(row -> row.occasion().equals("Ved oppstart")).singleElement().satisfies(row -> {
            assertThat(row.on()).isEqualTo(START.plusDays(78));
            assertThat(row.marks()).containsKeys("pain", "phq-9");
        });
    }

    @Test
    void nobody_measured_yet_is_told_what_to_do() {
        try (var visitor = browsers.loggedIn(jon)) {
            visitor.open(address());
            visitor.sees("Ingenting er målt ennå.", "Gå til kartleggingen");
            visitor.open("/personer/" + anne.person() + "/kartlegging");
            visitor.seesNot("Se alt på én tidslinje");
        }
    }

    @Test
    void all_of_it_is_seen_on_a_page_a_phone_and_paper_and_read_as_a_table() {
        aLongCourse();
        try (var visitor = browsers.loggedIn(jon)) {
            visitor.open("/personer/" + anne.person() + "/kartlegging");
            visitor.follow("Se alt på én tidslinje");
            visitor.sees("Alt som er målt, over tid", "for liten til å være sikker", "ikke svart", "Som tabell", "Ved avslutning");
            visitor.look("assessment-picture");
            assertThat(visitor.page().locator("svg[role=img]:visible").count()).isEqualTo(visitor.page().locator(".picture-wide").count());
            assertThat(visitor.page().locator("svg[role=img]:visible").first().getAttribute("aria-label")).contains("Målt", "tabellen");
            if (System.getenv("FOTFESTE_PICTURES") != null) {
                visitor.page().pdf(new com.microsoft.playwright.Page.PdfOptions().setPath(Path.of("target/screenshots/assessment-picture.pdf")).setFormat("A4"));
            }
        }
    }

    private void aLongCourse() {
        measure("measure-arrival", "phq-9", sum(19));
        measure("measure-arrival", "gad-7", gad(14));
        measure("measure-arrival", "pain", Answers.of(Map.of("pain", "8")));
        measure("measure-arrival", "work-ability", Answers.of(Map.of("ability", "2")));
        int[] mood = {17, 12, 11, 6};
        for (int i = 0; i < mood.length; i++) {
            world.today(START.plusWeeks(2 + 3L * i));
            measure("between", "phq-9", sum(mood[i]));
            measure("between", "work-ability", Answers.of(Map.of("ability", String.valueOf(2 + i))));
        }
        world.today(END);
        new Courses(world, episodes).end(place, anne);
        measure("measure-end", "phq-9", sum(5));
        measure("measure-end", "work-ability", Answers.of(Map.of("ability", "7")));
        world.today(END.plusWeeks(5));
    }

    private void measure(String occasion, String code, Answers answers) {
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(caller(), anne.person(), AssessmentAction.FILL);
            assessments.record(entered, cases.get(entered).course(), occasion, instruments.get(code), answers, false, UUID.randomUUID());
        });
    }

    /** PHQ-9 with this sum and nothing that cannot wait. */
    private static Answers sum(int sum) {
        return spread(sum, 8);
    }

    private static Answers gad(int sum) {
        return spread(sum, 7);
    }

    private static Answers spread(int sum, int items) {
        Map<String, String> given = new java.util.HashMap<>();
        for (int i = 1; i <= items; i++) given.put(String.valueOf(i), String.valueOf(sum / items + (i <= sum % items ? 1 : 0)));
        if (items == 8) given.put("9", "0");
        return Answers.of(given);
    }

    private Picture.Panel panel(String code) {
        return picture().panels().stream().filter(each -> each.measure().code().equals(code)).findFirst().orElseThrow();
    }

    private Picture picture() {
        return pictures.show(caller(), anne.person());
    }

    private Caller caller() {
        return jon.caller();
    }

    private String address() {
        return "/personer/" + anne.person() + "/kartlegging/bilde";
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
