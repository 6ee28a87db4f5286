package no.fotfeste.jobsupport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Which stretches of paid work are job starts (§4.3): they begin after a day without, and four hours have been done. */
final class JobRows {

    static final String SQL = """
            select s.person_id, s.course_id, s.kind <> 'SUPPORTED' as ordinary, s.from_date, s.to_date, s.percent,
                   nullif(w.name, '') as employer, nullif(w.sector, '') as trade, x.since
              from work.spell s
              join (select m.person_id, min(m.from_date) as since from episode.member m
                     where m.provider_id = :provider and m.staff_id = any (:workers) group by m.person_id) x on x.person_id = s.person_id
              left join work.employer w on w.provider_id = s.provider_id and w.id = s.employer_id
             where s.provider_id = :provider and s.standing and s.kind in ('ORDINARY_FULL', 'ORDINARY_PART', 'SUPPORTED')""";

    /** Jobs that were marked as begun, with four hours done. */
    static final String MARKED = """
            select j.person_id, j.course_id, j.first_day, j.last_day, coalesce(nullif(w.name, ''), nullif(j.employer_name, '')) as employer, j.title,
                   not exists (select from work.spell s where s.provider_id = j.provider_id and s.person_id = j.person_id and s.standing
                                  and s.kind = 'SUPPORTED' and s.from_date <= j.first_day and (s.to_date is null or s.to_date >= j.first_day)) as ordinary
              from work.job j
              left join work.employer w on w.provider_id = j.provider_id and w.id = j.employer_id
             where j.provider_id = :provider and j.counted_on is not null and j.first_day between :from and :to
               and exists (select from episode.member m where m.provider_id = j.provider_id and m.person_id = j.person_id
                              and m.staff_id = any (:workers) and m.from_date <= j.first_day)""";

    static final double HOURS = 4;
    private static final double HOURS_A_DAY = 7.5;
    private static final int WHOLE = 100;
    /** Four hours of one per cent take longer than this; nobody needs to count on. */
    private static final int LONGEST_COUNT = 90;
    /** The same start, written in both places. */
    private static final int SAME_DAYS = 14;

    private JobRows() {}

    /** @param since when a worker first supported the person */
    record Row(PersonId person, UUID course, boolean ordinary, LocalDate from, @Nullable LocalDate to, int percent,
            @Nullable String employer, @Nullable String trade, LocalDate since) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !to.isBefore(day));
        }

        /** Of paid work, on the days that have been. */
        boolean fourHours(LocalDate today) {
            LocalDate last = to == null || to.isAfter(today) ? today : to;
            double hours = 0;
            for (LocalDate day = from; !day.isAfter(last) && day.isBefore(from.plusDays(LONGEST_COUNT)); day = day.plusDays(1)) {
                if (WorkingDays.is(day)) hours += HOURS_A_DAY * percent / WHOLE;
                if (hours >= HOURS) return true;
            }
            return false;
        }
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(new PersonId(row.getObject("person_id", UUID.class)), row.getObject("course_id", UUID.class), row.getBoolean("ordinary"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class), row.getInt("percent"),
                row.getString("employer"), row.getString("trade"), row.getObject("since", LocalDate.class));
    }

    static List<Facts.JobStart> starts(List<Row> rows, LocalDate from, LocalDate to, LocalDate today) {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::from)).toList();
        List<Facts.JobStart> starts = new ArrayList<>();
        for (Row row : sorted) {
            if (row.from().isBefore(from) || row.from().isAfter(to) || row.from().isBefore(row.since()) || !row.fourHours(today)) continue;
            boolean anew = sorted.stream().filter(other -> other != row && other.person().equals(row.person()) && other.covers(row.from().minusDays(1)))
                    .allMatch(other -> other.employer() != null && row.employer() != null && !Objects.equals(other.employer(), row.employer()));
            if (anew) starts.add(new Facts.JobStart(row.person(), row.course(), row.from(), until(sorted, row), row.employer(), row.trade(), row.ordinary()));
        }
        return starts;
    }

    static Facts.JobStart marked(ResultSet row) throws SQLException {
        return new Facts.JobStart(new PersonId(row.getObject("person_id", UUID.class)), row.getObject("course_id", UUID.class),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getString("employer"),
                row.getString("title"), row.getBoolean("ordinary"));
    }

    /** Those that were marked, and those that only the working life shows. */
    static List<Facts.JobStart> together(List<Facts.JobStart> marked, List<Facts.JobStart> shown) {
        List<Facts.JobStart> all = new ArrayList<>(marked);
        shown.stream().filter(start -> marked.stream().noneMatch(other -> other.person().equals(start.person())
                && Math.abs(ChronoUnit.DAYS.between(other.on(), start.on())) <= SAME_DAYS)).forEach(all::add);
        return all;
    }

    /** The last day of paid work without a break; null while it goes on. */
    private static @Nullable LocalDate until(List<Row> sorted, Row first) {
        LocalDate last = first.to();
        for (Row row : sorted) {
            if (last == null) return null;
            boolean goesOn = row.person().equals(first.person()) && !row.from().isBefore(first.from()) && !row.from().isAfter(last.plusDays(1));
            if (goesOn && (row.to() == null || row.to().isAfter(last))) last = row.to();
        }
        return last;
    }
}
