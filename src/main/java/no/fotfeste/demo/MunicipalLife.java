package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.NewContact;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.demo.DemoHouse.Actor;
import no.fotfeste.demo.DemoHouse.House;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.journal.Documents;
import no.fotfeste.plan.Agreement;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.service.Kinds;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A made-up life with the municipal team: some with a job specialist, some without, some not taken in. */
@Component
class MunicipalLife {

    private static final String SERVICE = "tvt";
    private static final List<String> DOORS = List.of("gp", "specialist-care", "coordination-unit", "next-of-kin", "self");
    private static final List<String> DIAGNOSES = List.of("K90", "K75", "K77", "K90", "L84", "L92", "A04", "N17", "P76", "R95");
    private static final List<String> WISHES = List.of("Jeg vil tilbake til jobben, men ikke bli helt tom hver ettermiddag.",
            "Jeg vil klare en hel dag igjen.", "Jeg vil ha en jobb der jeg kan sitte litt.", "Jeg vil tjene mine egne penger.",
            "Jeg vil være med kollegaene mine igjen.");
    private static final List<String> OTHER_WISHES = List.of("Jeg vil gå på butikken selv.", "Jeg vil leke med barnebarna uten å sove etterpå.",
            "Jeg vil ut på tur med hunden igjen.", "Jeg vil klare trappa hjemme.");

    private final DemoActs acts;
    private final Episodes episodes;
    private final Plans plans;
    private final Measures measures;
    private final WorkStatuses work;
    private final Documents documents;
    private final DemoAnswers answers;
    private final DemoLadder ladder;
    private final DemoPlan growing;
    private final DemoWork jobs;

    MunicipalLife(DemoActs acts, Episodes episodes, Plans plans, Measures measures, WorkStatuses work, Documents documents, DemoAnswers answers,
            DemoLadder ladder, DemoPlan growing, DemoWork jobs) {
        this.jobs = jobs;
        this.acts = acts;
        this.episodes = episodes;
        this.plans = plans;
        this.measures = measures;
        this.work = work;
        this.documents = documents;
        this.answers = answers;
        this.ladder = ladder;
        this.growing = growing;
    }

    /** Answers with whom it became, where they are followed up today; otherwise null. */
    @Nullable Someone live(House house, DemoPeople made, LocalDate referred, LocalDate today, int index) {
        Random random = made.random();
        Actor kari = house.of(Role.COORDINATOR);
        Someone[] who = new Someone[1];
        Days days = new Days();
        String door = DOORS.get(index % DOORS.size());
        days.on(referred, on -> who[0] = acts.refer(kari.on(on), made.next(on, 24, 74),
                new NewReferral(SERVICE, door, door.equals("self") ? "Personen selv" : "Elvestad legesenter", on, null, true,
                        "Sammensatte plager etter sykdom. Trenger hjelp fra flere fag.", "Fysioterapi, samtaler hos fastlegen",
                        made.pick(DIAGNOSES), "")));
        int fate = index % 12;
        if (fate == 5) {
            days.on(referred.plusDays(9), on -> acts.decide(kari.on(on), who[0], SERVICE, "community", "Frisklivssentralen passer bedre", null, null));
        } else if (fate == 11) {
            days.on(referred.plusDays(8), on -> acts.decide(kari.on(on), who[0], SERVICE, "postpone", "Under utredning på sykehuset", on.plusMonths(2), null));
            days.on(referred.plusDays(66), on -> acts.decide(kari.on(on), who[0], SERVICE, "accept", "", null, null));
            follow(house, days, who, referred.plusDays(75), index, random);
        } else {
            days.on(referred.plusDays(6 + index % 7), on -> acts.decide(kari.on(on), who[0], SERVICE, "accept", "", null, null));
            follow(house, days, who, referred.plusDays(16), index, random);
        }
        days.until(today);
        boolean going = referred.isBefore(today.minusDays(30)) && referred.isAfter(today.minusDays(90));
        if (going && index % 3 == 0) acts.book(kari.on(today), who[0], "follow-up-visit", today, List.of(kari.id()), "");
        return going && fate != 5 && fate != 11 ? who[0] : null;
    }

