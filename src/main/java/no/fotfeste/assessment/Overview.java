package no.fotfeste.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.fotfeste.episode.Case;
import no.fotfeste.icf.IcfProfile;
import no.fotfeste.instrument.AnswerValue;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Band;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Scoring;
import no.fotfeste.instrument.Scoring.Trend;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;

/** What the assessment tab shows: what must not wait, what is due, what was found, and how it changed. */
record Overview(Case shown, List<Alert> alerts, List<Measuring> measurings, List<History> histories, IcfProfile profile,
        Collection<Instrument> instruments, Invited invited) {

    /** LATER is not on the line yet. */
    enum State {
        DUE, EXPECTED, LATER, DONE
    }

    /** One of the service's occasions. @param expected its entry on the line while it is open */
    record Measuring(Occasion occasion, State state, @Nullable Line expected, List<Part> parts, boolean icfDone) {

        boolean open() {
            return state == State.DUE || state == State.EXPECTED;
        }

        boolean complete() {
            return parts.stream().allMatch(part -> part.response() != null);
        }
    }

    /** @param instrument null where the service names one whose files are missing */
    record Part(String code, @Nullable Instrument instrument, @Nullable Response response) {}

    /** One instrument over time. @param responses what stands, oldest first; the ones with a score are in the picture;
     * @param scores of each, by its own edition of the form */
    record History(Instrument instrument, List<Response> responses, List<Scoring.Score> scores) {

        /** All of them read as the newest edition has it. */
        History(Instrument instrument, List<Response> responses) {
            this(instrument, responses, responses.stream().map(each -> Scoring.score(instrument, each.answers())).toList());
        }

        /** The parts of the form that have numbers of their own; empty for most. */
        List<PartOverTime> parts() {
            return PartOverTime.of(instrument, scores);
        }

        /** Answers one after the other, where the form tells them so; empty otherwise. */
        String profile() {
            return scores.getLast().profile();
        }

        List<Response> scored() {
            return responses.stream().filter(each -> each.score() != null).toList();
        }

        Response last() {
            return responses.getLast();
        }

        @Nullable BigDecimal score() {
            return last().score();
        }

        @Nullable Band band() {
            BigDecimal score = score();
            return score == null ? null : instrument.rules().band(score).orElse(null);
        }

        /** From the first score to the last; null where there are not two. */
        @Nullable BigDecimal change() {
            return scored().size() < 2 || score() == null ? null : value(last()).subtract(value(scored().getFirst()));
        }

        Trend trend() {
            Instrument.Change change = instrument.rules().change();
            return Scoring.trend(value(scored().getFirst()), value(scored().getLast()), change == null ? null : change.least(),
                    instrument.rules().direction());
        }

        /** It is not good: a goal might answer it. */
        boolean asks() {
            BigDecimal score = score();
            return score != null && FoundScores.asks(instrument.rules(), score);
        }

        Curve curve() {
            return Curve.of(instrument.rules(), scored());
        }

        /** The sum was worked out from those answered: how many. Zero where nothing was left out. */
        int prorated() {
            Scoring.Score score = Scoring.score(instrument, last().answers());
            return score.prorated() && instrument.rules().method() == Instrument.Method.SUM ? score.answered() : 0;
        }

        /** A question of the kind that raises an alert, left out the last time. */
        boolean acuteSkipped() {
            return instrument.rules().alertRules().stream().anyMatch(rule -> !last().answers().has(rule.item()));
        }

        /** The person's own words, each with a value for every time; empty for other instruments. */
        Map<String, List<String>> ownWords() {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (Item words : instrument.items().stream().filter(item -> item.turn() > 0 && item.type() == Instrument.Type.TEXT).toList()) {
                if (!last().answers().has(words.id())) continue;
                Item number = instrument.scored().stream().filter(item -> item.turn() == words.turn()).findFirst().orElse(words);
                rows.put(last().answers().text(words.id()), responses.stream().map(each -> each.answers().text(number.id())).toList());
            }
            return rows;
        }

        private static BigDecimal value(Response response) {
            return Objects.requireNonNull(response.score());
        }
    }

    static Overview of(Case shown, List<Line> line, List<Alert> alerts, List<Response> standing, IcfProfile profile,
            Instruments instruments, Invited invited) {
        List<Measuring> measurings = shown.course().service().occasions().stream()
                .map(occasion -> measuring(shown, occasion, line, standing, profile, instruments)).toList();
        List<History> histories = new ArrayList<>();
        for (String code : standing.stream().map(Response::instrument).distinct().toList()) {
            List<Response> responses = standing.stream().filter(each -> each.instrument().equals(code)).toList();
            Response last = responses.getLast();
            histories.add(new History(instruments.get(code, last.version(), last.scoringVersion()), responses, responses.stream()
                    .map(each -> Scoring.score(instruments.get(code, each.version(), each.scoringVersion()), each.answers())).toList()));
        }
        return new Overview(shown, alerts, measurings, histories, profile, instruments.all(), invited);
    }

    private static Measuring measuring(Case shown, Occasion occasion, List<Line> line, List<Response> standing,
            IcfProfile profile, Instruments instruments) {
        LocalDate today = shown.entered().today();
        Line expected = line.stream().filter(each -> each.open() && each.kind().equals(occasion.kind())).findFirst().orElse(null);
        List<Part> parts = occasion.instruments().stream().map(code -> new Part(code, instruments.find(code).orElse(null),
                standing.stream().filter(each -> each.instrument().equals(code) && each.occasion().equals(occasion.kind()))
                        .findFirst().orElse(null))).toList();
        State state = expected != null ? (expected.on().isAfter(today) ? State.EXPECTED : State.DUE)
                : shown.has(occasion.kind()) ? State.DONE : State.LATER;
        return new Measuring(occasion, state, expected, parts, profile.has(occasion.kind()));
    }

    List<Alert> openAlerts() {
        return alerts.stream().filter(Alert::open).toList();
    }

    List<Alert> closedAlerts() {
        return alerts.stream().filter(alert -> !alert.open()).toList();
    }

    List<Measuring> open() {
        return measurings.stream().filter(Measuring::open).toList();
    }

    List<Measuring> others() {
        return measurings.stream().filter(each -> !each.open()).toList();
    }

    /** The occasion as the service calls it; empty for one between. */
    String occasionName(Response response) {
        return shown.course().service().occasion(response.occasion()).map(Occasion::name).orElse("");
    }

    /** As it is read: 11, 6,4. */
    static String number(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** With its sign: +2, −1,5. */
    static String signed(BigDecimal change) {
        return change.signum() > 0 ? "+" + number(change) : change.signum() < 0 ? "−" + number(change.abs()) : "0";
    }

    /** The answer to one question as words. */
    static List<String> told(Item item, Answers answers) {
        return answers.codes(item.id()).stream().map(kept -> AnswerValue.told(item, kept)).toList();
    }
}
