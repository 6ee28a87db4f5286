package no.fotfeste.desk;

import java.time.LocalTime;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;

/** A visit or a meeting of mine today. @param with the others who go; @param videoLink empty where it is not on video */
record Visit(PersonId person, String name, String phone, ServiceDefinition service, String kind, UUID id, LocalTime start,
        int minutes, String place, String videoLink, String with) {

    String address() {
        return "/personer/" + person + "/kontakter/avtale/" + id;
    }

    LocalTime end() {
        return start.plusMinutes(minutes);
    }
}
