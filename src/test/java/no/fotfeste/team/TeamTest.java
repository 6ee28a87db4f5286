package no.fotfeste.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.WorkingHours;
import org.junit.jupiter.api.Test;

/** The rules of who does what, without a database. */
class TeamTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final StaffId kari = staff();
    private final StaffId nina = staff();
    private final StaffId jon = staff();

    @Test
    void with_as_many_as_the_limit_one_more_takes_a_reason_and_without_a_limit_none_does() {
        assertThat(new Caseload(19, 30, 20).full()).isFalse();
        assertThat(new Caseload(20, 20, 20).full()).isTrue();
        assertThat(new Caseload(20, 20, 20).over()).isFalse();
        assertThat(new Caseload(21, 21, 20).over()).isTrue();
        assertThat(new Caseload(99, 99, null).full()).isFalse();
    }

    @Test
    void job_specialists_and_the_office_are_not_offered_cases() {
        List<Board.Member> members = List.of(member(kari, Role.COORDINATOR), member(nina, Role.JOB_SPECIALIST), member(jon, Role.HEALTH_SECRETARY));
        assertThat(Board.able(members)).extracting(each -> each.staff().id()).containsExactly(kari);
    }

    @Test
    void two_stand_ins_for_the_same_cases_clash_on_a_common_day_and_not_on_the_day_after() {
        StandIn first = standIn(kari, nina, 0, 6, true);
        assertThat(standIn(kari, jon, 6, 9, true).clash(List.of(first))).contains("team.stand-in-overlaps");
        assertThat(standIn(kari, jon, 7, 9, true).clash(List.of(first))).isEmpty();
        assertThat(standIn(jon, nina, 0, 6, true).clash(List.of(first))).as("one for two").isEmpty();
    }

    @Test
    void named_cases_may_be_split_between_two_but_no_case_has_two() {
        EpisodeId one = new EpisodeId(UUID.randomUUID());
        EpisodeId two = new EpisodeId(UUID.randomUUID());
        StandIn first = new StandIn(UUID.randomUUID(), kari, nina, MONDAY, MONDAY.plusDays(6), false, Set.of(one));
        assertThat(new StandIn(UUID.randomUUID(), kari, jon, MONDAY, MONDAY, false, Set.of(two)).clash(List.of(first))).isEmpty();
        assertThat(new StandIn(UUID.randomUUID(), kari, jon, MONDAY, MONDAY, false, Set.of(one, two)).clash(List.of(first)))
                .contains("team.stand-in-overlaps");
        assertThat(standIn(kari, jon, 0, 0, true).clash(List.of(first))).contains("team.stand-in-overlaps");
    }

    @Test
    void there_is_no_stand_in_for_a_stand_in() {
        StandIn first = standIn(kari, nina, 0, 6, true);
        assertThat(standIn(jon, kari, 3, 4, true).clash(List.of(first))).as("Kari is away herself").contains("team.stand-in-away");
        assertThat(standIn(nina, jon, 3, 4, true).clash(List.of(first))).as("Nina stands in for Kari").contains("team.stand-in-stands-in");
        assertThat(standIn(nina, jon, 7, 8, true).clash(List.of(first))).isEmpty();
    }

    @Test
    void it_ends_when_the_last_day_is_over() {
        StandIn standIn = standIn(kari, nina, 0, 6, true);
        assertThat(standIn.ends()).isEqualTo(at(LocalDateTime.of(2026, 3, 9, 0, 0)));
        assertThat(standIn.on(MONDAY.plusDays(6))).isTrue();
        assertThat(standIn.on(MONDAY.plusDays(7))).isFalse();
    }

    @Test
    void an_hour_on_friday_afternoon_and_an_hour_on_monday_morning_are_two_working_hours() {
        assertThat(hours(LocalDateTime.of(2026, 3, 6, 15, 0), LocalDateTime.of(2026, 3, 9, 9, 0))).isEqualTo(Duration.ofHours(2));
        assertThat(hours(LocalDateTime.of(2026, 3, 6, 20, 0), LocalDateTime.of(2026, 3, 9, 7, 0))).isEqualTo(Duration.ZERO);
        assertThat(hours(LocalDateTime.of(2026, 4, 1, 16, 0), LocalDateTime.of(2026, 4, 7, 8, 30))).as("over Easter").isEqualTo(Duration.ofMinutes(30));
        assertThat(hours(LocalDateTime.of(2026, 3, 9, 9, 0), LocalDateTime.of(2026, 3, 6, 9, 0))).as("a clock set back").isEqualTo(Duration.ZERO);
    }

    @Test
    void the_summer_time_night_takes_no_working_time_away() {
        assertThat(hours(LocalDateTime.of(2026, 3, 27, 15, 0), LocalDateTime.of(2026, 3, 30, 9, 0))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_watch_is_the_stand_ins_while_whoever_has_it_is_away_and_nobodys_is_the_coordinators() {
        Watch.Who on = new Watch.Who(kari, "Kari");
        Watch.Who instead = new Watch.Who(nina, "Nina");
        assertThat(new Watch("tvt", "TVT", on, null).is(kari)).isTrue();
        assertThat(new Watch("tvt", "TVT", on, instead).is(kari)).isFalse();
        assertThat(new Watch("tvt", "TVT", on, instead).is(nina)).isTrue();
        assertThat(new Watch("tvt", "TVT", null, null).holder()).isNull();
    }

    @Test
    void any_text_for_a_week_gives_a_monday() {
        for (String text : List.of("", "2026-02-30", "igår", "2026-03-04", "2026-13-40")) {
            assertThat(RosterPages.monday(text, MONDAY.plusDays(3))).isEqualTo(MONDAY);
        }
        assertThat(RosterPages.monday("2026-03-15", MONDAY)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "2026-03-06T09:00, 2026-03-06T10:00",
        // what would end with the day ends when the next begins
        "2026-03-06T15:00, 2026-03-09T08:00",
        "2026-03-06T15:30, 2026-03-09T08:30",
        "2026-03-06T20:00, 2026-03-09T09:00",
        "2026-03-07T12:00, 2026-03-09T09:00",
        // Maundy Thursday to Easter Monday
        "2026-04-01T15:30, 2026-04-07T08:30",
        // the night the clocks change
        "2026-03-29T02:30, 2026-03-30T09:00"})
    void an_hour_of_work_is_over_when_somebody_has_been_at_work_for_an_hour(LocalDateTime raised, LocalDateTime goesOn) {
        assertThat(no.fotfeste.service.AlertRules.USUAL.goesOn(raised.atZone(Time.OSLO).toInstant())).isEqualTo(goesOn.atZone(Time.OSLO).toInstant());
    }

    private static Duration hours(LocalDateTime from, LocalDateTime to) {
        return WorkingHours.USUAL.between(at(from), at(to));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(Time.OSLO).toInstant();
    }

    private static StandIn standIn(StaffId absent, StaffId instead, int from, int to, boolean everything) {
        return new StandIn(UUID.randomUUID(), absent, instead, MONDAY.plusDays(from), MONDAY.plusDays(to), everything, Set.of());
    }

    private static Board.Member member(StaffId id, Role role) {
        return new Board.Member(new StaffMember(id, "N", "t", "", "", EnumSet.of(role)), Caseload.NOTHING, null);
    }

    private static StaffId staff() {
        return new StaffId(UUID.randomUUID());
    }
}
