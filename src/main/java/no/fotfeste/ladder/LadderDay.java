package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.platform.PersonId;

/** How it goes for those whose ladder the caller follows up: what was too much, and whom nobody has asked. */
public record LadderDay(List<Row> rows) {

    /** @param hard too much; otherwise nobody has answered for the week */
    record Row(PersonId person, String name, UUID ladder, String job, LocalDate week, boolean hard) {

        String address() {
            return "/personer/" + person + "/plan/opptrapping/" + ladder;
        }
    }
}
