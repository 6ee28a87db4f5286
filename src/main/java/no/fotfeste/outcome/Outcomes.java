package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Group;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.service.ServiceDefinition.Step;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;

/** How it went, counted. */
@UseCase
class Outcomes {

    private static final String WORK = "work";

    private final Access access;
    private final Providers providers;
    private final Services services;
    private final OutcomeStore store;

    Outcomes(Access access, Providers providers, Services services, OutcomeStore store) {
        this.access = access;
        this.providers = providers;
        this.services = services;
        this.store = store;
    }

    /** What the page shows. */
    record Results(Period period, List<Period> periods, List<Service> services) {}

    /** @param occasions the names of those on which the service asks, in order */
    record Service(String name, List<String> occasions, List<Part> parts, List<Departures> departures) {}

    /** How often the team went on without what the service asks for, and said why. */
    record Departures(String rule, String reason, int times) {}

    /** One group of the service, counted one way or the other. */
    record Part(String name, boolean split, @Nullable Table work, @Nullable Goals goals) {}

    /** Errors: NotFound where the period is none of those on offer. */
    public Results show(Caller caller, String period) {
        Entered entered = access.enter(caller, OutcomeAction.SHOW);
        Period chosen = Period.find(period, entered.today()).orElseThrow(() -> new NotFound("period"));
        List<Service> shown = services.newest(providers.services(entered)).stream()
                .map(service -> service(entered, service, chosen)).toList();
        return new Results(chosen, Period.all(entered.today()), shown);
    }

    private Service service(Entered entered, ServiceDefinition service, Period period) {
        List<String> occasions = service.steps().stream().filter(Step::send).map(Step::expect).distinct().toList();
        List<Group> groups = service.results().groups();
        Map<String, List<Count>> work = store.work(entered, service.code(), groups, occasions, period).stream()
                .collect(Collectors.groupingBy(Count::group));
        Map<String, int[]> goals = store.goals(entered, service.code(), groups, period);
        List<Part> parts = new ArrayList<>();
        for (Group group : groups) {
            List<Count> own = work.get(group.code());
            int[] reached = goals.get(group.code());
            if (own == null || reached == null) continue;
            boolean byWork = group.measure().equals(WORK);
            parts.add(new Part(group.name(), group.split() != null, byWork ? Table.of(occasions, own) : null,
                    byWork ? null : Goals.of(reached)));
        }
        return new Service(service.name(), occasions.stream()
                .map(kind -> service.occasion(kind).map(Occasion::name).orElse(kind)).toList(), parts,
                store.departures(entered, service.code(), period).stream()
                        .map(row -> new Departures(rule(service, row.rule()), row.reason(), row.times())).toList());
    }

    /** A gate as the file names it, or the visit it was about. */
    private static String rule(ServiceDefinition service, String rule) {
        return service.gates().stream().filter(gate -> rule.equals(gate.before() + " without " + gate.needs()))
                .map(ServiceDefinition.Gate::name).findFirst()
                .or(() -> service.visits().stream().filter(visit -> rule.startsWith(visit.kind() + " "))
                        .map(ServiceDefinition.Visit::name).findFirst())
                .or(() -> service.occasion(rule).map(Occasion::name))
                .orElseGet(() -> rule.startsWith(Kinds.JOB_SPECIALIST_CALL) ? Kinds.JOB_SPECIALIST_CALL : "");
    }
}
