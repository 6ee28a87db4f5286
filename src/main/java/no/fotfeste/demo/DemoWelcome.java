package no.fotfeste.demo;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the demo is and how to log in. */
@Component
@Order(2)
@ConditionalOnProperty("fotfeste.demo")
class DemoWelcome implements ApplicationRunner {

    private static final List<String> LOGINS = List.of(
            "kari    koordinator og ergoterapeut   Elvestad kommune (TVT)",
            "jon     fysioterapeut                 Elvestad kommune",
            "vidar   jobbspesialist fra NAV        Elvestad kommune",
            "leif    leder                         Elvestad kommune",
            "ada     administrator                 Elvestad kommune",
            "liv     lege                          Fjellheim rehabilitering (R1.8)",
            "knut    koordinator og ergoterapeut   Fjellheim rehabilitering",
            "omar    attføringskonsulent           Fjellheim rehabilitering",
            "siri    helsesekretær                 Fjellheim rehabilitering",
            "rita    resepsjonist                  Fjellheim rehabilitering");

    private final Environment environment;

    DemoWelcome(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println("\nFotfeste demo: http://localhost:" + environment.getProperty("local.server.port")
                + "\nAlle har passordet " + DemoHouse.PASSWORD + "\n\n  " + String.join("\n  ", LOGINS) + "\n");
    }
}
