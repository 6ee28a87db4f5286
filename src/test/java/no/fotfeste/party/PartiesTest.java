package no.fotfeste.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.party.Party.Contact;
import no.fotfeste.party.Party.Details;
import no.fotfeste.party.Party.Kind;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
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

/** The register, who matters to a person, and handing over to them, on a real database (A10, B04, B07). */
@FotfesteTest
class PartiesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Parties parties;
    @Autowired Outsiders outsiders;
    @Autowired Cases cases;

    private World.Place place;
    private World.Place.Member kari;
    private World.Place.Member rut;
    private World.Waiting anne;

    @BeforeEach
    void someoneAccepted() {
        world.today(MONDAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        rut = place.member("Rut Lie", Role.RECEPTIONIST);
        anne = place.accepted("r1-8", "Anne Berge", place.member("Liv Dahl", Role.PHYSICIAN, Role.COORDINATOR).caller());
    }

    @Test
    void a_place_is_found_by_its_name_its_address_or_whoever_works_there() {
        UUID nav = add(Kind.NAV, "NAV Indre Østfold");
        add(Kind.HEALTHY_LIFE, "Frisklivssentralen Ås");
        parties.addContact(kari.caller(), nav, UUID.randomUUID(), new Contact(nav, "Ida Moe 🌱", "NAV-veileder", "99 88 77 66", ""));
        assertThat(names("ØSTFOLD")).containsExactly("NAV Indre Østfold");
        assertThat(names("ida moe")).containsExactly("NAV Indre Østfold");
        assertThat(names("Torggata")).hasSize(2);
        assertThat(parties.list(kari.caller(), "", Kind.HEALTHY_LIFE)).extracting(Party::name).containsExactly("Frisklivssentralen Ås");
        assertThat(names("%' or 1=1 --")).isEmpty();
    }

    @Test
    void what_is_put_out_of_use_is_kept_and_stands_last_and_another_provider_sees_nothing() {
        UUID nav = add(Kind.NAV, "A-kontoret");
        add(Kind.NAV, "B-kontoret");
        parties.change(kari.caller(), nav, UUID.randomUUID(), 1, details(Kind.NAV, "A-kontoret", false));
        assertThat(names("")).containsExactly("B-kontoret", "A-kontoret");
        World.Place elsewhere = world.place();
        assertThat(parties.list(elsewhere.staff(Role.COORDINATOR), "", null)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> parties.get(elsewhere.staff(Role.COORDINATOR), nav));
    }

    @Test
    void the_same_place_twice_two_who_change_it_and_those_who_may_not_are_told() {
        UUID nav = add(Kind.NAV, "NAV Askim");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> add(Kind.NAV, "nav askim"));
        add(Kind.GP, "NAV Askim");
        parties.change(kari.caller(), nav, UUID.randomUUID(), 1, details(Kind.NAV, "NAV Askim og Eidsberg", true));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() ->
                parties.change(rut.caller(), nav, UUID.randomUUID(), 1, details(Kind.NAV, "NAV Spydeberg", true)));
        UUID key = UUID.randomUUID();
        parties.addContact(kari.caller(), nav, key, new Contact(key, "Ida Moe", "", "", ""));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> parties.addContact(kari.caller(), nav, key, new Contact(key, "Ida Moe", "", "", "")));
        parties.retire(kari.caller(), nav, UUID.randomUUID(), key);
        assertThat(parties.get(kari.caller(), nav).contacts()).isEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> parties.list(place.staff(Role.LEADER), "", null));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> parties.add(place.staff(Role.WORK_INSTRUCTOR), UUID.randomUUID(), details(Kind.GP, "Legen", true)));
    }

    @Test
    void whom_to_call_stands_on_the_case_with_the_number_and_the_clinic_only_for_those_who_may_know() {
        UUID nav = add(Kind.NAV, "NAV Askim");
        UUID ida = UUID.randomUUID();
        parties.addContact(kari.caller(), nav, ida, new Contact(ida, "Ida Moe", "NAV-veileder", "99 88 77 66", ""));
        UUID clinic = add(Kind.SPECIALIST_CARE, "DPS Follo");
        var liv = place.member("Liv Dal", Role.PHYSICIAN).caller();
        outsiders.link(liv, anne.person(), UUID.randomUUID(), nav, ida, Outsider.As.NAV_COUNSELLOR);
        outsiders.link(liv, anne.person(), UUID.randomUUID(), clinic, null, Outsider.As.CLINICIAN);
        assertThat(outsiders.show(liv, anne.person()).outsiders()).extracting(Outsider::name, Outsider::phone)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("Ida Moe, NAV Askim", "99 88 77 66"),
                        org.assertj.core.groups.Tuple.tuple("DPS Follo", "55 55 33 33"));
        assertThat(outsiders.show(rut.caller(), anne.person()).outsiders()).extracting(Outsider::name).containsExactly("Ida Moe, NAV Askim");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() ->
                outsiders.link(rut.caller(), anne.person(), UUID.randomUUID(), clinic, null, Outsider.As.CLINICIAN));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() ->
                outsiders.link(liv, anne.person(), UUID.randomUUID(), nav, ida, Outsider.As.NAV_COUNSELLOR));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() ->
                outsiders.link(liv, anne.person(), UUID.randomUUID(), UUID.randomUUID(), null, Outsider.As.OTHER));
        assertThatExceptionOfType(Invalid.class).as("works at another place").isThrownBy(() ->
                outsiders.link(liv, anne.person(), UUID.randomUUID(), clinic, ida, Outsider.As.OTHER));
    }

    @Test
    void a_contact_of_somebody_else_is_nobodys() {
        var liv = place.member("Liv Dal", Role.PHYSICIAN).caller();
        UUID nav = add(Kind.NAV, "NAV Askim");
        UUID link = UUID.randomUUID();
        outsiders.link(liv, anne.person(), link, nav, null, Outsider.As.NAV_COUNSELLOR);
        var eli = place.accepted("r1-8", "Eli Lund", liv);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> outsiders.end(liv, eli.person(), UUID.randomUUID(), link));
        world.block(liv, anne.person(), rut.id());
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> outsiders.show(rut.caller(), anne.person()));
        outsiders.end(liv, anne.person(), UUID.randomUUID(), link);
        assertThat(outsiders.show(liv, anne.person()).outsiders()).isEmpty();
    }

    @Test
    void somebody_is_followed_over_asked_after_on_the_day_and_it_is_told_how_it_went_once() {
        var liv = place.member("Liv Dal", Role.PHYSICIAN).caller();
        UUID frisk = add(Kind.HEALTHY_LIFE, "Frisklivssentralen");
        var what = new Handover.New(frisk, null, "Vil begynne å gå tur", "Kari Tveit", MONDAY.plusWeeks(3));
        assertThatExceptionOfType(Invalid.class).as("not without a yes")
                .isThrownBy(() -> outsiders.handOver(liv, anne.person(), UUID.randomUUID(), false, what));
        UUID id = UUID.randomUUID();
        outsiders.handOver(liv, anne.person(), id, true, what);
        assertThat(line(liv)).filteredOn(entry -> entry.kind().equals(Kinds.HANDOVER_FOLLOW_UP) && entry.open()).singleElement()
                .satisfies(entry -> assertThat(entry.on()).isEqualTo(MONDAY.plusWeeks(3)))
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Frisklivssentralen"));
        assertThat(outsiders.show(liv, anne.person()).outsiders()).as("and can be called").extracting(Outsider::as).containsExactly(Outsider.As.COMMUNITY);
        outsiders.tell(liv, anne.person(), UUID.randomUUID(), id, Handover.Result.GOING, "Trives");
        assertThat(line(liv)).noneMatch(entry -> entry.kind().equals(Kinds.HANDOVER_FOLLOW_UP) && entry.open());
        assertThat(line(liv)).extracting(Line::kind).contains(Kinds.HANDED_OVER, Kinds.HANDOVER_OUTCOME);
        assertThatExceptionOfType(Refused.class).isThrownBy(() ->
                outsiders.tell(liv, anne.person(), UUID.randomUUID(), id, Handover.Result.NEVER, "Likevel ikke"));
        assertThat(outsiders.show(liv, anne.person()).handovers()).singleElement()
                .satisfies(one -> assertThat(one.result()).isEqualTo(Handover.Result.GOING));
        assertThat(outsiders.show(rut.caller(), anne.person()).handovers()).as("not the reception's").isEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> outsiders.handOver(rut.caller(), anne.person(), UUID.randomUUID(), true, what));
    }

    @Test
    void two_who_are_followed_over_are_asked_after_each_for_themselves() {
        var liv = place.member("Liv Dal", Role.PHYSICIAN).caller();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        outsiders.handOver(liv, anne.person(), first, true, new Handover.New(add(Kind.VOLUNTEER, "Turlaget"), null, "Tur", "Ola", MONDAY.plusWeeks(1)));
        outsiders.handOver(liv, anne.person(), second, true, new Handover.New(add(Kind.VOLUNTEER, "Koret"), null, "Sang", "Ola", MONDAY.plusWeeks(2)));
        outsiders.tell(liv, anne.person(), UUID.randomUUID(), second, Handover.Result.STOPPED, "");
        assertThat(line(liv)).filteredOn(entry -> entry.kind().equals(Kinds.HANDOVER_FOLLOW_UP) && entry.open())
                .extracting(Line::ref).containsExactly(first);
    }

    private List<Line> line(no.fotfeste.access.Caller caller) {
        return cases.line(caller, anne.person()).line();
    }

    private List<String> names(String text) {
        return parties.list(kari.caller(), text, null).stream().map(Party::name).toList();
    }

    private UUID add(Kind kind, String name) {
        return parties.add(kari.caller(), UUID.randomUUID(), details(kind, name, true));
    }

    private static Details details(Kind kind, String name, boolean active) {
        return new Details(kind, name, "55 55 33 33", "", "Torggata 2", "Mandag 10–12", active);
    }
}
