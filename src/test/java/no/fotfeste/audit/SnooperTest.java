package no.fotfeste.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.episode.Episodes;
import no.fotfeste.platform.Denied;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Among twenty who do their work, the one who snoops is found first, and the others are left in peace. */
@FotfesteTest
class SnooperTest {

    private static final LocalDate WINTER = LocalDate.of(2026, 1, 5);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 16);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired LogFollowUp followUp;
    @Autowired Staff people;
    @Autowired Cases cases;
    @Autowired Episodes episodes;

    private World.Place place;
    private final List<Colleague> staff = new ArrayList<>();
    private final List<World.Waiting> persons = new ArrayList<>();
    private Colleague kari;
    private Colleague snooper;
    private Colleague leader;

    /** Someone who works here, without a way to log in: twenty passwords take their time. */
    private record Colleague(World.Place place, StaffId id, String name, Set<Role> roles) {

        Caller at(LocalDateTime when) {
            return new Caller(place.provider(), id.value(), id, name, "", roles, roles.iterator().next(), when.atZone(Time.OSLO).toInstant());
        }
    }

    @Test
    void the_snooper_is_found_first_explained_once_and_asked_again_after_the_next_time() {
        aHouse();
        ordinaryWork();
        snoop();
        LogFollowUp.Overview shown = followUp.show(leader.at(SPRING.atTime(12, 0)));
        assertThat(shown.openings()).isGreaterThan(300);
        assertThat(shown.staff()).isGreaterThanOrEqualTo(20);
        List<Suspicion> found = shown.open().stream().map(LogFollowUp.Finding::suspicion).toList();
        assertThat(found.getFirst().actor()).as("first").isEqualTo(snooper.id());
        assertThat(found.stream().filter(each -> each.actor().equals(snooper.id())).flatMap(each -> each.rules().stream()).distinct())
                .contains(Rule.NO_RELATION, Rule.AT_NIGHT, Rule.SAME_NAME, Rule.COLLEAGUE, Rule.OWN_RECORD, Rule.SAME_ADDRESS,
                        Rule.AFTER_END, Rule.MANY_AT_ONCE, Rule.OFTEN_UNRELATED, Rule.REPEATEDLY_DENIED);
        assertThat(found.stream().filter(each -> !each.actor().equals(snooper.id())).map(each -> each.name() + " " + each.rules()).toList())
                .as("others").hasSizeLessThanOrEqualTo(2);
        assertThat(shown.counted()).as("a look in passing is counted and no more").isPositive();

        Suspicion first = found.getFirst();
        followUp.mark(leader.at(SPRING.atTime(12, 5)), UUID.randomUUID(), first.actor(), first.person(), FollowUp.State.FOLLOWED_UP, "Samtale fredag");
        LogFollowUp.Overview after = followUp.show(leader.at(SPRING.atTime(12, 10)));
        assertThat(after.answered()).singleElement().satisfies(each -> {
            assertThat(each.answer()).isNotNull();
            assertThat(each.suspicion().rules()).isEqualTo(first.rules());
        });
        assertThat(after.answered(FollowUp.State.FOLLOWED_UP)).isEqualTo(1);
        for (int i = 12; i < 22; i++) open(snooper, persons.get(i), SPRING.atTime(23, 1 + i));
        assertThat(followUp.show(leader.at(SPRING.plusDays(1).atTime(8, 0))).answered()).as("it asks anew").isEmpty();
        browserWalk();
    }

    private void browserWalk() {
        world.today(SPRING.plusDays(1));
        var login = place.member("Lena Vik", Role.LEADER);
        try (var browser = browsers.loggedIn(login)) {
            browser.follow("Loggen");
            browser.sees("Sigrid Norum", "Åpnet om natta", "Personen arbeider her.", "mange saker", "av " + staff.size() + " ansatte");
            browser.seesNot("Berge", "Hjelle", "Sak1");
            browser.unfold("Skriv hva du fant ut");
            browser.press("Lagre");
            browser.sees("Noe må rettes");
            browser.look("log-follow-up");
            browser.choose("forklart");
            browser.fill("Hvorfor", "Hun var innom på vegne av en kollega.");
            browser.press("Lagre");
            browser.sees("Svaret er lagret.", "Besvart (1)");
        }
    }

    @Test
    void only_the_leader_goes_through_the_log_never_their_own_and_never_anothers_house() {
        world.today(SPRING);
        place = world.place("tvt");
        kari = colleague("Kari Tveit", Role.COORDINATOR);
        var boss = colleague("Leif Bø", Role.LEADER, Role.NURSE);
        var strange = place.accepted("tvt", "Anne Bø", now());
        world.today(SPRING.plusDays(30));
        open(boss, strange, SPRING.plusDays(30).atTime(3, 0));
        Caller now = boss.at(SPRING.plusDays(31).atTime(9, 0));
        assertThat(followUp.show(now).open()).extracting(each -> each.suspicion().actor()).containsExactly(boss.id());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> followUp.mark(now, UUID.randomUUID(), boss.id(), strange.person(),
                FollowUp.State.EXPLAINED, "Det var meg")).extracting(Refused::key).isEqualTo("audit.not-your-own");
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> followUp.show(now()));
        Caller other = world.place().staff(Role.LEADER);
        assertThat(followUp.show(other).openings()).isZero();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> followUp.mark(other, UUID.randomUUID(), boss.id(), strange.person(),
                FollowUp.State.EXPLAINED, "Ikke mitt"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> followUp.mark(colleague("To", Role.LEADER).at(SPRING.plusDays(31).atTime(9, 0)),
                UUID.randomUUID(), kari.id(), PersonId.next(), FollowUp.State.EXPLAINED, "Finnes ikke"));
    }

    /** Twenty who work here, forty who are followed up since the winter. */
    private void aHouse() {
        world.today(WINTER);
        place = world.place("tvt");
        leader = colleague("Leif Bø", Role.LEADER);
        kari = member("Kari Tveit", Role.COORDINATOR);
        member("Knut Rø", Role.COORDINATOR);
        member("Berit Aas", Role.COORDINATOR);
        for (int i = 0; i < 6; i++) member("Ergo Terapeut" + i, Role.OCCUPATIONAL_THERAPIST);
        for (int i = 0; i < 5; i++) member("Fysio Terapeut" + i, Role.PHYSIOTHERAPIST);
        for (int i = 0; i < 5; i++) member("Sykepleier Vakt" + i, Role.NURSE);
        snooper = member("Sigrid Norum", Role.NURSE);
        for (int i = 0; i < 40; i++) persons.add(place.accepted("tvt", "Sak" + i + " Hjelle" + i, now()));
        // a relative, a colleague who is a person here, the snooper's own record, and someone at the same address as that
        persons.add(place.accepted("tvt", "Ola Norum", now()));
        persons.add(place.accepted("tvt", "Leif Bø", now()));
        persons.add(place.accepted("tvt", "Sigrid Norum", now()));
        persons.add(new Courses(world, episodes).ended(place, "tvt", "Gerd Berge", WINTER, WINTER.plusDays(3)));
        world.today(SPRING.minusDays(20));
        int next = 0;
        for (Colleague each : staff) {
            if (!each.at(WINTER.atTime(9, 0)).isAny(Set.of(Role.OCCUPATIONAL_THERAPIST, Role.PHYSIOTHERAPIST, Role.NURSE))) continue;
            for (int i = 0; i < 2; i++) {
                var person = persons.get(next++ % 34);
                episodes.addMember(now(), person.person(), person.referral().course(), UUID.randomUUID(), each.id(), Case.Part.MEMBER);
            }
        }
    }

    /** Eight days: everyone their own cases, the coordinators and the office everyone's, a night watch, a look in passing. */
    private void ordinaryWork() {
        Random random = new Random(7);
        int mine = 0;
        for (Colleague each : staff) {
            boolean many = each.roles().contains(Role.COORDINATOR);
            int from = mine;
            if (!many) mine += 2;
            for (int day = 8; day > 0; day--) {
                LocalDate on = SPRING.minusDays(day);
                if (many) {
                    for (int i = 0; i < 6; i++) open(each, persons.get(random.nextInt(40)), on.atTime(8 + i, 10));
                } else if (!each.id().equals(snooper.id())) {
                    open(each, persons.get(from % 34), on.atTime(9 + random.nextInt(6), 5));
                    if (day % 2 == 0) open(each, persons.get((from + 1) % 34), on.atTime(day == 4 ? 23 : 12, 30));
                    if (day == 5) open(each, persons.get((from + 9) % 34), on.atTime(13, 0));
                }
            }
        }
    }

    private void snoop() {
        for (int i = 0; i < 12; i++) open(snooper, persons.get(i), SPRING.minusDays(2).atTime(23, 10 + i * 3));
        for (int i = 40; i < 44; i++) open(snooper, persons.get(i), SPRING.minusDays(1).atTime(14, i - 40));
        for (int i = 34; i < 38; i++) {
            world.block(now(), persons.get(i).person(), snooper.id());
            PersonId closed = persons.get(i).person();
            Caller caller = snooper.at(SPRING.minusDays(1).atTime(15, i));
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> cases.line(caller, closed));
        }
    }

    /** The coordinator on the day the world stands on. */
    private Caller now() {
        return kari.at(world.today().atTime(9, 0));
    }

    private void open(Colleague who, World.Waiting whom, LocalDateTime when) {
        cases.line(who.at(when), whom.person());
    }

    private Colleague member(String name, Role role) {
        Colleague member = colleague(name, role);
        staff.add(member);
        return member;
    }

    private Colleague colleague(String name, Role... roles) {
        StaffId id = people.add(place.system(), UUID.randomUUID(), new Staff.NewMember(name, roles[0].code(), "", null, "", Set.of(roles)));
        return new Colleague(place, id, name, Set.of(roles));
    }
}
