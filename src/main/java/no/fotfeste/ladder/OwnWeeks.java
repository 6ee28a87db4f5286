package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.platform.UseCase;

/** The person's own week on the way back to work: what is planned, and Friday's two taps. */
@UseCase
public class OwnWeeks {

    private final Access access;
    private final Ladders ladders;
    private final Fridays fridays;
    private final LadderLine line;

    OwnWeeks(Access access, Ladders ladders, Fridays fridays, LadderLine line) {
        this.access = access;
        this.ladders = ladders;
        this.fridays = fridays;
        this.line = line;
    }

    /** @param employer the employer has agreed to what holds now */
    public record Week(Extract ladder, Weekly mine, boolean employer) {

        public Steps steps() {
            return new Steps(ladder.rungs());
        }
    }

    public List<Week> weeks(Caller caller) {
        Entered entered = access.enter(caller, caller.self(), LadderAction.OWN_SHOW);
        return ladders.extracts(entered).stream().map(each -> new Week(each, fridays.weekly(entered, each.ladder(), Friday.Giver.PERSON),
                each.workplace() == Agreement.Standing.AGREED)).toList();
    }

    /**
     * How a week went. Errors: as for an answer by staff.
     *
     * @param sentence what the person wants to say to the one who follows up; may be empty. The team may read it; it never leaves
     */
    public void answer(Caller caller, UUID requestKey, UUID ladder, LocalDate week, Friday.Answer answer, String sentence) {
        Entered entered = access.enter(caller, caller.self(), LadderAction.OWN_ANSWER, requestKey);
        fridays.answer(entered, ladder, requestKey, new Friday(week, Friday.Giver.PERSON, answer, sentence), caller.name());
        if (!sentence.isEmpty()) line.said(entered, ladders.get(entered, ladder), week);
    }

    /** The person says yes to the version they see. Errors: NotFound where it is not theirs, or there is no such version. */
    public void agree(Caller caller, UUID requestKey, UUID ladder, int version) {
        Entered entered = access.enter(caller, caller.self(), LadderAction.OWN_ANSWER, requestKey);
        ladders.agree(entered, ladder, requestKey, new Agreement(version, Agreement.Party.PERSON, Agreement.How.BY_LINK, "", entered.today(), caller.name()));
    }
}
