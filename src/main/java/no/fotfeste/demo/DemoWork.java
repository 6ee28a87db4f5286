package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.work.Job;
import no.fotfeste.work.Jobs;
import no.fotfeste.work.Profile;
import no.fotfeste.work.Profiles;
import no.fotfeste.work.SearchStep;
import org.springframework.stereotype.Component;

/** What a made-up person wants to work with, the steps towards it, and the job. */
@Component
class DemoWork {

    private static final List<String> WISHES = List.of("Noe praktisk, gjerne ute", "Tilbake til barnehagen, med kortere dager", "Et sted med faste oppgaver og ikke for mange folk",
            "Lager eller butikk", "Noe med dyr eller planter");
    private static final List<String> PLACES = List.of("Elvestad handel", "Ørje gård", "Askim lager", "Spydeberg bakeri");
    private static final int DONE = 60;

    private final Profiles profiles;
    private final Jobs jobs;

    DemoWork(Profiles profiles, Jobs jobs) {
        this.profiles = profiles;
        this.jobs = jobs;
    }

    void profile(Caller by, Someone who, LocalDate on, int index) {
        Profile.Burden money = Profile.Burden.values()[index % 3];
        profiles.write(by, who.person(), UUID.randomUUID(), 0, new Profile(on, WISHES.get(index % WISHES.size()), "20 timer i uka, helst om formiddagen",
                "Elvestad og omegn", "Inntil 40 minutter, med buss", "Nøyaktig, tålmodig og møter når det er avtalt", "Videregående skole, truckførerbevis",
                "Flere butikker og lagre i nærheten tar inn folk på vårparten.", money, Profile.Burden.values()[(index + 1) % 3],
                money == Profile.Burden.FINE ? "" : "Time hos gjeldsrådgiver i NAV"));
        profiles.addJob(by, who.person(), new Profile.PastJob(UUID.randomUUID(), "Butikkmedarbeider", "Elvestad handel", on.getYear() - 3, on.getYear() - 1, "Trivdes med kundene, tungt å løfte"));
    }

    void asked(Caller by, Someone who, LocalDate on, int index) {
        jobs.log(by, who.person(), new SearchStep(UUID.randomUUID(), on, SearchStep.Kind.ASKED, null, place(index), true, "Kan ta imot noen timer i uka.",
                "Besøke stedet sammen", on.plusDays(7), by.name()));
    }

    void visited(Caller by, Someone who, LocalDate on, int index) {
        jobs.log(by, who.person(), new SearchStep(UUID.randomUUID(), on, SearchStep.Kind.INTERVIEW, null, place(index), true, "Godt møte. Får svar i løpet av uka.",
                "", null, by.name()));
    }

    void started(Caller by, Someone who, LocalDate on, int index) {
        jobs.start(by, who.person(), new Job(UUID.randomUUID(), "Medarbeider", null, place(index), 40, on, DONE / 2, null, null, "", 1), false);
    }

    private static String place(int index) {
        return PLACES.get(index % PLACES.size());
    }
}
