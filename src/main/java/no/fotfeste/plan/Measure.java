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

/** Something that is done, in one of the four arenas. @param goal what it is for; null where it serves several or none */
public record Measure(UUID id, Information information, Arena arena, @Nullable UUID goal, String text, Doer doer,
        @Nullable LocalDate dueOn, State state, LocalDate stateOn, String stateWhy, int version) {

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
    public record Wish(Arena arena, @Nullable UUID goal, String text, Doer doer, @Nullable LocalDate dueOn, boolean closed) {

        Information information(@Nullable Goal of) {
            return closed || (of != null && of.closed()) ? Information.HEALTH : Information.PLAN;
        }
    }

    static Measure first(UUID id, Wish wish, @Nullable Goal of, LocalDate on) {
        return new Measure(id, wish.information(of), wish.arena(), wish.goal(), wish.text(), wish.doer().named(),
                wish.dueOn(), State.OPEN, on, "", 1);
    }

    /** Errors: Conflict where it has changed since {@code seen}; Refused where it is dropped; Invalid where nobody is named. */
    Measure change(int seen, Wish wish, @Nullable Goal of) {
        stillAt(seen);
        if (state == State.DROPPED) throw new Refused("plan.measure-is-dropped");
        return new Measure(id, wish.information(of), wish.arena(), wish.goal(), wish.text(), wish.doer().named(),
                wish.dueOn(), state, stateOn, stateWhy, version + 1);
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

    public boolean overdue(LocalDate today) {
        return open() && dueOn != null && dueOn.isBefore(today);
    }

    private Measure with(Information seenBy, State next, LocalDate on, String why) {
        return new Measure(id, seenBy, arena, goal, text, doer, dueOn, next, on, why, version + 1);
    }

    private void stillAt(int seen) {
        if (seen != version) throw new Conflict(version, Map.of("text", text));
    }
}
