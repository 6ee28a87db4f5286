package no.fotfeste.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Providers;
import no.fotfeste.person.NewPerson;
import no.fotfeste.person.Person;
import no.fotfeste.person.Persons;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.UseCase;
import no.fotfeste.referral.Referral.Status;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for rehabilitation: from the day one arrives until it is decided. */
@UseCase
public class Referrals {

    private final Access access;
    private final Grants grants;
    private final Persons persons;
    private final Providers providers;
    private final Services services;
    private final Timeline timeline;
    private final ReferralStore store;

    Referrals(Access access, Grants grants, Persons persons, Providers providers, Services services, Timeline timeline,
            ReferralStore store) {
        this.access = access;
        this.grants = grants;
        this.persons = persons;
        this.providers = providers;
        this.services = services;
        this.timeline = timeline;
        this.store = store;
    }

    /**
     * Registers a referral: the person is found by number or taken in, the intake gets its care relation, and the
     * service's clock starts on the day it was received (T1). Errors: Refused where the door asks for the person's
     * agreement or a deadline and there is none.
     */
    public ReferralId receive(Caller caller, UUID requestKey, NewPerson person, NewReferral referral) {
        Entered opening = access.enter(caller, ReferralAction.RECEIVE, requestKey);
        ServiceDefinition service = service(opening, referral);
        Entered entered = persons.findOrTakeIn(opening, PersonId.next(), person);
        ReferralId id = new ReferralId(requestKey);
        for (String role : service.intake()) {
            grants.toRole(entered, Role.ofCode(role), EnumSet.allOf(Information.class), Grants.Basis.INTAKE, service.name());
        }
        Course course = timeline.open(entered, id.course(), service);
        store.insert(entered, id, referral);
        if (referral.startBy() != null) {
            timeline.happened(entered, course, Happened.of(Kinds.ASSESSED_ELSEWHERE, referral.receivedOn(), requestKey, "")
                    .dated("start-by", referral.startBy()));
        }
        timeline.happened(entered, course,
                Happened.of(Kinds.REFERRAL_RECEIVED, referral.receivedOn(), requestKey, referral.referrer()));
        return id;
    }

    /** Everything about one referral that the caller may see. */
    public Details get(Caller caller, PersonId person, ReferralId id) {
        Entered entered = access.enter(caller, person, ReferralAction.SHOW);
        Referral referral = find(entered, id);
        Course course = timeline.course(entered, id.course());
        Optional<Content> content = store.content(entered, id);
        return new Details(persons.get(entered), referral, course, content.orElse(null), store.questions(entered, id),
                timeline.line(entered, id.course()).stream()
                        .filter(line -> line.open() && line.kind().equals(Kinds.REFERRAL_DECIDED)).findFirst().orElse(null));
    }

    /** The team writes its assessment together. Errors: Conflict where somebody saved since {@code version}. */
    public void assess(Caller caller, PersonId person, ReferralId id, UUID requestKey, int version, String assessment) {
        Entered entered = access.enter(caller, person, ReferralAction.ASSESS, requestKey);
        if (!find(entered, id).open()) throw new Refused("referral.already-decided");
        if (store.updateAssessment(entered, id, version, assessment) == 0) {
            Content now = store.content(entered, id).orElseThrow(() -> new NotFound("referral"));
            throw new Conflict(now.version(), Map.of("assessment", now.assessment()));
        }
    }

    /** Asks the GP, the referrer or NAV for more. The clock keeps running (T1). */
    public void ask(Caller caller, PersonId person, ReferralId id, UUID requestKey, String askedOf, String question,
            LocalDate dueOn) {
        Entered entered = access.enter(caller, person, ReferralAction.ASK, requestKey);
        if (!find(entered, id).open()) throw new Refused("referral.already-decided");
        store.insertQuestion(entered, requestKey, id, askedOf, question, dueOn);
        timeline.happened(entered, timeline.course(entered, id.course()),
                Happened.of(Kinds.INFORMATION_REQUESTED, entered.today(), requestKey, askedOf));
        expectAnswer(entered, id.course(), requestKey, askedOf, dueOn);
    }

    public void answered(Caller caller, PersonId person, ReferralId id, UUID question, UUID requestKey, String answer) {
        Entered entered = access.enter(caller, person, ReferralAction.ASK, requestKey);
        if (store.answer(entered, id, question, answer) == 0) throw new Refused("referral.question-answered");
        store.insertArrived(entered, question, null, entered.today());
        timeline.settled(entered, timeline.course(entered, id.course()), Kinds.INFORMATION_ANSWER, question);
    }

