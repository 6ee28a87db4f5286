package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.assessment.Instrument.Band;
import no.fotfeste.assessment.Scoring.Trend;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episode;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;

/**
 * Everything measured in a course on one line of time, with what happened meanwhile.
 *
 * @param panels one for each instrument that gives a number
 * @param others instruments that give none, and are in the table alone
 * @param marks of every instrument, oldest first
 */
record Picture(Case shown, Axis axis, List<Panel> panels, List<Instrument> others, List<Mark> marks, List<Event> events) {

    private static final int MOST_EVENTS = 24;
    private static final Set<String> EVENTS = Set.of(Kinds.REFERRAL_RECEIVED, Kinds.STARTED, Kinds.TAPER_STARTED, Kinds.ENDED,
            Kinds.WORK_STATUS, Kinds.WORK_TRAINING, Kinds.SURVEY_ANSWERED, Kinds.LEAVE);

    /** MISSING has passed without an answer, WAITS may be answered now, COMES later, DROPPED is not asked for any more. */
    enum State {
        SCORED, NO_NUMBER, MISSING, WAITS, COMES, DROPPED
    }

    /**
     * One instrument at one time.
     *
     * @param occasion as the service calls it; empty between occasions
     * @param change from the number before it; null for the first
     * @param reason why there is no answer; empty where nobody has said
     */
    record Mark(String code, LocalDate on, String occasion, State state, @Nullable Response response, @Nullable BigDecimal value,
            @Nullable Band band, @Nullable BigDecimal change, @Nullable Trend trend, String reason) {

        boolean lacks() {
            return state == State.MISSING || state == State.DROPPED;
        }

        /** More than chance. */
        boolean sure() {
            return trend == Trend.BETTER || trend == Trend.WORSE;
        }
    }

    record Panel(Instrument instrument, List<Mark> marks) {

        List<Mark> scored() {
            return marks.stream().filter(mark -> mark.value() != null).toList();
        }

        boolean acrossTooSmall() {
            return marks.stream().anyMatch(mark -> mark.trend() == Trend.WITHIN);
        }
    }

    /** @param number as it stands in the picture, by time */
    record Event(int number, LocalDate on, String kind, String text) {}

    /** One row of the table: a day and what it was for. */
    record Row(LocalDate on, String occasion, Map<String, Mark> marks) {}

    static Picture of(Case shown, List<Line> line, List<Line> gone, List<Response> standing, Instruments instruments) {
        Map<String, Instrument> known = known(shown, standing, instruments);
        List<Mark> marks = new ArrayList<>();
        known.values().forEach(each -> marks.addAll(answered(shown, each, standing)));
        shown.course().service().occasions().forEach(occasion -> marks.addAll(unanswered(shown, occasion, line, gone, standing, known.keySet())));
        marks.sort(Comparator.comparing(Mark::on));
        Set<String> told = marks.stream().filter(mark -> mark.response() != null || mark.lacks()).map(Mark::code).collect(Collectors.toSet());
        marks.removeIf(mark -> !told.contains(mark.code()));
        List<Panel> panels = known.values().stream().filter(each -> each.rules().scored() && told.contains(each.code()))
                .map(each -> new Panel(each, marks.stream().filter(mark -> mark.code().equals(each.code())).toList())).toList();
        List<Instrument> others = known.values().stream().filter(each -> !each.rules().scored() && told.contains(each.code())).toList();
        return new Picture(shown, axis(shown, line, marks), panels, others, List.copyOf(marks), events(shown, line));
    }

    /** Those answered, in the version last answered in, and those the service asks for. */
    private static Map<String, Instrument> known(Case shown, List<Response> standing, Instruments instruments) {
        Map<String, Instrument> known = new LinkedHashMap<>();
        shown.course().service().occasions().forEach(occasion -> occasion.instruments()
                .forEach(code -> instruments.find(code).ifPresent(found -> known.putIfAbsent(code, found))));
        standing.forEach(each -> known.put(each.instrument(), instruments.get(each.instrument(), each.version(), each.scoringVersion())));
        return known;
    }

    private static List<Mark> answered(Case shown, Instrument instrument, List<Response> standing) {
        List<Mark> marks = new ArrayList<>();
        BigDecimal before = null;
        Instrument.Change least = instrument.rules().change();
        for (Response each : standing) {
            if (!each.instrument().equals(instrument.code())) continue;
            BigDecimal value = instrument.rules().scored() ? each.score() : null;
            Trend trend = value == null || before == null ? null
                    : Scoring.trend(before, value, least == null ? null : least.least(), instrument.rules().direction());
            marks.add(new Mark(instrument.code(), each.on(), name(shown, each.occasion()), value == null ? State.NO_NUMBER : State.SCORED, each, value,
                    value == null ? null : instrument.rules().band(value).orElse(null), value == null || before == null ? null : value.subtract(before), trend, ""));
            if (value != null) before = value;
        }
        return marks;
    }

