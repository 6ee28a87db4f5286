package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.ladder.Agreement;
import no.fotfeste.ladder.Friday;
import no.fotfeste.ladder.Fridays;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.WhenLadderChanges;
import no.fotfeste.platform.NotFound;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Expected;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a party does with a way back to work that it was shown: the employer agrees to it and answers on Fridays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartyLadders implements WhenLadderChanges {

    private final Ladders ladders;
    private final Fridays fridays;
    private final Timeline timeline;
    private final AnchorStore anchors;
    private final SheetStore sheets;
    private final LinkStore links;
    private final Words words;

    PartyLadders(Ladders ladders, Fridays fridays, Timeline timeline, AnchorStore anchors, SheetStore sheets, LinkStore links, Words words) {
        this.ladders = ladders;
        this.fridays = fridays;
        this.timeline = timeline;
        this.anchors = anchors;
        this.sheets = sheets;
        this.links = links;
        this.words = words;
    }

    /** Of each page, the ways back that stand on it. */
    Map<UUID, List<WayNow>> now(Entered entered, Anchor anchor, List<Approved> pages) {
        Map<UUID, List<WayNow>> now = new HashMap<>();
        for (Approved page : pages) {
            now.put(page.id(), page.content().ways().stream().map(way -> WayNow.of(way,
                    fridays.weekly(entered, way.ladder(), Friday.Giver.EMPLOYER), asks(anchor))).toList());
        }
        return now;
    }

    /** The employer's yes to the page is a yes to the version of each ladder that stands on it. */
    void agreed(Entered entered, Anchor anchor, Approved page, UUID key) {
        if (!asks(anchor)) return;
        int nth = 0;
        for (Content.Way way : page.content().ways()) {
            ladders.agree(entered, way.ladder(), nth++ == 0 ? key : UUID.randomUUID(), new Agreement(way.number(), Agreement.Party.EMPLOYER,
                    Agreement.How.BY_LINK, shortened(anchor.name()), entered.today(), anchor.name()));
        }
    }

    /** Errors: NotFound where the ladder is not on that page, or they are not asked; Refused where the week cannot be answered for. */
    void friday(Entered entered, Anchor anchor, Approved page, UUID key, UUID ladder, LocalDate week, Friday.Answer answer) {
        if (!asks(anchor) || page.content().ways().stream().noneMatch(way -> way.ladder().equals(ladder))) throw new NotFound("ladder");
        fridays.answer(entered, ladder, key, Friday.of(week, Friday.Giver.EMPLOYER, answer), anchor.name());
    }

    /** Whoever stands with a page of an older version is to have the new one: a task for the one who answers them. */
    @Override
    public void changed(Entered entered, UUID ladder) {
        for (Anchor anchor : anchors.list(entered)) {
            if (anchor.stopped() != null || links.open(entered, anchor.id()).isEmpty() || !shown(entered, anchor, ladder)) continue;
            Course course = timeline.course(entered, anchor.course());
            timeline.dropped(entered, course, Kinds.EXTRACT_TO_RENEW, anchor.id());
            timeline.expectOf(entered, course, new Expected(Kinds.EXTRACT_TO_RENEW, entered.today(), entered.today().plusDays(1), Limit.TARGET,
                    null, "team", false), Information.WORK, anchor.owner(), anchor.id(), words.say("extract.renew", anchor.name()));
        }
    }

    private boolean shown(Entered entered, Anchor anchor, UUID ladder) {
        return PartyVisits.newest(sheets.sentTo(entered, anchor.id()).stream().filter(Approved::sent).toList()).stream()
                .anyMatch(page -> page.content().ways().stream().anyMatch(way -> way.ladder().equals(ladder)));
    }

    private static boolean asks(Anchor anchor) {
        return anchor.party().kind() == Party.Kind.EMPLOYER;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 200 ? name : name.substring(0, name.offsetByCodePoints(0, 200));
    }
}
