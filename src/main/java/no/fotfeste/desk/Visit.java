package no.fotfeste.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;

/**
 * A visit or a meeting today.
 *
 * @param home where the person lives
 * @param videoLink empty where it is not on video
 * @param with the others who go
 */
record Visit(PersonId person, String name, String phone, String home, ServiceDefinition service, String kind, UUID id,
        LocalTime start, int minutes, boolean away, String place, String videoLink, String with) {

    /** Where to go: what stands in the appointment, and the address where that says no more than home; empty where nobody goes. */
    String where() {
        boolean atHome = service.visit(kind).map(visit -> "home".equals(visit.place())).orElse(false);
        boolean vague = place.chars().noneMatch(Character::isDigit);
        return !away ? "" : atHome && vague ? home : place;
    }

    /** A map that is asked for the address and nothing else, and only when somebody taps it. */
    String map() {
        return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(where(), StandardCharsets.UTF_8);
    }

    String address() {
        return "/personer/" + person + "/kontakter/avtale/" + id;
    }

    LocalTime end() {
        return start.plusMinutes(minutes);
    }
}
