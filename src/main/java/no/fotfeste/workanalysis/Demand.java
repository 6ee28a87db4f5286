package no.fotfeste.workanalysis;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing a task asks for, as judged each time, oldest first. @param name in plain words */
public record Demand(UUID id, UUID task, String kind, String name, List<Judged> judged) {

    @Nullable Judged now() {
        return judged.isEmpty() ? null : judged.getLast();
    }

    /** Empty where nobody knows. */
    public OptionalInt gap() {
        Judged now = now();
        return now == null ? OptionalInt.empty() : now.gap();
    }

    /** The first time both sides were known. */
    @Nullable Judged first() {
        return judged.stream().filter(each -> each.gap().isPresent()).findFirst().orElse(null);
    }

    /** How much smaller (below zero) or larger the gap has become; empty where there are not two to compare. */
    OptionalInt change() {
        Judged first = first();
        Judged now = now();
        if (first == null || now == null || first == now || now.gap().isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(now.gap().getAsInt() - first.gap().getAsInt());
    }

    int demanded() {
        Judged now = now();
        return now == null || now.demanded() == null ? 0 : now.demanded();
    }

    int often() {
        Judged now = now();
        return now == null || now.often() == null ? -1 : now.often().ordinal();
    }
}
