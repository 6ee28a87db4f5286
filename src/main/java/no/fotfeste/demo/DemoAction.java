package no.fotfeste.demo;

import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum DemoAction implements Action {
    MEASURE;

    @Override
    public String code() {
        return "demo.measure";
    }

    @Override
    public Information needs() {
        return Information.HEALTH;
    }

    @Override
    public Set<Role> roles() {
        return Role.CLINICAL;
    }
}
