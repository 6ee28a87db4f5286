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
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.FollowUpOffer;
import no.fotfeste.journal.Documents;
import no.fotfeste.journal.Sending;
import no.fotfeste.sharing.Disclosure;
import no.fotfeste.plan.Agreement;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.work.NewSpell;
import no.fotfeste.work.WorkState;
import no.fotfeste.work.WorkStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A made-up stay at the institute, and the year after. */
@Component
class InpatientLife {

    private static final String SERVICE = "r1-8";
    private static final List<String> DOORS = List.of("doctor", "referring-body", "doctor", "assessed-elsewhere");
    private static final List<String> WISHES = List.of("Jeg vil tilbake på jobb uten å grue meg.", "Jeg vil stå i full stilling igjen.",
            "Jeg vil finne noe kroppen tåler.", "Jeg vil lære meg et nytt yrke.");
    private static final List<WorkState> BEFORE = List.of(WorkState.SICK_LEAVE, WorkState.SICK_LEAVE, WorkState.AAP,
            WorkState.SICK_LEAVE, WorkState.AAP, WorkState.ORDINARY_PART, WorkState.SICK_LEAVE, WorkState.DISABILITY);

    private final DemoActs acts;
    private final DemoStay stays;
    private final Episodes episodes;
    private final Plans plans;
    private final DemoPlan growing;
    private final Measures measures;
    private final WorkStatuses work;
    private final Documents documents;
    private final Sending sending;
    private final DemoAnswers answers;

    InpatientLife(DemoPlan growing, DemoActs acts, DemoStay stays, Episodes episodes, Plans plans, Measures measures, WorkStatuses work, Documents documents, Sending sending, DemoAnswers answers) {
        this.acts = acts;
        this.stays = stays;
        this.episodes = episodes;
        this.plans = plans;
        this.growing = growing;
        this.measures = measures;
        this.work = work;
        this.documents = documents;
        this.sending = sending;
        this.answers = answers;
    }

    /** Answers with whom it became, where they are followed up today; otherwise null. */
    @Nullable Someone live(House house, DemoPeople made, LocalDate referred, LocalDate today, int index) {
        Actor liv = house.of(Role.PHYSICIAN);
        Someone[] who = new Someone[1];
        Days days = new Days();
        String door = DOORS.get(index % DOORS.size());
        days.on(referred, on -> who[0] = acts.refer(liv.on(on), made.next(on, 19, 64), new NewReferral(SERVICE, door, "Elvestad legesenter", on,
                door.equals("assessed-elsewhere") ? on.plusDays(80) : null, true, "Langvarige muskelplager og søvnvansker. Sykmeldt i et halvt år.",
                "Fysioterapi, rask psykisk helsehjelp, gradert sykmelding", made.pick(List.of("M54.5", "M79.7", "F43.2", "M75.1", "F32.1", "G43")), "Vil tilbake i jobb")));
        if (index % 11 == 7) {
            days.on(referred.plusDays(7), on -> acts.decide(liv.on(on), who[0], SERVICE, "reject", "Tilbud nærmere hjemmet er ikke prøvd", null, null));
        } else {
            days.on(referred.plusDays(5 + index % 5), on -> acts.decide(liv.on(on), who[0], SERVICE, "accept", "", null, on.plusDays(90)));
            stay(house, days, who, referred.plusDays(50), index, made.random());
        }
        days.until(today);
        return index % 11 != 7 && referred.isBefore(today.minusDays(60)) && referred.isAfter(today.minusDays(95)) ? who[0] : null;
    }

