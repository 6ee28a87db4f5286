package no.fotfeste.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.fotfeste.access.Access;
import no.fotfeste.access.Action;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.login.Accounts;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Staff;
import no.fotfeste.person.NewPerson;
import no.fotfeste.person.Person;
import no.fotfeste.platform.NationalId;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.referral.Referral;
import no.fotfeste.referral.ReferralId;
import no.fotfeste.referral.Referrals;
import no.fotfeste.service.Services;
import no.fotfeste.timeline.Course;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a provider for each test, with staff, accounts and persons of its own. Nothing is cleaned up; nothing is shared. */
@TestComponent
public class World {

    public static final String PASSWORD = "hage-lykt-fjell-17";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Providers providers;
    private final Staff staff;
    private final Accounts accounts;
    private final Referrals referrals;
    private final Services services;
    private final Time time;
    private final JdbcClient jdbc;
    private final Access access;
    private final Grants grants;
    private final TransactionTemplate transaction;

    World(Providers providers, Staff staff, Accounts accounts, Referrals referrals, Services services, Time time,
            JdbcClient jdbc, Access access, Grants grants, TransactionTemplate transaction) {
        this.providers = providers;
        this.staff = staff;
        this.accounts = accounts;
        this.referrals = referrals;
        this.services = services;
        this.time = time;
        this.jdbc = jdbc;
        this.access = access;
        this.grants = grants;
        this.transaction = transaction;
    }

    /** The day everything happens on, at nine in the morning. */
    public void today(LocalDate day) {
        time.use(Clock.fixed(day.atTime(LocalTime.of(9, 0)).atZone(Time.OSLO).toInstant(), Time.OSLO));
    }

    public LocalDate today() {
        return time.today();
    }

    public Place place(String... services) {
        ProviderId id = providers.found("Prøvestedet " + COUNTER.incrementAndGet(),
                OrganisationNumber.find("974760673").orElseThrow(), "Ring oss på 00 00 00 00",
                services.length == 0 ? Set.of("tvt", "r1-8") : Set.of(services), time.instant());
        return new Place(id);
    }

    /** The person says no to this member of staff. */
    public void block(Caller by, PersonId person, StaffId who) {
        transaction.executeWithoutResult(status ->
                grants.block(access.enter(by, person, TestAction.CHANGE), UUID.randomUUID(), who, "Nei takk"));
    }

