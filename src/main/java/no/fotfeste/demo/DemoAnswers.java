package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.demo.DemoHouse.Actor;
import no.fotfeste.followup.FollowUps;
import no.fotfeste.followup.Reply;
import no.fotfeste.followup.WorkAnswer;
import no.fotfeste.platform.Refused;
import no.fotfeste.work.WorkState;
import org.springframework.stereotype.Component;

/** What made-up people answer in the year after: most of them, and about half of those are at work. */
@Component
class DemoAnswers {

    private record Planned(LocalDate on, Actor by, Someone someone, String occasion, WorkAnswer answer, int ability) {}

    private final FollowUps followUps;
    private final Instruments instruments;
    private final List<Planned> planned = new ArrayList<>();

    DemoAnswers(FollowUps followUps, Instruments instruments) {
        this.followUps = followUps;
        this.instruments = instruments;
    }

    /** @param hope how likely it is that they are at work, 0 to 1 */
    void plan(Actor by, Someone someone, LocalDate ended, double hope, Random random) {
        for (int months : new int[] {6, 12}) {
            boolean works = random.nextDouble() < hope + months * 0.01;
            if (random.nextDouble() > 0.78) continue;
            planned.add(new Planned(ended.plusMonths(months).plusDays(3 + random.nextInt(35)), by, someone, "survey-" + months,
                    works ? atWork(random) : notAtWork(random), (works ? 6 : 3) + random.nextInt(4)));
        }
    }

    void give(LocalDate after, LocalDate until) {
        for (Planned each : planned) {
            if (!each.on().isAfter(after) || each.on().isAfter(until)) continue;
            try {
                followUps.register(each.by().on(each.on()), each.someone().person(), UUID.randomUUID(), each.occasion(), reply(each));
            } catch (Refused tooEarlyOrLate) {
                // the window of this one has not opened, or has closed
            }
        }
    }

    /** Some skip what is not about work. */
    private Reply reply(Planned each) {
        if (each.ability() == 5) return Reply.of(each.answer());
        return new Reply(each.answer(), List.of(
                new Reply.Measured(instruments.get("work-ability"), Answers.of(Map.of("ability", String.valueOf(each.ability())))),
                new Reply.Measured(instruments.get("pain"), Answers.of(Map.of("pain", String.valueOf(Math.max(0, 9 - each.ability())))))));
    }

    private static WorkAnswer atWork(Random random) {
        return random.nextInt(5) < 3 ? new WorkAnswer(EnumSet.of(WorkState.ORDINARY_FULL), 100, "")
                : new WorkAnswer(EnumSet.of(WorkState.ORDINARY_PART, WorkState.AAP), 50, "Halv stilling passer.");
    }

    private static WorkAnswer notAtWork(Random random) {
        return new WorkAnswer(EnumSet.of(List.of(WorkState.AAP, WorkState.SICK_LEAVE, WorkState.DISABILITY, WorkState.EDUCATION,
                WorkState.UNEMPLOYED, WorkState.AAP).get(random.nextInt(6))), 0, "");
    }
}
