package no.fotfeste.assessment;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.episode.Case;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Response;
import no.fotfeste.service.ServiceDefinition.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * What the person can be asked to fill in alone at one time of the course, and what is left for when they meet.
 *
 * @param occasion a kind of the service's occasions, or {@link Occasion#BETWEEN}
 * @param invited what has been asked before
 */
record Offer(Case shown, String occasion, List<Instrument> instruments, List<LeftOut> left, Invited invited) {

    /**
     * Why it is not for the person alone: ANSWERED already, WAITING by a link that works, STAFF fills it in, it shows the
     * person's OWN_WORDS from last time, or it asks of what cannot wait where answers are UNREAD for more than a day (T13).
     */
    enum Why {
        ANSWERED, WAITING, STAFF, OWN_WORDS, UNREAD
    }

    record LeftOut(Instrument instrument, Why why) {}

    static Offer of(Case shown, String occasion, List<Instrument> all, List<Response> standing, Invited made) {
        List<Instrument> instruments = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        for (Instrument instrument : all) {
            Why why = why(shown, occasion, instrument, standing, made.all());
            if (why == null) instruments.add(instrument);
            else left.add(new LeftOut(instrument, why));
        }
        return new Offer(shown, occasion, instruments, left, made.at(occasion));
    }

    private static @Nullable Why why(Case shown, String occasion, Instrument instrument,
            List<Response> standing, List<Invitation> made) {
        boolean answered = standing.stream().anyMatch(each -> each.instrument().equals(instrument.code())
                && each.occasion().equals(occasion) && !occasion.equals(Occasion.BETWEEN));
        if (answered) return Why.ANSWERED;
        boolean waiting = made.stream().filter(each -> each.occasion().equals(occasion))
                .filter(each -> each.open(shown.entered().caller().now()))
                .anyMatch(each -> each.parts().stream().anyMatch(part -> part.instrument().equals(instrument.code()) && !part.answered()));
        if (waiting) return Why.WAITING;
        boolean before = standing.stream().anyMatch(each -> each.instrument().equals(instrument.code()));
        return why(instrument, before, shown.course().service().readsWithinADay());
    }

    /** Whatever has been sent. @param before it has been answered earlier in the course */
    static @Nullable Why why(Instrument instrument, boolean before, boolean readWithinADay) {
        if (!instrument.alone() || instrument.asked().isEmpty()) return Why.STAFF;
        if (instrument.again() && before) return Why.OWN_WORDS;
        return instrument.acute() && !readWithinADay ? Why.UNREAD : null;
    }

    /** Empty between the service's occasions. */
    String occasionName() {
        return shown.course().service().occasion(occasion).map(Occasion::name).orElse("");
    }

    boolean between() {
        return occasion.equals(Occasion.BETWEEN);
    }

    int minutes() {
        return instruments.stream().mapToInt(each -> each.rules().minutes()).sum();
    }

    boolean unapproved() {
        return instruments.stream().anyMatch(each -> each.form().languages().stream().anyMatch(language -> !language.approved()));
    }

    String email() {
        return shown.person().contact().email();
    }

    String address() {
        return shown.address() + "/kartlegging/alene/" + occasion;
    }
}
