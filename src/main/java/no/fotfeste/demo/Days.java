package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.fotfeste.platform.WorkingDays;

/** What happens in one made-up life, day by day; what lies after today has not happened yet. */
final class Days {

    private record Happening(LocalDate on, int order, Consumer<LocalDate> act) {}

    private final List<Happening> all = new ArrayList<>();

    /** On that day, or the next working day after it. */
    void on(LocalDate day, Consumer<LocalDate> act) {
        LocalDate working = day;
        while (!WorkingDays.is(working)) working = working.plusDays(1);
        all.add(new Happening(working, all.size(), act));
    }

    void until(LocalDate today) {
        all.stream().filter(each -> !each.on().isAfter(today))
                .sorted(Comparator.comparing(Happening::on).thenComparing(Happening::order))
                .forEach(each -> each.act().accept(each.on()));
    }
}
