package no.fotfeste.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.demo.DemoHouse.Actor;
import no.fotfeste.ladder.Agreement;
import no.fotfeste.ladder.Brake;
import no.fotfeste.ladder.Friday;
import no.fotfeste.ladder.Fridays;
import no.fotfeste.ladder.Ladders;
import no.fotfeste.ladder.NewLadder;
import no.fotfeste.ladder.Rung;
import no.fotfeste.ladder.Steps;
import org.springframework.stereotype.Component;

/** A graded way back to a made-up job, answered for each Friday; for some of them two weeks were too much. */
@Component
class DemoLadder {

    private static final int WEEKS = 10;

    private final Ladders ladders;
    private final Fridays fridays;

    DemoLadder(Ladders ladders, Fridays fridays) {
        this.ladders = ladders;
        this.fridays = fridays;
    }

    /** @param agreed the day it was made; it begins the second Monday after */
    void live(Days days, Someone[] who, Actor specialist, LocalDate agreed, boolean tooMuch) {
        UUID ladder = UUID.randomUUID();
        LocalDate monday = agreed.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
        days.on(agreed, on -> {
            ladders.make(specialist.on(on), who[0].person(), ladder, new NewLadder("barnehageassistent", null, 100, specialist.id(),
                    new Steps(List.of(rung(monday, 2, 20), rung(monday.plusWeeks(2), 2, 40), rung(monday.plusWeeks(4), 2, 60),
                            rung(monday.plusWeeks(6), 2, 80), rung(monday.plusWeeks(8), 2, 100))), Brake.USUAL));
            for (Agreement.Party party : Agreement.Party.values()) {
                ladders.agree(specialist.on(on), who[0].person(), ladder, UUID.randomUUID(), new Agreement(1, party,
                        Agreement.How.ORALLY, party == Agreement.Party.EMPLOYER ? "Grete Vik, styrer" : "", on, specialist.name()));
            }
        });
        for (int i = 0; i < WEEKS; i++) {
            LocalDate week = monday.plusWeeks(i);
            Friday.Answer answer = tooMuch && (i == 2 || i == 3) ? Friday.Answer.TOO_MUCH : Friday.Answer.WELL;
            days.on(week.plusDays(4), on -> fridays.answer(specialist.on(on), who[0].person(), ladder, UUID.randomUUID(),
                    Friday.of(week, Friday.Giver.PERSON, answer)));
        }
    }

    private static Rung rung(LocalDate start, int weeks, int percent) {
        return new Rung(start, weeks, percent, percent == 20 ? "onsdag" : percent == 40 ? "mandag og onsdag" : "", null,
                percent < 60 ? "Lesekroken og måltidet" : "Vanlige oppgaver, ikke de tyngste løftene", percent < 100 ? "En pause på eget rom etter lunsj" : "");
    }
}
