package no.fotfeste.medication;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum MedicationAction implements Action {
    SHOW(Role.CLINICAL),
    PRINT(Role.CLINICAL),
    WRITE(Role.with(Role.CLINICAL, Role.SYSTEM)),
    REVIEW(Set.of(Role.PHYSICIAN, Role.NURSE, Role.SYSTEM));

    private final Set<Role> roles;

    MedicationAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public String code() {
        return "medication." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return Information.HEALTH;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
