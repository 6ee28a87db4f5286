package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.fotfeste.access.Role;
import no.fotfeste.demo.DemoHouse.Actor;
import no.fotfeste.demo.DemoHouse.House;
import no.fotfeste.platform.OrganisationNumber;
import no.fotfeste.platform.WorkingDays;
import no.fotfeste.work.Employer;
import no.fotfeste.work.Employer.Channel;
import no.fotfeste.work.Employer.Unit;
import no.fotfeste.work.Employers;
import org.springframework.stereotype.Component;

/** Made-up workplaces with made-up numbers, and how often somebody has been there lately. */
@Component
class DemoEmployers {

    private static final List<String[]> PLACES = List.of(new String[] {"Elvestad barnehage", "barnehage", "Grete Vik, styrer"},
            new String[] {"Elvestad Lager", "lager", "Tom Rød, lagersjef"}, new String[] {"Nærmat Elvestad", "butikk", "Ann Kristoffersen"},
            new String[] {"Mølla kafé", "kokk og servering", "Samir Aziz"}, new String[] {"Elvestad renhold", "renhold", "Mia Holt"});
    private static final List<String> ABOUT = List.of("Hilste på. De trenger folk til høsten.", "Så på arbeidsplassen sammen.",
            "Snakket om hvordan en uke ser ut hos dem.", "Kan ta imot på arbeidstrening, helst tidlig på dagen.");
    private static final int WEEKS = 8;

    private final Employers employers;

    DemoEmployers(Employers employers) {
        this.employers = employers;
    }

    void lies(House house, LocalDate today) {
        List<Actor> specialists = new ArrayList<>(house.all(Role.JOB_SPECIALIST));
        specialists.addAll(house.all(Role.VOCATIONAL_COUNSELLOR));
        Actor first = specialists.getFirst();
        LocalDate begin = today.minusWeeks(WEEKS);
        UUID office = UUID.randomUUID();
        employers.add(first.on(begin), office, new Employer.Details("Elvestad Eiendom og service", number(0), "flere bransjer", "", "", true, Unit.MAIN, null));
        List<UUID> places = new ArrayList<>();
        for (String[] place : PLACES) {
            UUID id = UUID.randomUUID();
            employers.add(first.on(begin), id, new Employer.Details(place[0], number(places.size() + 1), place[1], place[2], "900 00 20" + places.size(),
                    true, Unit.SUB, places.size() == 4 ? office : null));
            places.add(id);
        }
        for (int i = 0; i < specialists.size(); i++) talks(specialists.get(i), places, begin, today, i + 1);
    }

    /** Now and then more than once a week, some by phone. */
    private void talks(Actor by, List<UUID> places, LocalDate begin, LocalDate today, int step) {
        int number = 0;
        for (LocalDate day = begin; day.isBefore(today); day = day.plusDays(step + number % 2)) {
            if (!WorkingDays.is(day)) continue;
            number++;
            Channel channel = number % 4 == 0 ? Channel.PHONE : Channel.VISIT;
            employers.logContact(by.on(day), places.get(number % places.size()), UUID.randomUUID(), new Employer.Contact(day, channel,
                    channel == Channel.VISIT, channel == Channel.VISIT ? 45 : 15, ABOUT.get(number % ABOUT.size()), by.name()));
        }
    }

    /** One that no organisation has: it begins with 3. */
    private static String number(int which) {
        return IntStream.iterate(310_000_000, number -> number + 1).mapToObj(String::valueOf).flatMap(each -> OrganisationNumber.find(each).stream())
                .skip(which).findFirst().orElseThrow().digits();
    }
}
