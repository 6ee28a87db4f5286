package no.fotfeste.login;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.Time;
import no.fotfeste.platform.UseCase;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first run: the provider and its first administrator. Open to whoever has the code in the server's log, and only
 * until there is a provider.
 */
@UseCase
class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final Access access;
    private final Providers providers;
    private final Staff staff;
    private final Accounts accounts;
    private final Services services;
    private final JdbcClient jdbc;
    private final Time time;
    private final boolean demo;
    private volatile @Nullable String code;

    Setup(Access access, Providers providers, Staff staff, Accounts accounts, Services services, JdbcClient jdbc, Time time,
            @Value("${fotfeste.demo:false}") boolean demo) {
        this.access = access;
        this.providers = providers;
        this.staff = staff;
        this.accounts = accounts;
        this.services = services;
        this.jdbc = jdbc;
        this.time = time;
        this.demo = demo;
    }

    /** What is founded. @param contact the sentence a person can act on: who to call and where */
    record Provider(String name, OrganisationNumber number, String contact, Set<String> services) {}

    @EventListener(ApplicationReadyEvent.class)
    public void tell() {
        if (demo || !providers.none()) return;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        code = HexFormat.of().formatHex(random);
        LOG.warn("Nobody can log in yet. Open /oppsett?kode={}", code);
    }

    /** Errors: NotFound where the code is wrong or there is a provider already. */
    public List<ServiceDefinition> open(String given) {
        check(given);
        return services.newest(services.all().stream().map(ServiceDefinition::code).toList());
    }

    /** Errors: NotFound as above; Invalid where the user name is taken. */
    public ProviderId found(String given, UUID requestKey, Provider provider, Staff.NewMember member, String username,
            String password) {
        // One at a time, also where several servers share the database.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fotfeste.setup'))").query(rows -> {});
        check(given);
        ProviderId id = providers.found(provider.name(), provider.number(), provider.contact(), provider.services(), time.instant());
        Entered entered = access.enter(Caller.system(id, time.instant()), LoginAction.CREATE_ACCOUNT, requestKey);
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        roles.addAll(member.roles());
        accounts.create(entered, requestKey, staff.add(entered, requestKey, new Staff.NewMember(member.name(), member.title(),
                member.employer(), member.hprNumber(), member.phone(), roles)), username, password);
        return id;
    }

    @Nullable String code() {
        return code;
    }

    private void check(String given) {
        String right = code;
        if (right == null || !MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))
                || !providers.none()) {
            throw new NotFound("setup");
        }
    }
}
