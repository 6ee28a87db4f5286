package no.fotfeste.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.fotfeste.demo.DemoActs.Someone;
import no.fotfeste.organisation.Providers;
import no.fotfeste.platform.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty demo with a population at every step, through the same use cases as everyone else. */
@Component
@Order(1)
@ConditionalOnProperty("fotfeste.demo")
class DemoSeed implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);
    private static final int YEARS_BACK = 2;
    /** Referred so long ago, the joint visit with the job specialist is in a day or two. */
    private static final int JOINT_VISIT_AHEAD = 34;
    /** Among the made-up lives, one on sick leave who said yes to the first of the job specialists. */
    private static final int SAID_YES = 24;

    private final Providers providers;
    private final DemoHouse houses;
    private final DemoClock clock;
    private final MunicipalLife municipal;
    private final InpatientLife inpatient;
    private final DemoWeek week;
    private final DemoReadiness readiness;
    private final DemoTick tick;
    private final DemoAnswers answers;
    private final DemoAnchoring anchoring;
    private final DemoEmployers places;
    private final Time time;
    private final int people;

    DemoSeed(Providers providers, DemoHouse houses, DemoClock clock, MunicipalLife municipal, InpatientLife inpatient,
            DemoWeek week, DemoReadiness readiness, DemoTick tick, DemoAnswers answers, DemoAnchoring anchoring, DemoEmployers places, Time time, @Value("${fotfeste.demo.people:70}") int people) {
        this.providers = providers;
        this.houses = houses;
        this.clock = clock;
        this.municipal = municipal;
        this.inpatient = inpatient;
        this.week = week;
        this.readiness = readiness;
        this.tick = tick;
        this.answers = answers;
        this.anchoring = anchoring;
        this.places = places;
        this.time = time;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        clock.restore();
        if (!providers.none()) return;
        LocalDate today = time.today();
        var town = houses.municipality(time.instant());
        var institute = houses.institute(time.instant());
        places.lies(town, today);
        places.lies(institute, today);
        DemoPeople made = new DemoPeople(20261122);
        List<Someone> inTown = new ArrayList<>();
        List<Someone> inHouse = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            LocalDate referred = today.minusDays((long) YEARS_BACK * 365 * (people - i) / people);
            Someone there = municipal.live(town, made, referred, today, i);
            if (there != null) inTown.add(there);
            Someone here = inpatient.live(institute, made, referred, today, i);
            if (here != null) inHouse.add(here);
            if (i % 10 == 9) LOG.info("demo: {} of {} people in each service", i + 1, people);
        }
        municipal.live(town, made, today.minusDays(JOINT_VISIT_AHEAD), today, SAID_YES);
        week.lies(town, inTown, today);
        week.lies(institute, inHouse, today);
        readiness.lies(town, inTown, today);
        readiness.lies(institute, inHouse, today);
        for (LocalDate day = today.minusYears(YEARS_BACK); day.isBefore(today); day = day.plusWeeks(2)) {
            tick.on(day);
            answers.give(day, day.plusWeeks(2).isBefore(today) ? day.plusWeeks(2) : today);
        }
        tick.catchUp();
        if (!inTown.isEmpty()) anchoring.sends(town, inTown.getFirst(), today);
    }
}
