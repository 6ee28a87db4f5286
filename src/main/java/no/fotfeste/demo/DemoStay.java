package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.stay.Stay;
import no.fotfeste.stay.Stays;
import org.springframework.stereotype.Component;

/** Planning and beginning a made-up stay. */
@Component
class DemoStay {

    private final Stays stays;

    DemoStay(Stays stays) {
        this.stays = stays;
    }

    void planned(Caller by, Someone someone, LocalDate admission, LocalDate until, int index) {
        stays.plan(by, someone.person(), UUID.randomUUID(), practical(admission, until, index));
    }

    void admitted(Caller by, Someone someone, LocalDate until, int index) {
        stays.admit(by, someone.person(), UUID.randomUUID(), by.today(), practical(by.today(), until, index), List.of());
    }

    private static Stay.Practical practical(LocalDate admission, LocalDate until, int index) {
        return new Stay.Practical(admission, until, "Rom " + (101 + index % 24), index % 9 == 0 ? "vegetar" : "", index % 5 == 0);
    }
}
