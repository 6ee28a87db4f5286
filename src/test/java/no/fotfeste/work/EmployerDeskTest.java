package no.fotfeste.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of employers as a desk (B03): units, persons there, contacts face to face, and whom a text must not name. */
@FotfesteTest
class EmployerDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Employers employers;
    @Autowired WorkStatuses work;
    @Autowired Fits fits;
    @Autowired Episodes episodes;

    private World.Place place;
    private Caller coordinator;
    private World.Place.Member specialist;
    private World.Waiting anne;

    @BeforeEach
    void someone() {
        world.today(TODAY);
        place = world.place();
        coordinator = place.staff(Role.COORDINATOR);
        specialist = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        anne = place.accepted("tvt", "Anne Berge", coordinator);
    }

    @Test
    void a_unit_belongs_to_a_head_office_and_the_head_office_shows_its_units() {
        UUID office = add("Barnehagene AS", Employer.Unit.MAIN, null);
        UUID unit = add("Ørje barnehage", Employer.Unit.SUB, office);
        assertThat(employers.get(coordinator, office).units()).extracting(Employer::name).containsExactly("Ørje barnehage");
        assertThat(employers.get(coordinator, unit).main()).isNotNull().extracting(Employer::id).isEqualTo(office);
        told("main", () -> add("Feil", Employer.Unit.MAIN, office));
        told("main", () -> add("Feil", Employer.Unit.SUB, unit));
        told("main", () -> add("Feil", Employer.Unit.SUB, UUID.randomUUID()));
    }

    @Test
    void there_are_several_to_talk_to_and_whoever_has_left_stands_last() {
        UUID kindergarten = add("Ørje barnehage", null, null);
        UUID mona = UUID.randomUUID();
        employers.addPerson(coordinator, kindergarten, mona, person("Mona Lie"));
        employers.addPerson(coordinator, kindergarten, UUID.randomUUID(), person("Åse Dal"));
        employers.personInUse(coordinator, kindergarten, UUID.randomUUID(), mona, false);
        assertThat(employers.get(coordinator, kindergarten).persons()).extracting(Employer.Person::name).containsExactly("Åse Dal", "Mona Lie");
        UUID other = add("Et annet sted", null, null);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> employers.personInUse(coordinator, other, UUID.randomUUID(), mona, true));
    }

    @Test
    void a_contact_says_whether_it_was_face_to_face() {
        UUID kindergarten = add("Ørje barnehage", null, null);
        employers.logContact(coordinator, kindergarten, UUID.randomUUID(),
                new Employer.Contact(TODAY, Employer.Channel.VIDEO, false, 25, "Snakket om høsten", coordinator.name()));
        employers.logContact(coordinator, kindergarten, UUID.randomUUID(),
                new Employer.Contact(TODAY, Employer.Channel.VISIT, "Så på avdelingen", coordinator.name()));
        assertThat(employers.get(coordinator, kindergarten).contacts()).extracting(Employer.Contact::faceToFace)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void an_employer_that_is_not_in_use_is_not_chosen_anew_and_stands_where_it_was_used() {
        UUID kindergarten = add("Ørje barnehage", null, null);
        NewSpell job = new NewSpell(WorkState.ORDINARY_PART, TODAY.minusDays(20), null, 40, kindergarten, Spell.Source.STAFF, "", java.util.Set.of());
        UUID spell = UUID.randomUUID();
        work.add(coordinator, anne.person(), spell, job);
        employers.change(coordinator, kindergarten, UUID.randomUUID(), 1,
                new Employer.Details("Ørje barnehage", null, "barnehage", "", "", false));
        told("employer", () -> work.add(coordinator, anne.person(), UUID.randomUUID(),
                new NewSpell(WorkState.ORDINARY_FULL, TODAY, null, 50, kindergarten, Spell.Source.STAFF, "", java.util.Set.of())));
        work.correct(coordinator, anne.person(), spell, UUID.randomUUID(),
                new NewSpell(WorkState.ORDINARY_PART, TODAY.minusDays(21), null, 40, kindergarten, Spell.Source.STAFF, "", java.util.Set.of()));
        assertThat(work.get(coordinator, anne.person()).history().at(TODAY)).extracting(Spell::employer).containsExactly(kindergarten);
    }

    @Test
    void a_text_that_names_one_of_ones_own_is_seen_and_a_stranger_gets_no_hint() {
        assertThat(employers.named(coordinator, "Anne Berge kan begynne mandag", List.of())).containsExactly("Anne Berge");
        assertThat(employers.named(coordinator, "Anne kan begynne mandag", List.of())).as("one name, not one's own").isEmpty();
        assertThat(employers.named(specialist.caller(), "Anne Berge kan begynne mandag", List.of())).as("without consent").isEmpty();
        consent();
        assertThat(employers.named(specialist.caller(), "Besøk for Annes skyld", List.of())).containsExactly("Anne Berge");
        assertThat(employers.named(specialist.caller(), "Snakket med BERGE.", List.of())).hasSize(1);
        assertThat(employers.named(specialist.caller(), "Snakket med Anne", List.of("Anne Lie"))).as("who works there").isEmpty();
        assertThat(employers.named(specialist.caller(), "Bergensgata, annenhver uke", List.of())).isEmpty();
    }

    @Test
    void which_employers_might_suit_is_asked_from_the_persons_side() {
        UUID kindergarten = add("Ørje barnehage", null, null);
        employers.add(coordinator, UUID.randomUUID(), new Employer.Details("Lageret", null, "lager", "", "", true));
        employers.add(coordinator, UUID.randomUUID(), new Employer.Details("Stengt barnehage", null, "barnehage", "", "", false));
        employers.logContact(coordinator, kindergarten, UUID.randomUUID(),
                new Employer.Contact(TODAY, Employer.Channel.VISIT, "Hilste på", coordinator.name()));
        Fit fit = fits.of(coordinator, anne.person(), "");
        assertThat(fit.occupation()).isEqualTo("barnehageassistent");
        assertThat(fit.matching()).extracting(row -> row.employer().name()).containsExactly("Ørje barnehage");
        assertThat(fit.matching().getFirst().last()).isEqualTo(new Fit.Last(TODAY, TODAY));
        assertThat(fit.others()).extracting(row -> row.employer().name()).containsExactly("Lageret");
        assertThat(fits.of(coordinator, anne.person(), "Lager").rows()).hasSize(1);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> fits.of(specialist.caller(), anne.person(), ""));
    }

    private void consent() {
        episodes.answerJobSpecialist(coordinator, anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", TODAY));
    }

    private UUID add(String name, Employer.@org.jspecify.annotations.Nullable Unit unit, @org.jspecify.annotations.Nullable UUID main) {
        return employers.add(coordinator, UUID.randomUUID(), new Employer.Details(name, null, "barnehage", "", "", true, unit, main));
    }

    private static Employer.Person person(String name) {
        return new Employer.Person(UUID.randomUUID(), name, "styrer", "", "", true);
    }

    private static void told(String field, Runnable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act::run)
                .satisfies(invalid -> assertThat(invalid.errors()).containsKey(field));
    }
}
