package no.fotfeste.icf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.CoreSet;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.icf.Icf.Round;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.finding.Answered;
import no.fotfeste.finding.GoalSource;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Line;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Functioning in the words of the ICF: to assess with, to work with, to see what changed (A36). */
@UseCase
public class IcfProfiles {

    private final Access access;
    private final Cases cases;
    private final Timeline timeline;
    private final IcfStore store;
    private final CoreSets sets;
    private final List<GoalSource> goals;
    private final Words words;

    IcfProfiles(Access access, Cases cases, Timeline timeline, IcfStore store, CoreSets sets, List<GoalSource> goals, Words words) {
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.store = store;
        this.sets = sets;
        this.goals = goals;
        this.words = words;
    }

    /** What was found in this course, inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IcfProfile profile(Entered entered, EpisodeId course) {
        Map<String, Code> known = new HashMap<>(sets.codes());
        Map<String, Code> asked = new TreeMap<>();
        sets.usual().forEach(code -> asked.put(code.code(), code));
        for (IcfStore.Choice choice : store.choices(entered, course)) {
            known.putIfAbsent(choice.code(), new Code(choice.code(), null, choice.plain()));
            if (choice.included()) asked.put(choice.code(), known.get(choice.code()));
            else asked.remove(choice.code());
        }
        List<Round> rounds = store.rounds(entered, course);
        List<Code> said = rounds.stream().flatMap(round -> round.findings().stream()).map(Finding::code).distinct()
                .map(code -> known.getOrDefault(code, new Code(code, null, ""))).sorted(IcfProfile.ORDER).toList();
        return new IcfProfile(rounds, asked.values().stream().sorted(IcfProfile.ORDER).toList(), said, attributions(asked, said),
                new Answered(goals.stream().flatMap(source -> source.answers(entered, course).stream()).toList()));
    }

    /** Of the sets whose titles are shown. */
    private List<String> attributions(Map<String, Code> asked, List<Code> said) {
        List<CoreSet> all = sets.all();
        return Stream.concat(asked.values().stream(), said.stream()).flatMap(code ->
                all.stream().filter(set -> set.codes().contains(code)).limit(1)).map(CoreSet::attribution).distinct().toList();
    }

    /**
     * What the form shows.
     *
     * @param occasion the profile is for; @param round it stands in already; null for a new one
     * @param codes asked about, and those this round says something about
     */
    record Blank(Case shown, IcfProfile profile, String occasion, @Nullable Round round, List<Code> codes) {

        String formName() {
            String which = round == null || !occasion.equals(Occasion.BETWEEN) ? occasion : round.id().toString();
            return "icf." + shown.course().id().value() + "." + which;
        }

        List<Occasion> occasions() {
            return shown.course().service().occasions();
        }

        boolean anyBefore() {
            return codes.stream().anyMatch(code -> profile.before(code.code(), round).isPresent());
        }
    }

    /** @param occasion empty for the one that is due; @param round a profile that stands; null for the occasion's */
    Blank blank(Caller caller, PersonId person, String occasion, @Nullable UUID round) {
        Entered entered = access.enter(caller, person, IcfAction.SHOW);
        Case shown = cases.get(entered);
        return blank(shown, profile(entered, shown.course().id()), timeline.line(entered, shown.course().id()), occasion, round);
    }

    private static Blank blank(Case shown, IcfProfile profile, List<Line> line, String occasion, @Nullable UUID id) {
        if (id != null) {
            Round round = profile.round(id).orElseThrow(() -> new NotFound("profile"));
            return new Blank(shown, profile, round.occasion(), round, codes(profile, round));
        }
        String chosen = occasion.isEmpty() ? due(shown, profile, line) : shown.course().occasion(occasion);
        Round round = profile.round(chosen, shown.entered().today()).orElse(null);
        return new Blank(shown, profile, chosen, round, codes(profile, round));
    }

    private static List<Code> codes(IcfProfile profile, @Nullable Round round) {
        return Stream.concat(profile.asked().stream(), profile.said().stream().filter(code -> round != null && round.find(code.code()).isPresent()))
                .distinct().sorted(IcfProfile.ORDER).toList();
    }

