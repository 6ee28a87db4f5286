package no.fotfeste.myway;

import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.testing.Visitor;
import org.springframework.context.ApplicationContext;

/** The person comes in on a phone of their own, with the code that one of ours shows them. */
public final class AtTheTable {

    private AtTheTable() {}

    public static void comeIn(Visitor phone, ApplicationContext context, Caller by, PersonId person) {
        phone.open("/min/inn");
        phone.fill("Koden", context.getBean(OwnDoors.class).atTheTable(by, person, UUID.randomUUID()));
        phone.press("Åpne");
        phone.sees("Hei, ");
    }
}
