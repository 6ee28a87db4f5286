package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
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

/** The final report and the discharge summary on a real database. */
@FotfesteTest
class DocumentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Documents documents;
    @Autowired Cases cases;
    @Autowired Episodes episodes;
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
        UUID id = compose(Document.Kind.DISCHARGE_SUMMARY);
        Document draft = documents.get(physician, ola.person(), id).document();
        assertThat(draft.content().facts()).contains("Ola Nes", "Startet: 02.03.2026");
        assertThat(draft.content().recipients()).extracting(Document.Recipient::name).contains("Legekontoret");
        documents.save(physician, ola.person(), id, UUID.randomUUID(), 1, with(draft, List.of(step())));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 2, "");
        Document signed = documents.get(physician, ola.person(), id).document();
        assertThat(signed.content().next()).containsExactly(step());
        assertThat(signed.signedBy()).isNotNull();
        assertThat(happened(physician, ola, Kinds.DISCHARGE_SUMMARY)).singleElement().satisfies(line -> assertThat(line.text()).isEmpty());
        assertThat(documents.text(physician, ola.person(), id)).contains("Fastlegen: følger opp søvn");
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
        documents.compose(specialist, anne.person(), id, Document.Kind.FINAL_REPORT);
        documents.sign(specialist, anne.person(), id, UUID.randomUUID(), 1, "ikke relevant her");
        assertThat(open(specialist, anne, Kinds.FINAL_REPORT)).isEmpty();
        assertThat(happened(specialist, anne, Kinds.FINAL_REPORT)).hasSize(1);
        assertThat(documents.get(specialist, anne.person(), id).document().signedBy()).isNotNull()
                .extracting(Author::organisation).isEqualTo("NAV");
        assertThatExceptionOfType(Denied.class).isThrownBy(
                () -> documents.compose(specialist, anne.person(), UUID.randomUUID(), Document.Kind.DISCHARGE_SUMMARY));
    }

    @Test
    void without_next_steps_it_is_signed_with_a_reason_that_is_counted() {
        UUID id = compose(Document.Kind.DISCHARGE_SUMMARY);
        assertRefused("journal.next-reason-needed", () -> documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, " "));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, "hastet");
        assertThat(happened(physician, ola, Kinds.DEPARTURE)).extracting(Line::text).contains("hastet");
    }

    @Test
    void one_draft_at_a_time_and_only_the_document_of_the_service() {
        compose(Document.Kind.DISCHARGE_SUMMARY);
        assertRefused("journal.draft-exists", () -> compose(Document.Kind.DISCHARGE_SUMMARY));
        assertRefused("journal.other-document", () -> compose(Document.Kind.FINAL_REPORT));
        var waiting = place.accepted("r1-8", "Tor Hagen", physician);
        assertRefused("journal.not-started",
                () -> documents.compose(physician, waiting.person(), UUID.randomUUID(), Document.Kind.DISCHARGE_SUMMARY));
    }

    @Test
    void two_who_write_the_same_draft_lose_neither_text_and_nobody_signs_what_they_have_not_seen() {
        UUID id = compose(Document.Kind.DISCHARGE_SUMMARY);
        Document draft = documents.get(physician, ola.person(), id).document();
        documents.save(physician, ola.person(), id, UUID.randomUUID(), 1, done(draft, "Den første teksten"));
        Caller coordinator = place.staff(Role.COORDINATOR);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() ->
                        documents.save(coordinator, ola.person(), id, UUID.randomUUID(), 1, done(draft, "Den andre teksten")))
                .satisfies(conflict -> assertThat(conflict.theirs()).containsOnlyKeys("done").containsValue("Den første teksten"));
        assertRefused("journal.changed", () -> documents.sign(coordinator, ola.person(), id, UUID.randomUUID(), 1, "hastet"));
    }

    @Test
    void what_is_signed_stands_and_a_new_one_can_be_made() {
        UUID id = compose(Document.Kind.DISCHARGE_SUMMARY);
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, "hastet");
        Document signed = documents.get(physician, ola.person(), id).document();
        assertRefused("journal.already-signed",
                () -> documents.save(physician, ola.person(), id, UUID.randomUUID(), 1, done(signed, "Endret")));
        assertRefused("journal.already-signed", () -> documents.sign(physician, ola.person(), id, UUID.randomUUID(), 1, "hastet"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            access.enter(physician, ola.person(), JournalAction.SHOW);
            world.jdbc().sql("update journal.document set done = 'Endret' where id = :id").param("id", id).update();
        })).isInstanceOf(DataAccessException.class).hasMessageContaining("what is signed stands");
        compose(Document.Kind.DISCHARGE_SUMMARY);
    }

    @Test
    void it_is_marked_as_sent_once_signed_to_those_the_person_has_not_said_no_to() {
        UUID id = compose(Document.Kind.DISCHARGE_SUMMARY);
        Document draft = documents.get(physician, ola.person(), id).document();
        documents.save(physician, ola.person(), id, UUID.randomUUID(), 1, new Document.Content(draft.content().facts(), "", "",
                List.of(step()), List.of(
                        new Document.Recipient("Fastlege Dal", Document.Basis.DUTY_MAY_OBJECT, Document.Wish.AGREES),
                        new Document.Recipient("NAV", Document.Basis.CONSENT, Document.Wish.NOT_ASKED))));
        assertRefused("journal.not-signed", () -> sent(id, "Fastlege Dal"));
        documents.sign(physician, ola.person(), id, UUID.randomUUID(), 2, "");
        sent(id, "Fastlege Dal");
        assertRefused("journal.already-sent", () -> sent(id, "Fastlege Dal"));
        assertRefused("journal.may-not-send", () -> sent(id, "NAV"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> sent(id, "Avisa"));
        assertThat(documents.get(physician, ola.person(), id).sent())
                .containsExactly(new Document.Sent("Fastlege Dal", TODAY, physician.name()));
    }

    @Test
    void another_persons_document_is_not_found_under_this_one() {
        UUID id = compose(Document.Kind.DISCHARGE_SUMMARY);
        var other = started("r1-8", "Tor Hagen", physician);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.get(physician, other.person(), id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.text(physician, other.person(), id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> documents.print(physician, other.person(), id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> documents.sign(physician, other.person(), id, UUID.randomUUID(), 1, "hastet"));
    }

    private World.Waiting started(String service, String name, Caller by) {
        var waiting = place.accepted(service, name, by);
        episodes.start(by, waiting.person(), waiting.referral().course(), UUID.randomUUID(), TODAY,
                List.of(new Departure("home-visit", "hastet")));
        return waiting;
    }

    private UUID compose(Document.Kind kind) {
        UUID id = UUID.randomUUID();
        documents.compose(physician, ola.person(), id, kind);
        return id;
    }

    private void sent(UUID id, String recipient) {
        documents.sent(physician, ola.person(), id, UUID.randomUUID(), recipient, TODAY);
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

    private static Document.Content with(Document draft, List<Document.NextStep> next) {
        return new Document.Content(draft.content().facts(), "Trening", "Bedre", next, draft.content().recipients());
    }

    private static Document.Content done(Document draft, String done) {
        return new Document.Content(draft.content().facts(), done, "", draft.content().next(), draft.content().recipients());
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).extracting(Refused::key).isEqualTo(key);
    }
}
