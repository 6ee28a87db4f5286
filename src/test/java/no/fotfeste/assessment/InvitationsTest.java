package no.fotfeste.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.fotfeste.instrument.Forms;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.Token;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person asked to fill in alone: what is sent, what comes back, once, and who reads it. */
@FotfesteTest
class InvitationsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String ARRIVAL = "measure-arrival";

    private static int count;

    @Autowired World world;
    @Autowired Invitations invitations;
    @Autowired Alone alone;
    @Autowired InvitationLinks links;
    @Autowired Assessments assessments;
    @Autowired Instruments instruments;
    @Autowired Expired expired;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;
    @TempDir Path folder;

    private World.Place place;
    private World.Place.Member therapist;
    private World.Waiting ola;

    @BeforeEach
    void someoneWhoHasStarted() {
        world.today(MONDAY);
        place = world.place();
        therapist = place.member("Jon Vik", Role.OCCUPATIONAL_THERAPIST);
        ola = new Courses(world, episodes).started(place, "tvt", "Ola Nes");
    }

    @Test
    void the_message_says_nothing_and_only_a_hash_of_its_secret_is_kept() {
        InvitationLink link = sent("phq-9", "pain");
        var mail = new OutboxLooks(owner).of(place.provider()).getFirst();
        String said = (mail.subject() + " " + mail.body()).toLowerCase();
        assertThat(said).doesNotContain("phq", "pain", "smerte", "humør", "depresjon", "ola", "nes", "helse", "tvt", "kartlegging", "innkomst");
        assertThat(link.person()).isEqualTo(ola.person());
        String kept = JdbcClient.create(owner).sql("select string_agg(l::text, '') from assessment.invitation_link l").query(String.class).single();
        assertThat(kept).doesNotContain(token());
    }

    @Test
    void what_is_not_for_the_person_alone_is_left_for_when_they_meet_and_says_why() {
        fill("psfs", Map.of("activity-1", "Gå tur", "rating-1", "4"), ARRIVAL);
        Offer arrival = offer(ARRIVAL);
        assertThat(arrival.left()).singleElement().satisfies(left -> assertThat(left.why()).isEqualTo(Offer.Why.ANSWERED));
        assertThat(arrival.instruments()).extracting(Instrument::code).contains("work-ability", "pain", "phq-9", "gad-7").doesNotContain("psfs");
        Offer end = offer("measure-end");
        assertThat(end.left()).singleElement().satisfies(left -> assertThat(left.why()).isEqualTo(Offer.Why.OWN_WORDS));
        sent("pain");
        assertThat(offer(ARRIVAL).left()).anySatisfy(left -> {
            assertThat(left.instrument().code()).isEqualTo("pain");
            assertThat(left.why()).isEqualTo(Offer.Why.WAITING);
        });
        assertThatExceptionOfType(Refused.class).as("two links for the same").isThrownBy(() -> sent("pain"));
        assertThatExceptionOfType(NotFound.class).as("asked by the survey").isThrownBy(() -> offer("survey-6"));
    }

    @Test
    void what_cannot_wait_is_never_in_a_form_that_nobody_reads_within_a_day() {
        Instrument phq = instruments.get("phq-9");
        assertThat(phq.acute()).isTrue();
        assertThat(Offer.why(phq, false, false)).isEqualTo(Offer.Why.UNREAD);
        assertThat(Offer.why(phq, false, true)).isNull();
        assertThat(Offer.why(instruments.get("pain"), false, false)).isNull();
    }

    @Test
    void the_answer_is_the_persons_own_raises_what_must_not_wait_and_waits_to_be_read_within_a_working_day() {
        InvitationLink link = sent("phq-9");
        assertThat(line(Kinds.FORM_SENT)).singleElement().satisfies(entry -> assertThat(entry.text()).isEqualTo("Ved oppstart"));
        send(link, 1, Map.of("9", "1"));
        Response response = overview().histories().getFirst().last();
        assertThat(response.by()).isEqualTo(Response.By.PERSON);
        assertThat(response.occasion()).isEqualTo(ARRIVAL);
        assertThat(overview().openAlerts()).hasSize(1);
        assertThat(line(Kinds.FORM_ANSWERED)).singleElement().satisfies(entry -> {
            assertThat(entry.open()).isTrue();
            assertThat(entry.until()).isEqualTo(MONDAY.plusDays(1));
            assertThat(entry.text()).isEqualTo("Ved oppstart");
        });
        assertThat(links.find(token()).orElseThrow().open(therapist.caller().now())).as("all is sent").isFalse();
        invitations.read(therapist.caller(), ola.person(), UUID.randomUUID(), link.invitation());
        assertThat(line(Kinds.FORM_ANSWERED)).noneMatch(Line::open);
        assertThat(overview().invited().all().getFirst().readName()).isEqualTo("Jon Vik");
    }

    @Test
    void the_same_sent_twice_from_one_phone_or_from_two_is_stored_once() throws Exception {
        InvitationLink link = sent("work-ability", "pain");
        UUID key = UUID.randomUUID();
        Callable<Boolean> tap = () -> {
            try {
                alone.send(link.caller(therapist.caller().now()), link, key, 2, instruments.get("pain"), Answers.of(Map.of("pain", "4")));
                return true;
            } catch (Repeated done) {
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> taps = threads.invokeAll(java.util.Collections.nCopies(6, tap));
            assertThat(taps).extracting(Future::state).containsOnly(Future.State.SUCCESS);
            assertThat(taps.stream().map(Future::resultNow).filter(done -> done)).hasSize(1);
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> send(link, 2, Map.of("pain", "9")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("assessment.alone.sent-before"));
        assertThat(overview().histories().getFirst().responses()).singleElement().satisfies(each -> assertThat(each.score()).isEqualTo("4"));
    }

    @Test
    void answered_by_the_staff_meanwhile_both_are_kept_and_the_staff_is_told() {
        InvitationLink link = sent("pain");
        fill("pain", Map.of("pain", "7"), ARRIVAL);
        UUID staffs = overview().histories().getFirst().last().id();
        send(link, 1, Map.of("pain", "2"));
        Response stands = overview().histories().getFirst().last();
        assertThat(stands.score()).isEqualTo("2");
        assertThat(stands.replaces()).isEqualTo(staffs);
        assertThat(assessments.response(therapist.caller(), ola.person(), staffs).response().score()).isEqualTo("7");
        Invitation invitation = overview().invited().all().getFirst();
        assertThat(invitation.parts().getFirst().before()).isEqualTo(staffs);
        assertThatExceptionOfType(Conflict.class).as("the staff, on a page from before").isThrownBy(() -> fill("pain", Map.of("pain", "5"), ARRIVAL))
                .satisfies(conflict -> assertThat(conflict.theirs().get("answers")).endsWith(" 2"));
    }

    @Test
    void staff_and_person_at_the_very_same_moment_lose_nothing() throws Exception {
        InvitationLink link = sent("pain");
        List<Callable<Boolean>> both = List.of(() -> {
            send(link, 1, Map.of("pain", "2"));
            return true;
        }, () -> {
            try {
                fill("pain", Map.of("pain", "7"), ARRIVAL);
                return true;
            } catch (Conflict | Refused told) {
                return false;
            }
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = threads.invokeAll(both);
            assertThat(all.getFirst().resultNow()).as("the person's").isTrue();
        }
        assertThat(overview().histories().getFirst().last().score()).isEqualTo("2");
    }

    @Test
    void what_is_written_on_two_phones_is_kept_together_and_gone_when_the_link_is_taken_back() {
        InvitationLink link = sent("phq-9");
        Instrument phq = instruments.get("phq-9");
        keep(link, phq, Map.of("q-phq-9-1", List.of("2")));
        keep(link, phq, Map.of("q-phq-9-2", List.of("1"), "q-phq-9-3", List.of("")));
        assertThat(one(link).part().draft()).containsOnlyKeys("q-phq-9-1", "q-phq-9-2");
        invitations.revoke(therapist.caller(), ola.person(), UUID.randomUUID(), link.invitation());
        assertThat(overview().invited().all().getFirst().parts().getFirst().draft()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> one(link));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(link, 1, Map.of("1", "2")));
        assertThat(overview().histories()).isEmpty();
    }

    @Test
    void a_form_changed_under_way_is_answered_in_the_edition_it_was_begun_in() throws Exception {
        String code = "edition-" + ++count;
        install(code, Forms.of(Forms.item("line", "string")));
        InvitationLink link = sentAt(Occasion.BETWEEN, code);
        Instrument first = instruments.get(code);
        keep(link, first, Map.of(AnswerFields.field(first, "line"), List.of("Påbegynt")));
        install(code, Forms.of(Forms.item("line", "string"), Forms.item("more", "string")).replace("\"status\"", "\"version\": \"2\", \"status\""));
        assertThat(instruments.get(code).version()).isNotEqualTo(first.version());
        Asked.One one = one(link);
        assertThat(one.older()).isTrue();
        assertThat(one.instrument().version()).isEqualTo(first.version());
        alone.send(link.caller(therapist.caller().now()), link, UUID.randomUUID(), 1, instruments.get(code), Answers.of(Map.of("line", "Ferdig")));
        assertThat(overview().histories().getFirst().last().version()).isEqualTo(first.version());
    }

    @Test
    void a_link_that_is_unknown_too_old_or_tried_too_often_opens_nothing() {
        InvitationLink link = sent("pain");
        assertThat(links.find(Token.fresh())).isEmpty();
        assertThat(links.find("kort")).isEmpty();
        assertThat(link.open(therapist.caller().now().plus(Invitations.LINK_LIVES).minusSeconds(1))).isTrue();
        assertThat(link.open(therapist.caller().now().plus(Invitations.LINK_LIVES))).isFalse();
        JdbcClient.create(owner).sql("update assessment.invitation set attempts = 5000 where id = :id").param("id", link.invitation()).update();
        assertThat(links.find(token()).orElseThrow().open(therapist.caller().now())).isFalse();
        world.today(MONDAY.plusDays(14));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> one(link));
        assertThat(overview().invited().all().getFirst().state(therapist.caller().now())).isEqualTo(Invitation.State.EXPIRED);
    }

    @Test
    void what_was_written_and_never_sent_is_gone_when_the_link_is_too_old() {
        InvitationLink link = sent("pain");
        keep(link, instruments.get("pain"), Map.of("q-pain-pain", List.of("4")));
        assertThat(expired.wipe(place.system())).as("while it works").isZero();
        world.today(MONDAY.plusDays(14));
        assertThat(expired.wipe(place.system())).isOne();
        assertThat(overview().invited().all().getFirst().parts().getFirst().draft()).isEmpty();
    }

    @Test
    void a_reminder_is_a_new_link_to_the_same_and_comes_twice_at_most() {
        InvitationLink link = sent("pain");
        invitations.remind(therapist.caller(), ola.person(), UUID.randomUUID(), link.invitation());
        assertThatExceptionOfType(Refused.class).as("twice in a day")
                .isThrownBy(() -> invitations.remind(therapist.caller(), ola.person(), UUID.randomUUID(), link.invitation()));
        assertThat(links.find(token()).orElseThrow().invitation()).isEqualTo(link.invitation());
        world.today(MONDAY.plusDays(1));
        invitations.remind(therapist.caller(), ola.person(), UUID.randomUUID(), link.invitation());
        world.today(MONDAY.plusDays(2));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> invitations.remind(therapist.caller(), ola.person(), UUID.randomUUID(), link.invitation()));
    }

    @Test
    void a_tablet_is_for_two_hours_is_read_the_same_day_by_whoever_handed_it_over_and_given_back_keeps_nothing() {
        String token = invitations.handOver(therapist.caller(), ola.person(), UUID.randomUUID(), ARRIVAL, Set.of("pain", "gad-7"), false);
        InvitationLink link = links.find(token).orElseThrow();
        assertThat(link.open(therapist.caller().now().plus(Invitations.TABLET_LIVES))).isFalse();
        send(link, 1, Map.of("pain", "3"));
        keep(link, 2, instruments.get("gad-7"), Map.of("q-gad-7-1", List.of("1")));
        alone.giveBack(link.caller(therapist.caller().now()), link, UUID.randomUUID());
        Invitation invitation = overview().invited().all().getFirst();
        assertThat(invitation.state(therapist.caller().now())).isEqualTo(Invitation.State.GIVEN_BACK);
        assertThat(invitation.parts().getLast().draft()).isEmpty();
        assertThat(line(Kinds.FORM_ANSWERED)).singleElement().satisfies(entry -> {
            assertThat(entry.until()).isEqualTo(MONDAY);
            assertThat(entry.staff()).isEqualTo(therapist.id());
        });
    }

    @Test
    void nobody_else_sends_reads_or_takes_back() {
        InvitationLink link = sent("pain");
        Caller job = place.staff(Role.JOB_SPECIALIST);
        Caller elsewhere = world.place().staff(Role.OCCUPATIONAL_THERAPIST);
        for (Caller other : List.of(job, elsewhere, place.staff(Role.RECEPTIONIST))) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> invitations.offer(other, ola.person(), ARRIVAL));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> invitations.revoke(other, ola.person(), UUID.randomUUID(), link.invitation()));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> invitations.read(other, ola.person(), UUID.randomUUID(), link.invitation()));
        }
        World.Waiting kari = new Courses(world, episodes).started(place, "tvt", "Kari Li");
        assertThatExceptionOfType(NotFound.class).as("by another person's address")
                .isThrownBy(() -> invitations.revoke(therapist.caller(), kari.person(), UUID.randomUUID(), link.invitation()));
        Caller system = Caller.system(elsewhere.provider(), elsewhere.now());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> alone.asked(system, link));
    }

    private InvitationLink sent(String... codes) {
        return sentAt(ARRIVAL, codes);
    }

    private InvitationLink sentAt(String occasion, String... codes) {
        invitations.send(therapist.caller(), ola.person(), UUID.randomUUID(), occasion, Set.of(codes), false);
        return links.find(token()).orElseThrow();
    }

    private String token() {
        return new OutboxLooks(owner).of(place.provider()).getFirst().body().replaceAll("(?s).*/svar/skjema/([A-Za-z0-9_-]{43}).*", "$1");
    }

    private void send(InvitationLink link, int place, Map<String, String> answers) {
        Invitation.Part part = overview().invited().all().stream().filter(each -> each.id().equals(link.invitation())).findFirst().orElseThrow().part(place);
        alone.send(link.caller(therapist.caller().now()), link, UUID.randomUUID(), place, instruments.get(part.instrument()), Answers.of(answers));
    }

    private void keep(InvitationLink link, Instrument instrument, Map<String, List<String>> fields) {
        keep(link, 1, instrument, fields);
    }

    private void keep(InvitationLink link, int place, Instrument instrument, Map<String, List<String>> fields) {
        alone.keep(link.caller(therapist.caller().now()), link, place, instrument, "", fields);
    }

    private Asked.One one(InvitationLink link) {
        return alone.one(link.caller(therapist.caller().now()), link, 1, "", null);
    }

    private void fill(String code, Map<String, String> answers, String occasion) {
        assessments.fill(therapist.caller(), ola.person(), UUID.randomUUID(), 0, new Response.New(UUID.randomUUID(), occasion,
                instruments.get(code), world.today(), Answers.of(answers), Response.By.STAFF, null));
    }

    private Offer offer(String occasion) {
        return invitations.offer(therapist.caller(), ola.person(), occasion);
    }

    private Overview overview() {
        return assessments.overview(therapist.caller(), ola.person());
    }

    private List<Line> line(String kind) {
        return cases.line(therapist.caller(), ola.person()).line().stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    private void install(String code, String form) throws java.io.IOException {
        Files.writeString(folder.resolve(code + ".json"), form);
        instruments.lookIn(folder);
    }
}
