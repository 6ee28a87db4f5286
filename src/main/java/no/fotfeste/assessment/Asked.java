package no.fotfeste.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fotfeste.assessment.Invitation.Part;
import no.fotfeste.assessment.Invitation.Way;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Questionnaire;
import no.fotfeste.instrument.Sheet;
import no.fotfeste.platform.Time;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;

/**
 * What a personal link opens: who asks, which forms, and until when. Nothing about the person.
 *
 * @param forms by their place
 * @param readBy somebody reads by this day what is sent today
 * @param budget minutes that the service lets this time of the course take; 0 where it says nothing
 */
record Asked(Invitation invitation, String provider, String contact, Map<Integer, Instrument> forms, LocalDate readBy, int budget) {

    static final String ORIGINAL = "original";

    boolean tablet() {
        return invitation.way() == Way.TABLET;
    }

    boolean acute() {
        return forms.values().stream().anyMatch(Instrument::acute);
    }

    boolean begun() {
        return invitation.parts().stream().anyMatch(part -> part.begun() || part.answered());
    }

    LocalDate until() {
        return LocalDate.ofInstant(invitation.expiresAt(), Time.OSLO);
    }

    /** What is left of it. */
    int minutes() {
        return invitation.parts().stream().filter(part -> !part.answered()).mapToInt(part -> form(part).rules().minutes()).sum();
    }

    Instrument form(Part part) {
        return java.util.Objects.requireNonNull(forms.get(part.place()));
    }

    /** Those the person may choose between, this form's own not counted. */
    List<Questionnaire.Language> languages(Instrument instrument) {
        return instrument.form().languages().stream().filter(each -> each.approved() || invitation.unapproved()).toList();
    }

    /** Empty where that is not one of them. */
    String language(Instrument instrument, String wanted) {
        return languages(instrument).stream().anyMatch(each -> each.code().equals(wanted)) ? wanted : "";
    }

    /** One of its forms, in the language chosen. @param older there is a newer edition */
    record One(Asked asked, Part part, Instrument instrument, String language, boolean older) {

        private static final Locale BOKMAL = Locale.of("nb", "NO");

        String formName() {
            return "assessment.alone." + part.place();
        }

        /** All that is written so far, or what the form says to begin with. */
        Form standing() {
            Form initial = AnswerFields.form(formName(), 0, instrument, AnswerFields.initial(instrument));
            return part.begun() ? new Form(formName(), initial.key(), 0, part.draft(), Map.of(), Map.of(), null) : initial;
        }

        Sheet sheet(Page page) {
            return new Sheet(page, instrument, Answers.NONE);
        }

        List<Questionnaire.Language> languages() {
            return asked.languages(instrument);
        }

        boolean unapproved() {
            return languages().stream().anyMatch(each -> each.code().equals(language) && !each.approved());
        }

        String lang() {
            return tag(language.isEmpty() ? instrument.form().language() : language);
        }

        /** As an address has it. */
        String chosen() {
            return language.isEmpty() ? ORIGINAL : language;
        }

        /** As those who speak it call it. */
        static String name(String code) {
            Locale locale = Locale.forLanguageTag(code);
            String name = locale.getDisplayLanguage(locale);
            return name.isEmpty() ? locale.getDisplayLanguage(BOKMAL) : name;
        }

        static String tag(String code) {
            return code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? code : "nb";
        }
    }
}
