package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Plan;
import no.fotfeste.plan.Progress;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Line;

/** Drafts a letter from its file and from what stands in the record. */
final class DocumentComposer {

    /** Words by key. */
    interface Say {
        String say(String key, Object... arguments);
    }

    /**
     * What a letter can be drafted from.
     *
     * @param line newest first
     * @param agreed every yes of the person's that stands
     * @param more fields that other modules know
     * @param progress steps to the goals of the plan
     */
    record Record(Case shown, List<Line> line, Plan plan, Map<StaffId, StaffMember> staff, List<Answer> agreed, String provider,
            String contact, LocalDate today, Map<String, String> more, Progress progress) {

        Record(Case shown, List<Line> line, Plan plan, Map<StaffId, StaffMember> staff, List<Answer> agreed, String provider,
                String contact, LocalDate today, Map<String, String> more) {
            this(shown, line, plan, staff, agreed, provider, contact, today, more, Progress.NONE);
        }
    }

    /** Whom the draft proposes, and on which basis. */
    record Proposed(Party party, Basis basis) {}

    private final Say say;

    DocumentComposer(Say say) {
        this.say = say;
    }

    Document.Content compose(Letter letter, Record from) {
        Map<String, String> fields = new LetterFields(say).of(letter.information(), from);
        return new Document.Content(letter.parts().stream()
                .map(part -> new Document.Part(part.heading(), fill(part.text(), fields))).toList(),
                letter.nextSteps() == Letter.Next.NONE ? List.of() : steps(letter.information(), from));
    }

    List<Proposed> recipients(Letter letter, Record from) {
        List<Proposed> proposed = new ArrayList<>();
        for (Party.Kind kind : letter.recipients()) {
            parties(kind, from).stream().map(party -> new Proposed(party, party.fits(letter.basis()) ? letter.basis() : party.usual()))
                    .forEach(proposed::add);
        }
        return proposed;
    }

    /** A line whose fields the record has nothing for is left out, and a heading with nothing left under it. */
    static String fill(String text, Map<String, String> fields) {
        List<String> filled = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            Matcher field = LetterFile.FIELD.matcher(line);
            boolean empty = field.results().anyMatch(each -> fields.getOrDefault(each.group(1), "").isBlank());
            if (!empty) {
                filled.add(LetterFile.FIELD.matcher(line).replaceAll(each -> Matcher.quoteReplacement(fields.get(each.group(1)))));
            }
        }
        filled.removeIf(line -> line.endsWith(":") && (filled.indexOf(line) == filled.size() - 1
                || filled.get(filled.indexOf(line) + 1).isBlank()));
        return String.join("\n", filled).replaceAll("\n{3,}", "\n\n").strip();
    }

    private List<Party> parties(Party.Kind kind, Record from) {
        return switch (kind) {
            case SELF -> List.of(new Party(kind, from.shown().person().name()));
            case NAV -> List.of(new Party(kind, say.say("sharing.party.nav")));
            case GP -> from.shown().person().contact().gp().isBlank() ? List.of()
                    : List.of(new Party(kind, say.say("journal.compose.gp", from.shown().person().contact().gp())));
            case REFERRER -> from.line().stream().filter(entry -> entry.state() == Line.State.HAPPENED)
                    .filter(entry -> entry.kind().equals(Kinds.REFERRAL_RECEIVED) && !entry.text().isBlank())
                    .map(entry -> new Party(kind, entry.text())).limit(1).toList();
            default -> from.agreed().stream().map(Answer::party).filter(party -> party.kind() == kind).toList();
        };
    }

    /** What is open in the plan: who, what and by when (P6). */
    private static List<Document.NextStep> steps(Information information, Record from) {
        return from.plan().measures().stream().filter(Measure::open)
                .filter(measure -> information == Information.HEALTH || !measure.closed())
                .sorted(Comparator.comparing(Measure::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(measure -> new Document.NextStep(who(measure.doer(), from), measure.text(), measure.dueOn()))
                .limit(DocumentForm.ROWS).toList();
    }

    private static String who(Measure.Doer doer, Record from) {
        StaffMember member = doer.staff() == null ? null : from.staff().get(doer.staff());
        String staff = member == null ? "" : member.name();
        return switch (doer.by()) {
            case SELF -> from.shown().person().name();
            case SELF_WITH_HELP -> staff.isEmpty() ? from.shown().person().name() : from.shown().person().name() + ", " + staff;
            case STAFF -> staff;
            case PARTY -> doer.party();
        };
    }
}
