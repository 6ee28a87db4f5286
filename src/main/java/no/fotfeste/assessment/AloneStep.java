package no.fotfeste.assessment;

import java.util.List;
import java.util.Map;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Sheet;
import no.fotfeste.instrument.Steps;
import no.fotfeste.instrument.Typed;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where the person is in one form.
 *
 * @param link its address
 * @param whole the form as written so far
 * @param index of the stop, or how many there are when all have been passed
 */
record AloneStep(Asked.One one, String link, Sheet sheet, Form whole, Answers answers, List<Steps.Stop> stops, int index) {

    static AloneStep of(Page page, Asked.One one, String link, int at) {
        return of(page, one, link, at, one.standing());
    }

    /** @param whole with an answer that is just given */
    static AloneStep of(Page page, Asked.One one, String link, int at, Form whole) {
        Answers answers = AnswerFields.read(Typed.of(whole), one.instrument(), Answers.NONE).answers();
        Sheet sheet = one.sheet(page);
        List<Steps.Stop> stops = Steps.of(sheet, one.instrument(), answers);
        return new AloneStep(one, link, sheet, whole, answers, stops, (int) stops.stream().filter(stop -> stop.at() < at).count());
    }

    static int place(String at) {
        return at.equals(AlonePages.END) ? Integer.MAX_VALUE : at.matches("[0-9]{1,6}") ? Integer.parseInt(at) : 0;
    }

    Steps.@Nullable Stop stop() {
        return index < stops.size() ? stops.get(index) : null;
    }

    @Nullable Item item() {
        Steps.Stop stop = stop();
        return stop == null ? null : stop.item();
    }

    int at() {
        Steps.Stop stop = stop();
        return stop == null ? Integer.MAX_VALUE - 1 : stop.at();
    }

    Form form(Page page) {
        String name = one.formName() + ".trinn." + at();
        return page.form(name, new Form(name, whole.key(), 0, whole.values(), Map.of(), Map.of(), null));
    }

    Form wholeForm(Page page) {
        return page.form(one.formName(), whole);
    }

    String base() {
        return link + "/" + one.part().place();
    }

    private String query() {
        return "?sprak=" + one.chosen();
    }

    String address() {
        return steps() + "&steg=" + (stop() == null ? AlonePages.END : String.valueOf(at()));
    }

    String address(Steps.Stop stop) {
        return steps() + "&steg=" + stop.at();
    }

    /** Each question a page of its own. */
    String steps() {
        return base() + "/trinn" + query();
    }

    String wholeAddress() {
        return base() + query();
    }

    /** After the last question that is answered: the script opens the page there. */
    String goOn() {
        int last = -1;
        for (int i = 0; i < stops.size(); i++) if (answers.has(stops.get(i).item().id())) last = i;
        return wholeAddress() + (last < 0 ? "" : "#" + (last + 2));
    }

    /** The same place in another language. */
    String in(String language, boolean steps) {
        return base() + (steps ? "/trinn" : "") + "?sprak=" + language
                + (steps ? "&steg=" + (stop() == null ? AlonePages.END : String.valueOf(at())) : "");
    }

    /** Empty on the first. */
    String back() {
        return index == 0 ? "" : address(stops.get(index - 1));
    }
}
