package no.fotfeste.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episode;
import no.fotfeste.person.Person;
import no.fotfeste.plan.Plan;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.timeline.Line;
import no.fotfeste.ui.Show;

/** What the record has for the fields of a letter, nothing above the letter's own class. The same record gives the same text. */
final class LetterFields {

    static final Set<String> NAMES = Set.of("navn", "født", "fødselsnummer", "adresse", "tjeneste", "avsender", "kontakt", "i-dag",
            "start", "slutt", "planlagt-slutt", "hovedmål", "dette-har-vært", "team", "henviser", "henvist", "mine-mål", "stegene", "jeg-gjør", "jeg-får-hjelp-til", "andre-gjør");

    /** Kinds that are counted; the service's own visits come first. */
    private static final List<String> COUNTED = List.of(Kinds.CONTACT, Kinds.JOB_SPECIALIST_CALL, Kinds.IN_WORK_CONTACT, Kinds.TAPER_CONTACT,
            Kinds.GOAL_TALK, Kinds.FOLLOW_UP_OFFER, Kinds.FOLLOW_UP_ACCEPTED);

    private final DocumentComposer.Say say;

    LetterFields(DocumentComposer.Say say) {
        this.say = say;
    }

    Map<String, String> of(Information information, DocumentComposer.Record from) {
        Map<String, String> fields = new HashMap<>(from.more());
        Case shown = from.shown();
        Person person = shown.person();
        fields.put("navn", person.name());
        fields.put("født", Show.typed(person.born()));
        fields.put("fødselsnummer", person.number() == null ? "" : person.number());
        fields.put("adresse", person.contact().address());
        fields.put("tjeneste", shown.course().service().name());
        fields.put("avsender", from.provider());
        fields.put("kontakt", from.contact());
        fields.put("i-dag", Show.typed(from.today()));
        fields.put("hovedmål", goal(information, from.plan()));
        fields.putAll(new PlanFields(say).of(from, what -> holds(information, what)));
        fields.put("team", shown.team().stream().map(LetterFields::member).distinct().collect(Collectors.joining(", ")));
        List<Line> happened = from.line().stream().filter(entry -> entry.state() == Line.State.HAPPENED)
                .filter(entry -> holds(information, entry.information())).toList();
        fields.put("dette-har-vært", String.join("\n", counted(shown.course().service(), happened)));
        happened.stream().filter(entry -> entry.kind().equals(Kinds.REFERRAL_RECEIVED)).findFirst().ifPresent(entry -> {
            fields.put("henviser", entry.text());
            fields.put("henvist", Show.typed(entry.on()));
        });
        if (shown.episode() != null) dates(fields, shown.episode());
        return fields;
    }

    private void dates(Map<String, String> fields, Episode episode) {
        fields.put("start", Show.typed(episode.startedOn()));
        if (episode.endedOn() != null) fields.put("slutt", Show.typed(episode.endedOn()));
        else fields.put("planlagt-slutt", say.say("journal.compose.planned", Show.typed(episode.plannedEnd()), episode.plannedWhy()));
    }

    /** A goal that only clinicians see goes into nothing but what they write to each other. */
    private static String goal(Information information, Plan plan) {
        return plan.main().filter(goal -> holds(information, goal.information())).map(goal -> goal.words()).orElse("");
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

    /** May a letter of this class hold something of that one? */
    private static boolean holds(Information letter, Information what) {
        return switch (letter) {
            case HEALTH -> true;
            case WORK, PLAN -> what != Information.HEALTH;
            case PRACTICAL, IDENTITY -> what == Information.PRACTICAL || what == Information.IDENTITY;
        };
    }

    private static String member(Case.Member member) {
        return member.employer().isEmpty() ? member.name() : member.name() + " (" + member.employer() + ")";
    }
}