    /** The first occasion that waits for a profile and has none; otherwise between. */
    private static String due(Case shown, IcfProfile profile, List<Line> line) {
        LocalDate today = shown.entered().today();
        return shown.course().service().occasions().stream().filter(Occasion::icf).map(Occasion::kind)
                .filter(kind -> line.stream().anyMatch(each -> each.open() && each.kind().equals(kind) && !each.on().isAfter(today)))
                .filter(kind -> !profile.has(kind)).findFirst().orElse(Occasion.BETWEEN);
    }

    /** One code as it was sent. @param was what the sender saw; @param same as in the profile before, where nothing is chosen */
    record Entry(Finding mine, String was, boolean same) {}

    /** @param round that the sender saw; null for a new one; @param restSame what was not touched is as before */
    record Written(String occasion, @Nullable UUID round, LocalDate on, List<Entry> entries, boolean restSame) {}

    /** Adds and corrects; what stood before is kept. Errors: Conflict where somebody has said something else of a code meanwhile. */
    void write(Caller caller, PersonId person, UUID requestKey, Written written) {
        Entered entered = access.enter(caller, person, IcfAction.WRITE, requestKey);
        Course course = cases.get(entered).course();
        if (written.on().isAfter(entered.today())) throw new Refused("icf.in-future");
        store.oneAtATime(course.id());
        IcfProfile profile = profile(entered, course.id());
        Round round = written.round() == null ? profile.round(course.occasion(written.occasion()), written.on()).orElse(null)
                : profile.round(written.round()).orElseThrow(() -> new NotFound("profile"));
        List<Finding> changes = changes(profile, round, written);
        if (changes.isEmpty() && (round == null || round.on().equals(written.on()))) throw new Refused("icf.nothing");
        Map<String, Finding> all = new TreeMap<>();
        // a profile that is moved to another day is said again, so that the rows tell of both
        if (round != null && !round.on().equals(written.on())) round.findings().forEach(finding -> all.put(finding.code(), finding));
        changes.forEach(finding -> all.put(finding.code(), finding));
        save(entered, course, requestKey, written.occasion(), round, written.on(), List.copyOf(all.values()));
    }

    /** A profile inside another use case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entered entered, Course course, UUID requestKey, String occasion, LocalDate on, List<Finding> findings) {
        store.oneAtATime(course.id());
        save(entered, course, requestKey, occasion,
                profile(entered, course.id()).round(course.occasion(occasion), on).orElse(null), on, findings);
    }

    private void save(Entered entered, Course course, UUID requestKey, String occasion, @Nullable Round round, LocalDate on,
            List<Finding> findings) {
        UUID id = round == null ? requestKey : round.id();
        if (round == null) store.insert(entered, course.id(), id, occasion);
        findings.forEach(finding -> store.insert(entered, id, requestKey, on, finding));
        timeline.happened(entered, course, Happened.of(Kinds.MEASURED, on, id,
                words.say(round == null ? "icf.line" : "icf.line-again", findings.size())));
    }

    private List<Finding> changes(IcfProfile profile, @Nullable Round round, Written written) {
        List<Finding> changes = new ArrayList<>();
        Map<String, String> theirs = new TreeMap<>();
        for (Entry entry : written.entries()) {
            String code = entry.mine().code();
            Finding stands = round == null ? null : round.find(code).orElse(null);
            Finding mine = filled(profile, round, entry, written.restSame() && stands == null);
            if (IcfForm.sign(mine).equals(entry.was()) || IcfForm.sign(mine).equals(IcfForm.sign(stands))) continue;
            if (!IcfForm.sign(stands).equals(entry.was())) theirs.put(code, told(stands, code));
            changes.add(mine);
        }
        if (!theirs.isEmpty()) throw new Conflict(round == null ? 0 : round.version(), theirs);
        return changes;
    }

    /** With what is said to be as before, where something was said before. */
    private static Finding filled(IcfProfile profile, @Nullable Round round, Entry entry, boolean rest) {
        Finding mine = entry.mine();
        boolean untouched = mine.first() == null && mine.second() == null;
        if (!entry.same() && !(rest && untouched)) return mine;
        Finding before = profile.before(mine.code(), round).map(IcfProfile.At::finding).orElse(null);
        if (before == null) return mine;
        return new Finding(mine.code(), mine.first() == null ? before.first() : mine.first(),
                mine.second() == null ? before.second() : mine.second(), mine.note());
    }

