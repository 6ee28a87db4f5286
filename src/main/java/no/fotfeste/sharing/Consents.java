package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.episode.CaseDesk;
import no.fotfeste.episode.Episode;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Verdict.Outcome;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the person has said yes and no to. About each party the newest answer counts, as long as it stands. */
@UseCase
public class Consents {

    private final Access access;
    private final CaseDesk cases;
    private final Providers providers;
    private final Timeline timeline;
    private final SharingStore store;
    private final ObjectProvider<WhenConsentChanges> watchers;

    Consents(Access access, CaseDesk cases, Providers providers, Timeline timeline, SharingStore store,
            ObjectProvider<WhenConsentChanges> watchers) {
        this.access = access;
        this.cases = cases;
        this.providers = providers;
        this.timeline = timeline;
        this.store = store;
        this.watchers = watchers;
    }

    /**
     * Records a yes or a no; a no to someone who has letters by duty is the objection the law speaks of. The request key
     * becomes its id. Errors: Refused where a yes does not say to what, or ends before it begins.
     */
    public void answered(Caller caller, PersonId person, UUID requestKey, Answer.Said said) {
        answered(access.enter(caller, person, SharingAction.RECORD, requestKey), requestKey, said);
    }

    /** It no longer counts; what was said and when stays to be seen. Errors: Refused where it is withdrawn already. */
    public void withdraw(Caller caller, PersonId person, UUID answer, UUID requestKey, String words) {
        Entered entered = access.enter(caller, person, SharingAction.WITHDRAW, requestKey);
        if (seen(entered).stream().noneMatch(each -> each.id().equals(answer))) {
            throw new NotFound("answer");
        }
        withdrawn(entered, answer, words);
    }

    /** As part of another use case, about an answer that is the person's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(Entered entered, UUID answer, String words) {
        if (store.insertWithdrawal(entered, answer, words) == 0) throw new Refused("sharing.withdrawn-already");
        onLine(entered, answer);
        watchers.stream().forEach(each -> each.changed(entered));
    }

    /** As part of another use case: one tap beside a letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(Entered entered, UUID id, Answer.Said said) {
        if (said.party().kind() == Party.Kind.SELF) throw new Refused("sharing.no-such-basis");
        if (said.yes() && (said.what().isBlank() || said.purpose().isBlank())) throw new Refused("sharing.yes-to-what");
        if (said.until() != null && said.until().isBefore(entered.today())) throw new Refused("sharing.until-past");
        if (said.how().needsSomeone() && said.through().isBlank()) throw new Refused("sharing.through-needed");
        store.insert(entered, id, said);
        onLine(entered, id);
        watchers.stream().forEach(each -> each.changed(entered));
    }

    /** Somebody has asked under a paragraph that obliges us to answer. Errors: Refused where the law gives this party no such right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requested(Entered entered, UUID id, Party party, String paragraph, LocalDate on) {
        if (!party.fits(Basis.STATUTORY_REQUEST)) throw new Refused("sharing.no-such-basis");
        if (on.isAfter(entered.today())) throw new Refused("sharing.in-future");
        store.insert(entered, new StatutoryRequest(id, party, paragraph, on, entered.caller().name(), null));
    }

    /** The same as a use case. */
    public void requested(Caller caller, PersonId person, UUID requestKey, Party party, String paragraph, LocalDate on) {
        requested(access.enter(caller, person, SharingAction.RECORD, requestKey), requestKey, party, paragraph, on);
    }

    /** It is answered, or whoever asked took it back: nothing more goes on it. Errors: Refused where it has ended before. */
    public void requestEnded(Caller caller, PersonId person, UUID request, UUID requestKey, boolean answered) {
        Entered entered = access.enter(caller, person, SharingAction.WITHDRAW, requestKey);
        if (store.requests(entered).stream().noneMatch(each -> each.id().equals(request))) throw new NotFound("request");
        if (store.end(entered, request, answered) == 0) throw new Refused("sharing.request-ended");
        watchers.stream().forEach(each -> each.changed(entered));
    }

