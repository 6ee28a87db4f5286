package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.jobsupport.Scale.Band;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.jobsupport.Scale.Item;
import org.jspecify.annotations.Nullable;

/**
 * A review as it was made: what the record said that day, what the reviewer said of the rest, and the sum.
 *
 * @param total null where an item has no anchor: a sum of some of them says nothing
 */
record Review(UUID id, LocalDate from, LocalDate to, LocalDate madeOn, @Nullable Integer total, @Nullable Band band, String note,
        String by, List<Entry> entries) {

    /** @param computed the record answered; {@code some}, {@code whole} and {@code value} as it did */
    record Entry(int number, @Nullable Integer anchor, boolean computed, @Nullable Integer some, @Nullable Integer whole,
            @Nullable Double value, String note) {}

    /** What the reviewer says of one item. @param more parts of it that the record cannot know and that are so */
    record Given(@Nullable Integer anchor, int more, String note) {

        static final Given NOTHING = new Given(null, 0, "");
    }

    static Review of(UUID id, LocalDate from, LocalDate to, LocalDate madeOn, String by, String note, Map<Computed, Figure> figures,
            Map<Integer, Given> given) {
        List<Entry> entries = Scale.IPS_25.items().stream()
                .map(item -> entry(item, item.computed() == null ? null : figures.get(item.computed()), given.getOrDefault(item.number(), Given.NOTHING)))
                .toList();
        Integer total = entries.stream().anyMatch(entry -> entry.anchor() == null) ? null
                : Integer.valueOf(entries.stream().map(Entry::anchor).filter(Objects::nonNull).collect(Collectors.summingInt(Integer::intValue)));
        return new Review(id, from, to, madeOn, total, total == null ? null : Scale.IPS_25.band(total), note, by, entries);
    }

    /** What the record can answer is not the reviewer's to say; what it cannot is. */
    private static Entry entry(Item item, @Nullable Figure figure, Given given) {
        if (figure == null || figure.value() == null) return new Entry(item.number(), given.anchor(), false, null, null, null, given.note());
        double value = figure.what() == Computed.INTEGRATION ? figure.value() + given.more() : figure.value();
        return new Entry(item.number(), item.anchor(value), true, figure.some(), figure.whole(), value, given.note());
    }
}