    /** A finding in words. */
    String told(@Nullable Finding finding, String code) {
        if (finding == null) return code + ": –";
        return code + ": " + said(finding) + (finding.note().isEmpty() ? "" : ". " + finding.note());
    }

    /** What was said of each aspect, in words. */
    String said(Finding finding) {
        return Icf.Part.of(finding.code()).aspects().stream().filter(aspect -> finding.value(aspect) != null).map(aspect -> {
            int q = java.util.Objects.requireNonNull(finding.value(aspect));
            String told = Icf.sign(aspect, q) + " " + words.say(Icf.word(aspect, q));
            return aspect == Icf.Aspect.CAPACITY ? words.say("icf.capacity.short") + " " + told : told;
        }).collect(Collectors.joining(", "));
    }

    /** @param corrected what was said first and then otherwise */
    record Over(Case shown, IcfProfile profile, List<Icf.Corrected> corrected) {}

    /** All of it, drawn. */
    Over over(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, IcfAction.SHOW);
        Case shown = cases.get(entered);
        return new Over(shown, profile(entered, shown.course().id()), store.corrected(entered, shown.course().id()));
    }

    /** What the page for choosing codes shows. @param known all that have words, by code */
    record Choosing(Case shown, IcfProfile profile, List<CoreSet> sets, Map<String, Code> known) {}

    Choosing choosing(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, IcfAction.SHOW);
        Case shown = cases.get(entered);
        return new Choosing(shown, profile(entered, shown.course().id()), sets.all(), sets.codes());
    }

    /** Codes whose words or title hold these words. */
    List<Code> fitting(String typed) {
        String sought = typed.toLowerCase(java.util.Locale.ROOT);
        List<Code> exactly = sets.codes().values().stream().filter(code -> code.plain().toLowerCase(java.util.Locale.ROOT).equals(sought)).toList();
        return exactly.size() == 1 ? exactly : sets.codes().values().stream().filter(code ->
                (code.plain() + "\n" + code.title()).toLowerCase(java.util.Locale.ROOT).contains(sought)).toList();
    }

    /** Any code of the ICF. Errors: Invalid where there is no such code, or no words for it. */
    void include(Caller caller, PersonId person, UUID requestKey, String code, String plain) {
        if (Icf.code(code).isEmpty()) throw new Invalid("code", "icf.no-code");
        Code known = sets.codes().get(code);
        if (known == null && plain.isEmpty()) throw new Invalid("plain", "icf.own-words-needed");
        choose(caller, person, requestKey, List.of(new IcfStore.Choice(code, known == null ? plain : "", true)));
    }

    void includeSet(Caller caller, PersonId person, UUID requestKey, String set) {
        choose(caller, person, requestKey, sets.find(set).orElseThrow(() -> new Invalid("set", "ui.choose-one")).codes().stream()
                .map(code -> new IcfStore.Choice(code.code(), "", true)).toList());
    }

    /** It is not asked about any more; what was found stands. */
    void leaveOut(Caller caller, PersonId person, UUID requestKey, List<String> codes) {
        choose(caller, person, requestKey, codes.stream().map(code -> new IcfStore.Choice(
                Icf.code(code).orElseThrow(() -> new Invalid("codes", "ui.choose-one")), "", false)).toList());
    }

    private void choose(Caller caller, PersonId person, UUID requestKey, List<IcfStore.Choice> choices) {
        Entered entered = access.enter(caller, person, IcfAction.WRITE, requestKey);
        Course course = cases.get(entered).course();
        Map<String, String> named = store.choices(entered, course.id()).stream()
                .collect(Collectors.toMap(IcfStore.Choice::code, IcfStore.Choice::plain));
        List<String> asked = profile(entered, course.id()).asked().stream().map(Code::code).toList();
        for (IcfStore.Choice choice : choices) {
            if (asked.contains(choice.code()) == choice.included()) continue;
            String plain = choice.plain().isEmpty() ? named.getOrDefault(choice.code(), "") : choice.plain();
            store.insertChoice(entered, course.id(), new IcfStore.Choice(choice.code(), plain, choice.included()));
        }
    }
}
