package no.fotfeste.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a service file and says, place by place, what is wrong with it. */
final class ServiceFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Set<String> GROUPS = Set.of("team", "clinical", "secretary");

    /** The file cannot be used: every place and its reason. */
    static final class Faulty extends RuntimeException {

        private final List<String> faults;

        Faulty(List<String> faults) {
            super(String.join("; ", faults));
            this.faults = List.copyOf(faults);
        }

        List<String> faults() {
            return faults;
        }
    }

    private final List<String> faults = new ArrayList<>();

    private ServiceFile() {}

    /** Errors: {@link Faulty}. */
    static ServiceDefinition read(String yaml) {
        ServiceDefinition definition;
        try {
            definition = YAML.readValue(yaml, ServiceDefinition.class);
        } catch (JacksonException e) {
            throw new Faulty(List.of(e.getOriginalMessage().lines().findFirst().orElse("not readable") + where(e)));
        }
        ServiceFile file = new ServiceFile();
        file.checkPresent(definition);
        if (file.faults.isEmpty()) file.checkParts(definition);
        if (file.faults.isEmpty()) file.check(definition);
        if (!file.faults.isEmpty()) throw new Faulty(file.faults);
        return definition;
    }

    private static String where(JacksonException e) {
        String path = e instanceof tools.jackson.databind.DatabindException bind
                ? bind.getPath().stream().map(step -> step.getPropertyName() != null
                        ? "." + step.getPropertyName() : "[" + step.getIndex() + "]").collect(Collectors.joining()) : "";
        return " at " + (path.isEmpty() ? "line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) : path.substring(path.startsWith(".") ? 1 : 0));
    }

    private void checkPresent(ServiceDefinition s) {
        present("code", s.code());
        present("name", s.name());
        present("short", s.shortName());
        present("valid-from", s.validFrom());
        present("setting", s.setting());
        present("source", s.source());
        present("doors", s.doors());
        present("eligibility", s.eligibility());
        present("decisions", s.decisions());
        present("intake", s.intake());
        present("team", s.team());
        present("visits", s.visits());
        present("steps", s.steps());
        present("durations", s.durations());
        present("gates", s.gates());
        present("end", s.end());
        present("quiet-after", s.quietAfter());
        present("reasons", s.reasons());
        present("occasions", s.occasions());
        present("results", s.results());
    }

    /** Every line of every list has what it cannot do without. */
    private void checkParts(ServiceDefinition s) {
        coded("doors", s.doors(), ServiceDefinition.Door::code, (path, door) -> present(path + ".name", door.name()));
        coded("eligibility", s.eligibility(), ServiceDefinition.Criterion::code, (path, criterion) -> {
            present(path + ".name", criterion.name());
            if (criterion.rule() != null) one(path + ".rule", criterion.rule(), "age-at-least");
        });
        coded("decisions", s.decisions(), ServiceDefinition.Decision::code, (path, decision) -> {
            present(path + ".name", decision.name());
            present(path + ".outcome", decision.outcome());
        });
        coded("visits", s.visits(), ServiceDefinition.Visit::kind, (path, visit) -> {
            present(path + ".name", visit.name());
            one(path + ".place", visit.place(), "home", "workplace", "institute", "meeting");
            own(path + ".kind", visit.kind());
        });
        coded("occasions", s.occasions(), ServiceDefinition.Occasion::kind, (path, occasion) -> {
            present(path + ".name", occasion.name());
            each(path + ".instruments", occasion.instruments(), (place, instrument) -> { });
            own(path + ".kind", occasion.kind());
        });
        each("steps", s.steps(), (path, step) -> { });
        each("durations", s.durations(), (path, duration) -> {
            present(path + ".length", duration.length());
            present(path + ".name", duration.name());
        });
        each("gates", s.gates(), (path, gate) -> {
            present(path + ".before", gate.before());
            present(path + ".needs", gate.needs());
            present(path + ".name", gate.name());
        });
        present("end.kind", s.end().kind());
        present("end.document", s.end().document());
        for (String list : List.of("intake", "team", "reasons")) {
            each(list, list.equals("intake") ? s.intake() : list.equals("team") ? s.team() : s.reasons(), (path, text) -> { });
        }
        present("results.cohort", s.results().cohort());
        coded("results.groups", s.results().groups(), ServiceDefinition.Group::code, (path, group) -> {
            present(path + ".name", group.name());
            one(path + ".measure", group.measure(), "work", "goals");
        });
    }

    private void check(ServiceDefinition s) {
        if (s.version() < 1) faults.add("version: must be 1 or more");
        if (!s.code().matches("[a-z0-9-]{1,40}")) faults.add("code: small letters, digits and hyphens");
        if (s.doors().isEmpty()) faults.add("doors: at least one");
        roles("intake", s.intake());
        roles("team", s.team());
        Set<String> kinds = kinds(s);
        for (int i = 0; i < s.visits().size(); i++) visit("visits[" + i + "]", s.visits().get(i));
        for (int i = 0; i < s.steps().size(); i++) step("steps[" + i + "]", s.steps().get(i), kinds);
        for (int i = 0; i < s.gates().size(); i++) {
            var gate = s.gates().get(i);
            kind("gates[" + i + "].before", gate.before(), kinds);
            kind("gates[" + i + "].needs", gate.needs(), kinds);
            kind("gates[" + i + "].given", gate.given(), kinds);
        }
        for (int i = 0; i < s.durations().size(); i++) {
            kind("durations[" + i + "].given", s.durations().get(i).given(), kinds);
            offset("durations[" + i + "].length", s.durations().get(i).length());
        }
        if (s.durations().isEmpty() || s.durations().getLast().given() != null) {
            faults.add("durations: the last line must be without 'given'");
        }
        kind("end.kind", s.end().kind(), kinds);
        kind("end.document", s.end().document(), kinds);
        kind("results.cohort", s.results().cohort(), kinds);
        for (int i = 0; i < s.results().groups().size(); i++) {
            kind("results.groups[" + i + "].given", s.results().groups().get(i).given(), kinds);
            kind("results.groups[" + i + "].unless", s.results().groups().get(i).unless(), kinds);
        }
        offset("quiet-after", s.quietAfter());
        offset("answers-read-within", s.answersReadWithin());
        if (s.meeting() != null) meeting(s.meeting());
        if (s.individualPlan() != null) {
            present("individual-plan.law", s.individualPlan().law());
            present("individual-plan.length", s.individualPlan().length());
            offset("individual-plan.length", s.individualPlan().length());
            if (s.individualPlan().services() < 1) faults.add("individual-plan.services: must be 1 or more");
        }
        if (!s.alert().fault().isEmpty()) faults.add("alert." + s.alert().fault());
        for (int i = 0; i < s.occasions().size(); i++) {
            String kind = s.occasions().get(i).kind();
            if (s.steps().stream().noneMatch(step -> kind.equals(step.expect()))) {
                faults.add("occasions[" + i + "]: no step expects '" + kind + "', so nobody would be told when it is due");
            }
        }
        if (s.decisions().stream().noneMatch(d -> d.outcome() == ServiceDefinition.Outcome.ACCEPT)) {
            faults.add("decisions: one must have outcome accept");
        }
    }

    private void meeting(MeetingRules m) {
        present("meeting.name", m.name());
        present("meeting.silent-after", m.silentAfter());
        offset("meeting.silent-after", m.silentAfter());
        if (m.silentAfter() != null && !m.silentAfter().matches("[0-9]{1,2} (day|week|month)s?")) faults.add("meeting.silent-after: days, weeks or months");
        if (m.every() == null) faults.add("meeting.every: day or week");
        if (m.every() == MeetingRules.Every.WEEK) {
            one("meeting.day", m.day(), "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
        }
        if (m.every() == MeetingRules.Every.DAY && m.day() != null) faults.add("meeting.day: only for a weekly meeting");
        if (m.minutes() < 5 || m.minutes() > 480) faults.add("meeting.minutes: from 5 to 480");
        if (m.perCase() < 1 || m.perCase() > m.minutes()) faults.add("meeting.per-case: from 1 to the minutes of the meeting");
        each("meeting.sections", m.sections(), (path, section) -> { });
        if (m.sections() != null && new HashSet<>(m.sections()).size() < m.sections().size()) faults.add("meeting.sections: one stands twice");
    }

    private static Set<String> kinds(ServiceDefinition s) {
        return Stream.of(Kinds.KNOWN.keySet().stream(), s.visits().stream().map(ServiceDefinition.Visit::kind),
                        s.occasions().stream().map(ServiceDefinition.Occasion::kind))
                .flatMap(all -> all).collect(Collectors.toSet());
    }

    private void visit(String path, ServiceDefinition.Visit visit) {
        try {
            Information.valueOf(visit.information().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException | NullPointerException none) {
            faults.add(path + ".class: one of identity, practical, work, plan, health");
        }
        if (visit.needs() != null) visit.needs().forEach(group -> roles(path + ".needs", group));
    }

    private void step(String path, ServiceDefinition.Step step, Set<String> kinds) {
        kind(path + ".expect", step.expect(), kinds);
        kind(path + ".after", step.after(), kinds);
        kind(path + ".given", step.given(), kinds);
        kind(path + ".unless", step.unless(), kinds);
        offset(path + ".from", step.from());
        offset(path + ".to", step.to());
        if (step.at() != null && step.at().matches("[0-9].*")) offset(path + ".at", step.at());
        if (step.to() == null && step.at() == null) faults.add(path + ": needs 'to' or 'at'");
        if (step.expect() == null || step.after() == null) faults.add(path + ": needs 'expect' and 'after'");
        if (step.limit() == null) faults.add(path + ".limit: law, target or practice");
        if (step.limit() == ServiceDefinition.Limit.LAW && step.law() == null) faults.add(path + ".law: which law sets this limit");
        if (step.who() == null) faults.add(path + ".who: a role, team, clinical or secretary");
        else if (!GROUPS.contains(step.who())) roles(path + ".who", List.of(step.who()));
    }

    private void kind(String path, @Nullable String kind, Set<String> kinds) {
        if (kind != null && !kinds.contains(kind)) faults.add(path + ": no kind of entry is called '" + kind + "'");
    }

    private void offset(String path, @Nullable String text) {
        if (text == null) return;
        try {
            Offset.of(text);
        } catch (IllegalArgumentException e) {
            faults.add(path + ": " + e.getMessage());
        }
    }

    private void roles(String path, List<String> codes) {
        for (String code : codes) {
            try {
                Role.ofCode(code);
            } catch (IllegalArgumentException none) {
                faults.add(path + ": no role is called '" + code + "'");
            }
        }
    }

    private <T> void each(String path, @Nullable List<T> all, BiConsumer<String, T> check) {
        present(path, all);
        if (all == null) return;
        for (int i = 0; i < all.size(); i++) {
            String place = path + "[" + i + "]";
            if (all.get(i) == null) faults.add(place + ": empty");
            else check.accept(place, all.get(i));
        }
    }

    /** Each has a code that the program can keep it by, and no other has the same. */
    private <T> void coded(String path, @Nullable List<T> all, Function<T, @Nullable String> code, BiConsumer<String, T> check) {
        Set<String> seen = new HashSet<>();
        each(path, all, (place, item) -> {
            String own = code.apply(item);
            if (own == null || !own.matches("[a-z0-9-]{1,40}")) {
                faults.add(place + ": needs a code or kind of small letters, digits and hyphens");
            } else if (!seen.add(own)) {
                faults.add(place + ": '" + own + "' stands twice");
            }
            check.accept(place, item);
        });
    }

    private void one(String path, @Nullable String text, String... known) {
        if (text == null || !List.of(known).contains(text)) faults.add(path + ": one of " + String.join(", ", known));
    }

    private void own(String path, @Nullable String kind) {
        if (kind != null && Kinds.KNOWN.containsKey(kind)) faults.add(path + ": '" + kind + "' is the program's own kind; give it another name");
    }

    private void present(String path, @Nullable Object value) {
        if (value == null) faults.add(path + ": missing");
    }
}