    private static List<Mark> unanswered(Case shown, Occasion occasion, List<Line> line, List<Line> gone, List<Response> standing, Set<String> known) {
        Line open = line.stream().filter(each -> each.open() && each.kind().equals(occasion.kind())).findFirst().orElse(null);
        Line done = line.stream().filter(each -> each.state() == Line.State.HAPPENED && each.kind().equals(occasion.kind())).findFirst().orElse(null);
        Line dropped = gone.stream().filter(each -> each.kind().equals(occasion.kind())).findFirst().orElse(null);
        Line about = done != null ? done : open != null ? open : dropped;
        if (about == null) return List.of();
        LocalDate until = Objects.requireNonNullElse(about.until(), about.on());
        LocalDate today = shown.entered().today();
        State state = done != null ? State.MISSING : open == null ? State.DROPPED : open.overdue(today) ? State.MISSING
                : open.on().isAfter(today) ? State.COMES : State.WAITS;
        return occasion.instruments().stream().filter(known::contains)
                .filter(code -> standing.stream().noneMatch(each -> each.instrument().equals(code) && each.occasion().equals(occasion.kind())))
                .map(code -> new Mark(code, state == State.COMES ? about.on() : until, occasion.name(), state, null, null, null, null, null, reason(line, done)))
                .toList();
    }

    /** Whoever ended an occasion without answers said why: it stands next to it on the line. */
    private static String reason(List<Line> line, @Nullable Line done) {
        int at = done == null ? -1 : line.indexOf(done);
        if (done == null || at + 1 >= line.size()) return "";
        Line before = line.get(at + 1);
        return before.kind().equals(Kinds.DEPARTURE) && before.on().equals(done.on()) ? before.text() : "";
    }

    private static String name(Case shown, String kind) {
        return shown.course().service().occasion(kind).map(Occasion::name).orElse("");
    }

    /** From the referral to a year after the end, and so far that all of it is there. */
    private static Axis axis(Case shown, List<Line> line, List<Mark> marks) {
        LocalDate today = shown.entered().today();
        Episode episode = shown.episode();
        List<LocalDate> days = new ArrayList<>(marks.stream().map(Mark::on).toList());
        LocalDate start = episode == null ? shown.course().openedOn() : episode.startedOn();
        days.add(start);
        days.add(shown.course().openedOn());
        line.stream().filter(each -> each.kind().equals(Kinds.REFERRAL_RECEIVED)).map(Line::on).forEach(days::add);
        LocalDate end = episode == null ? today : Objects.requireNonNullElse(episode.endedOn(), episode.plannedEnd());
        if (!end.isAfter(start)) end = start.plusDays(14);
        days.add(episode == null ? end.plusDays(14) : end.plusYears(1));
        days.add(today);
        return Axis.of(Collections.min(days), start, end, Collections.max(days), today);
    }

    private static List<Event> events(Case shown, List<Line> line) {
        Set<String> atWork = shown.course().service().visits().stream().filter(visit -> visit.place().equals("workplace")).map(Visit::kind)
                .collect(Collectors.toSet());
        List<Line> all = line.stream().filter(each -> each.state() == Line.State.HAPPENED)
                .filter(each -> EVENTS.contains(each.kind()) || atWork.contains(each.kind())).limit(MOST_EVENTS).toList();
        List<Event> events = new ArrayList<>();
        for (Line each : all.reversed()) events.add(new Event(events.size() + 1, each.on(), each.kind(), each.text()));
        return events;
    }

    boolean isEmpty() {
        return panels.isEmpty() && others.isEmpty();
    }

    /** Every instrument that has a column, in order. */
    List<Instrument> columns() {
        return Stream.concat(panels.stream().map(Panel::instrument), others.stream()).toList();
    }

    /** One for each occasion, by the first day anything was answered, and one for each day between. */
    List<Row> rows() {
        Map<String, List<Mark>> together = marks.stream()
                .collect(Collectors.groupingBy(mark -> mark.occasion().isEmpty() ? mark.on().toString() : mark.occasion(), LinkedHashMap::new, Collectors.toList()));
        return together.values().stream().map(same -> new Row(
                same.stream().filter(mark -> mark.response() != null).findFirst().orElse(same.getFirst()).on(), same.getFirst().occasion(),
                same.stream().collect(Collectors.toMap(Mark::code, mark -> mark, (a, b) -> b)))).sorted(Comparator.comparing(Row::on)).toList();
    }
}
