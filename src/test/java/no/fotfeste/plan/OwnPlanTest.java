package no.fotfeste.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.plan.Goal.Aim;
import no.fotfeste.plan.Goal.Domain;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measure.Doer;
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

/** The plan as the person writes it: their own, with the team, by link without health and at the table with it. */
@FotfesteTest
class OwnPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired OwnPlan own;
    @Autowired PlanWatch watch;
    @Autowired Plans plans;
    @Autowired Measures measures;
    @Autowired PlanDesk desk;
    @Autowired Cases cases;

    private World.Place place;
    private Caller kari;
    private World.Waiting anne;
    private Caller byLink;
    private Caller atTheTable;
    private UUID work;
    private UUID pain;

    @BeforeEach
    void aPlanThatHasBegun() {
        world.today(TODAY);
        place = world.place();
        kari = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST).caller();
        anne = place.accepted("tvt", "Anne Berg", kari);
        work = plans.addGoal(kari, anne.person(), UUID.randomUUID(), new Goal.Wish("Tilbake på jobb", "Fagspråk", Domain.WORK, Aim.RETURN, true, false));
        pain = plans.addGoal(kari, anne.person(), UUID.randomUUID(), new Goal.Wish("Mindre vondt", "", Domain.PHYSICAL_HEALTH, null, false, true));
        world.visit(place, anne.person(), true);
        byLink = person(false);
        atTheTable = person(true);
    }

    @Test
    void by_link_goals_of_health_are_not_there_and_at_the_table_they_are() {
        assertThat(own.show(byLink).plan().goals()).extracting(Goal::words).containsExactly("Tilbake på jobb");
        assertThat(own.show(atTheTable).plan().goals()).extracting(Goal::words).containsExactly("Tilbake på jobb", "Mindre vondt");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.changeWords(byLink, pain, UUID.randomUUID(), 1, "Noe annet"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> own.addGoal(byLink, UUID.randomUUID(), new OwnPlan.Wish("Sove bedre", Domain.MENTAL_HEALTH, null, false)));
        UUID sleep = own.addGoal(atTheTable, UUID.randomUUID(), new OwnPlan.Wish("Sove bedre", Domain.MENTAL_HEALTH, null, false));
        assertThat(own.show(byLink).plan().goal(sleep)).isEmpty();
        assertThat(own.show(atTheTable).plan().goal(sleep)).isPresent();
        Caller educator = place.staff(Role.SPORTS_EDUCATOR);
        assertThatExceptionOfType(Denied.class).as("no part in it").isThrownBy(() -> desk.plan(educator, anne.person()));
        assertThat(line(kari, Kinds.OWN_PLAN)).contains("Nytt mål: «Sove bedre»");
    }

    @Test
    void the_persons_words_stand_as_theirs_and_the_staffs_wording_is_left_alone() {
        UUID mine = own.addGoal(byLink, UUID.randomUUID(), new OwnPlan.Wish("Orke en hel dag", Domain.WORK, Aim.STAY, true));
        own.changeWords(byLink, work, UUID.randomUUID(), 1, "Tilbake, men i mitt tempo");
        UUID walk = own.doMyself(byLink, UUID.randomUUID(), Arena.PERSON, "Gå en tur");
        PlanDesk.Shown shown = desk.plan(kari, anne.person());
        assertThat(shown.own().written()).containsExactlyInAnyOrder(mine, work, walk);
        assertThat(shown.plan().goal(work).orElseThrow()).satisfies(goal -> {
            assertThat(goal.words()).isEqualTo("Tilbake, men i mitt tempo");
            assertThat(goal.staffWording()).isEqualTo("Fagspråk");
            assertThat(goal.main()).as("who sees only some goals chooses no main one").isTrue();
        });
        assertThat(shown.plan().goal(mine).orElseThrow().main()).isFalse();
        plans.changeGoal(kari, anne.person(), work, UUID.randomUUID(), 2, new Goal.Wish("Tilbake, i Annes tempo", "Fagspråk", Domain.WORK, Aim.RETURN, true, false));
        assertThat(desk.plan(kari, anne.person()).own().written()).as("others' words since").doesNotContain(work).contains(mine);
        assertThat(desk.history(kari, anne.person()).history().days()).contains(TODAY);
    }

    @Test
    void whoever_comes_second_to_a_goal_sees_both_texts_and_the_person_none_of_the_staffs_own() {
        own.changeWords(byLink, work, UUID.randomUUID(), 1, "Annes ord");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> plans.changeGoal(kari, anne.person(), work, UUID.randomUUID(), 1,
                new Goal.Wish("Karis ord", "", Domain.WORK, Aim.RETURN, true, false))).satisfies(conflict -> assertThat(conflict.theirs()).containsEntry("words", "Annes ord"));
        plans.changeGoal(kari, anne.person(), work, UUID.randomUUID(), 2, new Goal.Wish("Karis ord", "Hemmelig fagord", Domain.WORK, Aim.RETURN, true, false));
        Conflict conflict = catchThrowableOfType(Conflict.class, () -> own.changeWords(byLink, work, UUID.randomUUID(), 2, "Annes nye ord"));
        assertThat(conflict.theirs()).isEqualTo(java.util.Map.of("words", "Karis ord"));
        own.changeWords(byLink, work, UUID.randomUUID(), conflict.version(), "Annes nye ord");
        assertThat(own.show(byLink).goal(work).words()).isEqualTo("Annes nye ord");
    }

    @Test
    void the_person_ticks_their_own_and_tells_of_home_tasks_and_touches_nobody_elses() {
        UUID walk = own.doMyself(byLink, UUID.randomUUID(), Arena.PERSON, "Gå en tur");
        own.tick(byLink, walk, UUID.randomUUID(), true);
        own.tick(byLink, walk, UUID.randomUUID(), true);
        assertThat(own.show(byLink).measure(walk).state()).isEqualTo(Measure.State.DONE);
        own.tick(byLink, walk, UUID.randomUUID(), false);
        assertThat(own.show(byLink).measure(walk).open()).isTrue();
        UUID karis = measures.add(kari, anne.person(), UUID.randomUUID(), new Measure.Wish(Arena.NAV, null, "Ringe NAV", Doer.staff(kari.staff()), null, false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.tick(byLink, karis, UUID.randomUUID(), true));
        UUID task = measures.add(kari, anne.person(), UUID.randomUUID(), new Measure.Wish(Arena.PERSON, null, "Øve", Doer.SELF, null, false,
                new Measure.Effort(Measure.Kind.HOME_TASK, "", "", "", "", "")));
        assertThat(own.show(byLink).toTell(TODAY)).extracting(Measure::id).containsExactly(task);
        own.report(byLink, task, UUID.randomUUID(), new SelfReport.Said(TODAY, SelfReport.Done.PARTLY, 6, "Litt"));
        assertThat(own.show(byLink).toTell(TODAY)).isEmpty();
        assertThat(own.show(byLink).toTell(TODAY.plusDays(7))).isNotEmpty();
        assertThat(desk.plan(kari, anne.person()).told(task)).satisfies(told -> assertThat(told.byPerson()).isTrue());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> own.report(byLink, walk, UUID.randomUUID(), new SelfReport.Said(TODAY, SelfReport.Done.DONE, null, "")));
    }

    @Test
    void a_yes_at_the_table_is_an_agreement_and_a_wish_waits_until_one_of_ours_has_read_it() {
        assertThat(own.show(byLink).asks()).isTrue();
        own.answer(byLink, UUID.randomUUID(), true, "");
        assertThat(own.show(byLink).asks()).isFalse();
        assertThat(desk.plan(kari, anne.person()).agreed()).as("by link not all of it is seen").isNull();
        own.answer(atTheTable, UUID.randomUUID(), true, "");
        assertThat(desk.plan(kari, anne.person()).agreed()).satisfies(agreed -> assertThat(agreed.how()).isEqualTo(Agreement.How.ON_OWN_PAGE));
        own.doMyself(byLink, UUID.randomUUID(), Arena.PERSON, "Gå en tur");
        assertThat(own.show(byLink).asks()).as("changed since").isTrue();
        UUID wish = UUID.randomUUID();
        own.answer(byLink, wish, false, "Færre timer");
        assertThat(waiting()).isEqualTo(1);
        own.read(kari, anne.person(), wish, UUID.randomUUID());
        assertThat(waiting()).isZero();
        assertThat(desk.plan(kari, anne.person()).own().waiting()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.read(kari, anne.person(), UUID.randomUUID(), UUID.randomUUID()));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> own.answer(byLink, UUID.randomUUID(), false, " "));
    }

    @Test
    void a_page_that_stands_open_is_told_that_something_changed_of_what_it_shows_and_of_nothing_else() {
        long before = watch.ownNewest(byLink);
        assertThat(watch.newest(kari, anne.person())).isGreaterThanOrEqualTo(before);
        plans.changeGoal(kari, anne.person(), pain, UUID.randomUUID(), 1, new Goal.Wish("Nesten ikke vondt", "", Domain.PHYSICAL_HEALTH, null, false, true));
        assertThat(watch.ownNewest(byLink)).as("health, by link").isEqualTo(before);
        assertThat(watch.ownNewest(atTheTable)).as("health, at the table").isGreaterThan(before);
        own.changeWords(byLink, work, UUID.randomUUID(), 1, "Nye ord");
        assertThat(watch.newest(kari, anne.person())).isEqualTo(watch.ownNewest(byLink)).isEqualTo(own.show(byLink).newest()).isGreaterThan(before);
        for (Caller without : List.of(place.staff(Role.SPORTS_EDUCATOR), place.staff(Role.RECEPTIONIST), world.place().staff(Role.COORDINATOR))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> watch.newest(without, anne.person()));
        }
    }

    @Test
    void what_is_somebody_elses_is_not_there_and_a_repeat_is_the_same_thing() {
        World.Waiting berit = place.accepted("tvt", "Berit Dal", kari);
        UUID berits = plans.addGoal(kari, berit.person(), UUID.randomUUID(), new Goal.Wish("Berits mål", "", Domain.FAMILY, null, true, false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.show(atTheTable).goal(berits));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.changeWords(atTheTable, berits, UUID.randomUUID(), 1, "Mitt"));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> plans.addGoal(atTheTable, anne.person(), UUID.randomUUID(),
                new Goal.Wish("Som ansatt", "", Domain.FAMILY, null, false, false)));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> own.show(kari));
        UUID key = UUID.randomUUID();
        own.doMyself(byLink, key, Arena.PERSON, "En gang");
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> own.doMyself(byLink, key, Arena.PERSON, "En gang"));
        assertThat(own.show(byLink).plan().measures()).hasSize(1);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> own.doMyself(byLink, UUID.randomUUID(), Arena.PERSON, "<p class=\"MsoNormal\">Fra Word</p>"));
    }

    private Caller person(boolean known) {
        return Caller.person(place.provider(), anne.person(), "Anne Berg", known, kari.now());
    }

    private List<String> line(Caller caller, String kind) {
        return cases.line(caller, anne.person()).line().stream().filter(line -> line.kind().equals(kind)).map(Line::text).toList();
    }

    private long waiting() {
        return cases.line(kari, anne.person()).line().stream().filter(line -> line.kind().equals(Kinds.OWN_TO_READ) && line.open()).count();
    }
}