    /** The person's questions whose answers have not come, inside another use case; what they ask stays closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Content.OpenQuestion> openQuestions(Entered entered) {
        return store.openQuestions(entered);
    }

    /** The answer has come as this piece of post. Errors: Refused where it had come already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answerArrived(Entered entered, UUID question, UUID post, LocalDate on) {
        Content.OpenQuestion open = openQuestions(entered).stream().filter(each -> each.id().equals(question)).findFirst()
                .orElseThrow(() -> new Refused("referral.question-answered"));
        if (store.insertArrived(entered, question, post, on) == 0) throw new Refused("referral.question-answered");
        timeline.settled(entered, timeline.course(entered, open.course()), Kinds.INFORMATION_ANSWER, question);
    }

    /** What came as this piece of post was no answer after all: the question waits again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answerWithdrawn(Entered entered, UUID post) {
        Set<UUID> before = store.openQuestions(entered).stream().map(Content.OpenQuestion::id).collect(java.util.stream.Collectors.toSet());
        if (store.withdraw(entered, post) == 0) return;
        store.openQuestions(entered).stream().filter(open -> !before.contains(open.id())).forEach(open ->
                expectAnswer(entered, open.course(), open.id(), open.askedOf(), entered.today().plusDays(5)));
    }

    /**
     * Decides. Accepted, the team of the service gets the care relation in place of the intake; turned down, the
     * intake keeps it for a month, to answer whoever asks. Errors: Refused where it has been decided.
     */
    public void decide(Caller caller, PersonId person, ReferralId id, UUID requestKey, Referral.Choice choice) {
        Entered entered = access.enter(caller, person, ReferralAction.DECIDE, requestKey);
        Referral decided = find(entered, id).decide(choice, entered.today(), caller.staff());
        Status.Decided status = (Status.Decided) decided.status();
        if (store.decide(entered, decided, status, choice.why()) == 0) throw new Refused("referral.already-decided");
        Course course = timeline.course(entered, id.course());
        timeline.drop(entered, course, List.of(Kinds.INFORMATION_ANSWER));
        onLine(entered, course, decided, status, choice.decision().name());
    }

    /** What waits for a decision, for those who decide and those who register. */
    public Inbox inbox(Caller caller) {
        Entered entered = access.enter(caller, ReferralAction.INBOX);
        List<Inbox.Row> rows = store.open(entered);
        access.listed(entered, rows.stream().map(Inbox.Row::person).toList(), ReferralAction.INBOX);
        return new Inbox(rows, services.newest(providers.services(entered)));
    }

    /** Whose referral this is: for those who have just registered it. */
    public PersonId personOf(Caller caller, ReferralId id) {
        Entered entered = access.enter(caller, ReferralAction.FIND);
        return store.personOf(entered, id).orElseThrow(() -> new NotFound("referral"));
    }

    /** @param content null for those who may not read it; @param answerBy null when decided */
    public record Details(Person person, Referral referral, Course course, @Nullable Content content,
            List<Content.Question> questions, no.fotfeste.timeline.@Nullable Line answerBy) {}

    private void onLine(Entered entered, Course course, Referral decided, Status.Decided status, String words) {
        LocalDate on = status.on();
        UUID ref = decided.id().value();
        timeline.happened(entered, course, Happened.of(Kinds.REFERRAL_DECIDED, on, ref, words));
        Set<Information> all = EnumSet.allOf(Information.class);
        switch (status) {
            case Status.Accepted accepted -> {
                for (String role : course.service().team()) {
                    grants.toRole(entered, Role.ofCode(role), all, Grants.Basis.CARE, course.service().name());
                }
                grants.endRoles(entered, Grants.Basis.INTAKE, entered.caller().now());
                Happened entry = Happened.of(Kinds.REFERRAL_ACCEPTED, on, ref, "");
                timeline.happened(entered, course, decided.startBy() == null ? entry : entry.dated("start-by", decided.startBy()));
            }
            case Status.Postponed postponed -> timeline.happened(entered, course,
                    Happened.of(Kinds.REFERRAL_POSTPONED, on, ref, "").dated("revisit", postponed.revisitOn()));
            case Status.Rejected rejected -> {
                grants.endRoles(entered, Grants.Basis.INTAKE, entered.caller().now().plus(java.time.Duration.ofDays(30)));
                timeline.dropAll(entered, course);
                timeline.happened(entered, course, Happened.of(Kinds.REFERRAL_REJECTED, on, ref, ""));
            }
        }
    }

    private void expectAnswer(Entered entered, EpisodeId course, UUID question, String askedOf, LocalDate due) {
        timeline.expect(entered, timeline.course(entered, course), new ServiceDefinition.Expected(Kinds.INFORMATION_ANSWER,
                entered.today(), due, ServiceDefinition.Limit.PRACTICE, null, "secretary", false), question, askedOf);
    }

    private ServiceDefinition service(Entered opening, NewReferral referral) {
        if (!providers.services(opening).contains(referral.service())) throw new NotFound("service");
        ServiceDefinition service = services.current(referral.service(), opening.today());
        ServiceDefinition.Door door = service.door(referral.door()).orElseThrow(() -> new NotFound("door"));
        if (door.agreement() && !referral.agreement()) throw new Refused("referral.agreement-needed");
        if (door.bringsDeadline() && referral.startBy() == null) throw new Refused("referral.brought-deadline-needed");
        return service;
    }

    private Referral find(Entered entered, ReferralId id) {
        return store.find(entered, id).orElseThrow(() -> new NotFound("referral"));
    }
}