    private void stay(House house, Days days, Someone[] who, LocalDate admission, int index, Random random) {
        Actor knut = house.of(Role.COORDINATOR);
        Actor liv = house.of(Role.PHYSICIAN);
        Actor pia = house.of(Role.PHYSIOTHERAPIST);
        Actor omar = house.of(Role.VOCATIONAL_COUNSELLOR);
        int ability = 2 + random.nextInt(4);
        double strain = 0.3 + random.nextDouble() * 0.5;
        LocalDate discharge = admission.plusDays(40 + index % 12);
        days.on(admission.minusDays(10), on -> stays.planned(knut.on(on), who[0], admission, discharge, index));
        days.on(admission, on -> stays.admitted(knut.on(on), who[0], discharge, index));
        days.on(admission, on -> {
            for (Actor member : List.of(pia, omar)) {
                episodes.addMember(knut.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), member.id(), Case.Part.MEMBER);
            }
        });
        days.on(admission, on -> acts.visit(knut.on(on), who[0], "admission-talk", List.of(liv.id(), knut.id()), "Gikk gjennom mål og forventninger.", ""));
        days.on(admission.plusDays(2), on -> acts.measure(knut.on(on), who[0], "measure-arrival", ability, strain));
        days.on(admission.plusDays(3), on -> work.add(omar.on(on), who[0].person(), UUID.randomUUID(), NewSpell.of(BEFORE.get(index % BEFORE.size()),
                admission.minusMonths(6), BEFORE.get(index % BEFORE.size()) == WorkState.ORDINARY_PART ? 50 : 100)));
        days.on(admission.plusDays(6), on -> plan(knut, who[0], on, index));
        days.on(admission.plusDays(9), on -> acts.note(pia.on(on), who[0], Information.HEALTH, "Trening i gruppe og alene. Tåler mer enn ventet."));
        days.on(admission.plusDays(20), on -> acts.contact(omar.on(on), who[0], NewContact.Channel.VIDEO, NewContact.Party.EMPLOYER, "Elvestad lager", "Lederen er positiv til gradvis retur."));
        days.on(discharge.minusDays(3), on -> acts.measure(knut.on(on), who[0], "measure-end", Math.min(10, ability + random.nextInt(4)), strain * 0.7));
        discharge(house, days, who, discharge, index, random);
    }

    private void plan(Actor knut, Someone who, LocalDate on, int index) {
        var caller = knut.on(on);
        UUID goal = UUID.randomUUID();
        boolean school = index % 9 == 8;
        plans.addGoal(caller, who.person(), goal, new Goal.Wish(WISHES.get(index % WISHES.size()), "", school ? Goal.Domain.EDUCATION : Goal.Domain.WORK,
                school ? Goal.Aim.ENTER : Goal.Aim.RETURN, true, false), Set.of("icf:d850", "icf:b455"));
        growing.training(caller, who, goal, on);
        measures.add(caller, who.person(), UUID.randomUUID(), new Measure.Wish(Measure.Arena.WORKPLACE, goal, "Digitalt møte med lederen", Measure.Doer.staff(knut.id()), on.plusWeeks(3), false));
        measures.add(caller, who.person(), UUID.randomUUID(), new Measure.Wish(Measure.Arena.NAV, goal, "Avtale dialogmøte", Measure.Doer.party("NAV"), on.plusWeeks(4), false));
        plans.agree(caller, who.person(), UUID.randomUUID(), on, Agreement.How.TOGETHER, "");
    }

    private void discharge(House house, Days days, Someone[] who, LocalDate discharge, int index, Random random) {
        Actor knut = house.of(Role.COORDINATOR);
        Actor liv = house.of(Role.PHYSICIAN);
        var outcome = index % 8 == 3 ? FollowUpOffer.Outcome.DECLINED : FollowUpOffer.Outcome.ACCEPTED;
        days.on(discharge, on -> episodes.offerFollowUp(knut.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), new FollowUpOffer(outcome, "", on)));
        days.on(discharge, on -> episodes.contactDetailsChecked(knut.on(on), who[0].person(), who[0].course(), UUID.randomUUID()));
        days.on(discharge, on -> episodes.end(knut.on(on), who[0].person(), who[0].course(), UUID.randomUUID(), on, "Som planlagt", List.of()));
        days.on(discharge, on -> answers.plan(knut, who[0], on, 0.45, random));
        if (index % 6 != 5) days.on(discharge.plusDays(1), on -> {
            UUID key = UUID.randomUUID();
            documents.compose(liv.on(on), who[0].person(), key, "epikrise");
            documents.sign(liv.on(on), who[0].person(), key, UUID.randomUUID(), 1, "ikke relevant her");
            documents.get(liv.on(on), who[0].person(), key).recipients().forEach(to -> sending.sent(liv.on(on), who[0].person(), key,
                    to.id(), UUID.randomUUID(), on, Disclosure.Way.ELECTRONICALLY));
        });
        if (index % 5 < 3) days.on(discharge.plusWeeks(6), on -> work.add(knut.on(on), who[0].person(), UUID.randomUUID(),
                NewSpell.of(WorkState.ORDINARY_PART, on, 50, WorkState.SICK_LEAVE, WorkState.AAP, WorkState.ORDINARY_PART)));
    }
}
