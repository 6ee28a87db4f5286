package no.fotfeste.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.episode.Case;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Response;
import org.jspecify.annotations.Nullable;

/**
 * How ready the person is for work. Three things stand beside each other and are never made into one another (P8): the
 * stage, which staff judge; what the person expects; and the RRTW profile.
 *
 * @param instrument stage of change, whose answers are the stages: registered there and nowhere else
 * @param judged all judgements, corrected ones too, oldest first
 */
record Readiness(Case shown, Instrument instrument, List<Judged> judged, List<Expected> expectations, List<RrtwProfile> profiles) {

    static final String STAGE_OF_CHANGE = "stage-of-change";
    static final String STAGE = "stage";
    static final String BASIS = "basis";
    static final String RRTW = "rrtw";
    static final String EXPECTATION = "expectation";

    /** From the one before; a relapse is a move back, not a stage. */
    enum Move {
        FIRST, FORWARD, BACK, SAME
    }

    /** @param stage 1 to 5; @param stands it has not been corrected */
    record Judged(UUID id, LocalDate on, int stage, String basis, String by, Instant at, boolean stands) {}

    /** What the person answered about when. */
    record Expected(LocalDate on, String answer, Response.By by) {}

    static Judged judged(Response response, boolean stands) {
        return new Judged(response.id(), response.on(), response.answers().number(STAGE).orElse(0), response.answers().text(BASIS),
                response.recordedBy(), response.recordedAt(), stands);
    }

    List<Judged> standing() {
        return judged.stream().filter(Judged::stands).toList();
    }

    List<Judged> corrected() {
        return judged.stream().filter(each -> !each.stands()).toList().reversed();
    }

    @Nullable Judged now() {
        return standing().isEmpty() ? null : standing().getLast();
    }

    static Move move(List<Judged> standing, int index) {
        if (index == 0) return Move.FIRST;
        int step = standing.get(index).stage() - standing.get(index - 1).stage();
        return step > 0 ? Move.FORWARD : step < 0 ? Move.BACK : Move.SAME;
    }

    Map<String, String> stages() {
        return stages(instrument);
    }

    /** The stages as the instrument's file calls them, by number. */
    static Map<String, String> stages(Instrument instrument) {
        Map<String, String> stages = new LinkedHashMap<>();
        instrument.items().stream().filter(item -> item.id().equals(STAGE)).flatMap(item -> item.options().stream())
                .forEach(option -> stages.put(option.code(), option.display()));
        return stages;
    }

    String name(int stage) {
        return stages().getOrDefault(String.valueOf(stage), String.valueOf(stage));
    }

    /** What it means for whoever works with the person. */
    String sentence(int stage) {
        return instrument.rules().band(java.math.BigDecimal.valueOf(stage)).map(Instrument.Band::sentence).orElse("");
    }

    String address() {
        return shown.address() + "/kartlegging/klar";
    }
}
