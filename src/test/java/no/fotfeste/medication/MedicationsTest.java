package no.fotfeste.medication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Medicines and substances on a real database: nothing told is lost, and the day for review is somebody's (A51). */
@FotfesteTest
class MedicationsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Medications medications;
    @Autowired Cases cases;

    private World.Place place;
    private Caller physician;
    private PersonId ola;

    @BeforeEach
    void aPlace() {
        world.today(MONDAY);
        place = world.place();
        physician = place.staff(Role.PHYSICIAN);
        ola = place.accepted("r1-8", "Ola Nes", physician).person();
    }

    @Test
    void every_change_is_a_version_and_the_last_one_stands() {
        UUID id = add("Tramadol", "50 mg", true);
        medications.change(physician, ola, id, UUID.randomUUID(), 1, told("Tramadol", "100 mg", true));
        world.today(MONDAY.plusDays(7));
        medications.stop(again(), ola, id, UUID.randomUUID(), MONDAY.plusDays(5), "Ble trøtt");
        assertThat(medications.overview(again(), ola).taken()).isEmpty();
        assertThat(medications.overview(again(), ola).stopped()).singleElement().satisfies(medicine -> {
            assertThat(medicine.stoppedOn()).isEqualTo(MONDAY.plusDays(5));
            assertThat(medicine.stopReason()).isEqualTo("Ble trøtt");
        });
        assertThat(medications.get(again(), ola, id).versions()).extracting(version -> version.change().name() + " " + version.told().dose())
                .containsExactly("STOPPED 100 mg", "CHANGED 100 mg", "ADDED 50 mg");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> medications.change(again(), ola, id, UUID.randomUUID(), 3, told("x", "", false)));
        medications.resume(again(), ola, id, UUID.randomUUID());
        assertThat(medications.overview(again(), ola).taken()).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> medications.resume(again(), ola, id, UUID.randomUUID()));
    }

    @Test
    void whoever_changes_second_is_told_what_stands_now() {
        UUID id = add("Paracet", "500 mg", false);
        medications.change(physician, ola, id, UUID.randomUUID(), 1, told("Paracet", "1 g", false));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> medications.change(physician, ola, id, UUID.randomUUID(), 1, told("Paracet", "2 g", false)))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("name", "Paracet: 1 g, to ganger om dagen"));
    }

    @Test
    void gone_through_with_the_person_all_are_checked_at_once() {
        add("Paracet", "500 mg", false);
        UUID stopped = add("Ibux", "400 mg", false);
        medications.stop(physician, ola, stopped, UUID.randomUUID(), MONDAY, "Vondt i magen");
        world.today(MONDAY.plusDays(3));
        medications.checked(again(), ola, UUID.randomUUID());
        assertThat(medications.overview(again(), ola).taken()).singleElement()
                .satisfies(medicine -> assertThat(medicine.checkedOn()).isEqualTo(MONDAY.plusDays(3)));
        assertThat(medications.get(again(), ola, stopped).versions()).hasSize(2);
    }

    @Test
    void the_day_for_review_is_practice_for_the_one_the_team_has_and_comes_near_before_it_is_shown() {
        medications.reviewBy(physician, ola, UUID.randomUUID(), MONDAY.plusDays(40));
        assertThat(due(physician, ola)).singleElement().satisfies(line -> {
            assertThat(line.limit()).isEqualTo(Limit.PRACTICE);
            assertThat(line.who()).isEqualTo("physician");
            assertThat(line.on()).isEqualTo(MONDAY.plusDays(26));
            assertThat(line.until()).isEqualTo(MONDAY.plusDays(40));
        });
        medications.reviewBy(physician, ola, UUID.randomUUID(), MONDAY.plusDays(5));
        assertThat(due(physician, ola)).singleElement().satisfies(line -> assertThat(line.on()).isEqualTo(MONDAY));
        Caller nurse = place.staff(Role.NURSE);
        PersonId mari = place.accepted("tvt", "Mari Sol", nurse).person();
        medications.reviewBy(nurse, mari, UUID.randomUUID(), MONDAY.plusDays(5));
        assertThat(due(nurse, mari)).singleElement().satisfies(line -> assertThat(line.who()).isEqualTo("nurse"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> medications.reviewBy(physician, ola, UUID.randomUUID(), MONDAY.minusDays(1)));
    }

    @Test
    void a_review_is_added_with_its_author_and_sets_the_next_day() {
        add("Paracet", "500 mg", false);
        medications.reviewBy(physician, ola, UUID.randomUUID(), MONDAY.plusDays(5));
        medications.review(physician, ola, UUID.randomUUID(), "Fortsetter. Tas opp med fastlegen.", MONDAY.plusMonths(3));
        assertThat(due(physician, ola)).singleElement().satisfies(line -> assertThat(line.until()).isEqualTo(MONDAY.plusMonths(3)));
        assertThat(medications.overview(physician, ola).reviews()).singleElement().satisfies(review -> {
            assertThat(review.by()).isEqualTo(physician.name());
            assertThat(review.role()).isEqualTo(Role.PHYSICIAN);
            assertThat(review.medicines()).isEqualTo(1);
        });
        assertThat(cases.line(physician, ola).line()).anyMatch(line -> line.state() == Line.State.HAPPENED && line.kind().equals(Kinds.MEDICATION_REVIEW));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> medications.review(physician, ola, UUID.randomUUID(), "x", MONDAY));
    }

    @Test
    void a_long_conclusion_with_every_kind_of_sign_is_shortened_on_the_line() {
        medications.review(physician, ola, UUID.randomUUID(), "👩‍👩‍👧‍👦 ".repeat(300), MONDAY.plusMonths(3));
        assertThat(cases.line(physician, ola).line()).filteredOn(line -> !line.open() && line.kind().equals(Kinds.MEDICATION_REVIEW))
                .singleElement().satisfies(line -> assertThat(line.text()).endsWith(" …"));
    }

    @Test
    void what_is_told_of_substances_stands_when_something_else_is_told() {
        tell(Overview.Substance.Kind.ALCOHOL, Overview.Substance.Use.NOW, "Et par øl på fredag");
        tell(Overview.Substance.Kind.ALCOHOL, Overview.Substance.Use.BEFORE, "Sluttet i vår");
        assertThat(medications.overview(physician, ola).substances()).extracting(Overview.Substance::words)
                .containsExactly("Sluttet i vår", "Et par øl på fredag");
    }

    @Test
    void it_is_health_and_closed_to_everyone_who_does_not_open_that() {
        UUID id = add("Tramadol", "50 mg", true);
        medications.review(physician, ola, UUID.randomUUID(), "Hemmelig konklusjon", MONDAY.plusMonths(3));
        for (Role role : List.of(Role.HEALTH_SECRETARY, Role.RECEPTIONIST, Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.LEADER)) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> medications.overview(place.staff(role), ola));
        }
        assertThat(cases.line(place.staff(Role.HEALTH_SECRETARY), ola).line()).noneMatch(line -> line.kind().equals(Kinds.MEDICATION_REVIEW));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> medications.overview(world.place().staff(Role.PHYSICIAN), ola));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> medications.review(place.staff(Role.PHYSIOTHERAPIST), ola, UUID.randomUUID(), "x", MONDAY.plusDays(1)));
        PersonId eli = place.accepted("r1-8", "Eli Lund", physician).person();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> medications.get(physician, eli, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> medications.change(physician, eli, id, UUID.randomUUID(), 1, told("x", "", false)));
        assertThat(world.jdbc().sql("select count(*) from medication.version").query(Long.class).single()).isZero();
    }

    @Test
    void the_same_request_twice_is_one_medicine_and_the_application_can_only_add() {
        UUID key = UUID.randomUUID();
        medications.add(physician, ola, key, told("Paracet", "", false));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> medications.add(physician, ola, key, told("Paracet", "", false)));
        assertThat(medications.overview(physician, ola).taken()).hasSize(1);
        assertThat(world.jdbc().sql("""
                select t || privilege from unnest(array['update', 'delete', 'truncate']) privilege,
                       unnest(array['medication.version', 'medication.substance', 'medication.review']) t
                 where has_table_privilege(current_user, t, privilege)""").query(String.class).list()).isEmpty();
    }

    private List<Line> due(Caller caller, PersonId person) {
        return cases.line(caller, person).line().stream()
                .filter(line -> line.open() && line.kind().equals(Kinds.MEDICATION_REVIEW)).toList();
    }

    /** The same physician on the day it is now. */
    private Caller again() {
        return new Caller(physician.provider(), physician.account(), physician.staff(), physician.name(), physician.employer(),
                physician.roles(), physician.active(), place.system().now());
    }

    private UUID add(String name, String dose, boolean habitForming) {
        UUID id = UUID.randomUUID();
        medications.add(physician, ola, id, told(name, dose, habitForming));
        return id;
    }

    private void tell(Overview.Substance.Kind kind, Overview.Substance.Use use, String words) {
        medications.told(physician, ola, UUID.randomUUID(), kind, use, words);
    }

    private static Medicine.Told told(String name, String dose, boolean habitForming) {
        return new Medicine.Told(name, dose, "to ganger om dagen", Medicine.Use.REGULAR, "vondt i ryggen", "2019", "fastlegen", true, habitForming);
    }
}
