package no.fotfeste.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.ActionsInPlan;
import no.fotfeste.contact.MeetingAction;
import no.fotfeste.episode.Case;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.Invalid;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.timeline.Timeline;
import no.fotfeste.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed in a meeting stands in the plan, with who does it and by when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeasuresFromMeetings implements ActionsInPlan {

    private static final int LONGEST_NAME = 200;

    private final Measures measures;
    private final Plans plans;
    private final Timeline timeline;
    private final Words words;

    MeasuresFromMeetings(Measures measures, Plans plans, Timeline timeline, Words words) {
        this.measures = measures;
        this.plans = plans;
        this.timeline = timeline;
        this.words = words;
    }

    @Override
    public Map<String, String> lanes(Entered entered, Case shown, Visit visit) {
        Map<String, String> lanes = new LinkedHashMap<>();
        boolean newest = timeline.courses(entered).getLast().id().equals(shown.course().id());
        if (!entered.caller().isAny(Role.TEAM) || !entered.sees(Information.PLAN) || !newest || !shown.has(Kinds.REFERRAL_ACCEPTED)) return lanes;
        Arena likely = "workplace".equals(visit.place()) ? Arena.WORKPLACE : Arena.PERSON;
        put(lanes, likely);
        for (Arena arena : Arena.values()) put(lanes, arena);
        return lanes;
    }

    @Override
    public void add(Entered entered, UUID id, String lane, Taker taker, MeetingAction.New action) {
        Arena arena = arena(lane);
        String name = taker.name().length() > LONGEST_NAME ? taker.name().substring(0, LONGEST_NAME) : taker.name();
        Measure.Doer doer = taker.person() ? Measure.Doer.SELF : taker.staff() == null ? Measure.Doer.party(name) : Measure.Doer.staff(taker.staff());
        measures.add(entered, id, new Measure.Wish(arena, null, action.what(), doer, action.until(), false));
    }

    @Override
    public void done(Entered entered, UUID id) {
        boolean open = plans.plan(entered, timeline.courses(entered).getLast()).measures().stream().anyMatch(measure -> measure.id().equals(id) && measure.open());
        if (open) measures.done(entered, id);
    }

    private void put(Map<String, String> lanes, Arena arena) {
        lanes.putIfAbsent(arena.name(), words.say("plan.arena." + arena.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Arena arena(String lane) {
        for (Arena arena : Arena.values()) if (arena.name().equals(lane)) return arena;
        throw new Invalid("lane", "ui.choose-one");
    }
}
