package no.fotfeste.workanalysis;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.fotfeste.ui.Page;
import no.fotfeste.workanalysis.Judged.Often;
import org.jspecify.annotations.Nullable;

/** How an analysis is put into words, and the choices of its forms. */
final class AnalysisWords {

    /** What the person is able to that nobody knows: a choice of its own, kept as nothing. */
    static final String UNKNOWN = "UNKNOWN";

    private AnalysisWords() {}

    interface Say {
        String say(String key, Object... arguments);
    }

    /** The job asks much (3), goes well: a little (1). */
    static String told(Say say, Judged judged) {
        String often = judged.often() == null ? "" : ", " + say.say("workanalysis.often." + judged.often().name().toLowerCase(Locale.ROOT));
        return say.say("workanalysis.asks", level(say, judged.demanded())) + often + ". "
                + say.say("workanalysis.goes", level(say, judged.able())) + ".";
    }

    static String level(Say say, @Nullable Integer level) {
        return level == null ? say.say("workanalysis.level.unknown") : say.say("workanalysis.level." + level) + " (" + level + ")";
    }

    static Map<String, String> levels(Page page, boolean able) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int level = 0; level <= Judged.MOST; level++) levels.put(String.valueOf(level), level + " – " + page.t("workanalysis.level." + level));
        if (able) levels.put(UNKNOWN, page.t("workanalysis.unknown"));
        return levels;
    }

    static Map<String, String> often(Page page) {
        return page.options("workanalysis.often", Often.values());
    }

    /** What the plan says about it now, as far as the reader may see. */
    static String answer(Page page, ShownAnalysis model, Answer answer) {
        var measure = model.measure(answer);
        String kind = page.word("workanalysis.answer", answer.kind());
        if (answer.kind() == Answer.Kind.ACCEPTED) return kind + ": " + answer.why();
        return kind + ": " + (measure == null ? page.t("workanalysis.measure.unseen") : measure.text());
    }

    static String size(Page page, int gap) {
        return page.t("workanalysis.gap." + gap);
    }

    static String unanswered(Page page, int gaps) {
        return gaps == 0 ? "" : page.t(gaps == 1 ? "workanalysis.unanswered.one" : "workanalysis.unanswered.more", gaps);
    }

    /** From the first time until now. */
    static String change(Page page, int change) {
        return page.t(change == 0 ? "workanalysis.change.same" : change < 0 ? "workanalysis.change.smaller" : "workanalysis.change.larger", Math.abs(change));
    }
}
