package no.fotfeste.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Episodes;
import no.fotfeste.journal.Documents;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.work.Job;
import no.fotfeste.work.Jobs;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.NewTraining;
import no.fotfeste.work.SearchStep;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The final report is written from the record of work, and says nothing that nobody has approved. */
@FotfesteTest
class WorkFieldsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 12);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired WorkStatuses work;
    @Autowired Jobs jobs;
    @Autowired Documents documents;
    @Autowired WorkFields fields;
    @Autowired Timeline timeline;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private Caller kari;
    private World.Waiting anne;

    @BeforeEach
    void aCourseThatWentWell() {
        world.today(START);
        place = world.place();
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        world.today(LocalDate.of(2026, 6, 1));
        kari = place.staff(Role.COORDINATOR);
        work.add(kari, anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.AAP, LocalDate.of(2024, 1, 1), 100));
        work.add(kari, anne.person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_PART, LocalDate.of(2026, 4, 7), 40, WorkState.AAP));
        work.train(kari, anne.person(), UUID.randomUUID(), new NewTraining(null, LocalDate.of(2026, 2, 2), null, 12, "hemmelig ord", "", "hemmelig ord"));
        for (int i = 0; i < 2; i++) {
            jobs.log(kari, anne.person(), new SearchStep(UUID.randomUUID(), LocalDate.of(2026, 3, 2), SearchStep.Kind.ASKED, null, "Hemmelig ord AS",
                    true, "hemmelig ord", "", null, "Kari"));
        }
        jobs.start(kari, anne.person(), new Job(UUID.randomUUID(), "Butikkmedarbeider", null, "Ørje handel", 40, LocalDate.of(2026, 4, 7), 40, null, null, "", 1), false);
        jobs.start(kari, anne.person(), new Job(UUID.randomUUID(), "Prøvde en time", null, "Et annet sted", 40, LocalDate.of(2026, 3, 7), 2, null, null, "", 1), false);
        for (String kind : List.of(Kinds.JUDGED_STABLE, Kinds.JUDGED_MASTERING)) {
            episodes.judge(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), kind, "hemmelig ord", LocalDate.of(2026, 5, 20));
        }
    }

    @Test
    void status_over_time_what_was_tried_the_job_the_support_and_what_remains_stand_in_the_draft() {
        documents.compose(kari, anne.person(), UUID.randomUUID(), "sluttrapport");
        Map<String, String> all = fields(kari);
        assertThat(all.get("status-over-tid")).isEqualTo("""
                – Arbeidsavklaringspenger (AAP), 100 %: 01.01.2024–06.04.2026
                – Vanlig jobb, deler av stillingen, 40 %: fra 07.04.2026""");
        assertThat(all.get("prøvd")).isEqualTo("""
                – Arbeidstrening hos oss, 12 timer i uka, fra 02.02.2026
                – Jobbsøk – Spurte om jobb: 2""");
        assertThat(all.get("jobb")).as("four hours make a job start").isEqualTo("– Butikkmedarbeider hos Ørje handel, 40 %, fra 07.04.2026");
        assertThat(all.get("støtte")).contains("– Situasjonen er stabil: 20.05.2026");
        assertThat(all.get("gjenstår")).contains("– Kontakt etter jobbstart: ").doesNotContain("Sluttrapport", "Planlagt slutt");
        assertThat(draft()).contains("Dette er prøvd:", "Arbeidstrening hos oss", "Det som gjenstår:", "Butikkmedarbeider hos Ørje handel");
    }

    @Test
    void notes_reasons_and_what_was_said_stay_where_they_are() {
        assertThat(String.join("\n", fields(kari).values()).toLowerCase()).doesNotContain("hemmelig");
    }

    @Test
    void whoever_sees_no_work_writes_none_of_it() {
        anne = new Courses(world, episodes).started(place, "r1-8", "Tor Hagen");
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        assertThat(fields(secretary)).isEmpty();
    }

    /** As it stands before anybody has written in it. */
    private String draft() {
        String draft = transaction.execute(t -> {
            access.enter(kari, anne.person(), Look.LOOK);
            return world.jdbc().sql("select parts::text from journal.content where person_id = :person").param("person", anne.person().value())
                    .query(String.class).single();
        });
        return draft == null ? "" : draft;
    }

    private Map<String, String> fields(Caller caller) {
        Map<String, String> all = transaction.execute(t -> {
            var entered = access.enter(caller, anne.person(), Look.LOOK);
            return fields.fields(entered, timeline.course(entered, anne.referral().course()));
        });
        return all == null ? Map.of() : all;
    }

    private enum Look implements Action {
        LOOK;

        @Override
        public String code() {
            return "test.look";
        }

        @Override
        public Information needs() {
            return Information.IDENTITY;
        }

        @Override
        public Set<Role> roles() {
            return EnumSet.allOf(Role.class);
        }
    }
}
