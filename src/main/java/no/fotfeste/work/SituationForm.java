package no.fotfeste.work;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.ui.Words;
import no.fotfeste.work.Situation.Aim;
import no.fotfeste.work.Situation.Disclosure;
import no.fotfeste.work.Situation.Employment;
import org.jspecify.annotations.Nullable;

/** The situation as a form: read, filled in, and told apart from what somebody else wrote. */
final class SituationForm {

    private static final int LONG = 4000;
    private static final Set<String> TEXTS = Set.of("tasks", "relation", "education", "helps", "hinders");

    private SituationForm() {}

    static String name(PersonId person) {
        return "work.situation." + person;
    }

    static Situation read(Submission form) {
        return new Situation(form.choice("employment", Employment.class).orElse(null), form.choice("aim", Aim.class).orElse(null),
                form.text("occupation", 200), percent(form, "position"), form.text("tasks", LONG), form.text("relation", LONG),
                form.text("education", LONG), form.text("helps", LONG), form.text("hinders", LONG),
                form.choice("disclosure", Disclosure.class).orElse(null));
    }

    static Form standing(WorkOverview work) {
        Map<String, String> fields = fields(work.told());
        if (work.situation() == null) fields.put("occupation", work.shown().person().occupation());
        return Form.of(name(work.shown().person().id()), work.version(), fields);
    }

    /** What stands and was not written by the one who is told, with its label. */
    static Map<String, String> different(Words words, Situation theirs, Situation mine) {
        Map<String, String> own = fields(mine);
        Map<String, String> different = new LinkedHashMap<>();
        fields(theirs).forEach((field, value) -> {
            if (value.isEmpty() || value.equals(own.get(field))) return;
            different.put(field, words.say("work." + field) + ": " + shown(words::has, words::say, field, value));
        });
        return different;
    }

    /** What is told, by field, in words: the few words first asked for, or the texts. Nothing for what is not told. */
    static Map<String, String> told(Page page, Situation situation, boolean texts) {
        Map<String, String> told = new LinkedHashMap<>();
        fields(situation).forEach((field, value) -> {
            if (!value.isEmpty() && TEXTS.contains(field) == texts) told.put(field, shown(page::has, page::t, field, value));
        });
        return told;
    }

    /** A percent as people write it: 50, 50 %, 50%. Null where nothing is written; an error beside the field otherwise. */
    static @Nullable Integer percent(Submission form, String field) {
        String typed = form.text(field, 10).replace("%", "").strip();
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= 100) {
            return Integer.parseInt(typed);
        }
        form.error(field, "work.percent-range");
        return null;
    }

    /** A choice has a word of its own; the rest stands as written. */
    private static String shown(Predicate<String> known, WorkWords.Say say, String field, String value) {
        String key = "work." + field + "." + value.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.test(key) ? say.say(key) : field.equals("position") ? value + " %" : value;
    }

    private static Map<String, String> fields(Situation it) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("employment", code(it.employment()));
        fields.put("aim", code(it.aim()));
        fields.put("occupation", it.occupation());
        fields.put("position", it.percent() == null ? "" : it.percent().toString());
        fields.put("tasks", it.tasks());
        fields.put("relation", it.relation());
        fields.put("education", it.education());
        fields.put("helps", it.helps());
        fields.put("hinders", it.hinders());
        fields.put("disclosure", code(it.disclosure()));
        return fields;
    }

    private static String code(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
