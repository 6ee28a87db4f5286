package no.fotfeste.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.UseCase;

/** The services there are, what each asks for, and which of them a provider uses. */
@UseCase
class Catalogue {

    private final Access access;
    private final Providers providers;
    private final Services services;

    Catalogue(Access access, Providers providers, Services services) {
        this.access = access;
        this.providers = providers;
        this.services = services;
    }

    /** @param used the codes of those that this provider uses; @param faults files that cannot be used, and why */
    record All(List<ServiceDefinition> versions, Set<String> used, Map<String, List<String>> faults) {}

    record One(ServiceDefinition service, boolean used) {}

    All all(Caller caller) {
        Entered entered = access.enter(caller, ServiceAction.SHOW);
        return new All(services.all(), Set.copyOf(providers.services(entered)), services.faults());
    }

    /** Errors: NotFound. */
    One get(Caller caller, String code, int version) {
        Entered entered = access.enter(caller, ServiceAction.SHOW);
        return new One(services.get(code, version), providers.services(entered).contains(code));
    }

    /** Errors: NotFound where no service has that code. */
    void use(Caller caller, UUID requestKey, String code, boolean yes) {
        Entered entered = access.enter(caller, ServiceAction.USE, requestKey);
        if (services.newest(Set.of(code)).isEmpty()) throw new NotFound("service");
        providers.use(entered, code, yes);
    }
}
