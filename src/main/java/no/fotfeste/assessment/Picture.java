package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episode;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Band;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.instrument.Scoring.Trend;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;

/**
 * Everything measured in a course on one line of time, with what happened meanwhile.
 *
 * @param panels one for each number that a form gives
 * @param others forms that give none, and are in the table alone
 * @param marks of all of them, oldest first
 */
record Picture(Case shown, Axis axis, List<Panel> panels, List<Measure> others, List<Mark> marks, List<Event> events) {

    private static final int MOST_EVENTS = 24;
    private static final Set<String> EVENTS = Set.of(Kinds.REFERRAL_RECEIVED, Kinds.STARTED, Kinds.TAPER_STARTED, Kinds.ENDED,
            Kinds.WORK_STATUS, Kinds.WORK_TRAINING, Kinds.SURVEY_ANSWERED, Kinds.LEAVE);

    /** MISSING has passed without an answer, WAITS may be answered now, COMES later, DROPPED is not asked for any more. */
    enum State {
        SCORED, NO_NUMBER, MISSING, WAITS, COMES, DROPPED
    }

    /**
     * One measure at one time.
     *
     * @param occasion as the service calls it; empty between occasions
     * @param change from the number before it; null for the first
     * @param reason why there is no answer; empty where nobody has said
     */
    record Mark(String code, LocalDate on, String occasion, State state, @Nullable Response response, @Nullable BigDecimal value,
            @Nullable Band band, @Nullable BigDecimal change, @Nullable Trend trend, String reason) {

        static Mark none(Measure measure, Response response, String occasion) {
            return new Mark(measure.code(), response.on(), occasion, State.NO_NUMBER, response, null, null, null, null, "");
        }

        static Mark scored(Measure measure, Response response, String occasion, BigDecimal value, @Nullable BigDecimal before) {
            Instrument.Change least = measure.scale().change();
            return new Mark(measure.code(), response.on(), occasion, State.SCORED, response, value, measure.scale().band(value).orElse(null),
                    before == null ? null : value.subtract(before),
                    before == null ? null : Scoring.trend(before, value, least == null ? null : least.least(), measure.scale().direction()), "");
        }

        boolean lacks() {
            return state == State.MISSING || state == State.DROPPED;
        }

        /** More than chance. */
        boolean sure() {
            return trend == Trend.BETTER || trend == Trend.WORSE;
        }
    }

    record Panel(Measure measure, List<Mark> marks) {

        List<Mark> scored() {
            return marks.stream().filter(mark -> mark.value() != null).toList();
        }
    }

    /** @param number as it stands in the picture, by time */
    record Event(int number, LocalDate on, String kind, String text) {}

    /** One row of the table: a day and what it was for. */
    record Row(LocalDate on, String occasion, Map<String, Mark> marks) {}

    static Picture of(Case shown, List<Line> line, List<Line> gone, List<Response> standing, Instruments instruments) {
        List<Measure> known = known(shown, standing, instruments).stream().flatMap(each -> Measure.of(each).stream()).toList();
        List<Mark> marks = new ArrayList<>();
        known.forEach(each -> marks.addAll(answered(shown, each, standing)));
        shown.course().service().occasions().forEach(occasion -> marks.addAll(unanswered(shown, occasion, line, gone, standing, known)));
        marks.sort(Comparator.comparing(Mark::on));
        Set<String> told = marks.stream().filter(mark -> mark.response() != null || mark.lacks()).map(Mark::code).collect(Collectors.toSet());
        // a part never answered says nothing that the whole does not
        known.stream().filter(Measure::part).map(Measure::code)
                .filter(code -> marks.stream().noneMatch(mark -> mark.code().equals(code) && mark.value() != null)).forEach(told::remove);
        marks.removeIf(mark -> !told.contains(mark.code()));
        List<Panel> panels = known.stream().filter(each -> each.hasNumber() && told.contains(each.code()))
                .map(each -> new Panel(each, marks.stream().filter(mark -> mark.code().equals(each.code())).toList())).toList();
        List<Measure> others = known.stream().filter(each -> !each.hasNumber() && told.contains(each.code())).toList();
        return new Picture(shown, axis(shown, line, marks), panels, others, List.copyOf(marks), events(shown, line));
    }

    /** Those answered, in the version last answered in, and those the service asks for. */
    private static Collection<Instrument> known(Case shown, List<Response> standing, Instruments instruments) {
        Map<String, Instrument> known = new LinkedHashMap<>();
        shown.course().service().occasions().forEach(occasion -> occasion.instruments()
                .forEach(code -> instruments.find(code).ifPresent(found -> known.putIfAbsent(code, found))));
        standing.forEach(each -> known.put(each.instrument(), instruments.get(each.instrument(), each.version(), each.scoringVersion())));
        return known.values();
    }

    private static List<Mark> answered(Case shown, Measure measure, List<Response> standing) {
        List<Mark> marks = new ArrayList<>();
        BigDecimal before = null;
        for (Response each : standing) {
            if (!each.instrument().equals(measure.instrument().code())) continue;
            Optional<Scoring.Part> part = Scoring.score(measure.instrument(), each.answers()).parts().stream()
                    .filter(one -> one.key().equals(measure.scale().key())).findFirst();
            if (measure.part() && part.isEmpty()) continue;
            BigDecimal value = measure.part() ? part.map(Scoring.Part::value).orElse(null) : measure.hasNumber() ? each.score() : null;
            marks.add(value == null ? Mark.none(measure, each, name(shown, each.occasion())) : Mark.scored(measure, each, name(shown, each.occasion()), value, before));
            if (value != null) before = value;
        }
        return marks;
    }

    private static List<Mark> unanswered(Case shown, Occasion occasion, List<Line> line, List<Line> gone, List<Response> standing, List<Measure> known) {
        Line open = line.stream().filter(each -> each.open() && each.kind().equals(occasion.kind())).findFirst().orElse(null);
        Line done = line.stream().filter(each -> each.state() == Line.State.HAPPENED && each.kind().equals(occasion.kind())).findFirst().orElse(null);
        Line dropped = gone.stream().filter(each -> each.kind().equals(occasion.kind())).findFirst().orElse(null);
        Line about = done != null ? done : open != null ? open : dropped;
        if (about == null) return List.of();
        LocalDate until = Objects.requireNonNullElse(about.until(), about.on());
        LocalDate today = shown.entered().today();
        State state = done != null ? State.MISSING : open == null ? State.DROPPED : open.overdue(today) ? State.MISSING
                : open.on().isAfter(today) ? State.COMES : State.WAITS;
        LocalDate on = state == State.COMES ? about.on() : until;
        return known.stream().filter(measure -> occasion.instruments().contains(measure.instrument().code()))
                .filter(measure -> standing.stream().noneMatch(each -> each.instrument().equals(measure.instrument().code()) && each.occasion().equals(occasion.kind())))
                .map(measure -> new Mark(measure.code(), on, occasion.name(), state, null, null, null, null, null, reason(line, done))).toList();
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

    /** Everything that has a column, in order. */
    List<Measure> columns() {
        return Stream.concat(panels.stream().map(Panel::measure), others.stream()).toList();
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
