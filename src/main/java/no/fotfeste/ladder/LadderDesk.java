package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Cases;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.work.Employer;
import no.fotfeste.work.Employers;
import no.fotfeste.work.WorkStatuses;
import org.jspecify.annotations.Nullable;

/** What the pages of the ladder show. */
@UseCase
class LadderDesk {

    private final Access access;
    private final Cases cases;
    private final Staff staff;
    private final Providers providers;
    private final WorkStatuses work;
    private final Employers employers;
    private final LadderStore store;
    private final FridayStore fridays;
    private final LadderLine line;

    LadderDesk(Access access, Cases cases, Staff staff, Providers providers, WorkStatuses work, Employers employers, LadderStore store,
            FridayStore fridays, LadderLine line) {
        this.access = access;
        this.cases = cases;
        this.staff = staff;
        this.providers = providers;
        this.work = work;
        this.employers = employers;
        this.store = store;
        this.fridays = fridays;
        this.line = line;
    }

    /** @param employers to choose from; @param team who may follow it up, by id */
    record Room(Case shown, List<Ladder> ladders, List<Employer> employers, Map<String, String> team) {

        String address() {
            return shown.address() + "/plan/opptrapping";
        }

        boolean accepted() {
            return shown.has(Kinds.REFERRAL_ACCEPTED);
        }

        boolean health() {
            return shown.sees(Information.HEALTH);
        }

        /** The job specialist where there is one, otherwise the coordinator, otherwise whoever asks. */
        String followsBy() {
            Case.Member specialist = shown.jobSpecialist();
            if (specialist != null) return specialist.staff().toString();
            return shown.team().stream().filter(member -> member.part() == Case.Part.COORDINATOR).map(member -> member.staff().toString())
                    .findFirst().orElse(shown.entered().caller().staff().toString());
        }
    }

    /** One ladder and how it goes. @param unread the person wrote something that nobody has read */
    record Shown(Room room, Ladder ladder, Reality reality, Optional<Reality.TooFull> tooFull, List<Version.Note> notes, String follows, boolean unread) {

        String address() {
            return room.address() + "/" + ladder.id();
        }

        Stairs stairs(LocalDate today) {
            return new Stairs(ladder.now().steps(), reality, today);
        }

        List<Version.Note> why(int version) {
            return notes.stream().filter(note -> note.version() != null && note.version() == version).toList();
        }

        List<Version.Note> said() {
            return notes.stream().filter(note -> note.week() != null).toList();
        }
    }

    /** As it stood, beside as it stands. @param then null where there was none; @param chosen by its number, not by the day */
    record Then(Shown shown, LocalDate day, @Nullable Version then, boolean chosen) {

        record Week(LocalDate week, @Nullable Rung then, @Nullable Rung now) {

            boolean changed() {
                return then == null ? now != null : now == null || !then.same(now);
            }
        }

        /** Every week of either. */
        List<Week> weeks() {
            Steps now = shown.ladder().now().steps();
            if (then == null) return List.of();
            LocalDate first = then.steps().start().isBefore(now.start()) ? then.steps().start() : now.start();
            LocalDate end = then.steps().end().isAfter(now.end()) ? then.steps().end() : now.end();
            return first.datesUntil(end, java.time.Period.ofWeeks(1))
                    .map(week -> new Week(week, then.steps().at(week).orElse(null), now.at(week).orElse(null))).toList();
        }
    }

    /** @param extract the same as the employer may be given; @param provider who it comes from */
    record Sheet(Extract extract, String name, String provider) {

        /** @param asBefore the same tasks and adaptations as the rung before it on the page */
        record Line(Rung rung, boolean asBefore) {}

        /** What is not over; all of it where everything is. */
        List<Line> lines(LocalDate today) {
            List<Rung> rungs = extract.rungs().stream().filter(rung -> !past(today) || !rung.last().isBefore(today)).toList();
            return IntStream.range(0, rungs.size()).mapToObj(i -> new Line(rungs.get(i), i > 0 && like(rungs.get(i), rungs.get(i - 1)))).toList();
        }

        boolean past(LocalDate today) {
            return extract.rungs().getFirst().last().isBefore(today) && !extract.rungs().getLast().last().isBefore(today);
        }

        private static boolean like(Rung rung, Rung before) {
            return !(rung.tasks() + rung.adaptations()).isEmpty() && rung.tasks().equals(before.tasks()) && rung.adaptations().equals(before.adaptations());
        }
    }

    Room room(Caller caller, PersonId person) {
        return room(access.enter(caller, person, LadderAction.SHOW));
    }

    /** Errors: NotFound where it is not this person's. */
    Shown one(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, LadderAction.SHOW);
        Room room = room(entered);
        Ladder ladder = room.ladders().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new no.fotfeste.platform.NotFound("ladder"));
        var history = work.history(entered);
        return new Shown(room, ladder, Reality.of(ladder, history, entered.today()),
                ladder.runs(entered.today()) ? Reality.tooFull(ladder.now().steps(), history, entered.today()) : Optional.empty(),
                fridays.notes(entered, id), name(entered, ladder.follows()), line.unread(entered, ladder));
    }

    /** The page to print is made from what may leave, and from nothing else. */
    Sheet sheet(Caller caller, PersonId person, UUID id) {
        Entered entered = access.enter(caller, person, LadderAction.EXTRACT);
        Ladder ladder = store.ladders(entered).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new no.fotfeste.platform.NotFound("ladder"));
        return new Sheet(Extract.of(ladder), cases.get(entered).person().name(), providers.get(entered).name());
    }

    private Room room(Entered entered) {
        Case shown = cases.get(entered);
        Map<String, String> team = new LinkedHashMap<>();
        shown.team().forEach(member -> team.put(member.staff().toString(), member.name() + " (" + member.title() + ")"));
        StaffMember me = staff.byId(entered).get(entered.caller().staff());
        if (me != null) team.putIfAbsent(me.id().toString(), me.name() + " (" + me.title() + ")");
        return new Room(shown, store.ladders(entered), employers.list(entered), team);
    }

    private String name(Entered entered, StaffId id) {
        StaffMember member = staff.byId(entered).get(id);
        return member == null ? "" : member.name();
    }
}
