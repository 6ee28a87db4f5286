package no.fotfeste.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;

/** Whether those who were to be measured were, and the names of those who were not. */
@UseCase
class Measurements {

    private static final int MOST = 100;

    private final Access access;
    private final Providers providers;
    private final Services services;
    private final Instruments instruments;
    private final MeasuredStore store;

    Measurements(Access access, Providers providers, Services services, Instruments instruments, MeasuredStore store) {
        this.access = access;
        this.providers = providers;
        this.services = services;
        this.instruments = instruments;
        this.store = store;
    }

    /** Names for whoever may open those it is about, numbers alone for a leader. Errors: NotFound where there is no such period. */
    public Measured show(Caller caller, String period) {
        boolean names = caller.isAny(OutcomeAction.MEASURED_NAMES.roles());
        Entered entered = access.enter(caller, names ? OutcomeAction.MEASURED_NAMES : OutcomeAction.MEASURED_NUMBERS);
        Period chosen = Period.find(period, entered.today()).orElseThrow(() -> new NotFound("period"));
        List<Measured.Service> shown = new ArrayList<>();
        for (ServiceDefinition service : services.newest(providers.services(entered))) {
            if (!service.occasions().isEmpty()) shown.add(service(entered, service, chosen, names));
        }
        access.listed(entered, shown.stream().flatMap(each -> each.occasions().stream()).flatMap(each -> each.missing().stream())
                .map(Measured.Missing::person).toList(), OutcomeAction.MEASURED_NAMES);
        return new Measured(chosen, Period.all(entered.today()), shown, names);
    }

    private Measured.Service service(Entered entered, ServiceDefinition service, Period period, boolean names) {
        List<ServiceDefinition> versions = services.all().stream().filter(each -> each.code().equals(service.code())).toList();
        Map<String, Map<Measured.Status, Integer>> counts = store.counts(entered, versions, period);
        List<MeasuredStore.Row> missing = names ? store.missing(entered, versions, period, MOST + 1) : List.of();
        return new Measured.Service(service.name(), service.occasions().stream().map(occasion -> {
            List<Measured.Missing> own = missing.stream().filter(row -> row.kind().equals(occasion.kind())).map(this::told).toList();
            return new Measured.Occasion(occasion.name(), new Measured.Tally(counts.getOrDefault(occasion.kind(), Map.of())),
                    own.stream().limit(MOST).toList(), own.size() > MOST);
        }).toList());
    }

    private Measured.Missing told(MeasuredStore.Row row) {
        return new Measured.Missing(row.person(), row.name(), row.status(), row.from(), row.until(), row.doneOn(),
                row.forms().stream().map(code -> instruments.find(code).map(Instrument::rules).map(Instrument.Rules::shortName).orElse(code)).toList(),
                row.some(), row.reason());
    }
}
