package no.fotfeste.assessment;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instrument.Subscale;

/** One number that a form gives: for the whole of it, or for a part. @param scale the whole's where the form gives no number */
record Measure(Instrument instrument, Subscale scale) {

    /** The whole first, where it has a number; of a form without any, the form itself. */
    static List<Measure> of(Instrument instrument) {
        List<Measure> all = new ArrayList<>();
        if (instrument.rules().scored() || instrument.rules().subscales().isEmpty()) all.add(new Measure(instrument, instrument.rules().whole()));
        instrument.rules().subscales().forEach(part -> all.add(new Measure(instrument, part)));
        return all;
    }

    boolean part() {
        return !scale.key().isEmpty();
    }

    boolean hasNumber() {
        return part() || instrument.rules().scored();
    }

    String code() {
        return part() ? instrument.code() + "." + scale.key() : instrument.code();
    }

    String title() {
        return part() ? instrument.title() + ": " + scale.name() : instrument.title();
    }

    String shortName() {
        return part() ? instrument.rules().shortName() + ": " + scale.name() : instrument.rules().shortName();
    }
}
