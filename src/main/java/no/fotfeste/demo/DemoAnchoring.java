package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.demo.DemoHouse.House;
import no.fotfeste.extract.Anchor;
import no.fotfeste.extract.Approved;
import no.fotfeste.extract.Extracts;
import no.fotfeste.extract.Sheet;
import no.fotfeste.extract.Sheets;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Party;
import org.springframework.stereotype.Component;

/** An employer and a counsellor at NAV who have each been sent their page; link and code lie in the outbox. */
@Component
class DemoAnchoring {

    private final Extracts extracts;
    private final Sheets sheets;
    private final Measures measures;

    DemoAnchoring(Extracts extracts, Sheets sheets, Measures measures) {
        this.extracts = extracts;
        this.sheets = sheets;
        this.measures = measures;
    }

    void sends(House house, Someone who, LocalDate today) {
        Caller kari = house.of(Role.COORDINATOR).on(today);
        send(kari, who, new Party(Party.Kind.EMPLOYER, "Elvestad barnehage"), new Anchor.Reach("Mona Eng", "mona.eng@example.no", "900 00 101"),
                measure(kari, who, Measure.Arena.WORKPLACE, "Prøve to timer om dagen, mandag, onsdag og fredag", Measure.Doer.SELF, today.plusWeeks(3)),
                new Sheet.Wording("Hei Mona. Takk for praten. Her er det vi ble enige om.", "To timer om dagen, helst om morgenen. Rolige oppgaver går best.",
                        "Ikke alene på avdelingen de første to ukene. En fast pause etter en time.", false));
        send(kari, who, new Party(Party.Kind.NAV, "NAV Elvestad"), new Anchor.Reach("Ida Moe", "ida.moe@example.no", "900 00 102"),
                measure(kari, who, Measure.Arena.NAV, "Avklare om lønnstilskudd er mulig", Measure.Doer.party("Ida Moe, NAV Elvestad"), today.plusWeeks(2)),
                new Sheet.Wording("Hei Ida. Arbeidsgiver er positiv. Vi trenger svar fra dere før vi går videre.", "", "", false));
    }

    private void send(Caller by, Someone who, Party party, Anchor.Reach reach, UUID measure, Sheet.Wording wording) {
        UUID id = extracts.add(by, who.person(), UUID.randomUUID(), party, reach);
        Approved.Said yes = new Approved.Said(true, Answer.How.ORALLY, "", "Ja, det er greit", by.today(), by.name());
        extracts.consent(by, who.person(), id, UUID.randomUUID(), true, yes);
        extracts.heard(by, who.person(), id, UUID.randomUUID(), reach.phone());
        sheets.write(by, who.person(), id, id, UUID.randomUUID(), 1, wording, Set.of(new Sheet.Item(Sheet.Item.Kind.MEASURE, measure)));
        UUID approved = UUID.randomUUID();
        sheets.approve(by, who.person(), id, id, approved, sheets.read(by, who.person(), id, id));
        sheets.answered(by, who.person(), id, approved, UUID.randomUUID(), yes);
        sheets.send(by, who.person(), id, approved, UUID.randomUUID());
    }

    private UUID measure(Caller by, Someone who, Measure.Arena arena, String text, Measure.Doer doer, LocalDate due) {
        UUID id = UUID.randomUUID();
        measures.add(by, who.person(), id, new Measure.Wish(arena, null, text, doer, due, false));
        return id;
    }
}
