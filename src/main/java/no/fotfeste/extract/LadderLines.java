package no.fotfeste.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.ladder.Extract;
import no.fotfeste.ladder.LadderWords;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.Rung;
import no.fotfeste.sharing.Party;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;

/** The one place where the way back to work comes into an extract: its steps and its brake, never the reason for one. */
@Component
class LadderLines {

    private static final int FULL = 100;

    private final Ladders ladders;
    private final Words words;

    LadderLines(Ladders ladders, Words words) {
        this.ladders = ladders;
        this.words = words;
    }

    /** @param employer whose job it is the way back to; empty where that is not known here */
    record Offered(String employer, Content.Way way) {}

    List<Offered> all(Entered entered) {
        if (!entered.sees(Information.WORK)) return List.of();
        return ladders.extracts(entered).stream().map(each -> new Offered(each.employer(), way(each))).toList();
    }

    /** An employer is not offered the way back to another's job; where only one runs, the name may be written otherwise. */
    static List<Content.Way> of(List<Offered> all, Party party) {
        return all.stream().filter(each -> party.kind() != Party.Kind.EMPLOYER || all.size() == 1 || each.employer().isEmpty()
                || plain(each.employer()).equals(plain(party.name()))).map(Offered::way).toList();
    }

    private Content.Way way(Extract ladder) {
        List<String> notes = new ArrayList<>();
        if (ladder.position() != FULL) notes.add(words.say("extract.way.position", ladder.position()));
        notes.add(LadderWords.brake(words::say, ladder.brake()));
        return new Content.Way(ladder.ladder(), ladder.number(), ladder.rungs().stream().map(this::step).toList(), notes);
    }

    private Content.Step step(Rung rung) {
        List<String> rest = new ArrayList<>();
        if (!rung.tasks().isBlank()) rest.add(words.say("extract.way.tasks", rung.tasks()));
        if (!rung.adaptations().isBlank()) rest.add(words.say("extract.way.adaptations", rung.adaptations()));
        String when = rung.weeks() == 1 ? words.say("extract.rung.week", Show.longDay(rung.start()))
                : words.say("extract.rung", Show.longDay(rung.start()), rung.weeks());
        return new Content.Step(rung.start(), rung.weeks(), rung.percent(), when, LadderWords.amount(words::say, rung), String.join(". ", rest));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
