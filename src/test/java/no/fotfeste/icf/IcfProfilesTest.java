package no.fotfeste.icf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.icf.Icf.Change;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.icf.IcfProfiles.Blank;
import no.fotfeste.icf.IcfProfiles.Entry;
import no.fotfeste.icf.IcfProfiles.Written;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ICF profile on a real database: occasions, corrections, codes, two at once, and who may see it. */
@FotfesteTest
class IcfProfilesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String ARRIVAL = "measure-arrival";
    private static final String BETWEEN = Occasion.BETWEEN;

    @Autowired World world;
    @Autowired IcfProfiles profiles;
    @Autowired Episodes episodes;
    @Autowired Cases cases;

    private World.Place place;
    private Caller therapist;
    private World.Waiting ola;

    @BeforeEach
    void someoneWhoHasStarted() {
        world.today(MONDAY);
        place = world.place();
        therapist = place.staff(Role.OCCUPATIONAL_THERAPIST);
        ola = place.accepted("tvt", "Ola Nes", therapist);
        episodes.start(therapist, ola.person(), ola.referral().course(), UUID.randomUUID(), MONDAY, List.of(new Departure("home-visit", "hastet")));
    }

    @Test
    void the_occasion_that_waits_is_suggested_and_then_in_between() {
        assertThat(blank().occasion()).isEqualTo(ARRIVAL);
        write(ARRIVAL, new Finding("d850", 3, 2, ""));
        assertThat(blank().occasion()).isEqualTo(BETWEEN);
        assertThat(blank().round()).isNull();
        assertThat(profiles.blank(now(), ola.person(), ARRIVAL, null).round()).isNotNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.blank(now(), ola.person(), "measure-never", null));
        assertThat(cases.line(now(), ola.person()).line()).extracting(line -> line.text()).contains("ICF-profil: 1 koder");
    }

    @Test
    void profiles_are_kept_by_occasion_and_eight_and_nine_change_nothing() {
        write(ARRIVAL, new Finding("d850", 3, 2, ""), new Finding("e330", 2, 1, "Ny leder"), new Finding("b130", 8, null, ""));
        world.today(MONDAY.plusWeeks(8));
        write(BETWEEN, new Finding("d850", 1, 1, ""), new Finding("e330", 0, 1, ""), new Finding("b130", 1, null, ""));
        world.today(MONDAY.plusWeeks(12));
        write("measure-end", new Finding("d850", 9, 1, ""));
        IcfProfile profile = over();
        assertThat(profile.rounds()).extracting(Icf.Round::occasion).containsExactly(ARRIVAL, BETWEEN, "measure-end");
        assertThat(change(profile, "d850")).isEqualTo(Change.BETTER);
        assertThat(change(profile, "e330")).isEqualTo(Change.BETTER);
        assertThat(change(profile, "b130")).isNull();
    }

    @Test
    void a_correction_of_the_same_profile_stands_and_what_was_said_first_is_kept() {
        write(ARRIVAL, new Finding("d850", 3, 2, "Først"), new Finding("d240", 2, null, ""));
        Icf.Round first = over().rounds().getFirst();
        write(ARRIVAL, first, new Finding("d850", 4, 2, "Rettet"), new Finding("d240", null, null, ""));
        IcfProfiles.Over over = profiles.over(now(), ola.person());
        assertThat(over.profile().rounds()).singleElement().satisfies(round -> {
            assertThat(round.findings()).containsExactly(new Finding("d850", 4, 2, "Rettet"));
            assertThat(round.version()).isEqualTo(2);
        });
        assertThat(over.corrected()).extracting(each -> each.before()).containsExactlyInAnyOrder(
                new Finding("d850", 3, 2, "Først"), new Finding("d240", 2, null, ""));
    }

    @Test
    void an_emptied_profile_counts_for_nothing_and_can_be_filled_in_again() {
        write(ARRIVAL, new Finding("d850", 3, null, ""));
        write(ARRIVAL, over().rounds().getFirst(), new Finding("d850", null, null, ""));
        assertThat(over().isEmpty()).isTrue();
        assertThat(over().has(ARRIVAL)).isFalse();
        assertThat(blank().occasion()).isEqualTo(ARRIVAL);
        write(ARRIVAL, new Finding("d850", 2, null, ""));
        assertThat(over().has(ARRIVAL)).isTrue();
    }

    @Test
    void unchanged_is_one_tap_a_code_or_one_for_the_rest() {
        write(ARRIVAL, new Finding("d850", 3, 2, "Note"), new Finding("d240", 2, 8, ""), new Finding("b130", 1, null, ""));
        world.today(MONDAY.plusWeeks(8));
        UUID key = UUID.randomUUID();
        profiles.write(now(), ola.person(), key, new Written(BETWEEN, null, world.today(), List.of(
                new Entry(new Finding("d850", null, 1, ""), IcfForm.sign(null), true),
                new Entry(new Finding("b130", 0, null, ""), IcfForm.sign(null), false),
                new Entry(new Finding("d240", null, null, ""), IcfForm.sign(null), false),
                new Entry(new Finding("e330", null, null, ""), IcfForm.sign(null), false)), true));
        assertThat(over().rounds().getLast().findings()).containsExactlyInAnyOrder(new Finding("d850", 3, 1, ""), new Finding("b130", 0, null, ""),
                new Finding("d240", 2, 8, ""));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> profiles.write(now(), ola.person(), key,
                new Written(BETWEEN, null, world.today(), List.of(), true)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> write("measure-end"));
    }

    @Test
    void two_fill_in_each_their_codes_and_are_told_where_they_disagree() {
        Caller other = place.staff(Role.PHYSIOTHERAPIST);
        write(ARRIVAL, new Finding("d850", 3, null, ""));
        profiles.write(other, ola.person(), UUID.randomUUID(), new Written(ARRIVAL, null, MONDAY,
                List.of(new Entry(new Finding("b455", 2, null, ""), IcfForm.sign(null), false)), false));
        assertThat(over().rounds()).singleElement().satisfies(round -> assertThat(round.findings()).hasSize(2));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> profiles.write(other, ola.person(), UUID.randomUUID(), new Written(
                ARRIVAL, null, MONDAY, List.of(new Entry(new Finding("d850", 1, null, ""), IcfForm.sign(null), false)), false)))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("d850", "d850: 3 store vansker"));
    }

    @Test
    void a_profile_is_moved_to_the_right_day_and_never_into_the_future() {
        world.today(MONDAY.plusDays(3));
        write(BETWEEN, new Finding("d850", 3, null, ""));
        Icf.Round round = over().rounds().getFirst();
        profiles.write(now(), ola.person(), UUID.randomUUID(), new Written(BETWEEN, round.id(), MONDAY, List.of(), false));
        assertThat(over().rounds()).singleElement().satisfies(moved -> {
            assertThat(moved.on()).isEqualTo(MONDAY);
            assertThat(moved.findings()).hasSize(1);
        });
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> profiles.write(now(), ola.person(), UUID.randomUUID(),
                new Written(BETWEEN, round.id(), MONDAY.plusYears(1), List.of(), false)));
    }

    @Test
    void any_code_can_be_added_with_own_words_stays_and_can_be_left_out() {
        profiles.include(now(), ola.person(), UUID.randomUUID(), "s76002", "Ryggen, nederst");
        profiles.include(now(), ola.person(), UUID.randomUUID(), "d450", "overses, vi har ord");
        assertThat(codes()).contains("s76002 Ryggen, nederst", "d450 Å gå").hasSize(15);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> profiles.include(now(), ola.person(), UUID.randomUUID(), "x1", "ord"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> profiles.include(now(), ola.person(), UUID.randomUUID(), "b28013", ""));
        write(ARRIVAL, new Finding("s76002", 2, null, ""));
        profiles.leaveOut(now(), ola.person(), UUID.randomUUID(), List.of("s76002", "d855"));
        assertThat(codes()).doesNotContain("s76002 Ryggen, nederst").hasSize(13);
        assertThat(over().said()).extracting(Code::told).containsExactly("s76002 Ryggen, nederst");
        profiles.include(now(), ola.person(), UUID.randomUUID(), "s76002", "igjen");
        profiles.includeSet(now(), ola.person(), UUID.randomUUID(), "vocational-rehabilitation-comprehensive");
        assertThat(codes()).hasSize(92);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> profiles.includeSet(now(), ola.person(), UUID.randomUUID(), "no-set"));
    }

    @Test
    void another_persons_profile_is_not_found_and_nobody_without_health_comes_in() {
        write(ARRIVAL, new Finding("d850", 3, null, ""));
        UUID round = over().rounds().getFirst().id();
        World.Waiting kari = place.accepted("tvt", "Kari Moe", therapist);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.blank(now(), kari.person(), "", round));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> profiles.write(now(), kari.person(), UUID.randomUUID(),
                new Written(ARRIVAL, round, MONDAY, List.of(), false)));
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(therapist, ola.person(), ola.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.staff(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        for (Caller without : List.of(specialist, place.staff(Role.HEALTH_SECRETARY), place.staff(Role.LEADER), world.place().staff(Role.PHYSICIAN))) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> profiles.over(without, ola.person()));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> profiles.choosing(without, ola.person()));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> profiles.write(without, ola.person(), UUID.randomUUID(),
                    new Written(ARRIVAL, null, MONDAY, List.of(), false)));
        }
    }

    private Blank blank() {
        return profiles.blank(now(), ola.person(), "", null);
    }

    private IcfProfile over() {
        return profiles.over(now(), ola.person()).profile();
    }

    private List<String> codes() {
        return blank().codes().stream().map(Code::told).toList();
    }

    private void write(String occasion, Finding... findings) {
        write(occasion, null, findings);
    }

    private void write(String occasion, Icf.@Nullable Round seen, Finding... findings) {
        List<Entry> entries = Arrays.stream(findings).map(finding -> new Entry(finding,
                IcfForm.sign(seen == null ? null : seen.find(finding.code()).orElse(null)), false)).toList();
        profiles.write(now(), ola.person(), UUID.randomUUID(), new Written(occasion, seen == null ? null : seen.id(), world.today(), entries, false));
    }

    private static @Nullable Change change(IcfProfile profile, String code) {
        return profile.change(profile.said().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow());
    }

    /** The same therapist as at a request made today. */
    private Caller now() {
        return new Caller(therapist.provider(), therapist.account(), therapist.staff(), therapist.name(), therapist.employer(),
                therapist.roles(), therapist.active(), place.system().now());
    }
}
