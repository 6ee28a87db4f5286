package no.fotfeste.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.fotfeste.access.Caller;
import no.fotfeste.extract.Anchor.Reach;
import no.fotfeste.extract.Sheet.Item;
import no.fotfeste.notify.OutboxLooks;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Measures;
import no.fotfeste.plan.Plans;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import org.springframework.context.ApplicationContext;

/** The way from a party to a page that has been sent to it, by the shortest path there is. */
final class Shared {

    static final String EMAIL = "mona@solbakken.example.no";
    static final String PHONE = "911 22 333";
    static final Party EMPLOYER = new Party(Party.Kind.EMPLOYER, "Solbakken barnehage");
    static final Approved.Said YES = new Approved.Said(true, Answer.How.ORALLY, "", "", java.time.LocalDate.EPOCH, "");
    private static final Pattern LINK = Pattern.compile("/delt/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("Koden din er ([0-9]{6})");

    private final Extracts extracts;
    private final Sheets sheets;
    private final ExtractDesk desk;
    private final Consents consents;
    private final Plans plans;
    private final Measures measures;
    private final OutboxLooks outbox;

    Shared(ApplicationContext context, DataSource owner) {
        this.extracts = context.getBean(Extracts.class);
        this.sheets = context.getBean(Sheets.class);
        this.desk = context.getBean(ExtractDesk.class);
        this.consents = context.getBean(Consents.class);
        this.plans = context.getBean(Plans.class);
        this.measures = context.getBean(Measures.class);
        this.outbox = new OutboxLooks(owner);
    }

    OutboxLooks outbox() {
        return outbox;
    }

    UUID goal(Caller by, PersonId person, String words, Goal.Domain domain) {
        return plans.addGoal(by, person, UUID.randomUUID(), new Goal.Wish(words, "", domain,
                domain == Goal.Domain.WORK ? Goal.Aim.RETURN : null, false, false));
    }

    UUID measure(Caller by, PersonId person, String text, boolean closed) {
        UUID id = UUID.randomUUID();
        measures.add(by, person, id, new Measure.Wish(Measure.Arena.WORKPLACE, null, text, Measure.Doer.SELF, null, closed));
        return id;
    }

    UUID party(Caller by, PersonId person, Party party) {
        UUID id = extracts.add(by, person, UUID.randomUUID(), party, new Reach("Mona Eng", EMAIL, PHONE));
        extracts.heard(by, person, id, UUID.randomUUID(), PHONE);
        return id;
    }

    UUID yes(Caller by, PersonId person, Party party) {
        UUID id = UUID.randomUUID();
        consents.answered(by, person, id, new Answer.Said(party, true, "Arbeid", "Samarbeide", by.today().plusYears(1), Answer.How.ORALLY,
                "", "Ja, det er greit"));
        return id;
    }

    void no(Caller by, PersonId person, Party party) {
        consents.answered(by, person, UUID.randomUUID(), new Answer.Said(party, false, "", "", null, Answer.How.ORALLY, "", "Nei"));
    }

    void write(Caller by, PersonId person, UUID party, String message, Item... shown) {
        write(by, person, party, new Sheet.Wording(message, "", "", false), shown);
    }

    void write(Caller by, PersonId person, UUID party, Sheet.Wording wording, Item... shown) {
        int version = desk.draft(by, person, party, party).page().sheet().version();
        sheets.write(by, person, party, party, UUID.randomUUID(), version, wording, Set.of(shown));
    }

    void alsoShow(Caller by, PersonId person, UUID party, Item item) {
        Sheet sheet = desk.draft(by, person, party, party).page().sheet();
        Set<Item> shown = new HashSet<>(sheet.shown());
        shown.add(item);
        sheets.write(by, person, party, party, UUID.randomUUID(), sheet.version(), sheet.wording(), shown);
    }

    /** Approved by one of ours as it stands. */
    UUID approve(Caller by, PersonId person, UUID party, UUID sheet) {
        UUID id = UUID.randomUUID();
        sheets.approve(by, person, party, sheet, id, Sheets.mark(desk.draft(by, person, party, sheet).page().content()));
        return id;
    }

    /** Approved by both, and sent. */
    UUID send(Caller by, PersonId person, UUID party) {
        UUID approved = approve(by, person, party, party);
        sheets.answered(by, person, party, approved, UUID.randomUUID(), YES);
        sheets.send(by, person, party, approved, UUID.randomUUID());
        return approved;
    }

    /** The newest link that lies in the outbox. */
    String token(ProviderId provider) {
        return first(provider, LINK);
    }

    String code(ProviderId provider) {
        return first(provider, CODE);
    }

    private String first(ProviderId provider, Pattern pattern) {
        List<OutboxLooks.Mail> all = outbox.of(provider).stream().filter(mail -> mail.state().equals("WAITING")).toList();
        for (OutboxLooks.Mail mail : all) {
            Matcher found = pattern.matcher(mail.body());
            if (found.find()) return found.group(1);
        }
        throw new IllegalStateException("nothing of the kind in the outbox");
    }
}
