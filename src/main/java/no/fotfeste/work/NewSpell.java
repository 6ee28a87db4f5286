package no.fotfeste.work;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.work.Spell.Source;
import org.jspecify.annotations.Nullable;

/**
 * A change to be registered.
 *
 * @param ending the states that go on until now and end the day before: full work from Monday ends the sick leave
 */
public record NewSpell(WorkState kind, LocalDate from, @Nullable LocalDate to, int percent, @Nullable UUID employer,
        Source source, String note, Set<WorkState> ending) {

    public NewSpell {
        ending = Set.copyOf(ending);
    }

    public static NewSpell of(WorkState kind, LocalDate from, int percent, WorkState... ending) {
        return new NewSpell(kind, from, null, percent, null, Source.STAFF, "", Set.of(ending));
    }

    Spell as(UUID id) {
        return new Spell(id, kind, from, to, percent, employer, source, note);
    }
}
