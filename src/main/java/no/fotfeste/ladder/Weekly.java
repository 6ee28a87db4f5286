package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands for one who answers on Fridays: what they are asked about and what they have said, never what others said.
 *
 * @param number of the version that holds
 * @param week what they are asked about; null where there is nothing to ask now
 * @param said what they have answered for that week
 * @param agreed the version they said yes to last; 0 where they have not
 */
public record Weekly(UUID ladder, int number, boolean runs, @Nullable LocalDate week, Optional<Friday.Answer> said, int agreed) {

    static Weekly of(Ladder ladder, Friday.Giver giver, LocalDate today) {
        LocalDate week = ladder.asks(today, giver).orElse(null);
        Agreement.Party party = giver == Friday.Giver.PERSON ? Agreement.Party.PERSON : Agreement.Party.EMPLOYER;
        return new Weekly(ladder.id(), ladder.now().number(), ladder.runs(today), week,
                week == null ? Optional.empty() : ladder.answer(week, giver), ladder.agreed(party).map(Agreement::version).orElse(0));
    }
}
