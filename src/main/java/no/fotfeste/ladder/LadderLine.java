package no.fotfeste.ladder;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Support;
import no.fotfeste.ladder.Friday.Answer;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of the ladder stands on the line, and on the day of the one who follows up. Never why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LadderLine {

    private static final int OPEN = 500;

    private final Access access;
    private final Staff staff;
    private final Timeline timeline;
    private final Support support;
    private final Words words;
    private final ObjectProvider<WhenLadderChanges> watchers;

    LadderLine(Access access, Staff staff, Timeline timeline, Support support, Words words,
            ObjectProvider<WhenLadderChanges> watchers) {
        this.support = support;
        this.access = access;
        this.staff = staff;
        this.timeline = timeline;
        this.words = words;
        this.watchers = watchers;
    }

    void made(Entered entered, Course course, Version version, String job) {
        happened(entered, course, version.id(), words.say("ladder.line.made", job, LadderWords.brief(words::say, version.steps())));
    }

    void changed(Entered entered, EpisodeId course, Version version) {
        happened(entered, timeline.course(entered, course), version.id(), words.say("ladder.line.changed", version.number(),
                LadderWords.brief(words::say, version.steps())));
    }

    void agreed(Entered entered, EpisodeId course, UUID ref, Agreement agreement) {
        happened(entered, timeline.course(entered, course), ref, words.say(agreement.party() == Agreement.Party.PERSON
                ? "ladder.line.agreed-person" : "ladder.line.agreed-employer", agreement.version()));
    }

    void ended(Entered entered, EpisodeId course, UUID ladder, String job) {
        happened(entered, timeline.course(entered, course), ladder, words.say("ladder.line.ended", job));
    }

    /** A week that went well is told on the ladder; one that was too much on the line as well. */
    void answered(Entered entered, EpisodeId course, UUID ref, Friday friday) {
        if (friday.answer() == Answer.WELL) return;
        happened(entered, timeline.course(entered, course), ref, words.say(friday.giver() == Friday.Giver.PERSON
                ? "ladder.line.too-much" : "ladder.line.too-much-employer", LadderWords.number(friday.week())));
        support.trouble(entered, timeline.course(entered, course), ref);
    }

    /** A task for the one who follows up; for the coordinator where they may not see it any more. */
    void met(Entered entered, Ladder ladder, Brake.Met met) {
        Course course = timeline.course(entered, ladder.course());
        LocalDate from = Brake.from(met.week(), entered.today());
        String text = words.say("ladder.line.brake-" + LadderWords.outcome(met), LadderWords.row(words::say, ladder.now().brake().after()), Show.day(from, entered.today()));
        timeline.happened(entered, course, Happened.of(Kinds.LADDER_BRAKE, entered.today(), met.id(), text));
        boolean sees = mayFollow(entered, ladder.follows());
        Expected task = new Expected(Kinds.LADDER_LOOK, entered.today(), from, Limit.PRACTICE, null, sees ? "team" : "coordinator", false);
        if (sees) timeline.expectOf(entered, course, task, met.id(), text, ladder.follows());
        else timeline.expect(entered, course, task, met.id(), text);
    }

    /** The person wrote a sentence about a week: whoever follows up reads it. */
    void said(Entered entered, Ladder ladder, LocalDate week) {
        Course course = timeline.course(entered, ladder.course());
        timeline.dropped(entered, course, Kinds.LADDER_SAID, ladder.id());
        boolean sees = mayFollow(entered, ladder.follows());
        Expected task = new Expected(Kinds.LADDER_SAID, entered.today(), entered.today().plusDays(1), Limit.PRACTICE, null,
                sees ? "team" : "coordinator", false);
        String text = words.say("ladder.line.said", LadderWords.number(week));
        if (sees) timeline.expectOf(entered, course, task, ladder.id(), text, ladder.follows());
        else timeline.expect(entered, course, task, ladder.id(), text);
    }

    boolean unread(Entered entered, Ladder ladder) {
        return timeline.open(entered, ladder.course(), OPEN).stream()
                .anyMatch(each -> each.kind().equals(Kinds.LADDER_SAID) && ladder.id().equals(each.ref()));
    }

    void read(Entered entered, Ladder ladder) {
        timeline.settled(entered, timeline.course(entered, ladder.course()), Kinds.LADDER_SAID, ladder.id());
    }

    boolean mayFollow(Entered entered, StaffId who) {
        StaffMember member = staff.byId(entered).get(who);
        return member != null && access.opensFor(who, member.roles(), Information.WORK);
    }

    /** What somebody outside has been shown of it is not how it is any more. */
    void tellOthers(Entered entered, UUID ladder) {
        watchers.stream().forEach(each -> each.changed(entered, ladder));
    }

    void seen(Entered entered, EpisodeId course, UUID brake) {
        timeline.settled(entered, timeline.course(entered, course), Kinds.LADDER_LOOK, brake);
    }

    /** Every rung on a line of its own. */
    String lines(Steps steps) {
        return steps.rungs().stream().map(rung -> LadderWords.rung(words::say, rung)).collect(Collectors.joining("\n"));
    }

    private void happened(Entered entered, Course course, UUID ref, String text) {
        timeline.happened(entered, course, Happened.of(Kinds.LADDER, entered.today(), ref, text));
    }
}
