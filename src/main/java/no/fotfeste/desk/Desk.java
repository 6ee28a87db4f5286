package no.fotfeste.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Lists across the cases that a grant has opened for the caller. */
@UseCase
class Desk {

    private static final int MOST_URGENT = 50;
    private static final int MOST_VISITS = 60;
    private static final int MOST_DUE = 60;
    private static final int MOST_RUNNING = 300;
    private static final int MOST_QUIET = 30;
    private static final int MOST_RECENT = 20;
    private static final int LONGEST_AWAY = 60;
    private static final int RECENT_DAYS = 7;

    private final Access access;
    private final DeskStore store;

    Desk(Access access, DeskStore store) {
        this.access = access;
        this.store = store;
    }

    /** What waits for the caller today. */
    Day day(Caller caller) {
        Entered entered = access.enter(caller, DeskAction.DAY);
        List<Due> due = store.due(entered, MOST_DUE + 1);
        List<Quiet> quiet = store.running(entered, MOST_RUNNING).stream()
                .filter(course -> course.tooLong(entered.today())).limit(MOST_QUIET).toList();
        Instant before = store.look(entered).orElse(null);
        Day day = new Day(store.urgent(entered, MOST_URGENT), due.stream().limit(MOST_DUE).toList(), due.size() > MOST_DUE,
                store.visits(entered, office(caller), MOST_VISITS), quiet, store.recent(entered, since(caller, before), MOST_RECENT), before, false);
        access.listed(entered, day.persons(), DeskAction.DAY);
        return day;
    }

    /** Whoever receives and books sees everyone who comes today; the others see their own. */
    private static boolean office(Caller caller) {
        return caller.isAny(Role.OFFICE) && !caller.isAny(Role.TEAM);
    }

    /** A week back; further for whoever has been away longer. */
    private static Instant since(Caller caller, @Nullable Instant before) {
        Instant week = caller.now().minus(Duration.ofDays(RECENT_DAYS));
        Instant longest = caller.now().minus(Duration.ofDays(LONGEST_AWAY));
        if (before == null || before.isAfter(week)) return week;
        return before.isBefore(longest) ? longest : before;
    }

    /** One page of those whom the caller may know of. */
    People people(Caller caller, People.Question question) {
        Entered entered = access.enter(caller, DeskAction.PEOPLE);
        List<People.Row> rows = store.people(entered, question);
        List<People.Row> page = rows.stream().limit(People.PAGE).toList();
        access.listed(entered, page.stream().map(People.Row::person).toList(), DeskAction.PEOPLE);
        return new People(question, page, rows.size() > People.PAGE);
    }

    /** Whoever has this number, where the caller may open them: nobody and not yours are the same answer. */
    Optional<PersonId> find(Caller caller, NationalId number) {
        Entered entered = access.enter(caller, DeskAction.FIND);
        Optional<PersonId> found = store.byNumber(entered, number);
        access.listed(entered, found.stream().toList(), DeskAction.FIND);
        return found;
    }
}
