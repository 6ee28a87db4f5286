package no.fotfeste.icf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.fotfeste.finding.Answered;
import no.fotfeste.icf.Icf.Aspect;
import no.fotfeste.icf.Icf.Change;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.icf.Icf.Part;
import no.fotfeste.icf.Icf.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/** The rules of the ICF: codes, qualifiers, change, and core sets as files. */
class IcfTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void eight_and_nine_are_no_numbers() {
        assertThat(Icf.isNumber(8)).isFalse();
        assertThat(Icf.isNumber(9)).isFalse();
        assertThat(Icf.isNumber(null)).isFalse();
        assertThat(Icf.isNumber(0)).isTrue();
        assertThat(Icf.isNumber(4)).isTrue();
        assertThat(new Finding("d850", 8, 2, "").unused()).isZero();
        assertThat(new Finding("e330", 9, 3, "").isProblem()).isFalse();
        assertThat(Icf.sign(Aspect.FACILITATOR, 9)).isEqualTo("9");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "PERFORMANCE, 3, 1, BETTER", "PERFORMANCE, 1, 3, WORSE", "PERFORMANCE, 2, 2, SAME", "EXTENT, 4, 0, BETTER", "CAPACITY, 0, 1, WORSE",
            "BARRIER, 3, 1, BETTER", "BARRIER, 0, 2, WORSE", "FACILITATOR, 1, 3, BETTER", "FACILITATOR, 3, 0, WORSE",
            "PERFORMANCE, 8, 1, none", "PERFORMANCE, 3, 9, none", "FACILITATOR, 8, 9, none"})
    void less_in_the_way_is_better_and_more_help_is_better(Aspect aspect, int first, int last, @Nullable Change change) {
        assertThat(Icf.change(aspect, List.of(first, last))).isEqualTo(change);
    }

    @Property
    void no_eight_or_nine_anywhere_changes_a_change(@ForAll Aspect aspect, @ForAll @Size(max = 6) List<@IntRange(max = 4) Integer> numbers,
            @ForAll @Size(max = 6) List<@IntRange(min = 8, max = 9) Integer> said, @ForAll @IntRange(max = 6) int at) {
        List<Integer> mixed = new ArrayList<>(numbers);
        said.forEach(each -> mixed.add(Math.min(at, mixed.size()), each));
        assertThat(Icf.change(aspect, mixed)).isEqualTo(Icf.change(aspect, numbers));
        mixed.addAll(0, said);
        assertThat(Icf.change(aspect, mixed)).isEqualTo(Icf.change(aspect, numbers));
    }

    @Test
    void something_around_can_hinder_less_and_help_less_at_once() {
        assertThat(Icf.together(Change.BETTER, Change.WORSE)).isEqualTo(Change.MIXED);
        assertThat(Icf.together(Change.SAME, Change.WORSE)).isEqualTo(Change.WORSE);
        assertThat(Icf.together(Change.BETTER, Change.SAME)).isEqualTo(Change.BETTER);
        assertThat(Icf.together(null, Change.SAME)).isEqualTo(Change.SAME);
        assertThat(Icf.together(Change.BETTER, null)).isEqualTo(Change.BETTER);
        assertThat(new Finding("e330", 2, 3, "").isProblem()).isTrue();
        assertThat(new Finding("e330", 0, 3, "").isProblem()).isFalse();
    }

    @Test
    void what_the_person_can_and_does_not_do_is_told() {
        assertThat(new Finding("d850", 3, 1, "").unused()).isEqualTo(2);
        assertThat(new Finding("d850", 1, 3, "").unused()).isEqualTo(-2);
        assertThat(new Finding("d850", 2, null, "").unused()).isZero();
        assertThat(new Finding("e330", 3, 1, "").unused()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b130", "B130", "d 850", "d8500", "b28013", "s750", "e590"})
    void a_code_of_three_to_five_digits_is_a_code(String typed) {
        assertThat(Icf.code(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "d85", "d850000", "x130", "b930", "s930", "e610", "d050", "130", "d850.2", "d85o", "arbeid 🌱"})
    void what_is_no_code_is_none(String typed) {
        assertThat(Icf.code(typed)).isEmpty();
    }

    @Test
    void eight_and_nine_are_not_drawn_but_said() {
        IcfProfile profile = profile(new Finding("d850", 3, null, ""), new Finding("d850", 9, null, ""));
        IcfPicture.Lane lane = IcfPicture.of(profile, profile.said()).rows().getFirst().lanes().getFirst();
        assertThat(lane.marks()).extracting(IcfPicture.Mark::number).containsExactly("3");
        assertThat(lane.said()).isEqualTo(9);
        assertThat(profile.change(profile.said().getFirst())).isNull();
    }

    @Test
    void difficulty_lies_to_the_right_and_what_hinders_to_the_left_of_what_helps() {
        IcfProfile work = profile(new Finding("d850", 3, 2, ""), new Finding("d850", 1, 1, ""));
        List<IcfPicture.Lane> lanes = IcfPicture.of(work, work.said()).rows().getFirst().lanes();
        assertThat(lanes).extracting(IcfPicture.Lane::aspect).containsExactly(Aspect.PERFORMANCE, Aspect.CAPACITY);
        assertThat(lanes.getFirst().marks().getLast().x()).isLessThan(lanes.getFirst().marks().getFirst().x());
        IcfProfile leader = profile(new Finding("e330", 3, 1, ""), new Finding("e330", 1, 3, ""));
        lanes = IcfPicture.of(leader, leader.said()).rows().getFirst().lanes();
        assertThat(lanes.getFirst().marks().getLast().x()).isLessThan(lanes.getLast().marks().getFirst().x());
        assertThat(lanes.getLast().marks()).extracting(IcfPicture.Mark::number).containsExactly("+1", "+3");
        assertThat(leader.change(leader.said().getFirst())).isEqualTo(Change.BETTER);
    }

    @Test
    void the_brief_set_is_asked_about_and_the_comprehensive_one_says_that_nobody_has_verified_it(@TempDir Path empty) throws IOException {
        CoreSets sets = new CoreSets(empty);
        assertThat(sets.usual()).hasSize(13).extracting(Code::part).filteredOn(part -> part == Part.ACTIVITY).hasSize(6);
        assertThat(sets.usual()).allSatisfy(code -> assertThat(code.title()).isNotBlank());
        Icf.CoreSet comprehensive = sets.find("vocational-rehabilitation-comprehensive").orElseThrow();
        assertThat(comprehensive.verified()).isFalse();
        assertThat(comprehensive.usual()).isFalse();
        assertThat(comprehensive.codes()).extracting(Code::code).containsAll(sets.usual().stream().map(Code::code).toList());
        assertThat(comprehensive.codes().stream().filter(code -> code.part() == Part.BODY)).hasSize(17);
        assertThat(comprehensive.codes().stream().filter(code -> code.part() == Part.ENVIRONMENT)).hasSize(33);
        assertThat(comprehensive.codes().stream().filter(code -> code.title() != null)).extracting(Code::code)
                .containsExactlyInAnyOrderElementsOf(sets.usual().stream().map(Code::code).toList());
    }

    @Test
    void a_new_core_set_is_one_file(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("icf"));
        CoreSets sets = new CoreSets(folder);
        assertThat(sets.codes()).doesNotContainKey("b7101");
        Files.writeString(folder.resolve("icf/neck.json"), """
                {"code": "neck", "version": 1, "name": "Nakke", "system": "http://hl7.org/fhir/sid/icf", "attribution": "Our own list",
                 "verified": false, "usual": false, "codes": [{"code": "b7101", "plain": "Å snu på hodet"}]}""");
        Files.writeString(folder.resolve("icf/broken.json"), "{\"code\": \"broken\"");
        assertThat(sets.codes().get("b7101").told()).isEqualTo("b7101 Å snu på hodet");
        assertThat(sets.find("neck")).isPresent();
        assertThat(sets.all()).hasSize(3);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> CoreSets.read("""
                {"code": "x", "name": "X", "attribution": "", "codes": [{"code": "q12", "plain": "?"}]}""".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("codes[0].code");
    }

    private static IcfProfile profile(Finding... findings) {
        List<Round> rounds = new ArrayList<>();
        for (Finding finding : findings) {
            rounds.add(new Round(UUID.randomUUID(), "between", MONDAY.plusWeeks(rounds.size()), 1, "Jon Vik", List.of(finding)));
        }
        List<Code> codes = List.of(new Code(findings[0].code(), null, "Noe"));
        return new IcfProfile(rounds, codes, codes, List.of(), new Answered(List.of()));
    }
}
