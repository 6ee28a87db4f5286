package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.List;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Whether everyone who wants to work has been offered a job specialist (B16, B38). @param rows those who run now */
record Offers(List<Row> rows) {

    /** @param answer null where nobody has asked; @param words of the person, or why not */
    record Row(PersonId person, String name, LocalDate since, @Nullable String answer, String words, @Nullable LocalDate answeredOn) {}

    /** How many, without names. @param offered of {@code all} who want to work; @param accepted of those offered */
    record Count(int all, int offered, int accepted) {

        int missing() {
            return all - offered;
        }
    }

    List<Row> missing() {
        return rows.stream().filter(row -> row.answer() == null).toList();
    }

    List<Row> answered() {
        return rows.stream().filter(row -> row.answer() != null).toList();
    }

    Count count() {
        return new Count(rows.size(), answered().size(), (int) rows.stream().filter(row -> "ACCEPTED".equals(row.answer())).count());
    }
}
