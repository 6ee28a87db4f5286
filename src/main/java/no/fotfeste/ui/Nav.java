package no.fotfeste.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;

/** The main menu; each role sees what it can use. */
public enum Nav {
    DAY("/", Role.STAFF),
    REFERRALS("/henvisninger", Role.with(Role.CLINICAL, Role.HEALTH_SECRETARY)),
    PERSONS("/personer", Role.STAFF),
    MEETING("/motet", Role.with(Role.TEAM, Role.HEALTH_SECRETARY, Role.RECEPTIONIST)),
    POST("/post", Set.of(Role.HEALTH_SECRETARY, Role.RECEPTIONIST, Role.COORDINATOR)),
    TEAM("/team", Role.with(Role.STAFF, Role.LEADER)),
    WEEK("/uka", Set.of(Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR)),
    EMPLOYERS("/arbeidsgivere", Set.of(Role.JOB_SPECIALIST, Role.VOCATIONAL_COUNSELLOR, Role.COORDINATOR)),
    RESULTS("/resultater", Role.with(Role.CLINICAL, Role.LEADER, Role.VOCATIONAL_COUNSELLOR, Role.JOB_SPECIALIST)),
    JOURNAL("/journal", Role.TEAM),
    PARTIES("/register", Role.STAFF),
    LOG("/innsyn/oppfolging", Set.of(Role.LEADER)),
    OUTBOX("/utboks", Set.of(Role.HEALTH_SECRETARY, Role.COORDINATOR, Role.ADMINISTRATOR)),
    STAFF("/ansatte", Set.of(Role.ADMINISTRATOR)),
    SERVICES("/tjenester", Role.with(Role.CLINICAL, Role.LEADER, Role.ADMINISTRATOR));

    /** What fits on one line; the rest folds out. */
    private static final int SHOWN = 6;

    private final String address;
    private final Set<Role> roles;

    Nav(String address, Set<Role> roles) {
        this.address = address;
        this.roles = roles;
    }

    public String address() {
        return address;
    }

    public String words() {
        return "ui.nav." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<Nav> of(Caller caller) {
        return all(caller).stream().limit(SHOWN).toList();
    }

    static List<Nav> more(Caller caller) {
        return all(caller).stream().skip(SHOWN).toList();
    }

    private static List<Nav> all(Caller caller) {
        return Arrays.stream(values()).filter(nav -> caller.isAny(nav.roles)).toList();
    }
}
