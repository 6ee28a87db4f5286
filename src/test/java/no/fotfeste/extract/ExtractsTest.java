package no.fotfeste.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.AppointmentId;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.MeetingActions;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.extract.Link.Door;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.plan.Goal;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import no.fotfeste.platform.Time;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FotfesteTest
class ExtractsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Episodes episodes;
    @Autowired Extracts extracts;
    @Autowired Sheets sheets;
    @Autowired ExtractDesk desk;
    @Autowired PartyVisits visits;
    @Autowired Knocks knocks;
    @Autowired Consents consents;
    @Autowired Appointments appointments;
    @Autowired MeetingActions actions;
    @Autowired Access access;
    @Autowired AnchorStore anchors;
    @Autowired Time time;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext context;
    @Autowired @Qualifier("ownerDataSource") DataSource owner;

    private World.Place place;
    private World.Place.Member member;
    private Caller kari;
    private World.Waiting anne;
    private Shared shared;
    private UUID employer;
    private UUID goal;
    private Item goalItem;

    @BeforeEach
    void anEmployerWhoHasAPage() {
        world.today(TODAY);
        place = world.place();
        member = place.member("Kari Tveit", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        kari = member.caller();
        anne = new Courses(world, episodes).started(place, "tvt", "Anne Berge");
        shared = new Shared(context, owner);
        goal = shared.goal(kari, anne.person(), "Jeg vil tilbake til barnehagen", Goal.Domain.WORK);
        goalItem = new Item(Item.Kind.GOAL, goal);
        employer = shared.party(kari, anne.person(), Shared.EMPLOYER);
    }

    @AfterEach
    void theClockAgain() {
        world.today(TODAY);
    }

    private void sent() {
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        shared.send(kari, anne.person(), employer);
    }

    private Door door() {
        return knocks.find(shared.token(place.provider())).orElseThrow();
    }

    private String session(Door door) {
        visits.askForCode(door, now());
        return visits.come(door, now(), shared.code(place.provider())).orElseThrow();
    }

    private Instant now() {
        return time.instant();
    }

    private void later(Duration more) {
        time.use(Clock.fixed(now().plus(more), Time.OSLO));
    }

    private Content seen(Door door, String session) {
        return visits.show(door, "token", session, now(), Opening.What.OPENED).pages().getFirst().content();
    }

    @Test
    void nothing_is_for_anybody_until_it_is_ticked_for_them() {
        UUID measure = shared.measure(kari, anne.person(), "Møte lederen", false);
        assertThat(desk.draft(kari, anne.person(), employer, employer).page().content().saysSomething()).isFalse();
        shared.write(kari, anne.person(), employer, "", new Item(Item.Kind.MEASURE, measure));
        Content content = desk.draft(kari, anne.person(), employer, employer).page().content();
        assertThat(content.tasks()).extracting(Content.Task::what).containsExactly("Møte lederen");
        assertThat(content.goals()).isEmpty();
        UUID nav = shared.party(kari, anne.person(), new Party(Party.Kind.NAV, "NAV Askim"));
        assertThat(desk.draft(kari, anne.person(), nav, nav).page().content().saysSomething()).as("another party").isFalse();
    }

    @Test
    void what_is_closed_to_all_but_clinicians_is_not_even_offered_whoever_the_party_is() {
        UUID health = shared.goal(kari, anne.person(), "Jeg vil sove", Goal.Domain.MENTAL_HEALTH);
        UUID closed = shared.measure(kari, anne.person(), "Samtale om angst", true);
        for (Party party : List.of(Shared.EMPLOYER, new Party(Party.Kind.GP, "Fastlege"), new Party(Party.Kind.NEXT_OF_KIN, "Per"))) {
            UUID id = party.equals(Shared.EMPLOYER) ? employer : shared.party(kari, anne.person(), party);
            Composer.Offer offer = desk.draft(kari, anne.person(), id, id).offer();
            assertThat(offer.goals().values()).containsExactly("Jeg vil tilbake til barnehagen");
            assertThat(offer.measures()).isEmpty();
            assertThatThrownBy(() -> shared.write(kari, anne.person(), id, "", new Item(Item.Kind.GOAL, health))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> shared.write(kari, anne.person(), id, "", new Item(Item.Kind.MEASURE, closed))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void nothing_goes_before_staff_and_person_have_approved_it_and_somebody_has_heard_them_on_the_number() {
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        UUID approved = shared.approve(kari, anne.person(), employer, employer);
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.person-has-not-approved");
        sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES);
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.no-basis");
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        extracts.reach(kari, anne.person(), employer, UUID.randomUUID(), 1, new Anchor.Reach("Mona Eng", Shared.EMAIL, "999 88 777"));
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.number-not-confirmed");
        assertThat(shared.outbox().of(place.provider())).isEmpty();
        extracts.heard(kari, anne.person(), employer, UUID.randomUUID(), "99988777");
        sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID());
        assertThat(shared.outbox().of(place.provider())).hasSize(1);
    }

    @Test
    void a_no_from_the_person_keeps_the_text_here_and_one_taken_for_another_is_not_approved() {
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        UUID approved = shared.approve(kari, anne.person(), employer, employer);
        sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(),
                new Approved.Said(false, no.fotfeste.sharing.Answer.How.THROUGH_INTERPRETER, "Tolk 12", "Ikke det om målet", TODAY, ""));
        assertThat(desk.one(kari, anne.person(), employer).status()).isEqualTo(Status.REFUSED);
        refused(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()), "extract.person-has-not-approved");
        String onScreen = Sheets.mark(desk.draft(kari, anne.person(), employer, employer).page().content());
        shared.write(kari, anne.person(), employer, "Noe annet", goalItem);
        refused(() -> sheets.approve(kari, anne.person(), employer, employer, UUID.randomUUID(), onScreen), "extract.changed-meanwhile");
    }

    @Test
    void two_who_write_at_once_are_told_and_nothing_is_lost() {
        shared.write(kari, anne.person(), employer, "Den første", goalItem);
        assertThatThrownBy(() -> sheets.write(kari, anne.person(), employer, employer, UUID.randomUUID(), 1,
                new Sheet.Wording("Den andre", "", "", false), java.util.Set.of()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.theirs()).containsEntry("message", "Den første"));
    }

    @Test
    void a_party_sees_what_was_approved_whatever_becomes_of_the_plan() {
        sent();
        Door door = door();
        String session = session(door);
        assertThat(desk.overview(kari, anne.person()).rows()).extracting(ExtractDesk.Row::status).containsExactly(Status.SENT);
        Content before = seen(door, session);
        assertThat(before.goals()).containsExactly("Jeg vil tilbake til barnehagen");
        context.getBean(no.fotfeste.plan.Plans.class).changeGoal(kari, anne.person(), goal, UUID.randomUUID(), 1,
                new Goal.Wish("Jeg vil noe helt annet", "", Goal.Domain.WORK, Goal.Aim.ENTER, false, false));
        assertThat(seen(door, session)).isEqualTo(before);
        ExtractDesk.Row row = desk.overview(kari, anne.person()).rows().getFirst();
        assertThat(row.changed()).isTrue();
        assertThat(row.status()).isEqualTo(Status.OPENED);
    }

    @Test
    void agreeing_stands_on_the_line_on_the_day_of_whoever_sent_it_and_counts_once() {
        sent();
        Door door = door();
        String session = session(door);
        UUID page = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        UUID key = UUID.randomUUID();
        visits.say(door, session, now(), key, page, Message.Kind.AGREED, "");
        assertThatThrownBy(() -> visits.say(door, session, now(), key, page, Message.Kind.AGREED, "")).isInstanceOf(Repeated.class);
        visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "");
        ExtractDesk.One one = desk.one(kari, anne.person(), employer);
        assertThat(one.status()).isEqualTo(Status.AGREED);
        assertThat(one.messages()).singleElement().satisfies(message -> assertThat(message.approved()).isEqualTo(page));
        assertThat(line()).anySatisfy(line -> assertThat(line).startsWith(Kinds.PARTY_SAID).contains("Mona Eng, Solbakken barnehage er enig"));
        assertThat(waiting(Kinds.PARTY_TO_READ)).isEqualTo(1);
        extracts.read(kari, anne.person(), employer, UUID.randomUUID(), one.messages().getFirst().id());
        assertThat(waiting(Kinds.PARTY_TO_READ)).isZero();
    }

    @Test
    void whoever_agrees_to_an_old_version_is_told_and_what_they_agreed_to_stays_with_that_version() {
        sent();
        Door door = door();
        String session = session(door);
        UUID first = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        visits.say(door, session, now(), UUID.randomUUID(), first, Message.Kind.AGREED, "");
        later(Duration.ofMinutes(1));
        kari = member.caller();
        shared.write(kari, anne.person(), employer, "Nå er det noe nytt", goalItem);
        shared.send(kari, anne.person(), employer);
        refused(() -> visits.say(door, session, now(), UUID.randomUUID(), first, Message.Kind.AGREED, ""), "extract.outdated");
        PartyVisits.Shown shown = visits.show(door, "t", session, now(), Opening.What.OPENED);
        assertThat(shown.pages().getFirst().number()).isEqualTo(2);
        assertThat(shown.standing(shown.pages().getFirst())).isNull();
        assertThat(shown.agreedBefore(shown.pages().getFirst())).isTrue();
        assertThat(desk.one(kari, anne.person(), employer).status()).isIn(Status.SENT, Status.OPENED);
    }

    @Test
    void a_yes_taken_back_shuts_the_door_at_the_next_request_stops_the_mail_and_leaves_one_of_ours_to_go_on() {
        UUID yes = shared.yes(kari, anne.person(), Shared.EMPLOYER);
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        shared.send(kari, anne.person(), employer);
        String token = shared.token(place.provider());
        Door door = door();
        String session = session(door);
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isTrue();
        UUID page = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        var berit = place.member("Berit", Role.HEALTH_SECRETARY);
        episodes.addMember(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), berit.id(), Case.Part.MEMBER);
        Caller secretary = berit.caller();
        consents.withdraw(secretary, anne.person(), yes, UUID.randomUUID(), "Vil ikke mer");
        assertThat(knocks.stillOpen(token, session, now(), TODAY)).isFalse();
        assertThatThrownBy(() -> visits.show(door, "t", session, now(), Opening.What.OPENED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "")).isInstanceOf(NotFound.class);
        var mails = shared.outbox().of(place.provider());
        assertThat(mails).filteredOn(mail -> mail.body().contains("/delt/")).extracting(mail -> mail.state()).containsOnly("CANCELLED");
        assertThat(mails).filteredOn(mail -> mail.state().equals("WAITING")).singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("avsluttet").doesNotContain("Anne", "samtykke", "/delt/"));
        assertThat(waiting(Kinds.TAKE_OVER)).isEqualTo(1);
        int before = shared.outbox().of(place.provider()).size();
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(before);
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        assertThatThrownBy(() -> visits.show(door, "t", session, now(), Opening.What.OPENED)).as("a new yes opens no old link").isInstanceOf(NotFound.class);
    }

    @Test
    void a_yes_that_ends_takes_the_link_with_it() {
        consents.answered(kari, anne.person(), UUID.randomUUID(), new no.fotfeste.sharing.Answer.Said(Shared.EMPLOYER, true, "Arbeid", "Samarbeide",
                TODAY.plusDays(3), no.fotfeste.sharing.Answer.How.ORALLY, "", "Bare denne uka"));
        shared.write(kari, anne.person(), employer, "Hei Mona", goalItem);
        shared.send(kari, anne.person(), employer);
        assertThat(desk.one(kari, anne.person(), employer).openUntil()).isEqualTo(TODAY.plusDays(3));
        Door door = door();
        world.today(TODAY.plusDays(4));
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(1);
    }

    @Test
    void withdrawn_and_sent_at_once_it_went_before_or_never() throws Exception {
        for (int i = 0; i < 6; i++) {
            UUID yes = shared.yes(kari, anne.person(), Shared.EMPLOYER);
            shared.write(kari, anne.person(), employer, "Runde " + i, goalItem);
            UUID approved = shared.approve(kari, anne.person(), employer, employer);
            sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES);
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Callable<Object>> both = List.of(
                        () -> { consents.withdraw(kari, anne.person(), yes, UUID.randomUUID(), ""); return "withdrawn"; },
                        () -> { sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID()); return "sent"; });
                for (Future<Object> each : threads.invokeAll(both)) {
                    try {
                        each.get();
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(Refused.class);
                    }
                }
            }
            assertThat(sql("select count(*) from extract.link where anchor_id = :id and revoked_at is null")).as("open links").isZero();
            assertThat(shared.outbox().of(place.provider())).filteredOn(mail -> mail.body().contains("/delt/") && mail.state().equals("WAITING")).isEmpty();
        }
    }

    @Test
    void a_code_has_ten_minutes_and_five_tries_and_a_link_that_is_guessed_at_dies() {
        sent();
        Door door = door();
        visits.askForCode(door, now());
        String code = shared.code(place.provider());
        String other = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertThat(visits.come(door, now(), other)).isEmpty();
        assertThat(visits.come(door, now(), code)).as("the right one, too late").isEmpty();
        visits.askForCode(door, now());
        String second = shared.code(place.provider());
        later(Duration.ofMinutes(10));
        assertThat(visits.come(door, now(), second)).as("after ten minutes").isEmpty();
        visits.askForCode(door, now());
        String third = shared.code(place.provider());
        assertThat(visits.come(door, now(), third)).isPresent();
        assertThat(visits.come(door, now(), third)).as("used").isEmpty();
        for (int round = 0; round < 4; round++) {
            later(Duration.ofHours(1));
            visits.askForCode(door, now());
            String wrong = shared.code(place.provider()).equals("000000") ? "000001" : "000000";
            for (int i = 0; i < 5; i++) visits.come(door, now(), wrong);
        }
        later(Duration.ofHours(1));
        int before = shared.outbox().of(place.provider()).size();
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).as("no more codes").hasSize(before);
    }

    @Test
    void no_more_than_five_codes_an_hour() {
        sent();
        Door door = door();
        for (int i = 0; i < 9; i++) visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(1 + 5);
        later(Duration.ofHours(1));
        visits.askForCode(door, now());
        assertThat(shared.outbox().of(place.provider())).hasSize(1 + 6);
    }

    @Test
    void half_an_hour_without_a_tap_and_the_code_is_needed_again() {
        sent();
        Door door = door();
        String session = session(door);
        later(Duration.ofMinutes(29));
        seen(door, session);
        later(Duration.ofMinutes(29));
        seen(door, session);
        later(Duration.ofMinutes(31));
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void one_partys_half_hour_and_pages_are_nobody_elses() {
        sent();
        Door mona = door();
        String session = session(mona);
        UUID page = visits.show(mona, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        Party nav = new Party(Party.Kind.NAV, "NAV Askim");
        UUID second = shared.party(kari, anne.person(), nav);
        shared.yes(kari, anne.person(), nav);
        later(Duration.ofSeconds(1));
        shared.write(member.caller(), anne.person(), second, "Til NAV og ingen andre");
        shared.send(member.caller(), anne.person(), second);
        Door ida = door();
        assertThat(ida.anchor()).isEqualTo(second);
        assertThatThrownBy(() -> seen(ida, session)).as("another's half hour").isInstanceOf(NotFound.class);
        later(Duration.ofSeconds(1));
        String own = session(ida);
        assertThat(seen(ida, own).message()).isEqualTo("Til NAV og ingen andre");
        assertThatThrownBy(() -> visits.say(ida, own, now(), UUID.randomUUID(), page, Message.Kind.AGREED, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.say(ida, own, now(), UUID.randomUUID(), UUID.randomUUID(), Message.Kind.COMMENT, "x")).isInstanceOf(NotFound.class);
        assertThat(visits.show(mona, "t", session, now(), Opening.What.OPENED).pages()).hasSize(1);
    }

    /** The wall itself: whatever a statement forgets, the party reads nothing else. */
    @Test
    void once_a_party_is_in_the_wall_shows_nothing_but_what_was_sent_to_it() {
        sent();
        UUID second = shared.party(kari, anne.person(), new Party(Party.Kind.NAV, "NAV Askim"));
        shared.write(kari, anne.person(), second, "Ikke sendt");
        shared.approve(kari, anne.person(), second, second);
        shared.write(kari, anne.person(), employer, "Ikke godkjent av personen", goalItem);
        shared.approve(kari, anne.person(), employer, employer);
        JdbcClient all = JdbcClient.create(owner);
        List<String> tables = all.sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and c.relrowsecurity order by 1""").query(String.class).list();
        Map<String, Long> seen = new java.util.TreeMap<>();
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(Caller.system(place.provider(), now()), anne.person(), ExtractAction.LOOK_AT_LINK);
            access.asOutsider(entered, employer, "Mona Eng", "Solbakken", ExtractAction.PARTY_READS);
            for (String table : tables) {
                long rows = world.jdbc().sql("select count(*) from " + table).query(Long.class).single();
                if (rows > 0) seen.put(table, rows);
            }
        });
        assertThat(seen).containsOnly(Map.entry("extract.approved", 1L), Map.entry("extract.sending", 1L));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            var entered = access.enter(Caller.system(place.provider(), now()), anne.person(), ExtractAction.LOOK_AT_LINK);
            access.asOutsider(entered, employer, "Mona Eng", "Solbakken", ExtractAction.PARTY_READS);
            access.enter(Caller.system(place.provider(), now()), anne.person(), ExtractAction.LOOK_AT_LINK);
        })).as("nobody goes back").hasMessageContaining("a transaction enters once");
    }

    @Test
    void whoever_nav_employs_learns_of_no_party_the_person_has_said_no_to() {
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        episodes.answerJobSpecialist(kari, anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, vidar.id(), JobSpecialistAnswer.How.ORALLY, "Ja", TODAY));
        shared.no(kari, anne.person(), Shared.EMPLOYER);
        assertThat(desk.overview(kari, anne.person()).rows()).hasSize(1);
        assertThat(desk.overview(vidar.caller(), anne.person()).rows()).isEmpty();
        assertThat(desk.overview(vidar.caller(), anne.person()).candidates()).isEmpty();
        assertThatThrownBy(() -> desk.one(vidar.caller(), anne.person(), employer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> extracts.stop(vidar.caller(), anne.person(), employer, UUID.randomUUID(), "")).isInstanceOf(NotFound.class);
        shared.yes(kari, anne.person(), Shared.EMPLOYER);
        assertThat(desk.overview(vidar.caller(), anne.person()).rows()).hasSize(1);
    }

    @Test
    void what_a_gp_writes_is_read_by_clinicians_and_needs_no_yes_while_nobody_has_said_no() {
        Party gp = new Party(Party.Kind.GP, "Fastlege");
        UUID doctor = shared.party(kari, anne.person(), gp);
        shared.write(kari, anne.person(), doctor, "Her er planen", goalItem);
        shared.send(kari, anne.person(), doctor);
        Door door = door();
        String session = session(door);
        UUID page = visits.show(door, "t", session, now(), Opening.What.OPENED).pages().getFirst().id();
        visits.say(door, session, now(), UUID.randomUUID(), page, Message.Kind.COMMENT, "Husk medisinen");
        var vidar = place.member("Ola", Role.VOCATIONAL_COUNSELLOR);
        episodes.addMember(kari, anne.person(), anne.referral().course(), UUID.randomUUID(), vidar.id(), Case.Part.MEMBER);
        assertThat(desk.one(kari, anne.person(), doctor).messages()).hasSize(1);
        assertThat(desk.one(vidar.caller(), anne.person(), doctor).messages()).isEmpty();
        shared.no(kari, anne.person(), gp);
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void every_sending_is_written_down_as_something_that_has_left_and_every_opening_names_who() {
        sent();
        assertThat(sql("select count(*) from sharing.disclosure d join extract.anchor a on a.person_id = d.person_id where a.id = :id"
                + " and d.what = 'Utdrag av planen, versjon 1' and d.basis = 'CONSENT' and d.way = 'ELECTRONICALLY'")).isEqualTo(1);
        Door door = door();
        String session = session(door);
        seen(door, session);
        seen(door, session);
        visits.show(door, "t", session, now(), Opening.What.DOWNLOADED);
        assertThat(desk.one(kari, anne.person(), employer).openings()).extracting(Opening::what)
                .containsExactlyInAnyOrder(Opening.What.OPENED, Opening.What.DOWNLOADED);
        assertThat(sql("select count(*) from access.log where actor_id = :id and roles = '{OUTSIDER}' and actor_name = 'Mona Eng, Solbakken barnehage'"))
                .isEqualTo(3);
    }

    @Test
    void stopped_it_opens_nothing_and_can_begin_again_with_a_new_link() {
        sent();
        Door door = door();
        String session = session(door);
        extracts.stop(kari, anne.person(), employer, UUID.randomUUID(), "Ny jobb");
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
        assertThat(desk.one(kari, anne.person(), employer).status()).isEqualTo(Status.STOPPED);
        extracts.resume(kari, anne.person(), employer, UUID.randomUUID());
        assertThatThrownBy(() -> seen(door, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void after_a_visit_there_is_one_page_of_what_was_agreed_and_it_goes_the_same_way() {
        UUID visit = UUID.randomUUID();
        appointments.plan(kari, anne.person(), visit, new Booking("workplace-visit", TODAY, LocalTime.of(8, 0), 30, Appointment.Mode.PHYSICAL,
                "Hos arbeidsgiver", "", "", "", List.of(member.id()), "annet"));
        appointments.hold(kari, anne.person(), new AppointmentId(visit), UUID.randomUUID(), 1, new Held(List.of(member.id()), true, "Referat som blir her", "", "annet"));
        actions.add(kari, anne.person(), new AppointmentId(visit), UUID.randomUUID(), "person", "Ringe styreren", TODAY.plusDays(3));
        sent();
        assertThat(desk.one(kari, anne.person(), employer).held().values()).singleElement().asString().contains("2. mars 2026");
        UUID sheet = sheets.agreement(kari, anne.person(), employer, UUID.randomUUID(), visit);
        assertThatThrownBy(() -> sheets.agreement(kari, anne.person(), employer, UUID.randomUUID(), visit)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheets.agreement(kari, anne.person(), employer, UUID.randomUUID(), UUID.randomUUID())).isInstanceOf(NotFound.class);
        sheets.write(kari, anne.person(), employer, sheet, UUID.randomUUID(), 1, new Sheet.Wording("To timer om dagen fra mandag.", "", "", false),
                desk.draft(kari, anne.person(), employer, sheet).page().sheet().shown());
        UUID approved = shared.approve(kari, anne.person(), employer, sheet);
        sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES);
        later(Duration.ofSeconds(1));
        sheets.send(member.caller(), anne.person(), employer, approved, UUID.randomUUID());
        Door door = door();
        List<Approved> pages = visits.show(door, "t", session(door), now(), Opening.What.OPENED).pages();
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().content().about()).isEmpty();
        assertThat(pages.getLast().content().about()).contains("2. mars 2026");
        assertThat(pages.getLast().content().tasks()).extracting(Content.Task::what).containsExactly("Ringe styreren");
        assertThat(pages.toString()).doesNotContain("Referat som blir her");
        assertThat(desk.one(kari, anne.person(), employer).status()).as("the plan is as it was").isEqualTo(Status.OPENED);
    }

    @Test
    void what_a_party_said_on_the_phone_is_written_down_for_the_version_it_was_about() {
        sent();
        UUID page = desk.one(kari, anne.person(), employer).approved().getFirst().id();
        extracts.noted(kari, anne.person(), employer, UUID.randomUUID(), Message.Kind.AGREED, "Sagt på telefon", page);
        ExtractDesk.One one = desk.one(kari, anne.person(), employer);
        assertThat(one.status()).isEqualTo(Status.AGREED);
        assertThat(one.messages().getFirst().byStaff()).isTrue();
        assertThatThrownBy(() -> extracts.noted(kari, anne.person(), employer, UUID.randomUUID(), Message.Kind.AGREED, "", UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_child_of_another_case_is_not_there() {
        World.Waiting ola = new Courses(world, episodes).started(place, "tvt", "Ola Nes");
        UUID other = shared.party(kari, ola.person(), Shared.EMPLOYER);
        assertThatThrownBy(() -> desk.one(kari, anne.person(), other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.draft(kari, anne.person(), employer, other)).isInstanceOf(NotFound.class);
        shared.write(kari, ola.person(), other, "Til Ola");
        UUID approved = shared.approve(kari, ola.person(), other, other);
        assertThatThrownBy(() -> sheets.send(kari, anne.person(), employer, approved, UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.answered(kari, anne.person(), employer, approved, UUID.randomUUID(), Shared.YES)).isInstanceOf(NotFound.class);
    }

    private List<String> line() {
        return JdbcClient.create(owner).sql("select kind || ' ' || text from timeline.entry where person_id = :person")
                .param("person", anne.person().value()).query(String.class).list();
    }

    private long waiting(String kind) {
        return JdbcClient.create(owner).sql("select count(*) from timeline.entry where person_id = :person and kind = :kind and state = 'EXPECTED'")
                .param("person", anne.person().value()).param("kind", kind).query(Long.class).single();
    }

    private long sql(String sql) {
        return JdbcClient.create(owner).sql(sql).param("id", employer).query(Long.class).single();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
