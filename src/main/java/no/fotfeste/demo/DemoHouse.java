package no.fotfeste.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Role;
import no.fotfeste.login.Accounts;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.Reach;
import no.fotfeste.organisation.Staff;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import org.springframework.stereotype.Component;

/** A made-up provider with its staff and their logins. */
@Component
class DemoHouse {

    static final String PASSWORD = "fotfeste-demo";

    private final Providers providers;
    private final Staff staff;
    private final Accounts accounts;

    DemoHouse(Providers providers, Staff staff, Accounts accounts) {
        this.providers = providers;
        this.staff = staff;
        this.accounts = accounts;
    }

    /** One member of staff, who can act on any day of the past. */
    record Actor(ProviderId provider, UUID account, StaffId id, String name, String username, String employer, Set<Role> roles) {

        Caller on(LocalDate day) {
            return at(day.atTime(LocalTime.of(10, 0)).atZone(Time.OSLO).toInstant());
        }

        Caller at(Instant instant) {
            return new Caller(provider, account, id, name, employer, roles, roles.iterator().next(), instant);
        }
    }

    /** @param staff in the order they were asked for */
    record House(ProviderId provider, String name, List<Actor> staff) {

        Actor of(Role role) {
            return staff.stream().filter(actor -> actor.roles().contains(role)).findFirst().orElseThrow();
        }

        List<Actor> all(Role role) {
            return staff.stream().filter(actor -> actor.roles().contains(role)).toList();
        }
    }

    House municipality(Instant now) {
        ProviderId provider = providers.found("Elvestad kommune, rehabilitering", number("889640782"),
                "Ring oss på 69 00 00 00, hverdager kl. 8 til 15.", Set.of("tvt"), now);
        List<Actor> all = new ArrayList<>();
        add(all, provider, now, "Kari Tveit", "kari", "ergoterapeut", "", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        add(all, provider, now, "Jon Vik", "jon", "fysioterapeut", "", Role.PHYSIOTHERAPIST);
        add(all, provider, now, "Mona Eide", "mona", "sykepleier", "", Role.NURSE);
        add(all, provider, now, "Vidar Moen", "vidar", "jobbspesialist", "NAV", Role.JOB_SPECIALIST);
        add(all, provider, now, "Sara Lie", "sara", "jobbspesialist", "NAV", Role.JOB_SPECIALIST);
        add(all, provider, now, "Berit Aas", "berit", "helsesekretær", "", Role.HEALTH_SECRETARY);
        add(all, provider, now, "Leif Bø", "leif", "leder", "", Role.LEADER);
        add(all, provider, now, "Ada Krog", "ada", "systemansvarlig", "", Role.ADMINISTRATOR);
        return new House(provider, "Elvestad kommune", all);
    }

    House institute(Instant now) {
        ProviderId provider = providers.found("Fjellheim rehabilitering", number("974760673"),
                "Ring oss på 62 00 00 00, hele døgnet.", Set.of("r1-8"), now);
        List<Actor> all = new ArrayList<>();
        add(all, provider, now, "Liv Norheim", "liv", "lege", "", Role.PHYSICIAN);
        add(all, provider, now, "Knut Rø", "knut", "ergoterapeut", "", Role.COORDINATOR, Role.OCCUPATIONAL_THERAPIST);
        add(all, provider, now, "Pia Sand", "pia", "fysioterapeut", "", Role.PHYSIOTHERAPIST);
        add(all, provider, now, "Omar Hassan", "omar", "attføringskonsulent", "", Role.VOCATIONAL_COUNSELLOR);
        add(all, provider, now, "Siri Fjeld", "siri", "helsesekretær", "", Role.HEALTH_SECRETARY);
        add(all, provider, now, "Rita Ås", "rita", "resepsjonist", "", Role.RECEPTIONIST);
        add(all, provider, now, "Lars Hov", "lars", "leder", "", Role.LEADER);
        return new House(provider, "Fjellheim rehabilitering", all);
    }

    private void add(List<Actor> all, ProviderId provider, Instant now, String name, String username, String title,
            String employer, Role... roles) {
        Caller system = Caller.system(provider, now);
        Set<Role> set = EnumSet.copyOf(List.of(roles));
        StaffId id = staff.add(system, UUID.randomUUID(), new Staff.NewMember(name, title, employer, null, "", set));
        staff.changeReach(system, UUID.randomUUID(), id, new Reach(username + "@example.no", ""));
        UUID account = UUID.randomUUID();
        accounts.create(system, account, id, username, PASSWORD);
        all.add(new Actor(provider, account, id, name, username, accounts.caller(account).orElseThrow().employer(), set));
    }

    private static OrganisationNumber number(String digits) {
        return OrganisationNumber.find(digits).orElseThrow();
    }
}
