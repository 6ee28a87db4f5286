package no.fotfeste.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.MeetingRules;
import no.fotfeste.service.MeetingRules.Section;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The cases that wait, the most pressing first, each with why it is there.
 *
 * @param taken how many cases the meeting has taken up already
 * @param more whether there are more than can be listed
 */
record Agenda(MeetingRules rules, List<Item> items, int taken, boolean more) {

    /** More than this in one meeting is no agenda. */
    static final int MOST = 150;

    /** One case. @param lastOn when it was last discussed; null for never */
    record Item(PersonId person, EpisodeId course, String name, @Nullable LocalDate lastOn, List<Reason> reasons) {

        Section section() {
            return reasons.getFirst().section();
        }

        String address(Meeting meeting) {
            return "/personer/" + person + meeting.address();
        }

        /** Each reason once, though several things may be behind it. */
        List<Reason> distinct() {
            Set<Section> seen = EnumSet.noneOf(Section.class);
            return reasons.stream().filter(reason -> reason.section() == Section.ASKED || seen.add(reason.section())).toList();
        }
    }

    /** @param day when it came, or the last day for it; @param kind of the entry on the line behind it, empty for none */
    record Reason(Section section, LocalDate day, String kind, String text, @Nullable Limit limit) {}

    /** A line of the list as it comes from the database: one reason for one case. */
    record Row(PersonId person, EpisodeId course, String name, @Nullable LocalDate lastOn, Reason reason) {}

    /** Rows of the same case are one item, where the first of them stands. */
    static Agenda of(MeetingRules rules, List<Row> rows, int taken) {
        Map<EpisodeId, Item> items = new LinkedHashMap<>();
        for (Row row : rows) {
            items.computeIfAbsent(row.course(), course -> new Item(row.person(), course, row.name(), row.lastOn(), new ArrayList<>()))
                    .reasons().add(row.reason());
        }
        return new Agenda(rules, items.values().stream().limit(MOST).toList(), taken, items.size() > MOST);
    }

    /** Whether there is time for the case at this place in the list. */
    boolean fits(int place) {
        return taken + place < rules.room();
    }

    int minutes() {
        return items.size() * rules.perCase();
    }

    /** The case to take up after this one; the first where this one does not wait any more. */
    Optional<Item> after(@Nullable PersonId person) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).person().equals(person)) return items.stream().skip(i + 1).findFirst();
        }
        return items.stream().findFirst();
    }

    /** Those of one section, with their places in the list. */
    Map<Integer, Item> of(Section section) {
        Map<Integer, Item> some = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) if (items.get(i).section() == section) some.put(i, items.get(i));
        return some;
    }
}
