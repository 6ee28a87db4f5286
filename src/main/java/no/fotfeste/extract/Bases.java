package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.person.Persons;
import no.fotfeste.sharing.Answer;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Consents;
import no.fotfeste.sharing.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** On what anything may go to a party, as it is at this moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bases {

    private final Consents consents;
    private final Providers providers;
    private final Persons persons;

    Bases(Consents consents, Providers providers, Persons persons) {
        this.consents = consents;
        this.providers = providers;
        this.persons = persons;
    }

    /** The one that holds now; empty where none does. */
    Optional<Basis> now(Entered entered, Party party) {
        return fitting(party).stream().filter(basis -> holds(entered, basis, party)).findFirst();
    }

    /** About somebody who has died nothing goes by link, whatever they said. */
    boolean holds(Entered entered, Basis basis, Party party) {
        return persons.get(entered).diedOn() == null && consents.mayLeave(entered, basis, party).may();
    }

    /** The person has said no, and it stands. */
    boolean refused(Entered entered, Party party) {
        return consents.current(entered, party).filter(answer -> !answer.yes()).isPresent();
    }

    /** The last day a link may open anything: no longer than the yes it rests on. */
    LocalDate last(Entered entered, Basis basis, Party party) {
        LocalDate usual = entered.today().plusDays(Link.DAYS);
        LocalDate until = basis != Basis.CONSENT ? null
                : consents.current(entered, party).map(Answer::said).map(Answer.Said::until).orElse(null);
        return until == null || until.isAfter(usual) ? usual : until;
    }

    /** Whoever is employed by someone outside learns of no party that may not be given anything (B02). */
    boolean mayKnowOf(Entered entered, Party party) {
        String employer = entered.caller().employer();
        return employer.isEmpty() || employer.equals(providers.get(entered).name()) || now(entered, party).isPresent();
    }

    private static List<Basis> fitting(Party party) {
        if (party.byDuty()) return List.of(Basis.DUTY_MAY_OBJECT);
        return party.kind() == Party.Kind.NAV ? List.of(Basis.CONSENT, Basis.STATUTORY_REQUEST) : List.of(Basis.CONSENT);
    }
}
