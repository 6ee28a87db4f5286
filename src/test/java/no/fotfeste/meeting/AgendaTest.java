package no.fotfeste.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.fotfeste.access.Information;
import no.fotfeste.meeting.Agenda.Reason;
import no.fotfeste.meeting.Decision.Owner;
import no.fotfeste.meeting.Decision.Party;
import no.fotfeste.meeting.Decision.SeenBy;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.MeetingRules;
import no.fotfeste.service.MeetingRules.Section;
import no.fotfeste.service.ServiceFiles;
import org.junit.jupiter.api.Test;

/** The rules of the agenda and of what is decided, without a database. */
class AgendaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private final MeetingRules weekly = java.util.Objects.requireNonNull(ServiceFiles.shipped("tvt").meeting());
    private final MeetingRules daily = java.util.Objects.requireNonNull(ServiceFiles.shipped("r1-8").meeting());

    @Test
    void the_weekly_meeting_is_on_tuesdays_and_the_daily_round_on_working_days() {
        assertThat(weekly.next(MONDAY)).isEqualTo(MONDAY.plusDays(1));
        assertThat(weekly.next(MONDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
        assertThat(weekly.next(MONDAY.plusDays(2))).isEqualTo(MONDAY.plusDays(8));
        assertThat(daily.next(MONDAY)).isEqualTo(MONDAY);
        assertThat(daily.next(LocalDate.of(2026, 4, 2))).as("Maundy Thursday to the Tuesday after").isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void a_case_has_been_silent_when_the_time_in_the_file_has_gone() {
        assertThat(weekly.silentSince(MONDAY)).isEqualTo(MONDAY.minusWeeks(3));
        assertThat(daily.silentSince(MONDAY)).isEqualTo(MONDAY.minusWeeks(1));
    }

    @Test
    void reasons_for_the_same_case_are_one_line_and_each_is_said_once() {
        EpisodeId course = new EpisodeId(UUID.randomUUID());
        PersonId person = PersonId.next();
        Agenda agenda = Agenda.of(weekly, List.of(row(person, course, Section.OVERDUE), row(person, course, Section.ANSWERS),
                row(person, course, Section.ANSWERS)), 0);
        assertThat(agenda.items()).singleElement().satisfies(item -> {
            assertThat(item.section()).isEqualTo(Section.OVERDUE);
            assertThat(item.distinct()).extracting(Reason::section).containsExactly(Section.OVERDUE, Section.ANSWERS);
        });
    }

    @Test
    void what_there_is_no_time_for_is_counted_from_what_has_been_taken_up_already() {
        Agenda fresh = Agenda.of(weekly, rows(20), 0);
        assertThat(fresh.fits(14)).isTrue();
        assertThat(fresh.fits(15)).isFalse();
        assertThat(fresh.minutes()).isEqualTo(80);
        assertThat(Agenda.of(weekly, rows(10), 10).fits(5)).isFalse();
        assertThat(Agenda.of(weekly, rows(200), 0).more()).isTrue();
    }

    @Test
    void after_a_case_comes_the_one_below_it_and_after_one_that_is_done_the_first_that_waits() {
        Agenda agenda = Agenda.of(weekly, rows(3), 0);
        assertThat(agenda.after(agenda.items().get(0).person())).contains(agenda.items().get(1));
        assertThat(agenda.after(agenda.items().get(2).person())).isEmpty();
        assertThat(agenda.after(PersonId.next())).contains(agenda.items().getFirst());
        assertThat(Agenda.of(weekly, List.of(), 0).after(null)).isEmpty();
    }

    @Test
    void what_a_clinician_does_is_health_and_what_those_outside_do_is_work() {
        assertThat(wish(staff(), null, SeenBy.OWNER).information(true, true, true)).isEqualTo(Information.HEALTH);
        assertThat(wish(staff(), null, SeenBy.FOLLOW_UP).information(true, true, true)).isEqualTo(Information.PLAN);
        assertThat(wish(staff(), null, SeenBy.OWNER).information(false, false, true)).as("written by the job specialist").isEqualTo(Information.WORK);
        assertThat(wish(staff(), null, SeenBy.OWNER).information(true, false, true)).as("done by the job specialist").isEqualTo(Information.WORK);
        assertThat(wish(Owner.PERSON, null, SeenBy.OWNER).information(true, false, false)).isEqualTo(Information.PLAN);
        assertThat(wish(party("NAV"), Party.NAV, SeenBy.OWNER).information(true, false, false)).isEqualTo(Information.WORK);
        assertThat(wish(party("NAV"), Party.NAV, SeenBy.CLINICIANS).information(true, false, false)).isEqualTo(Information.HEALTH);
        assertThat(wish(party("Lege"), Party.GP, SeenBy.OWNER).arena(Information.PLAN)).isEqualTo(Arena.SURROUNDINGS);
        assertThat(wish(party("Verkstedet"), Party.EMPLOYER, SeenBy.OWNER).arena(Information.WORK)).isEqualTo(Arena.WORKPLACE);
    }

    @Test
    void nobody_is_given_what_they_may_not_read_and_nobody_writes_it() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> wish(staff(), null, SeenBy.CLINICIANS).information(true, false, true))
                .satisfies(wrong -> assertThat(wrong.errors()).containsKey("who"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> wish(Owner.PERSON, null, SeenBy.CLINICIANS).information(false, false, false))
                .satisfies(wrong -> assertThat(wrong.errors()).containsKey("seenBy"));
    }

    private static Decision.Wish wish(Owner owner, @org.jspecify.annotations.Nullable Party party, SeenBy seenBy) {
        return new Decision.Wish("Ring", owner, party, MONDAY, seenBy);
    }

    private static Owner staff() {
        return new Owner(Owner.Kind.STAFF, StaffId.next(), "");
    }

    private static Owner party(String name) {
        return new Owner(Owner.Kind.PARTY, null, name);
    }

    private static List<Agenda.Row> rows(int cases) {
        return new ArrayList<>(IntStream.range(0, cases).mapToObj(i -> row(PersonId.next(), new EpisodeId(UUID.randomUUID()), Section.SILENT)).toList());
    }

    private static Agenda.Row row(PersonId person, EpisodeId course, Section section) {
        return new Agenda.Row(person, course, "Ola Nes", null, new Reason(section, MONDAY, "measured", "", null));
    }
}
