package no.fotfeste.team;

import java.time.Instant;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;

/**
 * One asks another to take a case over.
 *
 * @param note what matters next
 * @param reason why not, where the answer was no
 */
record Handover(UUID id, PersonId person, String name, EpisodeId course, ServiceDefinition service, StaffId from, String fromName,
        StaffId to, String toName, String note, State state, String reason, Instant offeredAt) {

    enum State {
        OFFERED, ACCEPTED, DECLINED, WITHDRAWN
    }

    boolean open() {
        return state == State.OFFERED;
    }

    String address() {
        return "/personer/" + person + "/overlevering/" + id;
    }
}
