package no.fotfeste.icf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.finding.Answered;
import no.fotfeste.icf.Icf.Aspect;
import no.fotfeste.icf.Icf.Change;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.icf.Icf.Part;
import no.fotfeste.icf.Icf.Round;
import no.fotfeste.service.ServiceDefinition.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Functioning over a course.
 *
 * @param rounds the profiles, oldest first
 * @param asked the codes the form asks about; {@code said} those something was found about, in the same order
 * @param attributions whose titles these are
 * @param answered which goals answer what was found
 */
public record IcfProfile(List<Round> rounds, List<Code> asked, List<Code> said, List<String> attributions, Answered answered) {

    static final String KIND = "icf";

    record At(Round round, Finding finding) {}

    public boolean isEmpty() {
        return said.isEmpty();
    }

    List<Code> said(Part part) {
        return said.stream().filter(code -> code.part() == part).toList();
    }

    /** Where something was said about the code, oldest first. */
    List<At> of(String code) {
        return rounds.stream().flatMap(round -> round.find(code).map(finding -> new At(round, finding)).stream()).toList();
    }

    Finding last(Code code) {
        return of(code.code()).getLast().finding();
    }

    LocalDate lastOn(Code code) {
        return of(code.code()).getLast().round().on();
    }

    /** What was said of one aspect, numbers or not, oldest first. */
    List<Integer> values(Code code, Aspect aspect) {
        return of(code.code()).stream().map(at -> at.finding().value(aspect)).filter(Objects::nonNull).toList();
    }

    @Nullable Change change(Code code, Aspect aspect) {
        return Icf.change(aspect, values(code, aspect));
    }

    /** What the person does counts before what the person could do; hindrance and help are taken together. */
    @Nullable Change change(Code code) {
        List<Aspect> aspects = code.part().aspects();
        Change first = change(code, aspects.getFirst());
        if (aspects.size() == 1) return first;
        Change second = change(code, aspects.getLast());
        return code.part() == Part.ENVIRONMENT ? Icf.together(first, second) : first == null ? second : first;
    }

    /** How many codes something is difficult about that no goal answers. */
    long unanswered() {
        return said.stream().filter(code -> last(code).isProblem() && answered.of(KIND, code.code()).isEmpty()).count();
    }

    /** What was found in another round, before this one. @param round null for a new one */
    Optional<At> before(String code, @Nullable Round round) {
        return of(code).stream().filter(at -> round == null || (!at.round().id().equals(round.id()) && !at.round().on().isAfter(round.on())))
                .reduce((a, b) -> b);
    }

    Optional<Round> round(UUID id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /** The one of an occasion; between them, the one of that day. */
    Optional<Round> round(String occasion, LocalDate on) {
        return rounds.stream().filter(round -> round.occasion().equals(occasion)
                && (!occasion.equals(Occasion.BETWEEN) || round.on().equals(on))).findFirst();
    }

    public boolean has(String occasion) {
        return rounds.stream().anyMatch(round -> round.occasion().equals(occasion) && !round.findings().isEmpty());
    }

    /** Body functions, body structures, activities, surroundings; then by code. */
    static final Comparator<Code> ORDER = Comparator.comparing(Code::part).thenComparing(Code::code);
}