    /** Everything that opened this person for anyone ends now. */
    public void endAllGrants(Caller by, PersonId person) {
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(by, person, TestAction.CHANGE);
            for (Grants.Basis basis : Grants.Basis.values()) grants.endRoles(entered, basis, by.now());
        });
    }

    /** The person has come in to their own pages: by link, or at the table with one of ours. The session's name. */
    public UUID visit(Place place, PersonId person, boolean known) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            var entered = access.enter(place.system(), person, TestAction.CHANGE);
            grants.toSelf(entered, "test");
            String way = known ? """
                    insert into myway.table_code (provider_id, id, person_id, code_hash, until, made_by, made_name, made_at, used_at)
                    values (:provider, :id, :person, :hash, :now, :id, 'Kari Tveit', :now, :now)""" : """
                    insert into myway.link (provider_id, id, person_id, token_hash, phone, expires_on, made_by, made_name, made_at)
                    values (:provider, :id, :person, :hash, '90000000', :until, :id, 'Kari Tveit', :now)""";
            for (String sql : java.util.List.of(way, "insert into myway.visit (provider_id, id, person_id, " + (known ? "code_id" : "link_id")
                    + ", began_at) values (:provider, :id, :person, :id, :now)")) {
                jdbc.sql(sql).param("provider", place.provider().value()).param("id", id).param("person", person.value())
                        .param("hash", no.fotfeste.platform.Token.hash(id.toString())).param("until", time.today().plusDays(30))
                        .param("now", time.instant().atOffset(java.time.ZoneOffset.UTC)).update();
            }
        });
        return id;
    }

    private enum TestAction implements Action {
        CHANGE;

        @Override
        public String code() {
            return "test.change";
        }

        @Override
        public Information needs() {
            return Information.IDENTITY;
        }

        @Override
        public Set<Role> roles() {
            return EnumSet.allOf(Role.class);
        }
    }

    /** Straight at the tables as the wall lets nobody see them: only for asserting what is stored. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** One provider and what belongs to it. */
    public final class Place {

        private final ProviderId provider;

        Place(ProviderId provider) {
            this.provider = provider;
        }

        public ProviderId provider() {
            return provider;
        }

        public Caller system() {
            return Caller.system(provider, time.instant());
        }

        /** A new member of staff with these roles, ready to call use cases. */
        public Caller staff(Role... roles) {
            return member("Ansatt " + COUNTER.incrementAndGet(), roles).caller();
        }

        public Member member(String name, Role... roles) {
            String employer = Arrays.asList(roles).contains(Role.JOB_SPECIALIST) ? "NAV" : "";
            StaffId id = staff.add(system(), UUID.randomUUID(), new Staff.NewMember(name, roles[0].code(), employer, null,
                    "", EnumSet.copyOf(Arrays.asList(roles))));
            String username = "bruker" + COUNTER.incrementAndGet();
            UUID account = UUID.randomUUID();
            accounts.create(system(), account, id, username, PASSWORD);
            return new Member(id, account, username, name);
        }

        /** A person just referred, who waits for an answer. */
        public Waiting referred(String service, String name, Caller by) {
            return referred(service, name, by, service.equals("tvt") ? "gp" : "doctor");
        }

        public Waiting referred(String service, String name, Caller by, String door) {
            UUID key = UUID.randomUUID();
            NewPerson person = person(name);
            referrals.receive(by, key, person, new NewReferral(service, door, "Legekontoret", time.today(),
                    door.equals("assessed-elsewhere") ? time.today().plusDays(60) : null, true,
                    "Sammensatte plager etter sykdom", "", "L02", "Vil tilbake i jobb"));
            ReferralId id = new ReferralId(key);
            return new Waiting(personOf(id), id);
        }

        /** A person whose referral was accepted today. */
        public Waiting accepted(String service, String name, Caller by) {
            Waiting waiting = referred(service, name, by);
            var decision = services.current(service, time.today()).decision("accept").orElseThrow();
            referrals.decide(by, waiting.person(), waiting.referral(), UUID.randomUUID(),
                    new Referral.Choice(decision, "", null, decision.startBy() ? time.today().plusDays(60) : null));
            return waiting;
        }

        private PersonId personOf(ReferralId id) {
            return referrals.personOf(system(), id);
        }

        /** What a service file says here and now. */
        public Course course(Caller caller, Waiting waiting) {
            return referrals.get(caller, waiting.person(), waiting.referral()).course();
        }

        public final class Member {
            private final StaffId id;
            private final UUID account;
            private final String username;
            private final String name;

            Member(StaffId id, UUID account, String username, String name) {
                this.id = id;
                this.account = account;
                this.username = username;
                this.name = name;
            }

            public StaffId id() {
                return id;
            }

            public String username() {
                return username;
            }

            public String name() {
                return name;
            }

            /** As at a request made now. */
            public Caller caller() {
                return accounts.caller(account).orElseThrow();
            }
        }
    }

    /** @param referral also the id of the course it began */
    public record Waiting(PersonId person, ReferralId referral) {}

    /** Someone made up, born in 1984, with a synthetic number of their own. */
    public static NewPerson person(String name) {
        int space = name.lastIndexOf(' ');
        LocalDate born = LocalDate.of(1984, 5, 1).plusDays(COUNTER.incrementAndGet() % 28);
        return new NewPerson(SyntheticNumbers.next(born), space < 0 ? name : name.substring(0, space),
                space < 0 ? "Prøvesen" : name.substring(space + 1), born,
                new Person.ContactDetails("900 00 000", "noen@example.no", "Storgata 1, 1800 Askim", "", false, "Lege Dal", ""),
                Person.Education.SECONDARY, "barnehageassistent");
    }

    /** Identity numbers with the month plus 80, each once. */
    public static final class SyntheticNumbers {
        private static final AtomicInteger SERIAL = new AtomicInteger(100);

        public static NationalId next(LocalDate born) {
            String date = String.format("%02d%02d%02d", born.getDayOfMonth(), born.getMonthValue() + 80, born.getYear() % 100);
            while (true) {
                String nine = date + String.format("%03d", SERIAL.incrementAndGet() % 900 + 50);
                for (int k1 = 0; k1 < 10; k1++) {
                    for (int k2 = 0; k2 < 10; k2++) {
                        var number = NationalId.find(nine + k1 + k2);
                        if (number.isPresent()) return number.get();
                    }
                }
            }
        }
    }
}
