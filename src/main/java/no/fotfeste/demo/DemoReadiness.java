package no.fotfeste.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.assessment.StageJudgements;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.demo.DemoHouse.Actor;
import no.fotfeste.demo.DemoHouse.House;
import no.fotfeste.papertest.PaperTest;
import no.fotfeste.papertest.PaperTests;
import no.fotfeste.plan.Measure;
import no.fotfeste.workanalysis.Analysis;
import no.fotfeste.workanalysis.Answer;
import no.fotfeste.workanalysis.Demand;
import no.fotfeste.workanalysis.Judged;
import no.fotfeste.workanalysis.WorkAnalyses;
import org.springframework.stereotype.Component;

/** On the way to work: stages over time, one job looked at closely and again, and a reading test on paper. */
@Component
class DemoReadiness {

    private final StageJudgements stages;
    private final WorkAnalyses analyses;
    private final PaperTests tests;

    DemoReadiness(StageJudgements stages, WorkAnalyses analyses, PaperTests tests) {
        this.stages = stages;
        this.analyses = analyses;
        this.tests = tests;
    }

    /** @param running some whose course runs; none where the demo is empty */
    void lies(House house, List<Someone> running, LocalDate today) {
        Caller by = house.of(Role.COORDINATOR).on(today);
        for (int i = 0; i < Math.min(3, running.size()); i++) judged(by, running.get(i), today, i);
        if (running.isEmpty()) return;
        job(by, running.getFirst(), today);
        Actor counsellor = house.all(Role.VOCATIONAL_COUNSELLOR).stream().findFirst().orElse(house.of(Role.COORDINATOR));
        Someone tested = running.getLast();
        tests.register(counsellor.on(today), tested.person(), UUID.randomUUID(), new PaperTest.Told(PaperTest.Kind.LITERACY, "", today.minusDays(3),
                counsellor.name(), "Leser trygt, men sakte. Skriver korte beskjeder uten hjelp.", new BigDecimal("32"), "av 40 mulige",
                "Leser greit, men trenger god tid og korte tekster.", PaperTest.SeenBy.CLOSED), List.of());
    }

    private void judged(Caller by, Someone someone, LocalDate today, int number) {
        stage(by, someone, 0, "2", "Vil gjerne, men er redd for å bli syk igjen.", today.minusDays(25));
        stage(by, someone, 1, number == 1 ? "3" : "4", number == 1 ? "Har ringt lederen og vil lage en plan." : "Har prøvd to dager.", today.minusDays(15));
        if (number == 2) stage(by, someone, 2, "3", "Tok en pause etter en tung uke. Vil prøve igjen.", today.minusDays(4));
    }

    private void stage(Caller by, Someone someone, int seen, String stage, String basis, LocalDate on) {
        stages.judge(by, someone.person(), UUID.randomUUID(), seen, stage, basis, on);
    }

    private void job(Caller by, Someone someone, LocalDate today) {
        UUID analysis = analyses.begin(by, someone.person(), UUID.randomUUID(),
                new Analysis.Told(Analysis.Aim.CURRENT, "Barnehageassistent", "Elvestad barnehage", null));
        task(by, someone, analysis, "Kle på barna og gå tur", List.of("lifting", "posture", "walking"));
        task(by, someone, analysis, "Lese og synge i samlingsstund", List.of("sitting", "concentration", "noise"));
        task(by, someone, analysis, "Ta imot foreldre", List.of("contact", "stress"));
        judge(by, someone, analysis, 0, today.minusDays(20), Map.of("lifting", 1, "posture", 1, "walking", 2, "sitting", 4, "concentration", 2, "noise", 1, "contact", 3));
        judge(by, someone, analysis, 1, today.minusDays(2), Map.of("lifting", 2, "posture", 2, "walking", 3, "sitting", 4, "concentration", 3, "noise", 1, "contact", 3));
        Demand largest = analyses.get(by, someone.person(), analysis).gaps().gaps().getFirst();
        analyses.answer(by, someone.person(), analysis, largest.id(), UUID.randomUUID(), Answer.Kind.ADAPTATION, new Measure.Wish(
                Measure.Arena.WORKPLACE, null, "Tilpasse på jobben: mindre gruppe og et rolig rom etter lunsj", Measure.Doer.party("Elvestad barnehage"),
                today.plusWeeks(3), false));
    }

    private void task(Caller by, Someone someone, UUID analysis, String words, List<String> kinds) {
        analyses.addTask(by, someone.person(), analysis, UUID.randomUUID(), new Analysis.NewTask(words, kinds, ""));
    }

    /** What is not told of is not known. */
    private void judge(Caller by, Someone someone, UUID analysis, int seen, LocalDate on, Map<String, Integer> able) {
        Map<String, Integer> asked = new HashMap<>(Map.of("lifting", 3, "posture", 3, "walking", 3, "sitting", 2, "concentration", 3, "noise", 4, "contact", 3, "stress", 3));
        analyses.judge(by, someone.person(), analysis, UUID.randomUUID(), seen, on, analyses.get(by, someone.person(), analysis).demands().stream()
                .map(demand -> new Judged.New(demand.id(), asked.get(demand.kind()), Judged.Often.DAILY, able.get(demand.kind()), "")).toList());
    }
}
