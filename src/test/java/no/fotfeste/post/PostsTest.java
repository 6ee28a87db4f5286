package no.fotfeste.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.audit.AuditLog;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.platform.Denied;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.referral.Referrals;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Incoming post on a real database: whose it is before and after it is placed, and what it sets going. */
@FotfesteTest
class PostsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Posts posts;
    @Autowired PersonPost personPost;
    @Autowired Referrals referrals;
    @Autowired Episodes episodes;
    @Autowired Cases cases;
    @Autowired AuditLog log;
    @Autowired Access access;
    @Autowired Timeline timeline;
    @Autowired TransactionTemplate transaction;

    private World.Place place;
    private Caller secretary;
    private World.Place.Member physician;
    private World.Waiting ola;

    @BeforeEach
    void aPlace() {
        world.today(MONDAY);
        place = world.place();
        secretary = place.staff(Role.HEALTH_SECRETARY);
        physician = place.member("Ida Lie", Role.PHYSICIAN);
        ola = place.accepted("r1-8", "Ola Nes", physician.caller());
    }

    @Test
    void what_is_not_placed_is_the_offices_and_nobody_elses() {
        UUID id = register(secretary, Item.Kind.HOSPITAL_SUMMARY, "Sykehuset Østfold", "Innlagt i januar");
        assertThat(posts.inbox(secretary).waiting()).extracting(Item::id).containsExactly(id);
        assertThat(posts.unplaced(place.staff(Role.RECEPTIONIST), id, "").texts().values()).containsExactly("Innlagt i januar");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> posts.inbox(physician.caller()));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> posts.unplaced(physician.caller(), id, ""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> posts.unplaced(world.place().staff(Role.HEALTH_SECRETARY), id, ""));
        assertThat(world.jdbc().sql("select count(*) from post.content").query(Long.class).single()).isZero();
    }

    @Test
    void placed_it_is_read_by_those_who_open_health_and_the_office_sees_only_that_it_came() {
        UUID id = register(secretary, Item.Kind.HOSPITAL_SUMMARY, "Sykehuset Østfold", "Innlagt i januar");
        UUID file = posts.unplaced(secretary, id, "").files().getFirst().id();
        place(id, null);
        assertThat(posts.inbox(secretary).waiting()).isEmpty();
        assertThat(personPost.get(physician.caller(), ola.person(), id).texts().values()).containsExactly("Innlagt i januar");
        assertThat(personPost.fetch(physician.caller(), ola.person(), id, file).bytes()).isEqualTo("Innlagt i januar".getBytes(StandardCharsets.UTF_8));
        var seen = personPost.get(secretary, ola.person(), id);
        assertThat(seen.open()).isFalse();
        assertThat(seen.texts()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> personPost.fetch(secretary, ola.person(), id, file));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> posts.fetch(secretary, id, file));
    }

    @Test
    void a_job_specialist_reads_the_employers_plan_and_cannot_tell_that_a_hospital_has_written() {
        Caller coordinator = place.staff(Role.COORDINATOR);
        var specialist = place.member("Per Nav", Role.JOB_SPECIALIST);
        var mari = place.accepted("tvt", "Mari Sol", coordinator);
        episodes.answerJobSpecialist(coordinator, mari.person(), mari.referral().course(), UUID.randomUUID(), new JobSpecialistAnswer(
                JobSpecialistAnswer.Answer.ACCEPTED, specialist.id(), JobSpecialistAnswer.How.ORALLY, "Ja", MONDAY));
        UUID summary = register(coordinator, Item.Kind.HOSPITAL_SUMMARY, "Sykehuset", "Om helse");
        UUID plan = register(coordinator, Item.Kind.FOLLOW_UP_PLAN, "Verkstedet", "Om arbeidet");
        personPost.place(coordinator, mari.person(), summary, UUID.randomUUID(), null, coordinator.staff());
        personPost.place(coordinator, mari.person(), plan, UUID.randomUUID(), null, specialist.id());
        assertThat(personPost.list(specialist.caller(), mari.person()).items()).extracting(Item::id).containsExactly(plan);
        assertThat(personPost.get(specialist.caller(), mari.person(), plan).texts().values()).containsExactly("Om arbeidet");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> personPost.get(specialist.caller(), mari.person(), summary));
        assertThat(cases.line(specialist.caller(), mari.person()).line()).extracting(Line::text).doesNotContain("Sykehuset", "Om helse");
        personPost.read(specialist.caller(), mari.person(), plan, UUID.randomUUID());
    }

    @Test
    void it_waits_on_the_day_of_the_one_it_was_given_to_until_it_has_been_read() {
        UUID first = register(secretary, Item.Kind.LETTER, "Storgata legekontor", "Brev");
        UUID second = register(secretary, Item.Kind.LETTER, "Fysioterapeuten", "Et annet brev");
        place(first, null);
        place(second, null);
        assertThat(open(Kinds.POST_TO_READ)).hasSize(2).allSatisfy(line -> {
            assertThat(line.staff()).isEqualTo(physician.id());
            assertThat(line.until()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(line.limit()).isEqualTo(Limit.PRACTICE);
        });
        personPost.read(physician.caller(), ola.person(), second, UUID.randomUUID());
        assertThat(open(Kinds.POST_TO_READ)).singleElement().satisfies(line -> assertThat(line.ref()).isEqualTo(first));
        assertThat(personPost.get(physician.caller(), ola.person(), second).item().placed().read().by()).isEqualTo("Ida Lie");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> personPost.read(physician.caller(), ola.person(), second, UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("post.already-read"));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> personPost.read(secretary, ola.person(), first, UUID.randomUUID()));
    }

    @Test
    void it_is_given_only_to_those_who_may_open_it() {
        UUID id = register(secretary, Item.Kind.LETTER, "Legen", "Brev");
        var stranger = place.member("Uten Adgang", Role.NURSE);
        assertThat(personPost.placing(secretary, ola.person(), id).readers()).extracting(reader -> reader.name()).containsExactly("Ida Lie");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> personPost.place(secretary, ola.person(), id, UUID.randomUUID(), null, stranger.id()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("post.reader-cannot"));
        var other = place.member("Nils Ek", Role.PHYSICIAN);
        world.block(physician.caller(), ola.person(), physician.id());
        assertThat(personPost.placing(secretary, ola.person(), id).readers()).extracting(reader -> reader.name()).containsExactly("Nils Ek");
        personPost.place(secretary, ola.person(), id, UUID.randomUUID(), null, other.id());
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> personPost.get(physician.caller(), ola.person(), id));
    }

    @Test
    void another_can_be_given_it_to_read() {
        var other = place.member("Nils Ek", Role.PHYSICIAN);
        UUID id = demand(LocalDate.of(2026, 3, 20));
        place(id, null);
        personPost.give(secretary, ola.person(), id, UUID.randomUUID(), other.id());
        assertThat(open(Kinds.POST_TO_READ)).singleElement().satisfies(line -> assertThat(line.staff()).isEqualTo(other.id()));
        assertThat(open(Kinds.POST_REPLY)).singleElement().satisfies(line -> assertThat(line.staff()).isEqualTo(other.id()));
    }

    @Test
    void navs_demand_is_a_deadline_by_law_until_it_has_been_answered() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> demand(null))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("replyBy", "post.reply-by-needed"));
        UUID id = demand(LocalDate.of(2026, 3, 20));
        place(id, null);
        assertThat(open(Kinds.POST_REPLY)).singleElement().satisfies(line -> {
            assertThat(line.until()).isEqualTo(LocalDate.of(2026, 3, 20));
            assertThat(line.limit()).isEqualTo(Limit.LAW);
            assertThat(line.law()).isEqualTo("folketrygdloven § 21-4");
        });
        personPost.read(physician.caller(), ola.person(), id, UUID.randomUUID());
        assertThat(open(Kinds.POST_REPLY)).as("reading is not answering").hasSize(1);
        personPost.replied(physician.caller(), ola.person(), id, UUID.randomUUID(), MONDAY, "brev sendt");
        assertThat(open(Kinds.POST_REPLY)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> personPost.replied(physician.caller(), ola.person(), id, UUID.randomUUID(), MONDAY, "igjen"));
    }

    @Test
    void an_answer_to_what_we_asked_closes_the_question_though_the_office_never_sees_it() {
        var eli = place.referred("r1-8", "Eli Lund", physician.caller());
        UUID question = UUID.randomUUID();
        referrals.ask(physician.caller(), eli.person(), eli.referral(), question, "Fastlegen", "Hvilke medisiner?", LocalDate.of(2026, 3, 9));
        assertThat(cases.line(secretary, eli.person()).line()).filteredOn(line -> line.open() && line.kind().equals(Kinds.INFORMATION_ANSWER))
                .singleElement().satisfies(line -> assertThat(line.until()).isEqualTo(LocalDate.of(2026, 3, 9)));
        UUID id = register(secretary, Item.Kind.INFORMATION_ANSWER, "Fastlegen", "Disse medisinene");
        assertThat(personPost.placing(secretary, eli.person(), id).questions()).singleElement()
                .satisfies(open -> assertThat(open.askedOf()).isEqualTo("Fastlegen"));
        personPost.place(secretary, eli.person(), id, UUID.randomUUID(), question, physician.id());
        assertThat(cases.line(secretary, eli.person()).line()).noneMatch(line -> line.open() && line.kind().equals(Kinds.INFORMATION_ANSWER));
        assertThat(referrals.get(physician.caller(), eli.person(), eli.referral()).questions()).singleElement().satisfies(asked -> {
            assertThat(asked.arrivedOn()).isEqualTo(MONDAY);
            assertThat(asked.asPost()).isEqualTo(id);
        });
        UUID again = register(secretary, Item.Kind.INFORMATION_ANSWER, "Fastlegen", "En gang til");
        assertThat(personPost.placing(secretary, eli.person(), again).questions()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> personPost.place(secretary, eli.person(), again, UUID.randomUUID(), question, physician.id()));
        personPost.moveBack(secretary, eli.person(), id, UUID.randomUUID(), "Gjaldt en annen");
        assertThat(personPost.placing(secretary, eli.person(), again).questions()).as("the question waits again").hasSize(1);
        assertThat(cases.line(secretary, eli.person()).line()).anyMatch(line -> line.open() && line.kind().equals(Kinds.INFORMATION_ANSWER));
    }

    @Test
    void it_may_answer_a_letter_of_ours_and_says_which() {
        sent("Sluttrapporten");
        UUID id = register(secretary, Item.Kind.LETTER, "Fastlegen", "Takk for brevet");
        assertThat(personPost.placing(secretary, ola.person(), id).letters()).singleElement()
                .satisfies(line -> place(id, line.id()));
        assertThat(personPost.get(physician.caller(), ola.person(), id).answered().kind()).isEqualTo(Kinds.FINAL_REPORT);
    }

    @Test
    void a_question_of_someone_elses_is_not_answered_by_it() {
        var eli = place.referred("r1-8", "Eli Lund", physician.caller());
        UUID question = UUID.randomUUID();
        referrals.ask(physician.caller(), eli.person(), eli.referral(), question, "Fastlegen", "Hva?", LocalDate.of(2026, 3, 9));
        UUID id = register(secretary, Item.Kind.INFORMATION_ANSWER, "Fastlegen", "Svar");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> place(id, question));
        assertThat(posts.unplaced(secretary, id, "").item().waits()).isTrue();
    }

    @Test
    void on_the_wrong_person_it_goes_back_with_a_reason_and_a_stub_stays() {
        UUID id = demand(LocalDate.of(2026, 3, 20));
        place(id, null);
        personPost.moveBack(physician.caller(), ola.person(), id, UUID.randomUUID(), "Feil fødselsnummer");
        assertThat(posts.inbox(secretary).waiting()).extracting(Item::id).containsExactly(id);
        assertThat(personPost.list(physician.caller(), ola.person()).items()).isEmpty();
        assertThat(personPost.list(physician.caller(), ola.person()).moved()).singleElement().satisfies(moved -> {
            assertThat(moved.why()).isEqualTo("Feil fødselsnummer");
            assertThat(moved.by()).isEqualTo("Ida Lie");
        });
        assertThat(open(Kinds.POST_TO_READ)).isEmpty();
        assertThat(open(Kinds.POST_REPLY)).isEmpty();
        assertThat(cases.line(physician.caller(), ola.person()).line()).extracting(Line::kind).contains(Kinds.POST_RECEIVED, Kinds.POST_MOVED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> personPost.get(physician.caller(), ola.person(), id));
        var right = place.accepted("r1-8", "Ole Nes", physician.caller());
        personPost.place(secretary, right.person(), id, UUID.randomUUID(), null, physician.id());
        assertThat(personPost.list(physician.caller(), right.person()).items()).hasSize(1);
    }

    @Test
    void the_same_content_once_more_is_told_of_and_kept_or_laid_away() {
        UUID first = register(secretary, Item.Kind.LETTER, "Legen", "Samme brev");
        UUID second = register(secretary, Item.Kind.LETTER, "Legekontoret", "Samme brev");
        UUID other = register(secretary, Item.Kind.LETTER, "Legen", "Et annet brev");
        assertThat(posts.inbox(secretary).waiting()).filteredOn(Item::cameBefore).extracting(Item::id).containsExactly(second);
        assertThat(posts.unplaced(secretary, second, "").same()).extracting(Item::id).containsExactly(first);
        assertThat(posts.unplaced(secretary, other, "").same()).isEmpty();
        place(first, null);
        assertThat(posts.unplaced(secretary, second, "").same()).as("found where it has been placed, too").hasSize(1);
        posts.setAside(secretary, second, UUID.randomUUID());
        assertThat(posts.inbox(secretary).waiting()).extracting(Item::id).containsExactly(other);
        posts.takeBack(secretary, second, UUID.randomUUID());
        posts.keep(secretary, second, UUID.randomUUID());
        assertThat(posts.unplaced(secretary, second, "").item().kept()).isTrue();
    }

    @Test
    void the_same_sender_and_day_for_the_same_person_is_told_of_before_it_is_placed() {
        place(register(secretary, Item.Kind.LETTER, "Storgata legekontor", "Brev"), null);
        UUID again = register(secretary, Item.Kind.LETTER, "STORGATA LEGEKONTOR", "Brevet skannet på nytt");
        assertThat(personPost.placing(secretary, ola.person(), again).earlier()).hasSize(1);
    }

    @Test
    void post_of_a_person_one_may_not_open_is_no_match_and_no_hit() {
        var shut = place.accepted("tvt", "Sara Stengt", place.staff(Role.COORDINATOR));
        Caller coordinator = place.staff(Role.COORDINATOR);
        UUID theirs = register(coordinator, Item.Kind.LETTER, "Legen", "Likt innhold");
        personPost.place(coordinator, shut.person(), theirs, UUID.randomUUID(), null, coordinator.staff());
        UUID mine = register(secretary, Item.Kind.LETTER, "Legen", "Likt innhold");
        assertThat(posts.unplaced(secretary, mine, "Sara").found()).isEmpty();
        assertThat(posts.unplaced(secretary, mine, "").same()).isEmpty();
        assertThat(posts.unplaced(secretary, mine, "ola").found()).extracting(PlacingStore.Candidate::name).containsExactly("Ola Nes");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> personPost.placing(secretary, shut.person(), mine));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> personPost.get(physician.caller(), ola.person(), theirs));
    }

    @Test
    void of_two_who_place_it_the_second_is_refused_and_a_repeat_is_the_same_thing() {
        UUID id = UUID.randomUUID();
        posts.register(secretary, id, letter("Legen"), List.of(Upload.written("x")));
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> posts.register(secretary, id, letter("Legen"), List.of(Upload.written("x"))));
        UUID key = UUID.randomUUID();
        personPost.place(secretary, ola.person(), id, key, null, physician.id());
        assertThatExceptionOfType(Repeated.class).isThrownBy(() -> personPost.place(secretary, ola.person(), id, key, null, physician.id()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> personPost.place(secretary, ola.person(), id, UUID.randomUUID(), null, physician.id()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("post.already-placed"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> posts.setAside(secretary, id, UUID.randomUUID()));
    }

    @Test
    void paper_needs_no_file_and_nothing_at_all_is_refused() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> posts.register(secretary, UUID.randomUUID(), letter("Legen"), List.of()))
                .satisfies(invalid -> assertThat(invalid.errors()).containsEntry("files", "post.nothing"));
        UUID id = UUID.randomUUID();
        posts.register(secretary, id, new Item.New(MONDAY, Item.Sender.GP, "Legen", Item.Kind.LETTER, "2 sider", true, null), List.of());
        assertThat(posts.unplaced(secretary, id, "").item().onPaper()).isTrue();
    }

    @Test
    void every_fetching_stands_in_the_persons_own_log() {
        UUID id = register(secretary, Item.Kind.LETTER, "Legen", "Brev");
        place(id, null);
        UUID file = personPost.get(physician.caller(), ola.person(), id).files().getFirst().id();
        personPost.fetch(physician.caller(), ola.person(), id, file);
        assertThat(actions(ola)).contains("post.fetch", "post.place");
    }

    @Test
    void the_content_cannot_be_changed_or_taken_away_by_the_application() {
        assertThat(world.jdbc().sql("""
                select privilege from unnest(array['update', 'delete', 'truncate']) privilege, unnest(array['post.content', 'post.file']) t
                 where has_table_privilege(current_user, t, privilege)""").query(String.class).list()).isEmpty();
    }

    /** A letter of ours on the line. */
    private void sent(String text) {
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(physician.caller(), ola.person(), PostAction.SHOW);
            timeline.happened(entered, timeline.course(entered, ola.referral().course()),
                    Happened.of(Kinds.FINAL_REPORT, MONDAY, UUID.randomUUID(), text).as(Information.PRACTICAL));
        });
    }

    private List<String> actions(World.Waiting waiting) {
        return log.openings(physician.caller(), waiting.person(), null).rows().stream().map(opening -> opening.action()).toList();
    }

    private List<Line> open(String kind) {
        return cases.line(secretary, ola.person()).line().stream().filter(line -> line.open() && line.kind().equals(kind)).toList();
    }

    private void place(UUID id, UUID answers) {
        personPost.place(secretary, ola.person(), id, UUID.randomUUID(), answers, physician.id());
    }

    private UUID demand(LocalDate replyBy) {
        UUID id = UUID.randomUUID();
        posts.register(secretary, id, new Item.New(MONDAY, Item.Sender.NAV, "NAV Indre Østfold", Item.Kind.NAV_REQUEST, "", true, replyBy), List.of());
        return id;
    }

    private UUID register(Caller by, Item.Kind kind, String sender, String text) {
        UUID id = UUID.randomUUID();
        posts.register(by, id, new Item.New(MONDAY, Item.Sender.OTHER, sender, kind, "", false, null), List.of(Upload.written(text)));
        return id;
    }

    private static Item.New letter(String sender) {
        return new Item.New(MONDAY, Item.Sender.GP, sender, Item.Kind.LETTER, "", false, null);
    }
}
