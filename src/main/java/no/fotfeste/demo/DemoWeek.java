package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.demo.DemoHouse.Actor;
import no.fotfeste.demo.DemoHouse.House;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episodes;
import no.fotfeste.medication.Medications;
import no.fotfeste.medication.Medicine;
import no.fotfeste.meeting.CaseMeetings;
import no.fotfeste.party.Outsider;
import no.fotfeste.party.Outsiders;
import no.fotfeste.party.Parties;
import no.fotfeste.post.Item;
import no.fotfeste.post.Posts;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Consents;
import org.springframework.stereotype.Component;

/** What lies on the desks this week: who is rung outside, questions for the meeting, post that has come, medicines. */
@Component
class DemoWeek {

    private final Episodes episodes;
    private final Parties parties;
    private final Outsiders outsiders;
    private final Consents consents;
    private final Medications medications;
    private final CaseMeetings meetings;
    private final Posts posts;

    DemoWeek(Episodes episodes, Parties parties, Outsiders outsiders, Consents consents, Medications medications,
            CaseMeetings meetings, Posts posts) {
        this.episodes = episodes;
        this.parties = parties;
        this.outsiders = outsiders;
        this.consents = consents;
        this.medications = medications;
        this.meetings = meetings;
        this.posts = posts;
    }

    /** @param running some whose course runs; none where the demo is empty */
    void lies(House house, List<Someone> running, LocalDate today) {
        Actor coordinator = house.of(Role.COORDINATOR);
        Caller by = coordinator.on(today);
        UUID nav = party(by, no.fotfeste.party.Party.Kind.NAV, "NAV Elvestad", "55 55 33 33", "Hverdager kl. 10 til 14");
        UUID counsellor = UUID.randomUUID();
        parties.addContact(by, nav, counsellor, new no.fotfeste.party.Party.Contact(counsellor, "Ida Moe", "veileder", "900 11 222", ""));
        UUID healthyLife = party(by, no.fotfeste.party.Party.Kind.HEALTHY_LIFE, "Frisklivssentralen i Elvestad", "69 11 00 00", "Tirsdager");
        party(by, no.fotfeste.party.Party.Kind.VOLUNTEER, "Elvestad turlag", "900 33 444", "Kvelder");
        Actor other = house.of(Role.PHYSIOTHERAPIST);
        int number = 0;
        for (Someone someone : running) {
            if (number % 3 != 2) episodes.addMember(by, someone.person(), someone.course(), UUID.randomUUID(),
                    number % 3 == 0 ? coordinator.id() : other.id(), Case.Part.COORDINATOR);
            outsiders.link(by, someone.person(), UUID.randomUUID(), nav, counsellor, Outsider.As.NAV_COUNSELLOR);
            if (number % 2 == 0) outsiders.link(by, someone.person(), UUID.randomUUID(), healthyLife, null, Outsider.As.COMMUNITY);
            consents.answered(by, someone.person(), UUID.randomUUID(), number % 3 == 2
                    ? said(no.fotfeste.sharing.Party.Kind.EMPLOYER, "Elvestad barnehage", false, "Nei, ikke ennå", today)
                    : said(no.fotfeste.sharing.Party.Kind.NAV, "NAV Elvestad", true, "Ja, det er greit at dere snakker sammen", today));
            if (number % 2 == 1) medicines(by, someone, today);
            if (number < 2) meetings.ask(by, someone.person(), UUID.randomUUID(), "Hvordan kommer vi videre med lederen?", false);
            number++;
        }
        Caller office = house.of(Role.HEALTH_SECRETARY).on(today);
        posts.register(office, UUID.randomUUID(), new Item.New(today, Item.Sender.HOSPITAL, "Fjordby sykehus", Item.Kind.HOSPITAL_SUMMARY,
                "Brev fra sykehuset", true, null), List.of());
        posts.register(office, UUID.randomUUID(), new Item.New(today.minusDays(1), Item.Sender.NAV, "NAV Elvestad", Item.Kind.NAV_REQUEST,
                "Ber om opplysninger", true, today.plusDays(14)), List.of());
    }

    private UUID party(Caller by, no.fotfeste.party.Party.Kind kind, String name, String phone, String suits) {
        return parties.add(by, UUID.randomUUID(), new no.fotfeste.party.Party.Details(kind, name, phone, "", "Storgata 2, Elvestad", suits, true));
    }

    private void medicines(Caller by, Someone someone, LocalDate today) {
        medications.add(by, someone.person(), UUID.randomUUID(), new Medicine.Told("Paracet", "1 g", "når det trengs, sjelden mer enn to om dagen",
                Medicine.Use.WHEN_NEEDED, "vondt i ryggen", "i fjor", "fastlegen", true, false));
        medications.add(by, someone.person(), UUID.randomUUID(), new Medicine.Told("Sovetablett", "en halv", "om kvelden",
                Medicine.Use.REGULAR, "sover dårlig", "i vår", "fastlegen", false, true));
        medications.reviewBy(by, someone.person(), UUID.randomUUID(), today.plusWeeks(3));
    }

    private static Answer.Said said(no.fotfeste.sharing.Party.Kind kind, String name, boolean yes, String words, LocalDate today) {
        return new Answer.Said(new no.fotfeste.sharing.Party(kind, name), yes, "Hva vi har avtalt om arbeid", "Samarbeid om veien tilbake",
                yes ? today.plusMonths(6) : null, Answer.How.ORALLY, "", words);
    }
}
