package no.fotfeste.extract;

import java.util.List;

/**
 * What a party sees, to the letter. Made of plain text only, so that what was approved stands whatever becomes of the plan.
 *
 * @param about what an agreement was made at; empty for the plan
 * @param from who of ours they talk to; @param contact how that one is reached
 * @param ladder the way back to work, a line for each step
 */
public record Content(String person, String provider, String from, String contact, String to, String about, String message,
        List<String> goals, String function, List<Task> tasks, String adaptation, List<String> ladder, List<String> meetings) {

    /** @param until empty where no day is set */
    public record Task(String what, String who, String until) {}

    public Content {
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        ladder = List.copyOf(ladder);
        meetings = List.copyOf(meetings);
    }

    /** There is something in it to agree on. */
    boolean saysSomething() {
        return !message.isBlank() || !goals.isEmpty() || !function.isBlank() || !tasks.isEmpty() || !adaptation.isBlank()
                || !ladder.isEmpty() || !meetings.isEmpty();
    }

    /** Who of ours they talk to is not what they agree on. */
    boolean same(Content other) {
        return signedBy(other.from, other.contact).equals(other);
    }

    private Content signedBy(String who, String how) {
        return new Content(person, provider, who, how, to, about, message, goals, function, tasks, adaptation, ladder, meetings);
    }
}
