package no.fotfeste.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One service in one version, as its file says: doors, gates, clocks, durations, visits, occasions, results.
 * Everything that differs between services is here, and the program asks only this.
 *
 * @param intake roles with the care relation before a decision; {@code team} those who have it afterwards
 * @param quietAfter how long without a contact before the team is told
 * @param answersReadWithin how soon somebody reads what a person sends alone; null where nobody has promised anything
 * @param meeting where all cases are gone through; null where the service has none
 * @param alert how long an answer that cannot wait may wait; null for the usual
 * @param individualPlan who is to be offered one; null where the service asks nobody
 */
public record ServiceDefinition(
        String code, int version, @JsonProperty("valid-from") LocalDate validFrom, String name,
        @JsonProperty("short") String shortName, String setting, String source,
        List<Door> doors, List<Criterion> eligibility, List<Decision> decisions, List<String> intake, List<String> team,
        List<Visit> visits, List<Step> steps, List<Duration> durations,
        @JsonProperty("extension-needs-reason") boolean extensionNeedsReason, List<Gate> gates,
        @JsonProperty("job-specialist") boolean jobSpecialist, boolean taper, boolean stay, End end,
        @JsonProperty("quiet-after") String quietAfter,
        @JsonProperty("answers-read-within") @Nullable String answersReadWithin, List<String> reasons, List<Occasion> occasions, Results results,
        @Nullable MeetingRules meeting, @Nullable AlertRules alert,
        @JsonProperty("individual-plan") @Nullable IndividualPlanRule individualPlan) {

    @Override
    public AlertRules alert() {
        return alert == null ? AlertRules.USUAL : alert;
    }

    /** Who may refer (B17, A09). @param bringsDeadline the right has been assessed elsewhere and has a last start date */
    public record Door(String code, String name, boolean agreement, @JsonProperty("brings-deadline") boolean bringsDeadline) {}

    /** What whoever decides looks at; never excludes by itself. */
    public record Criterion(String code, String name, @Nullable String rule, int value) {

        /** Whether a rule that can be computed holds; empty where a human must say. */
        public Optional<Boolean> holds(LocalDate born, LocalDate on) {
            return "age-at-least".equals(rule)
                    ? Optional.of(Period.between(born, on).getYears() >= value) : Optional.empty();
        }
    }

    /** @param outcome accept, reject or postpone; @param startBy a last start date is set with it (pbrl § 2-1 b) */
    public record Decision(String code, String name, Outcome outcome, boolean reason,
            @JsonProperty("start-by") boolean startBy) {}

    public enum Outcome {
        @JsonProperty("accept") ACCEPT, @JsonProperty("reject") REJECT, @JsonProperty("postpone") POSTPONE
    }

    /** A kind of visit or meeting. @param needs for each group, at least one of these roles ought to be there */
    public record Visit(String kind, String name, @JsonProperty("class") String information, String place,
            @JsonProperty("at-least") int atLeast, @Nullable List<List<String>> needs) {

        /** Does this company keep to what the service asks for? */
        public boolean keptBy(List<Set<Role>> participants) {
            return participants.size() >= atLeast && (needs == null || needs.stream().allMatch(group ->
                    participants.stream().anyMatch(roles -> roles.stream().anyMatch(r -> group.contains(r.code())))));
        }
    }

    /** law is a frist, target a mål of our own, practice what ought to be. */
    public enum Limit {
        @JsonProperty("law") LAW, @JsonProperty("target") TARGET, @JsonProperty("practice") PRACTICE
    }

    /** What is expected after something has happened. @param at a time, or the name of a date that the entry brings */
    public record Step(String expect, String after, @Nullable String from, @Nullable String to, @Nullable String at,
            Limit limit, @Nullable String law, String who, @Nullable String given, @Nullable String unless, boolean once,
            boolean send) {}

    /** How long it usually lasts from the start; the first whose {@code given} has happened counts. */
    public record Duration(@Nullable String given, String length, String name) {}

    /** What ought to have happened before; a departure takes a reason. */
    public record Gate(String before, String needs, @Nullable String given, String name) {}

    public record End(String kind, String document, @JsonProperty("follow-up-offer") boolean followUpOffer) {}

    /** What is measured when. @param minutes the budget shown before it starts */
    public record Occasion(String kind, String name, List<String> instruments, boolean icf, int minutes) {

        /** Measured outside all of them. */
        public static final String BETWEEN = "between";
    }

    public record Results(String cohort, List<Group> groups) {}

    /** Who is counted together. @param measure work or goals */
    public record Group(String code, String name, @Nullable String given, @Nullable String unless,
            @Nullable String split, String measure) {}

    /** Whom the law gives a right to an individual plan: a course of at least this length, and this many services at work. */
    public record IndividualPlanRule(String length, int services, String law) {

        public boolean entitles(LocalDate start, LocalDate plannedEnd, int servicesAtWork) {
            return servicesAtWork >= services && !plannedEnd.isBefore(Offset.of(length).after(start));
        }
    }

    /** Something that ought to happen, with the window it ought to happen in. */
    public record Expected(String kind, LocalDate from, LocalDate to, Limit limit, @Nullable String law, String who,
            boolean send) {}

    /**
     * What is expected now that something has happened.
     *
     * @param happened the kinds that have happened in the course, this one included
     * @param dates dates that the entry brings, by the names the file uses: start-by, revisit
     * @param before how many times this kind has happened before, for steps that come once
     */
    public List<Expected> following(String kind, LocalDate on, Set<String> happened, Map<String, LocalDate> dates, int before) {
        List<Expected> all = new ArrayList<>();
        for (Step step : steps) {
            if (!step.after().equals(kind) || (step.once() && before > 0)) continue;
            if (step.given() != null && !happened.contains(step.given())) continue;
            if (step.unless() != null && happened.contains(step.unless())) continue;
            LocalDate from = step.from() != null ? Offset.of(step.from()).after(on) : on;
            LocalDate to = step.to() != null ? Offset.of(step.to()).after(on) : null;
            if (step.at() != null) {
                LocalDate at = dates.containsKey(step.at()) ? dates.get(step.at())
                        : step.at().matches("[0-9].*") ? Offset.of(step.at()).after(on) : null;
                if (at == null) continue;
                from = step.to() != null ? at : from;
                to = to != null ? to : at;
            }
            all.add(new Expected(step.expect(), from, to != null ? to : from, step.limit(), step.law(), step.who(), step.send()));
        }
        return all;
    }

    /** The gates before this kind that are not passed. */
    public List<Gate> missing(String before, Set<String> happened) {
        return gates.stream()
                .filter(gate -> gate.before().equals(before) && !happened.contains(gate.needs()))
                .filter(gate -> gate.given() == null || happened.contains(gate.given()))
                .toList();
    }

    /** The duration that counts now. */
    public Duration duration(Set<String> happened) {
        return durations.stream().filter(d -> d.given() == null || happened.contains(d.given())).findFirst().orElseThrow();
    }

    public LocalDate plannedEnd(LocalDate started, Set<String> happened) {
        return Offset.of(duration(happened).length()).after(started);
    }

    public Optional<Visit> visit(String kind) {
        return visits.stream().filter(visit -> visit.kind().equals(kind)).findFirst();
    }

    public Optional<Occasion> occasion(String kind) {
        return occasions.stream().filter(occasion -> occasion.kind().equals(kind)).findFirst();
    }

    /** Is this something the person is asked by a message, without anyone doing it? */
    public boolean asks(String kind) {
        return steps.stream().anyMatch(step -> step.send() && step.expect().equals(kind));
    }

    public Optional<Door> door(String code) {
        return doors.stream().filter(door -> door.code().equals(code)).findFirst();
    }

    public Optional<Decision> decision(String code) {
        return decisions.stream().filter(decision -> decision.code().equals(code)).findFirst();
    }

    /** The class of information of an entry of this kind. */
    public Information information(String kind) {
        return visit(kind).map(visit -> Information.valueOf(visit.information().toUpperCase(java.util.Locale.ROOT)))
                .orElseGet(() -> Kinds.KNOWN.getOrDefault(kind, Information.PRACTICAL));
    }

    /** Whether what cannot wait may be asked of somebody who answers alone (T13). */
    public boolean readsWithinADay() {
        if (answersReadWithin == null) return false;
        Offset within = Offset.of(answersReadWithin);
        return within.count() <= 1 && (within.unit() == Offset.Unit.DAYS || within.unit() == Offset.Unit.WORKING_DAYS);
    }

    /** The last day on which somebody reads what a person sent on this one; within a week where nothing else is said. */
    public LocalDate readBy(LocalDate sent) {
        return Offset.of(answersReadWithin == null ? "1 week" : answersReadWithin).after(sent);
    }

    /** The day from which the team ought to be told that there has been no contact since {@code last}. */
    public LocalDate quietFrom(LocalDate last) {
        return Offset.of(quietAfter).after(last);
    }
}
