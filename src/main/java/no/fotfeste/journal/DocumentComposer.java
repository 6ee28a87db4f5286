package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episode;
import no.fotfeste.person.Person;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.timeline.Line;
import no.fotfeste.ui.Show;

/** Drafts a document from what stands in the record. The same record gives the same text. */
final class DocumentComposer {

    /** Kinds that are counted; the service's own visits come first. */
    private static final List<String> COUNTED = List.of(Kinds.CONTACT, Kinds.JOB_SPECIALIST_CALL, Kinds.TAPER_CONTACT,
            Kinds.GOAL_TALK, Kinds.FOLLOW_UP_OFFER, Kinds.FOLLOW_UP_ACCEPTED);

    /** Words by key. */
    interface Say {
        String say(String key, Object... arguments);
    }

    private final Say say;

    DocumentComposer(Say say) {
        this.say = say;
    }

    /** @param line newest first; what is of a class that the document must not hold is left out */
    Document.Content compose(Document.Kind kind, Case shown, List<Line> line) {
        List<Line> happened = line.stream().filter(entry -> entry.state() == Line.State.HAPPENED)
                .filter(entry -> kind.information() == Information.HEALTH || entry.information() != Information.HEALTH).toList();
        List<String> facts = new ArrayList<>(header(kind, shown.person(), shown.course().service(), shown.episode()));
        if (!shown.mainGoal().isEmpty()) {
            facts.add("");
            facts.add(say.say("journal.compose.goal", shown.mainGoal()));
        }
        List<String> counted = counted(shown.course().service(), happened);
        if (!counted.isEmpty()) {
            facts.add("");
            facts.add(say.say("journal.compose.happened"));
            facts.addAll(counted);
        }
        if (!shown.team().isEmpty()) {
            facts.add("");
            facts.add(say.say("journal.compose.team", shown.team().stream().map(DocumentComposer::member).distinct()
                    .collect(Collectors.joining(", "))));
        }
        return new Document.Content(String.join("\n", facts), "", "", List.of(), recipients(kind, shown.person(), happened));
    }

    private List<String> header(Document.Kind kind, Person person, ServiceDefinition service, @org.jspecify.annotations.Nullable Episode episode) {
        List<String> header = new ArrayList<>();
        header.add(say.say("journal.compose.name", person.name()));
        header.add(say.say("journal.compose.born", Show.typed(person.born())));
        if (person.number() != null && kind.information() == Information.HEALTH) {
            header.add(say.say("journal.compose.number", person.number()));
        }
        header.add(say.say("journal.compose.service", service.name()));
        if (episode == null) return header;
        header.add(say.say("journal.compose.started", Show.typed(episode.startedOn())));
        header.add(episode.endedOn() != null ? say.say("journal.compose.ended", Show.typed(episode.endedOn()))
                : say.say("journal.compose.planned-end", Show.typed(episode.plannedEnd()), episode.plannedWhy()));
        return header;
    }

    private List<String> counted(ServiceDefinition service, List<Line> happened) {
        Map<String, String> names = new LinkedHashMap<>();
        service.visits().forEach(visit -> names.put(visit.kind(), visit.name()));
        COUNTED.forEach(kind -> names.put(kind, say.say("episode.kind." + kind)));
        service.occasions().forEach(occasion -> names.put(occasion.kind(), say.say("episode.kind.occasion", occasion.name())));
        List<String> counted = new ArrayList<>();
        names.forEach((kind, name) -> {
            List<LocalDate> days = happened.stream().filter(entry -> entry.kind().equals(kind)).map(Line::on).sorted().toList();
            if (days.size() == 1) counted.add(say.say("journal.compose.once", name, Show.typed(days.getFirst())));
            if (days.size() > 1) {
                counted.add(say.say("journal.compose.times", name, days.size(), Show.typed(days.getFirst()), Show.typed(days.getLast())));
            }
        });
        return counted;
    }

    /** Whoever referred and the GP; by duty only where the law on discharge summaries speaks of it (hpl § 45 a). */
    private List<Document.Recipient> recipients(Document.Kind kind, Person person, List<Line> happened) {
        Document.Basis basis = kind == Document.Kind.DISCHARGE_SUMMARY ? Document.Basis.DUTY_MAY_OBJECT : Document.Basis.CONSENT;
        Set<String> names = new java.util.LinkedHashSet<>();
        happened.stream().filter(entry -> entry.kind().equals(Kinds.REFERRAL_RECEIVED) && !entry.text().isBlank())
                .findFirst().ifPresent(entry -> names.add(entry.text()));
        if (!person.contact().gp().isBlank()) names.add(say.say("journal.compose.gp", person.contact().gp()));
        return names.stream().map(name -> new Document.Recipient(name, basis, Document.Wish.NOT_ASKED)).toList();
    }

    private static String member(Case.Member member) {
        return member.employer().isEmpty() ? member.name() : member.name() + " (" + member.employer() + ")";
    }
}
