package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.PdfCheck;
import no.fotfeste.testing.World;
import no.fotfeste.ui.Put;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record read across: who waits for a signature, what is found, what is carried over, and text that is never lost. */
@FotfesteTest
class RecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Notes notes;
    @Autowired Across across;
    @Autowired Carrying carrying;
    @Autowired Phrases phrases;
    @Autowired Drafts drafts;
    @Autowired Episodes episodes;
    @Autowired Providers providers;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    @Autowired WebApplicationContext context;
    @Autowired JsonMapper json;

    private MockMvc mvc;
    private World.Place place;
    private World.Place.Member kari;
    private Caller therapist;
    private World.Waiting anne;

    @BeforeEach
    void aPersonWithATeam() {
        world.today(TODAY);
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        place = world.place();
        kari = place.member("Kari Tveit", Role.OCCUPATIONAL_THERAPIST);
        therapist = kari.caller();
        anne = place.accepted("tvt", "Anne Berge", therapist);
    }

    @Test
    void whoever_may_countersign_sees_what_waits_and_another_may_where_the_first_is_gone() {
        Caller student = place.staff(Role.STUDENT);
        episodes.addMember(therapist, anne.person(), anne.referral().course(), UUID.randomUUID(), student.staff(), Case.Part.MEMBER);
        UUID id = write(student, anne, Information.HEALTH, "Øvde på trapp");
        Caller nurse = place.staff(Role.NURSE);
        assertThat(across.overview(therapist).waiting()).extracting(Across.Entry::id).containsExactly(id);
        assertThat(across.overview(nurse).waiting()).extracting(Across.Entry::id).containsExactly(id);
        assertThat(across.overview(student).waiting()).isEmpty();
        world.block(nurse, anne.person(), therapist.staff());
        assertThat(across.overview(therapist).waiting()).isEmpty();
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> notes.countersign(therapist, anne.person(), id, UUID.randomUUID()));
        notes.countersign(nurse, anne.person(), id, UUID.randomUUID());
        assertThat(across.overview(nurse).waiting()).isEmpty();
        Caller late = place.staff(Role.NURSE);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> notes.countersign(late, anne.person(), id, UUID.randomUUID()))
                .extracting(Refused::key).isEqualTo("journal.countersigned-already");
    }

    @Test
    void words_are_found_in_every_form_in_the_records_one_may_open_and_no_others() {
        var ola = place.accepted("tvt", "Ola Nes", therapist);
        UUID one = write(therapist, anne, Information.HEALTH, "Snakket lenge om arbeidsplassen og søvnen hennes.");
        UUID two = write(therapist, ola, Information.WORK, "Møte på arbeidsplass med lederen.");
        UUID draft = UUID.randomUUID();
        notes.write(therapist, anne.person(), draft, Information.HEALTH, writing("arbeidsplassen i et utkast"), false);
        World.Place elsewhere = world.place();
        Caller foreign = elsewhere.staff(Role.COORDINATOR);
        write(foreign, elsewhere.accepted("tvt", "Per Fjern", foreign), Information.HEALTH, "arbeidsplassen der borte");
        assertThat(across.search(therapist, "arbeidsplass").found()).extracting(found -> found.entry().id()).containsExactlyInAnyOrder(one, two);
        assertThat(across.search(therapist, anne.person(), "arbeidsplassene").results().found()).singleElement().satisfies(found -> {
            assertThat(found.entry().id()).isEqualTo(one);
            assertThat(found.around()).contains("arbeidsplassen og søvnen");
        });
        assertThat(across.search(therapist, "arbeidsplass -søvn").found()).extracting(found -> found.entry().id()).containsExactly(two);
        assertThat(across.search(therapist, "\"søvnen hennes\"").found()).hasSize(1);
        Caller specialist = specialist();
        write(specialist, anne, Information.WORK, "Ringte arbeidsplassen");
        assertThat(across.search(specialist, "arbeidsplass").found()).extracting(Across.Found::around).containsExactly("Ringte arbeidsplassen");
        world.block(therapist, ola.person(), therapist.staff());
        assertThat(across.search(therapist, "leder").found()).isEmpty();
        for (String odd : List.of("", "   ", "' & | ! :*", "((", "<->", "\\", "🌱", "og", "a".repeat(3000), "%", "\"")) {
            assertThat(across.search(therapist, odd).found()).as(odd).isEmpty();
        }
    }

    @Test
    void the_newest_of_each_profession_stands_on_top() {
        write(therapist, anne, Information.HEALTH, "Gammelt fra ergo");
        world.today(TODAY.plusDays(1));
        Caller nurse = place.staff(Role.NURSE);
        write(nurse, anne, Information.HEALTH, "Fra sykepleier");
        UUID newest = UUID.randomUUID();
        notes.write(kari.caller(), anne.person(), newest, Information.HEALTH,
                new Note.Writing(Note.Kind.TALK, TODAY.plusDays(1), null, "Nytt fra ergo"), true);
        Caller specialist = specialist();
        write(specialist, anne, Information.WORK, "Fra NAV");
        assertThat(notes.journal(kari.caller(), anne.person(), 0).latest()).extracting(Note::headline)
                .containsExactlyInAnyOrder("Nytt fra ergo", "Fra sykepleier", "Fra NAV");
        assertThat(notes.workNotes(specialist, anne.person(), 0).latest()).extracting(each -> each.author().organisation()).containsExactly("NAV");
    }

    @Test
    void a_note_is_carried_over_once_and_again_where_it_was_changed_since() {
        UUID id = write(therapist, anne, Information.HEALTH, "Første");
        assertThat(notes.journal(therapist, anne.person(), 0).carrying()).isNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> carrying.mark(therapist, anne.person(), id, UUID.randomUUID()));
        carriesOver();
        assertThat(across.overview(therapist).left()).isEqualTo(1);
        assertThat(carrying.left(therapist, anne.person()).notes()).extracting(Note::id).containsExactly(id);
        carrying.mark(therapist, anne.person(), id, UUID.randomUUID());
        assertThat(across.overview(therapist).left()).isZero();
        assertThat(changed(id)).isFalse();
        world.today(TODAY.plusDays(1));
        notes.correct(kari.caller(), anne.person(), id, UUID.randomUUID(), "Feil", writing("Rettet"));
        assertThat(changed(id)).isTrue();
        assertThat(across.overview(kari.caller()).notCarried()).extracting(Across.Entry::id).containsExactly(id);
        assertThat(notes.journal(kari.caller(), anne.person(), 0).carrying()).isNotNull()
                .satisfies(marks -> assertThat(marks.left()).isEqualTo(1));
        world.today(TODAY.plusDays(2));
        carrying.mark(kari.caller(), anne.person(), id, UUID.randomUUID());
        assertThat(changed(id)).isFalse();
        assertThat(carrying.left(kari.caller(), anne.person()).notes()).isEmpty();
    }

    @Test
    void a_note_leaves_as_text_as_an_accessible_pdf_and_as_fhir() throws Exception {
        carriesOver();
        UUID id = write(therapist, anne, Information.HEALTH, "Sover <dårlig> & lite 🌱\n\u000B«Slik er det»");
        notes.correct(therapist, anne.person(), id, UUID.randomUUID(), "Feil side", writing("Sover godt"));
        String address = "/personer/" + anne.person() + "/journal/notat/" + id;
        String text = file(address + "/tekst").getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("Samtale\nGjelder Anne Berge, født ").contains("Sover <dårlig> & lite 🌱", "Kari Tveit, ergoterapeut, Prøvestedet",
                "Rettelse\nGrunn: Feil side", "Sover godt");
        byte[] pdf = file(address + "/pdf").getContentAsByteArray();
        PdfCheck.accessible(pdf);
        assertThat(PdfCheck.text(pdf)).contains("Sover <dårlig> & lite", "Sover godt", "Kari Tveit");
        MockHttpServletResponse answer = file(address + "/fhir");
        assertThat(answer.getContentType()).startsWith("application/fhir+json");
        JsonNode document = json.readTree(answer.getContentAsByteArray());
        // HL7's model of R4 knows every element of it
        DocumentReference read = FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler())
                .parseResource(DocumentReference.class, answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(read.getContentFirstRep().getAttachment().getData()).asString(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(document.path("resourceType").asString()).isEqualTo("DocumentReference");
        assertThat(document.path("status").asString()).isEqualTo("current");
        assertThat(document.path("docStatus").asString()).isEqualTo("amended");
        assertThat(document.at("/type/coding/0/code").asString()).isEqualTo("B02-2");
        assertThat(document.at("/subject/identifier/system").asString()).isEqualTo("urn:oid:2.16.578.1.12.4.1.4.1");
        assertThat(document.at("/subject/identifier/value").asString()).matches("[0-9]{11}");
        assertThat(document.path("date").asString()).isEqualTo("2026-03-02T09:00:00+01:00");
        assertThat(document.at("/context/period/start").asString()).isEqualTo("2026-03-02");
        assertThat(document.at("/author/0/display").asString()).startsWith("Kari Tveit, ergoterapeut, Prøvestedet");
        assertThat(new String(Base64.getDecoder().decode(document.at("/content/0/attachment/data").asString()), StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void a_template_is_the_professions_own_and_is_put_in_without_losing_what_is_written() {
        List<Put> puts = notes.journal(therapist, anne.person(), 0).puts();
        assertThat(puts).extracting(Put::name).containsExactly("Kort notat", "Ergoterapi");
        assertThat(puts.getFirst().text()).startsWith("Aktuelt: \nObservasjon: \nVurdering: ");
        assertThat(puts.getFirst().into("Kom for sent. ")).isEqualTo("Kom for sent.\n\n" + puts.getFirst().text());
        assertThat(notes.workNotes(specialist(), anne.person(), 0).puts()).extracting(Put::name).containsExactly("Arbeid", "Samtale med arbeidsgiver");
        Properties faulty = new Properties();
        faulty.setProperty("a.name", "Uten roller");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Templates.read(faulty)).withMessageContaining("a.roles is missing");
    }

    @Test
    void phrases_are_ones_own() {
        phrases.add(therapist, UUID.randomUUID(), "Samtykket til deling");
        Caller nurse = place.staff(Role.NURSE);
        assertThat(phrases.list(nurse)).isEmpty();
        assertThat(notes.journal(nurse, anne.person(), 0).puts()).extracting(Put::text).doesNotContain("Samtykket til deling");
        assertThat(notes.journal(therapist, anne.person(), 0).puts()).extracting(Put::text).contains("Samtykket til deling");
        UUID id = phrases.list(therapist).getFirst().id();
        phrases.remove(nurse, UUID.randomUUID(), id);
        assertThat(phrases.list(therapist)).hasSize(1);
        phrases.remove(therapist, UUID.randomUUID(), id);
        assertThat(phrases.list(therapist)).isEmpty();
    }

    @Test
    void without_script_a_template_comes_back_in_the_form_and_nothing_is_stored() throws Exception {
        String journal = "/personer/" + anne.person() + "/journal";
        Put put = notes.journal(therapist, anne.person(), 0).puts().getFirst();
        var answer = send(journal, "journal.new.health." + anne.person(), "text", "Kom for sent", "put", put.code(), "kind", "TALK");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Kom for sent\n\nAktuelt: \nObservasjon: ");
        assertThat(notes.journal(therapist, anne.person(), 0).drafts()).isEmpty();
        UUID draft = UUID.randomUUID();
        notes.write(therapist, anne.person(), draft, Information.HEALTH, writing("Utkast"), false);
        answer = send(journal + "/notat/" + draft, "journal.note." + draft, "text", "Mer", "put", put.code());
        assertThat(answer.getContentAsString()).contains("Mer\n\nAktuelt: ");
        assertThat(send(journal, "x", "text", "Mer", "put", UUID.randomUUID().toString()).getStatus()).isEqualTo(200);
    }

    @Test
    void what_was_written_on_somebody_who_just_said_no_is_still_its_authors_own_and_the_record_is_not_there() throws Exception {
        String journal = "/personer/" + anne.person() + "/journal";
        String form = "journal.new.health." + anne.person();
        world.block(place.staff(Role.NURSE), anne.person(), therapist.staff());
        String text = "Skrevet før hun sa nei " + "æ".repeat(1000);
        var answer = send(journal, form, "text", text, "kind", "TALK", "on", "02.03.2026", "also", "ja");
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains(text).doesNotContain("Anne", "Berge");
        assertThat(page(journal).getStatus()).isEqualTo(404);
        String nobody = "/personer/" + PersonId.next() + "/journal";
        assertThat(send(nobody, form, "text", text, "kind", "TALK", "on", "02.03.2026").getContentAsString().replaceAll("_csrf\" value=\"[^\"]*", ""))
                .isEqualTo(answer.getContentAsString().replaceAll("_csrf\" value=\"[^\"]*", ""));
        assertThat(drafts.list(therapist, "journal.", 10)).singleElement().satisfies(kept -> assertThat(kept.fields()).containsEntry("text", text));
        String mine = page("/journal").getContentAsString();
        assertThat(mine).contains(text).doesNotContain("Anne Berge");
        assertThat(drafts.list(place.staff(Role.NURSE), "journal.", 10)).isEmpty();
        assertThat(send("/journal/utkast/slett", "discard", "draft", form).getStatus()).isEqualTo(302);
        assertThat(drafts.list(therapist, "journal.", 10)).isEmpty();
    }

    @Test
    void what_a_word_processor_pastes_is_kept_as_text_without_what_cannot_be_seen() {
        UUID id = write(therapist, anne, Information.HEALTH, "Lin\u000Bje\r\n<p class=MsoNormal>En­&nbsp;<o:p></o:p></p>\u0007–\u00A0«sitat»\uFFFE\tto");
        assertThat(notes.get(therapist, anne.person(), id).note().text())
                .isEqualTo("Lin\nje\n<p class=MsoNormal>En&nbsp;<o:p></o:p></p>–\u00A0«sitat»\tto");
    }

    @Test
    void text_of_nothing_but_what_cannot_be_seen_is_told_and_so_is_200_000_characters() throws Exception {
        String journal = "/personer/" + anne.person() + "/journal";
        for (String text : List.of("\u00AD\u00AD", "\u0007", "x".repeat(200_000))) {
            var answer = send(journal, "journal.new.health." + anne.person(), "text", text, "kind", "TALK", "on", "02.03.2026", "also", "ja");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains(text.length() > 1000 ? text : "Fyll ut dette feltet.");
        }
        assertThat(send("/journal/sok", "journal.search", "words", "x".repeat(200_000)).getStatus()).isEqualTo(200);
        assertThat(send("/journal/fraser", "journal.phrase", "text", "x".repeat(200_000)).getStatus()).isEqualTo(422);
    }

    private boolean changed(UUID id) {
        Carrying.Sheet sheet = carrying.sheet(kari.caller(), anne.person(), id);
        return java.util.Objects.requireNonNull(sheet.mark()).changedSince(sheet.note(), sheet.corrections());
    }

    private void carriesOver() {
        Caller administrator = place.staff(Role.ADMINISTRATOR, Role.NURSE);
        transaction.executeWithoutResult(status -> providers.carryOver(access.enter(administrator, JournalAction.PHRASES), true));
    }

    private Caller specialist() {
        Caller specialist = place.staff(Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.staff(), JobSpecialistAnswer.How.ORALLY, "Ja takk", TODAY));
        return specialist;
    }

    private UUID write(Caller by, World.Waiting who, Information information, String text) {
        UUID id = UUID.randomUUID();
        notes.write(by, who.person(), id, information, writing(text), true);
        return id;
    }

    private static Note.Writing writing(String text) {
        return new Note.Writing(Note.Kind.TALK, TODAY, null, text);
    }

    private MockHttpServletResponse send(String address, String form, String... fields) throws Exception {
        var call = post(address).with(csrf()).with(user(therapist.account().toString()))
                .param("_form", form).param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) call = call.param(fields[i], fields[i + 1]);
        return mvc.perform(call).andReturn().getResponse();
    }

    private MockHttpServletResponse file(String address) throws Exception {
        var answer = page(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; filename=\"notat.");
        return answer;
    }

    private MockHttpServletResponse page(String address) throws Exception {
        return mvc.perform(get(address).with(user(therapist.account().toString()))).andReturn().getResponse();
    }
}