    private void follow(House house, Days days, Someone[] who, LocalDate start, int index, Random random) {
        Actor kari = house.of(Role.COORDINATOR);
        Actor jon = house.of(Role.PHYSIOTHERAPIST);
        boolean wantsWork = index % 4 != 3;
        boolean alone = index % 9 == 4;
        int ability = 1 + random.nextInt(5);
        double strain = index == 61 || index == 37 ? 0.95 : 0.2 + random.nextDouble() * 0.6;
        days.on(start, on -> acts.visit(kari.on(on), who[0], "home-visit", alone ? List.of(kari.id()) : List.of(kari.id(), jon.id()),
                "Gikk gjennom hverdagen og hva som er viktig nå.", alone ? "sykdom i teamet" : ""));
        days.on(start, on -> episodes.start(kari.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), on, List.of()));
        days.on(start.plusDays(5), on -> acts.measure(kari.on(on), who[0], "measure-arrival", ability, strain));
        if (index == 37) days.on(start.plusDays(6), on -> acts.seenTo(kari.on(on), who[0], "Snakket med personen samme dag. Ringte fastlegen, ny samtale avtalt."));
        double[] ease = {0.85, 0.7, 0.75, 0.5, 0.4};
        for (int i = 0; i < ease.length && index % 3 != 1; i++) {
            int better = Math.min(10, ability + i / 2);
            double left = Math.min(0.9, strain * ease[i]);
            if (wantsWork || i < 3) days.on(start.plusWeeks(3L + i * 3L), on -> acts.measureBetween(kari.on(on), who[0], better, left));
        }
        days.on(start.plusDays(7), on -> plan(kari, who[0], on, wantsWork, index));
        days.on(start.plusWeeks(4), on -> growing.told(kari.on(on), who[0], on, index));
        if (index % 3 == 0) days.on(start.plusWeeks(5), on -> acts.profile(kari.on(on), who[0], ability + 1, strain * 0.8));
        days.on(start.plusDays(8), on -> acts.note(kari.on(on), who[0], Information.HEALTH, "Målsamtale hjemme. Sover dårlig, blir fort sliten. Vil gjerne i gang."));
        for (int week = 3; week < (wantsWork ? 40 : 12); week += 3) {
            int number = week;
            days.on(start.plusWeeks(week), on -> acts.call(number % 2 == 0 ? jon.on(on) : kari.on(on), who[0], "Snakket om uka som gikk."));
        }
        if (wantsWork) working(house, days, who, start, index, ability, random);
        else end(house, days, who, start.plusWeeks(12), false, ability, strain, random);
    }

    private void plan(Actor kari, Someone who, LocalDate on, boolean wantsWork, int index) {
        var caller = kari.on(on);
        String words = wantsWork ? WISHES.get(index % WISHES.size()) : OTHER_WISHES.get(index % OTHER_WISHES.size());
        UUID goal = UUID.randomUUID();
        plans.talked(caller, who.person(), UUID.randomUUID(), on, words, "", false);
        plans.addGoal(caller, who.person(), goal, new Goal.Wish(words, "", wantsWork ? Goal.Domain.WORK : Goal.Domain.COMMUNITY,
                wantsWork ? Goal.Aim.RETURN : null, true, false), wantsWork ? Set.of("icf:d850", "icf:e330", "score:work-ability") : Set.of("icf:d720"));
        plans.addGoal(caller, who.person(), UUID.randomUUID(), new Goal.Wish("Jeg vil sove bedre.", "", Goal.Domain.PHYSICAL_HEALTH, null, false, false),
                index % 2 == 0 ? Set.of("icf:b130") : Set.of());
        growing.walk(caller, who, goal, on, wantsWork, index);
        measures.add(caller, who.person(), UUID.randomUUID(), new Measure.Wish(wantsWork ? Measure.Arena.WORKPLACE : Measure.Arena.SURROUNDINGS, goal,
                wantsWork ? "Avtale møte med lederen" : "Bli med på turgruppa", Measure.Doer.staff(kari.id()), on.plusWeeks(4), false));
        if (wantsWork) measures.add(caller, who.person(), UUID.randomUUID(), new Measure.Wish(Measure.Arena.NAV, goal, "Avklare hva NAV kan bidra med",
                Measure.Doer.party("NAV Elvestad"), on.plusWeeks(5), false));
        plans.agree(caller, who.person(), UUID.randomUUID(), on, Agreement.How.TOGETHER, "");
    }

    private void working(House house, Days days, Someone[] who, LocalDate start, int index, int ability, Random random) {
        Actor kari = house.of(Role.COORDINATOR);
        Actor jon = house.of(Role.PHYSIOTHERAPIST);
        Actor specialist = house.all(Role.JOB_SPECIALIST).get(index % 2);
        WorkState before = List.of(WorkState.SICK_LEAVE, WorkState.SICK_LEAVE, WorkState.AAP, WorkState.SICK_LEAVE, WorkState.UNEMPLOYED, WorkState.AAP).get(index % 6);
        days.on(start.plusDays(7), on -> work.add(kari.on(on), who[0].person(), UUID.randomUUID(), NewSpell.of(before, start.minusMonths(4), 100)));
        if (index % 8 == 6) {
            days.on(start.plusDays(12), on -> answer(kari, who[0], on, JobSpecialistAnswer.Answer.DECLINED, null, "Vil klare det selv først"));
            end(house, days, who, start.plusWeeks(14), false, ability, 0.4, random);
            return;
        }
        days.on(start.plusDays(12), on -> answer(kari, who[0], on, JobSpecialistAnswer.Answer.ACCEPTED, specialist, "Ja, det vil jeg gjerne prøve"));
        LocalDate joint = start.plusDays(20);
        days.on(joint, on -> acts.visit(kari.on(on), who[0], "joint-visit", List.of(jon.id(), specialist.id()), "Snakket om arbeid og hva som skal til.", ""));
        if (index % 7 != 2) days.on(joint.plusDays(9), on -> acts.call(specialist.on(on), who[0], "Ringte etter besøket. Vil prøve to timer."));
        days.on(joint.plusWeeks(4), on -> acts.contact(specialist.on(on), who[0], NewContact.Channel.MEETING, NewContact.Party.EMPLOYER,
                "Elvestad barnehage", "Avtalte gradvis tilbakeføring."));
        if (index % 12 == 0 || index % 12 == 10) ladder.live(days, who, specialist, joint.plusWeeks(4).plusDays(1), index % 12 == 10);
        boolean returns = random.nextInt(10) < 6;
        boolean without = before == WorkState.UNEMPLOYED || before == WorkState.AAP;
        days.on(joint.plusDays(10), on -> jobs.profile(specialist.on(on), who[0], on, index));
        if (without) days.on(joint.plusWeeks(3), on -> jobs.asked(specialist.on(on), who[0], on, index));
        if (without) days.on(joint.plusWeeks(5), on -> jobs.visited(specialist.on(on), who[0], on, index));
        if (without && returns) days.on(joint.plusWeeks(8), on -> jobs.started(specialist.on(on), who[0], on, index));
        if (returns) {
            days.on(joint.plusWeeks(8), on -> work.add(specialist.on(on), who[0].person(), UUID.randomUUID(), NewSpell.of(WorkState.ORDINARY_PART, on, 40, before)));
            if (index % 3 != 0) days.on(joint.plusWeeks(18), on -> work.add(specialist.on(on), who[0].person(), UUID.randomUUID(),
                    NewSpell.of(WorkState.ORDINARY_FULL, on, 100, WorkState.ORDINARY_PART)));
            days.on(joint.plusWeeks(24), on -> episodes.judge(specialist.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), Kinds.JUDGED_STABLE, "Jevnt i to måneder", on));
            days.on(joint.plusWeeks(24), on -> episodes.judge(specialist.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), Kinds.JUDGED_MASTERING, "Gjør alle oppgavene", on));
            days.on(joint.plusWeeks(25), on -> episodes.startTaper(specialist.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), on, List.of()));
            for (int week : new int[] {27, 31}) days.on(joint.plusWeeks(week), on -> acts.call(specialist.on(on), who[0], "Det går bra på jobb."));
            days.on(joint.plusWeeks(36), on -> report(specialist, who[0], on));
            end(house, days, who, joint.plusWeeks(37), true, Math.min(10, ability + 4), 0.2, random);
        } else {
            days.on(joint.plusWeeks(40), on -> report(specialist, who[0], on));
            end(house, days, who, start.plusWeeks(50), true, ability + 1, 0.5, random);
        }
    }

    private void answer(Actor kari, Someone who, LocalDate on, JobSpecialistAnswer.Answer answer, @Nullable Actor specialist, String words) {
        episodes.answerJobSpecialist(kari.on(on), who.person(), who.course(), UUID.randomUUID(), new JobSpecialistAnswer(answer,
                specialist == null ? null : specialist.id(), JobSpecialistAnswer.How.ORALLY, words, on));
    }

    private void report(Actor specialist, Someone who, LocalDate on) {
        UUID key = UUID.randomUUID();
        documents.compose(specialist.on(on), who.person(), key, "sluttrapport");
        documents.sign(specialist.on(on), who.person(), key, UUID.randomUUID(), 1, "ikke relevant her");
    }

    private void end(House house, Days days, Someone[] who, LocalDate on, boolean reported, int ability, double strain, Random random) {
        Actor kari = house.of(Role.COORDINATOR);
        days.on(on.minusDays(2), day -> acts.measure(kari.on(day), who[0], "measure-end", ability, strain));
        days.on(on, day -> episodes.contactDetailsChecked(kari.on(day), who[0].person(), who[0].course(), UUID.randomUUID()));
        days.on(on, day -> episodes.end(kari.on(day), who[0].person(), who[0].course(), UUID.randomUUID(), day, "Som planlagt",
                reported ? List.of() : List.of(new Departure(Kinds.FINAL_REPORT, "ikke relevant her"))));
        days.on(on, day -> answers.plan(kari, who[0], day, reported ? 0.3 + ability * 0.05 : 0.2, random));
    }
}
