package no.fotfeste.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import no.fotfeste.ui.Words;
import no.fotfeste.work.Profile.Burden;
import org.jspecify.annotations.Nullable;

/** The vocational profile as a form, and as it is read. */
final class ProfileForm {

    private static final int LONG = 4000;
    private static final int SHORT = 300;
    /** The few words about a job wished for. */
    private static final List<String> WISHES = List.of("wishWork", "wishHours", "wishPlace", "wishTravel");
    private static final List<String> REST = List.of("strengths", "schooling", "market");

    private ProfileForm() {}

    static String name(PersonId person) {
        return "work.profile." + person;
    }

    static Profile read(Submission form) {
        return new Profile(form.requiredDate("startedOn"), form.text("wishWork", LONG), form.text("wishHours", SHORT),
                form.text("wishPlace", SHORT), form.text("wishTravel", SHORT), form.text("strengths", LONG), form.text("schooling", LONG),
                form.text("market", LONG), form.choice("economy", Burden.class).orElse(null),
                form.choice("alone", Burden.class).orElse(null), form.text("help", LONG));
    }

    static Form standing(Profiles.Shown shown, LocalDate today) {
        String name = name(shown.work().shown().person().id());
        if (shown.versions().isEmpty()) return Form.fresh(name).suggest("startedOn", today);
        return Form.of(name, shown.version(), fields(shown.versions().getFirst().profile()));
    }

    static Map<String, String> different(Words words, Profile theirs, Profile mine) {
        Map<String, String> own = fields(mine);
        Map<String, String> different = new LinkedHashMap<>();
        fields(theirs).forEach((field, value) -> {
            if (value.isEmpty() || value.equals(own.get(field))) return;
            String key = "work.profile.burden." + value.toLowerCase(java.util.Locale.ROOT);
            different.put(field, words.say("work.profile." + field) + ": " + (words.has(key) ? words.say(key) : value));
        });
        return different;
    }

    /** Label and text of what is told, the wishes or the rest. */
    static Map<String, String> told(Page page, Profile profile, boolean wishes) {
        Map<String, String> fields = fields(profile);
        Map<String, String> told = new LinkedHashMap<>();
        (wishes ? WISHES : REST).forEach(field -> {
            if (!fields.getOrDefault(field, "").isEmpty()) told.put(page.t("work.profile." + field), fields.getOrDefault(field, ""));
        });
        return told;
    }

    static boolean worried(Profile profile) {
        return profile.economy() != null && profile.economy().weighs();
    }

    static boolean lonely(Profile profile) {
        return profile.alone() != null && profile.alone().weighs();
    }

    static String years(Page page, Profile.PastJob job) {
        if (job.toYear() == null) return page.t("work.past.since", String.valueOf(job.fromYear()));
        return job.toYear() == job.fromYear() ? String.valueOf(job.fromYear()) : job.fromYear() + "–" + job.toYear();
    }

    private static Map<String, String> fields(Profile it) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("startedOn", Show.typed(it.startedOn()));
        fields.put("wishWork", it.wishWork());
        fields.put("wishHours", it.wishHours());
        fields.put("wishPlace", it.wishPlace());
        fields.put("wishTravel", it.wishTravel());
        fields.put("strengths", it.strengths());
        fields.put("schooling", it.schooling());
        fields.put("market", it.market());
        fields.put("economy", code(it.economy()));
        fields.put("alone", code(it.alone()));
        fields.put("help", it.help());
        return fields;
    }

    private static String code(@Nullable Burden burden) {
        return burden == null ? "" : burden.name();
    }
}
