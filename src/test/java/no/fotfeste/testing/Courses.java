package no.fotfeste.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.episode.Departure;
import no.fotfeste.episode.Episodes;

/** Courses that have started or ended, by the shortest way there is. */
public final class Courses {

    private final World world;
    private final Episodes episodes;

    public Courses(World world, Episodes episodes) {
        this.world = world;
        this.episodes = episodes;
    }

    /** Accepted and started today. */
    public World.Waiting started(World.Place place, String service, String name) {
        Caller system = place.system();
        World.Waiting waiting = place.accepted(service, name, system);
        episodes.start(system, waiting.person(), waiting.referral().course(), UUID.randomUUID(), world.today(),
                service.equals("tvt") ? List.of(new Departure("home-visit", "annet")) : List.of());
        return waiting;
    }

    /** Ends today, whatever is missing. */
    public void end(World.Place place, World.Waiting waiting) {
        episodes.end(place.system(), waiting.person(), waiting.referral().course(), UUID.randomUUID(), world.today(),
                "som planlagt", List.of(new Departure("contact-details-checked", "annet"),
                        new Departure("follow-up-offer", "annet"), new Departure("final-report", "annet")));
    }

    /** Accepted, started and ended on these days; the world stands on the last of them afterwards. */
    public World.Waiting ended(World.Place place, String service, String name, LocalDate start, LocalDate end) {
        world.today(start);
        World.Waiting waiting = started(place, service, name);
        world.today(end);
        end(place, waiting);
        return waiting;
    }
}