    /** What the person last said about this party, yes or no, where it still stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer> current(Entered entered, Party party) {
        return current(store.answers(entered), party, entered.today());
    }

    /** Every yes that stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Answer> standing(Entered entered) {
        List<Answer> answers = store.answers(entered);
        return answers.stream().filter(answer -> answer.yes() && current(answers, answer.party(), entered.today())
                .filter(answer::equals).isPresent()).toList();
    }

    /** Whether something may leave to this party on this basis, now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict mayLeave(Entered entered, Basis basis, Party party) {
        if (!party.fits(basis)) return new Verdict(Outcome.NO_BASIS, null, "");
        if (basis == Basis.STATUTORY_REQUEST) return asked(entered, party);
        Answer said = current(entered, party).orElse(null);
        if (said != null && !said.yes()) return new Verdict(Outcome.OBJECTED, said.id(), said.said().words());
        if (said != null) return new Verdict(Outcome.MAY, basis == Basis.CONSENT ? said.id() : null, said.said().words());
        return new Verdict(basis == Basis.DUTY_MAY_OBJECT ? Outcome.MAY : Outcome.NO_BASIS, null, "");
    }

    /**
     * Something leaves now. Errors: Refused where the basis does not hold any more, or where it has been sent there.
     *
     * @param what what it is called, without anything of the class health
     * @param document the letter, where it is one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(Entered entered, UUID id, String what, @Nullable UUID document, Party party, Basis basis, LocalDate on,
            Disclosure.Way way) {
        if (on.isAfter(entered.today())) throw new Refused("sharing.in-future");
        Verdict verdict = mayLeave(entered, basis, party);
        if (verdict.outcome() == Outcome.OBJECTED) throw new Refused("sharing.objected");
        if (!verdict.may()) throw new Refused("sharing.no-basis");
        Disclosure left = new Disclosure(id, what, document, party, basis, verdict.because(), on, way, entered.caller().name());
        if (store.insert(entered, left) == 0) throw new Refused("sharing.sent-already");
    }

    /** What has been sent of one letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Disclosure> sent(Entered entered, UUID document) {
        return store.disclosures(entered).stream().filter(each -> document.equals(each.document())).toList();
    }

    Overview overview(Caller caller, PersonId person) {
        Entered entered = access.enter(caller, person, SharingAction.SHOW);
        CaseDesk.Sharing people = cases.sharing(entered);
        if (!caller.isAny(SharingAction.REGISTER)) return new Overview(people, false, List.of(), List.of(), List.of(), entered.today());
        Episode episode = people.shown().episode();
        LocalDate end = episode == null || episode.plannedEnd().isBefore(entered.today()) ? entered.today().plusYears(1) : episode.plannedEnd();
        return new Overview(people, true, seen(entered),
                store.disclosures(entered), store.requests(entered), end);
    }

    /** What the page shows. @param answers newest first; @param end the day a new yes lasts to, unless something else is said */
    record Overview(CaseDesk.Sharing people, boolean register, List<Answer> answers, List<Disclosure> sent,
            List<StatutoryRequest> requests, LocalDate end) {

        String address() {
            return people.shown().address() + "/deling";
        }

        List<Answer> now(LocalDate today, boolean yes) {
            return answers.stream().filter(answer -> answer.yes() == yes && counts(answer, today)).toList();
        }

        List<Answer> before(LocalDate today) {
            return answers.stream().filter(answer -> !counts(answer, today)).toList();
        }

        private boolean counts(Answer answer, LocalDate today) {
            return current(answers, answer.party(), today).filter(answer::equals).isPresent();
        }
    }

    private Verdict asked(Entered entered, Party party) {
        return store.requests(entered).stream().filter(request -> request.ended() == null && request.party().same(party)).findFirst()
                .map(request -> new Verdict(Outcome.MAY, request.id(), request.paragraph()))
                .orElse(new Verdict(Outcome.NO_BASIS, null, ""));
    }

    /** Without a word about whom: the line is read by some who work for the one that was refused. */
    private void onLine(Entered entered, UUID id) {
        timeline.courses(entered).stream().reduce((Course a, Course b) -> b).ifPresent(course ->
                timeline.happened(entered, course, Happened.of(Kinds.CONSENT, entered.today(), id, "")));
    }

    /** Whoever is employed by someone outside sees what they may be given, and never who was refused. */
    private List<Answer> seen(Entered entered) {
        String employer = entered.caller().employer();
        boolean ours = employer.isEmpty() || employer.equals(providers.get(entered).name());
        return store.answers(entered).stream().filter(answer -> ours || (answer.yes() && answer.stands(entered.today()))).toList();
    }

    /** @param answers newest first */
    private static Optional<Answer> current(List<Answer> answers, Party party, LocalDate today) {
        return answers.stream().filter(answer -> answer.party().same(party)).findFirst().filter(answer -> answer.stands(today));
    }
}
