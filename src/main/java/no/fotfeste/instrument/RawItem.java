package no.fotfeste.instrument;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.instrument.Instrument.Detail;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;
import tools.jackson.databind.JsonNode;

/**
 * One item as its file says, before groups that repeat are laid out turn by turn.
 *
 * @param rule its enableWhen; null where it has none
 * @param fewest turns of a group that repeats, {@code turns} the most; 0 where the file does not say
 */
record RawItem(String path, String linkId, String kind, Type type, String text, String hint, boolean repeats, int fewest, int turns,
        int least, int most, int longest, List<Option> options, Detail detail, boolean any, List<Rule> rules, List<RawItem> inside) {

    record Rule(String path, String question, String operator, String kind, JsonNode answer) {}

    boolean group() {
        return kind.equals("group");
    }

    /** This and everything within it. */
    List<RawItem> all() {
        List<RawItem> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<RawItem> all) {
        all.add(this);
        for (RawItem each : inside) each.collect(all);
    }
}
