package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.ladder.Rung;

/**
 * What a party sees, to the letter. Made of plain text only, so that what was approved stands whatever becomes of the plan.
 *
 * @param about what an agreement was made at; empty for the plan
 * @param from who of ours they talk to; @param contact how that one is reached
 * @param ways the way back to each job
 */
public record Content(String person, String provider, String from, String contact, String to, String about, String message,
        List<String> goals, String function, List<Task> tasks, String adaptation, List<Way> ways, List<String> meetings) {

    /** @param until empty where no day is set */
    public record Task(String what, String who, String until) {}

    /**
     * A way back to work as it was in one version of the ladder.
     *
     * @param notes what holds for all of it, the brake last
     */
    public record Way(UUID ladder, int number, List<Step> steps, List<String> notes) {

        public Way {
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
        }

        Optional<Step> at(LocalDate day) {
            return steps.stream().filter(step -> !day.isBefore(step.start()) && day.isBefore(step.end())).findFirst();
        }

        Optional<Step> after(LocalDate day) {
            return steps.stream().filter(step -> step.start().isAfter(day)).findFirst();
        }

        /** For the drawing. */
        List<Rung> rungs() {
            return steps.stream().map(step -> new Rung(step.start(), step.weeks(), step.percent(), "", null, "", "")).toList();
        }
    }

    /** @param when from when and how long; @param amount percent, days and hours; @param rest tasks and adaptations, may be empty */
    public record Step(LocalDate start, int weeks, int percent, String when, String amount, String rest) {

        LocalDate end() {
            return start.plusWeeks(weeks);
        }

        String line() {
            return when + ": " + amount + (rest.isEmpty() ? "" : ". " + rest);
        }
    }

    public Content {
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        ways = List.copyOf(ways);
        meetings = List.copyOf(meetings);
    }

    /** The ways back, a line for each step and for what holds for all of them. */
    List<String> ladder() {
        List<String> lines = new ArrayList<>();
        for (Way way : ways) {
            way.steps().forEach(step -> lines.add(step.line()));
            lines.addAll(way.notes());
        }
        return lines;
    }

    /** There is something in it to agree on. */
    boolean saysSomething() {
        return !message.isBlank() || !goals.isEmpty() || !function.isBlank() || !tasks.isEmpty() || !adaptation.isBlank()
                || !ways.isEmpty() || !meetings.isEmpty();
    }

    /** Who of ours they talk to is not what they agree on. */
    boolean same(Content other) {
        return signedBy(other.from, other.contact).equals(other);
    }

    private Content signedBy(String who, String how) {
        return new Content(person, provider, who, how, to, about, message, goals, function, tasks, adaptation, ways, meetings);
    }
}
