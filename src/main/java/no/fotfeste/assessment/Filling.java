package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.Locale;
import no.fotfeste.episode.Case;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Known;
import no.fotfeste.instrument.Questionnaire;
import no.fotfeste.instrument.Response;
import no.fotfeste.instrument.Sheet;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * A form about to be filled in.
 *
 * @param instrument in the language asked for
 * @param now what stands, to be corrected; @param versions how many there have been; @param before the first time
 * @param older there is a newer edition of the form
 * @param known from other forms; @param next of the same occasion, not answered yet; null where this is the last
 * @param language empty for the one it is written in; @param on for a measurement between occasions, its day
 */
record Filling(Case shown, Instrument instrument, String occasion, @Nullable Response now, int versions, Answers before, Known known,
        @Nullable Instrument next, boolean older,
        String language, @Nullable LocalDate on) {

    private static final Locale BOKMAL = Locale.of("nb", "NO");

    Sheet sheet(Page page) {
        return new Sheet(page, instrument, before, known);
    }

    String nextName() {
        return next == null ? "" : next.rules().shortName();
    }

    /** Where to go on after it is saved. */
    String nextAddress() {
        return next == null ? shown.address() + "/kartlegging" : shown.address() + "/kartlegging/" + next.code() + "?tidspunkt=" + occasion;
    }

    String formName() {
        return "assessment.fill." + instrument.code() + "." + shown.course().id().value() + "." + occasion;
    }

    /** The occasion as the service calls it; empty between occasions. */
    String occasionName() {
        return shown.course().service().occasion(occasion).map(Occasion::name).orElse("");
    }

    String address() {
        return shown.address() + "/kartlegging/" + instrument.code();
    }

    private String query(String in) {
        return "?tidspunkt=" + occasion + (on == null ? "" : "&dag=" + on) + (in.isEmpty() ? "" : "&sprak=" + in);
    }

    String whole() {
        return address() + query(language);
    }

    String inLanguage(String code) {
        return address() + query(code);
    }

    /** One question at a time. @param at its place; empty for the first */
    String stepAddress(String at) {
        return address() + "/trinn" + query(language) + (at.isEmpty() ? "" : "&steg=" + at);
    }

    String lang() {
        String code = language.isEmpty() ? instrument.form().language() : language;
        return code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? code : "nb";
    }

    boolean approved() {
        return instrument.form().languages().stream().anyMatch(each -> each.code().equals(language) && each.approved());
    }

    boolean unapproved() {
        return instrument.form().languages().stream().anyMatch(each -> !each.approved());
    }

    String languageName(Questionnaire.Language each) {
        String name = Locale.forLanguageTag(each.code()).getDisplayLanguage(BOKMAL);
        return name.isEmpty() ? each.code() : name;
    }
}
