package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done, in one of the four arenas.
 *
 * @param goal what it is for; null where it serves several or none
 * @param effort what it asks of whoever does it
 */
public record Measure(UUID id, Information information, Arena arena, @Nullable UUID goal, String text, Doer doer,
        @Nullable LocalDate dueOn, Effort effort, State state, LocalDate stateOn, String stateWhy, int version) {

    /** Where the effort goes (A37). */
    public enum Arena {
        PERSON, WORKPLACE, NAV, SURROUNDINGS
    }

    public enum State {
        OPEN, DONE, DROPPED
    }

    public enum By {
        SELF, SELF_WITH_HELP, STAFF, PARTY
    }

    /** A home task is the person's own effort (A33); training has a dose (A25). */
    public enum Kind {
        ORDINARY, HOME_TASK, TRAINING
    }

    /**
     * What it asks, in plain words.
     *
     * @param amount minutes, or sets and repetitions; @param progression how it grows
     * @param intervention its code in the catalogue; empty where it came from nowhere
     */
    public record Effort(Kind kind, String often, String amount, String load, String progression, String intervention) {

        public static final Effort NONE = new Effort(Kind.ORDINARY, "", "", "", "", "");

        /** Only what its kind has use for. */
        Effort fitted() {
            return switch (kind) {
                case ORDINARY -> new Effort(kind, "", "", "", "", intervention);
                case HOME_TASK -> new Effort(kind, often, amount, "", "", intervention);
                case TRAINING -> this;
            };
        }

        /** How often and how much, in one line; empty where nothing is said. */
        public String dose() {
            return java.util.stream.Stream.of(often, amount, load).filter(part -> !part.isEmpty())
                    .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    /** Who does it (B29). @param staff who, or who helps; @param party an employer, a NAV office, a friend */
    public record Doer(By by, @Nullable StaffId staff, String party) {

        public static final Doer SELF = new Doer(By.SELF, null, "");

        public static Doer staff(StaffId staff) {
            return new Doer(By.STAFF, staff, "");
        }

        public static Doer party(String name) {
            return new Doer(By.PARTY, null, name);
        }

        /** Only what the choice has use for. Errors: Invalid where nobody is named. */
        Doer named() {
            return switch (by) {
                case SELF -> SELF;
                case SELF_WITH_HELP -> this;
                case STAFF -> {
                    if (staff == null) throw new Invalid("staff", "plan.staff-needed");
                    yield staff(staff);
                }
                case PARTY -> {
                    if (party.isBlank()) throw new Invalid("party", "plan.party-needed");
                    yield party(party);
                }
            };
        }
    }

    /** A measure as written in the form. @param closed only clinicians see it; what serves a closed goal is always so */
    public record Wish(Arena arena, @Nullable UUID goal, String text, Doer doer, @Nullable LocalDate dueOn, boolean closed,
            Effort effort) {

        public Wish(Arena arena, @Nullable UUID goal, String text, Doer doer, @Nullable LocalDate dueOn, boolean closed) {
            this(arena, goal, text, doer, dueOn, closed, Effort.NONE);
        }

        Information information(@Nullable Goal of) {
            return closed || (of != null && of.closed()) ? Information.HEALTH : Information.PLAN;
        }

        /** Errors: Invalid where nobody is named, or a home task is somebody else's. */
        private Doer done() {
            boolean others = doer.by() == By.STAFF || doer.by() == By.PARTY;
            if (effort.kind() == Kind.HOME_TASK && others) throw new Invalid("doer", "plan.home-task-is-own");
            return doer.named();
        }
    }

    static Measure first(UUID id, Wish wish, @Nullable Goal of, LocalDate on) {
        return new Measure(id, wish.information(of), wish.arena(), wish.goal(), wish.text(), wish.done(),
                wish.dueOn(), wish.effort().fitted(), State.OPEN, on, "", 1);
    }

    /** Errors: Conflict where it has changed since {@code seen}; Refused where it is dropped; Invalid where nobody is named. */
    Measure change(int seen, Wish wish, @Nullable Goal of) {
        stillAt(seen);
        if (state == State.DROPPED) throw new Refused("plan.measure-is-dropped");
        return new Measure(id, wish.information(of), wish.arena(), wish.goal(), wish.text(), wish.done(),
                wish.dueOn(), wish.effort().fitted(), state, stateOn, stateWhy, version + 1);
    }

    /** Done, or not done after all. Errors: Refused where it is dropped. */
    Measure tick(boolean done, LocalDate on) {
        if (state == State.DROPPED) throw new Refused("plan.measure-is-dropped");
        State next = done ? State.DONE : State.OPEN;
        return next == state ? this : with(information, next, on, "");
    }

    /** Errors: Invalid without a reason. */
    Measure drop(String why, LocalDate on) {
        if (why.isBlank()) throw new Invalid("why", "plan.reason-needed");
        return state == State.DROPPED ? this : with(information, State.DROPPED, on, why);
    }

    Measure bringBack(LocalDate on) {
        return state == State.DROPPED ? with(information, State.OPEN, on, "") : this;
    }

    Measure close() {
        return with(Information.HEALTH, state, stateOn, stateWhy);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean dropped() {
        return state == State.DROPPED;
    }

    public boolean closed() {
        return information == Information.HEALTH;
    }

    /** The person tells how it goes. */
    public boolean reported() {
        return effort.kind() != Kind.ORDINARY;
    }

    public boolean overdue(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }

    private Measure with(Information seenBy, State next, LocalDate on, String why) {
        return new Measure(id, seenBy, arena, goal, text, doer, dueOn, effort, next, on, why, version + 1);
    }

    private void stillAt(int seen) {
        if (seen != version) throw new Conflict(version, Map.of("text", text));
    }
}
