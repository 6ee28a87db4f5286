package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.service.Kinds;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters and reports on a real database: drafted, written, signed, replaced. To whom they go: SendingTest. */
@FotfesteTest
class DocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Documents documents;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
    @Autowired Measures measures;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private Caller physician;
    private World.Waiting ola;

    @BeforeEach
    void aStartedStay() {
        world.today(TODAY);
        place = world.place();
        physician = place.staff(Role.PHYSICIAN);
        ola = started("r1-8", "Ola Nes", physician);
    }

    @Test
    void a_discharge_summary_is_drafted_from_the_record_signed_and_put_on_the_line() {
        UUID id = compose("epikrise");
        assertThat(content(id).parts().getFirst().text()).contains("Ola Nes", "Startet: 02.03.2026");
        assertThat(documents.get(physician, ola.person(), id).recipients()).extracting(each -> each.party().name())
                .containsExactly("Legekontoret", "Fastlege Lege Dal");
        save(id, 1, "Trening", List.of(step()));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 2, "");
        assertThat(content(id).next()).containsExactly(step());
        assertThat(documents.get(physician, ola.person(), id).document().signedBy()).isNotNull();
        assertThat(happened(physician, ola, Kinds.DISCHARGE_SUMMARY)).singleElement().satisfies(line -> assertThat(line.text()).isEmpty());
        assertThat(documents.text(physician, ola.person(), id, null)).contains("Fastlegen: følger opp søvn");
    }

    @Test
    void who_does_what_by_when_is_proposed_from_what_is_open_in_the_plan() {
        measure("gå 20 minutter", Measure.Doer.SELF, TODAY.plusDays(20), false);
        measure("tilrettelegge vaktene", Measure.Doer.party("Lederen"), TODAY.plusDays(10), false);
        measure("trappe ned medisinen", Measure.Doer.party("Fastlegen"), null, true);
        UUID id = compose("epikrise");
        assertThat(content(id).next()).containsExactly(
                new Document.NextStep("Lederen", "tilrettelegge vaktene", TODAY.plusDays(10)),
                new Document.NextStep("Ola Nes", "gå 20 minutter", TODAY.plusDays(20)),
                new Document.NextStep("Fastlegen", "trappe ned medisinen", null));
        assertRefused("journal.next-reason-needed", () -> documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, ""));
        UUID nav = compose("svar-nav");
        assertThat(content(nav).next()).extracting(Document.NextStep::what).doesNotContain("trappe ned medisinen").hasSize(2);
    }

    @Test
    void the_job_specialist_writes_the_final_report_and_the_line_no_longer_waits_for_it() {
        Caller therapist = place.staff(Role.OCCUPATIONAL_THERAPIST);
        var anne = started("tvt", "Anne Berge", therapist);
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        var course = anne.referral().course();
        episodes.answerJobSpecialist(therapist, anne.person(), course, UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.staff(), JobSpecialistAnswer.How.ORALLY, "Ja takk", TODAY));
        episodes.startTaper(specialist, anne.person(), course, UUID.randomUUID(), TODAY, List.of(
                new Departure("judged-stable", "hastet"), new Departure("judged-mastering", "hastet")));
        assertThat(open(specialist, anne, Kinds.FINAL_REPORT)).hasSize(1);
        UUID id = UUID.randomUUID();
        documents.compose(specialist, anne.person(), id, "sluttrapport");
        documents.sign(specialist, anne.person(), id, UUID.randomUUID(), 1, "ikke relevant her");
        assertThat(open(specialist, anne, Kinds.FINAL_REPORT)).isEmpty();
        assertThat(happened(specialist, anne, Kinds.FINAL_REPORT)).hasSize(1);
        assertThat(documents.get(specialist, anne.person(), id).document().signedBy()).isNotNull()
                .extracting(Author::organisation).isEqualTo("NAV");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> documents.compose(specialist, anne.person(), UUID.randomUUID(), "til-fastlege"));
        UUID health = UUID.randomUUID();
        documents.compose(therapist, anne.person(), health, "til-fastlege");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.get(specialist, anne.person(), health));
        assertThat(documents.list(specialist, anne.person()).documents()).extracting(Document.Summary::code).containsExactly("sluttrapport");
        assertThat(documents.list(specialist, anne.person()).letters()).extracting(Letter::code).doesNotContain("til-fastlege", "brev-helse", "innkalling");
    }

    @Test
    void without_next_steps_it_is_signed_with_a_reason_that_is_counted_and_an_ordinary_letter_needs_none() {
        UUID id = compose("epikrise");
        assertRefused("journal.next-reason-needed", () -> documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, " "));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, "hastet");
        assertThat(happened(physician, ola, Kinds.DEPARTURE)).extracting(Line::text).contains("hastet");
        UUID letter = compose("til-fastlege");
        documents.sign(physician, ola.person(), letter, UUID.randomUUID(), 1, "");
        assertThat(happened(physician, ola, Kinds.LETTER)).extracting(Line::text).containsExactly("Brev til fastlegen");
    }

    @Test
    void one_draft_at_a_time_of_what_the_service_ends_with_and_as_many_letters_as_one_likes() {
        compose("epikrise");
        assertRefused("journal.draft-exists", () -> compose("epikrise"));
        assertRefused("journal.other-document", () -> compose("sluttrapport"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> compose("finnes-ikke"));
        compose("til-fastlege");
        compose("til-fastlege");
        var waiting = place.accepted("r1-8", "Tor Hagen", physician);
        assertRefused("journal.not-started", () -> documents.compose(physician, waiting.person(), UUID.randomUUID(), "epikrise"));
        documents.compose(physician, waiting.person(), UUID.randomUUID(), "innkalling");
    }

    @Test
    void two_who_write_the_same_draft_lose_neither_text_and_nobody_signs_what_they_have_not_seen() {
        UUID id = compose("epikrise");
        save(id, 1, "Den første teksten", List.of());
        Caller coordinator = place.staff(Role.COORDINATOR);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> documents.save(coordinator, ola.person(), id, UUID.randomUUID(), 1,
                        new Document.Writing(List.of(content(id).parts().getFirst().text(), "Den andre teksten", ""), List.of())))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsOnlyKeys("part2").containsValue("Den første teksten"));
        assertRefused("journal.changed", () -> documents.sign(coordinator, ola.person(), id, UUID.randomUUID(), 1, "hastet"));
    }

    @Test
    void what_is_signed_stands_and_is_replaced_by_a_new_version_while_the_old_stays_readable() {
        UUID id = compose("epikrise");
        save(id, 1, "Feil dato", List.of());
        assertRefused("journal.not-signed", () -> documents.replace(physician, ola.person(), id, UUID.randomUUID()));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 2, "hastet");
        assertRefused("journal.already-signed", () -> save(id, 2, "Endret", List.of()));
        assertRefused("journal.already-signed", () -> documents.sign(physician, ola.person(), id, UUID.randomUUID(), 2, "hastet"));
        assertStands("update journal.content set parts = '[]' where document_id = :id", id);
        assertStands("update journal.document set state = 'DRAFT' where id = :id", id);
        UUID next = UUID.randomUUID();
        documents.replace(physician, ola.person(), id, next);
        assertRefused("journal.replaced-already", () -> documents.replace(physician, ola.person(), id, UUID.randomUUID()));
        assertThat(documents.get(physician, ola.person(), id).document().replacedBy()).as("a draft replaces nothing").isNull();
        save(next, 1, "Riktig dato", List.of(step()));
        documents.sign(physician, ola.person(), next, UUID.randomUUID(), 2, "");
        assertThat(documents.get(physician, ola.person(), id).document()).satisfies(old -> {
            assertThat(old.replacedBy()).isEqualTo(next);
            assertThat(Objects.requireNonNull(old.content()).parts().get(1).text()).isEqualTo("Feil dato");
        });
        assertThat(documents.get(physician, ola.person(), next).recipients()).hasSize(2);
        assertThat(happened(physician, ola, Kinds.DISCHARGE_SUMMARY)).hasSize(1);
    }

    @Test
    void the_secretary_writes_and_signs_what_is_practical_and_sees_no_content_of_another_class() {
        Caller secretary = place.staff(Role.HEALTH_SECRETARY);
        UUID letter = UUID.randomUUID();
        documents.compose(secretary, ola.person(), letter, "innkalling");
        documents.sign(secretary, ola.person(), letter, UUID.randomUUID(), 1, "");
        assertThat(documents.text(secretary, ola.person(), letter, null)).contains("Hei, Ola Nes", "Ring oss på 00 00 00 00");
        UUID health = compose("epikrise");
        assertThat(documents.get(secretary, ola.person(), health).document().content()).isNull();
        assertThat(documents.list(secretary, ola.person()).documents()).hasSize(2);
        assertThat(documents.list(secretary, ola.person()).letters()).extracting(Letter::code).containsExactlyInAnyOrder("brev", "innkalling");
        for (Runnable act : List.<Runnable>of(() -> documents.text(secretary, ola.person(), health, null),
                () -> documents.print(secretary, ola.person(), health),
                () -> documents.sign(secretary, ola.person(), health, UUID.randomUUID(), 1, "hastet"),
                () -> documents.save(secretary, ola.person(), health, UUID.randomUUID(), 1, new Document.Writing(List.of(), List.of())))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
        }
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> documents.compose(secretary, ola.person(), UUID.randomUUID(), "epikrise"));
    }

    @Test
    void another_persons_document_is_not_found_under_this_one() {
        UUID id = compose("epikrise");
        var other = started("r1-8", "Tor Hagen", physician);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.get(physician, other.person(), id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.text(physician, other.person(), id, null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.print(physician, other.person(), id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> documents.sign(physician, other.person(), id, UUID.randomUUID(), 1, "hastet"));
    }

    private void assertStands(String sql, UUID id) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            access.enter(physician, ola.person(), JournalAction.SHOW);
            world.jdbc().sql(sql).param("id", id).update();
        })).isInstanceOf(DataAccessException.class).hasMessageContaining("what is signed stands");
    }

    private void measure(String text, Measure.Doer doer, @org.jspecify.annotations.Nullable LocalDate due, boolean closed) {
        measures.add(physician, ola.person(), UUID.randomUUID(), new Measure.Wish(Measure.Arena.PERSON, null, text, doer, due, closed));
    }

    private World.Waiting started(String service, String name, Caller by) {
        var waiting = place.accepted(service, name, by);
        episodes.start(by, waiting.person(), waiting.referral().course(), UUID.randomUUID(), TODAY,
                List.of(new Departure("home-visit", "hastet")));
        return waiting;
    }

    private UUID compose(String code) {
        UUID id = UUID.randomUUID();
        documents.compose(physician, ola.person(), id, code);
        return id;
    }

    private void save(UUID id, int version, String done, List<Document.NextStep> next) {
        documents.save(physician, ola.person(), id, UUID.randomUUID(), version,
                new Document.Writing(List.of(content(id).parts().getFirst().text(), done, ""), next));
    }

    private Document.Content content(UUID id) {
        return Objects.requireNonNull(documents.get(physician, ola.person(), id).document().content());
    }

    private List<Line> happened(Caller by, World.Waiting who, String kind) {
        return cases.line(by, who.person()).line().stream()
                .filter(line -> line.kind().equals(kind) && line.state() == Line.State.HAPPENED).toList();
    }

    private List<Line> open(Caller by, World.Waiting who, String kind) {
        return cases.line(by, who.person()).line().stream().filter(line -> line.kind().equals(kind) && line.open()).toList();
    }

    private static Document.NextStep step() {
        return new Document.NextStep("Fastlegen", "følger opp søvn", TODAY.plusWeeks(6));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
