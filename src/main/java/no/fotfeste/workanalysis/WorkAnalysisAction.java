package no.fotfeste.workanalysis;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum WorkAnalysisAction implements Action {
    SHOW, BEGIN, DESCRIBE, JUDGE, ANSWER;

    @Override
    public String code() {
        return "work-analysis." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.WORK;
    }

    @Override
    public Set<Role> roles() {
        return Role.with(Role.TEAM, Role.SYSTEM);
    }
}
