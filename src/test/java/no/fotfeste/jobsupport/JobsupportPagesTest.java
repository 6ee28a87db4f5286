package no.fotfeste.jobsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Contacts;
import no.fotfeste.contact.NewContact;
import no.fotfeste.episode.Episodes;
import no.fotfeste.episode.JobSpecialistAnswer;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Plans;
import no.fotfeste.testing.Browsers;
import no.fotfeste.testing.Courses;
import no.fotfeste.testing.FotfesteTest;
import no.fotfeste.testing.World;
import no.fotfeste.work.Employer;
import no.fotfeste.work.Employers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The week, the offers and the method in a real browser. */
@FotfesteTest
class JobsupportPagesTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Autowired World world;
    @Autowired Browsers browsers;
    @Autowired Episodes episodes;
    @Autowired Plans plans;
    @Autowired Contacts contacts;
    @Autowired Employers employers;

    @Test
    void the_week_the_offers_and_a_review_that_is_kept() {
        world.today(START);
        var place = world.place("tvt");
        var kari = place.member("Kari Tveit", Role.COORDINATOR);
        var vidar = place.member("Vidar Moen", Role.JOB_SPECIALIST);
        var leif = place.member("Leif Bø", Role.LEADER);
        var ada = place.member("Ada Krog", Role.ADMINISTRATOR);
        var anne = wants(place, kari, "Anne Berge");
        wants(place, kari, "Per Kvam");
        episodes.answerJobSpecialist(kari.caller(), anne.person(), anne.referral().course(), UUID.randomUUID(),
                new JobSpecialistAnswer(JobSpecialistAnswer.Answer.ACCEPTED, vidar.id(), JobSpecialistAnswer.How.ORALLY, "Ja, gjerne", START));
        UUID kindergarten = employers.add(kari.caller(), UUID.randomUUID(), new Employer.Details("Ørje barnehage", null, "barnehage", "", "", true));
        for (int i = 0; i < 4; i++) {
            world.today(START.plusDays(5L * i));
            employers.logContact(vidar.caller(), kindergarten, UUID.randomUUID(),
                    new Employer.Contact(world.today(), Employer.Channel.VISIT, true, 45, "Så på avdelingen", "Vidar Moen"));
        }
        contacts.log(vidar.caller(), anne.person(), UUID.randomUUID(), new NewContact(NewContact.Channel.MEETING, NewContact.Party.EMPLOYER,
                "Ørje barnehage", NewContact.Direction.OUT, true, true, "", "Møtte styreren", "", world.today(), null, null));
        world.today(START.plusWeeks(4));
        try (var ana = browsers.loggedIn(ada)) {
            ana.open("/ansatte/" + vidar.id());
            ana.fill("Prosent av full stilling", "0");
            ana.press("Lagre stillingen");
            ana.sees("Noe må rettes");
            ana.fill("Prosent av full stilling", "50");
            ana.press("Lagre stillingen");
            ana.sees("Stillingen er lagret.");
        }
        try (var specialist = browsers.loggedIn(vidar)) {
            specialist.open("/uka");
            specialist.sees("1 av høyst 10", "Anne Berge", "Ikke hørt fra", "Uke 14", "50 % stilling");
            specialist.seesNot("Per Kvam");
            specialist.look("week");
            specialist.follow("Tilbud til alle");
            specialist.sees("1 av 2 med arbeid som mål har fått tilbud.", "1 mangler tilbud.");
            specialist.seesNot("Per Kvam", "Anne Berge");
            specialist.look("offers-number");
            specialist.follow("Metoden");
            specialist.sees("Det journalen viser", "nivå");
            specialist.seesNot("Lag en vurdering", "Per Kvam");
            assertThat(specialist.open("/uka?hvem=" + kari.id())).isEqualTo(404);
            assertThat(specialist.open("/uka/metode/" + UUID.randomUUID())).isEqualTo(404);
            assertThat(specialist.open("/uka/metode?maneder=99999999999999")).isEqualTo(200);
        }
        try (var coordinator = browsers.loggedIn(kari)) {
            coordinator.open("/uka");
            coordinator.sees("Vidar Moen");
            coordinator.follow("Tilbud til alle");
            coordinator.sees("Per Kvam", "Ja, gjerne");
            coordinator.look("offers");
            coordinator.follow("Metoden");
            coordinator.look("fidelity");
            coordinator.unfold("Slik er tallet regnet, og hvem det gjelder (1)");
            coordinator.look("fidelity-behind");
            coordinator.unfold("Lag en vurdering");
            coordinator.select("2. Bare arbeid", "4");
            coordinator.fill("Hvorfor (punkt 2)", "Hjelper også litt med bolig 🌱");
            coordinator.choose("Kontoret er nær teamets");
            coordinator.look("fidelity-review-form");
            coordinator.press("Lagre vurderingen");
            coordinator.sees("Vurderingen er lagret.", "Noen punkter har ikke nivå", "Hjelper også litt med bolig 🌱");
            coordinator.look("fidelity-review");
            coordinator.open("/resultater/jobb");
            coordinator.sees("Veien til jobb", "Personer", "<5", "Kurven vises når");
            coordinator.look("results-jobs");
        }
        try (var leader = browsers.loggedIn(leif)) {
            leader.open("/uka/metode");
            leader.sees("Uten sum", "for få til å vises");
            leader.unfold("Slik er tallet regnet");
            leader.sees("Du ser bare tall.");
            leader.seesNot("Anne Berge", "Per Kvam");
            assertThat(leader.open("/uka")).isEqualTo(403);
        }
    }

    private World.Waiting wants(World.Place place, World.Place.Member kari, String name) {
        var who = new Courses(world, episodes).started(place, "tvt", name);
        plans.addGoal(kari.caller(), who.person(), UUID.randomUUID(),
                new Goal.Wish("Jeg vil tilbake i jobb", "", Goal.Domain.WORK, Goal.Aim.RETURN, true, false), Set.of());
        return who;
    }
}
