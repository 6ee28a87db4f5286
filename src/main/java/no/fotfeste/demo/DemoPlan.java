package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.plan.HomeTasks;
import no.fotfeste.plan.IndividualPlan;
import no.fotfeste.plan.IndividualPlans;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Milestone;
import no.fotfeste.plan.Milestones;
import no.fotfeste.plan.SelfReport;
import no.fotfeste.platform.PersonId;
import org.springframework.stereotype.Component;

/** What grows in a made-up plan: a home task and how it went, steps, a scale, training, an individual plan. */
@Component
class DemoPlan {

    private record Growing(UUID goal, UUID task, UUID step) {}

    private final Measures measures;
    private final HomeTasks homeTasks;
    private final Milestones milestones;
    private final IndividualPlans individual;
    private final Map<PersonId, Growing> growing = new HashMap<>();

    DemoPlan(Measures measures, HomeTasks homeTasks, Milestones milestones, IndividualPlans individual) {
        this.measures = measures;
        this.homeTasks = homeTasks;
        this.milestones = milestones;
        this.individual = individual;
    }

    void walk(Caller by, Someone who, UUID goal, LocalDate on, boolean work, int index) {
        Growing made = new Growing(goal, UUID.randomUUID(), UUID.randomUUID());
        growing.put(who.person(), made);
        measures.add(by, who.person(), made.task(), new Measure.Wish(Measure.Arena.PERSON, goal, "Gå tur", Measure.Doer.SELF, on.plusWeeks(6), false,
                new Measure.Effort(Measure.Kind.HOME_TASK, "fire dager i uka", "20 minutter", "", "", "gaa-tur")));
        milestones.add(by, who.person(), goal, made.step(), work ? "Besøk på jobben, en kaffe med kollegaene" : "Ut hver dag i en uke", on.plusWeeks(3));
        milestones.add(by, who.person(), goal, UUID.randomUUID(), work ? "To timer to dager i uka" : "Med noen andre en gang i uka", on.plusWeeks(8));
        if (index % 4 == 0) {
            milestones.scale(by, who.person(), goal, UUID.randomUUID(), work
                    ? List.of("Ikke på jobb i det hele tatt", "Innom jobben av og til", "To dager i uka uten å bli tom", "Tre dager i uka", "Som før jeg ble syk")
                    : List.of("Bare hjemme", "Ut en gang i uka", "Ut flere ganger i uka", "Ut hver dag", "Ut når jeg vil, uten å tenke på det"), -2);
        }
        if (index % 3 == 0) individual.answer(by, who.person(), UUID.randomUUID(), index % 2 == 0 ? IndividualPlan.Answer.ACCEPTED
                : IndividualPlan.Answer.DECLINED, true, by.name());
    }

    /** Some weeks later. */
    void told(Caller by, Someone who, LocalDate on, int index) {
        Growing made = growing.get(who.person());
        if (made == null) return;
        homeTasks.report(by, who.person(), made.task(), UUID.randomUUID(), new SelfReport.Said(on,
                index % 2 == 0 ? SelfReport.Done.DONE : SelfReport.Done.PARTLY, 4 + index % 5, index % 2 == 0 ? "Det ble lettere etter hvert." : "Regn tre av dagene."));
        if (index % 2 == 0) milestones.mark(by, who.person(), made.goal(), made.step(), UUID.randomUUID(), Milestone.State.REACHED);
        milestones.review(by, who.person(), made.goal(), UUID.randomUUID(), on, "Er i gang, og vil gå litt saktere fram", index % 4 == 0 ? -1 : null);
    }

    void training(Caller by, Someone who, UUID goal, LocalDate on) {
        measures.add(by, who.person(), UUID.randomUUID(), new Measure.Wish(Measure.Arena.PERSON, goal, "Styrketrening for løft og bæring", Measure.Doer.SELF,
                on.plusWeeks(5), false, new Measure.Effort(Measure.Kind.TRAINING, "tre dager i uka", "3 sett med 10", "5 kilo", "ett kilo mer hver uke",
                        "trening-til-deltakelse")));
    }
}
