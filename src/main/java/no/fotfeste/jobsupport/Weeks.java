package no.fotfeste.jobsupport;

import java.util.List;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;

/** The week of those who help people into work. A transaction enters once: numbers and names are asked for apart. */
@UseCase
class Weeks {

    private final Access access;
    private final FactStore facts;
    private final WeekStore store;
    private final Providers providers;
    private final Services services;

    Weeks(Access access, FactStore facts, WeekStore store, Providers providers, Services services) {
        this.access = access;
        this.facts = facts;
        this.store = store;
        this.providers = providers;
        this.services = services;
    }

    /** @param workers whose week can be looked at; numbers are of {@code whose} */
    record Numbers(List<Facts.Worker> workers, Facts facts, Offers.Count offers) {}

    /** Whose weeks the caller may look at: a coordinator everyone's, others their own. Errors: NotFound. */
    public List<Facts.Worker> whose(Caller caller) {
        Entered entered = access.enter(caller, JobsupportAction.WEEK_NUMBERS);
        return facts.workers(entered).stream().filter(worker -> caller.is(Role.COORDINATOR) || worker.id().equals(caller.staff())).toList();
    }

    /** Numbers of one member's work in the last weeks, without names. Errors: NotFound where it is not one's to see. */
    public Numbers numbers(Caller caller, StaffId whose) {
        Entered entered = access.enter(caller, JobsupportAction.WEEK_NUMBERS);
        if (!caller.is(Role.COORDINATOR) && !whose.equals(caller.staff())) throw new NotFound("week");
        List<Facts.Worker> workers = facts.workers(entered);
        if (workers.stream().noneMatch(worker -> worker.id().equals(whose))) throw new NotFound("week");
        Facts found = facts.week(entered, Week.first(entered.today()), whose);
        return new Numbers(workers, found, count(found.wishes()));
    }

    /** Those behind the numbers whom the caller may know. */
    public List<Week.Case> cases(Caller caller, StaffId whose) {
        Entered entered = access.enter(caller, JobsupportAction.WEEK);
        List<Week.Case> cases = store.cases(entered, whose);
        access.listed(entered, cases.stream().map(Week.Case::person).toList(), JobsupportAction.WEEK);
        return cases;
    }

    /** Who has been offered a job specialist and who has not, by name. */
    public Offers offers(Caller caller) {
        Entered entered = access.enter(caller, JobsupportAction.OFFERS);
        List<String> offering = services.newest(providers.services(entered)).stream().filter(ServiceDefinition::jobSpecialist)
                .map(ServiceDefinition::code).toList();
        Offers offers = new Offers(store.offers(entered, offering));
        access.listed(entered, offers.rows().stream().map(Offers.Row::person).toList(), JobsupportAction.OFFERS);
        return offers;
    }

    /** The same as numbers: how many, and nobody's name. */
    public Offers.Count offered(Caller caller) {
        Entered entered = access.enter(caller, JobsupportAction.OFFER_NUMBERS);
        return count(facts.wishes(entered));
    }

    private static Offers.Count count(List<Facts.Wish> wishes) {
        return new Offers.Count(wishes.size(), (int) wishes.stream().filter(Facts.Wish::offered).count(),
                (int) wishes.stream().filter(wish -> "ACCEPTED".equals(wish.answer())).count());
    }
}
