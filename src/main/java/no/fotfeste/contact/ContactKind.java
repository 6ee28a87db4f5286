package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Phase;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Line;

/** What a contact is called on the line, so that it settles what was waiting for it. */
final class ContactKind {

    private ContactKind() {}

    /** @param line what the caller may see of it: an open entry they cannot see is not theirs to settle */
    static String of(NewContact contact, Set<Role> roles, Phase phase, List<Line> line) {
        if (!contact.touching()) return Kinds.CONTACT;
        boolean call = contact.channel() == NewContact.Channel.PHONE && roles.contains(Role.JOB_SPECIALIST);
        if (call && line.stream().anyMatch(entry -> waits(entry, Kinds.JOB_SPECIALIST_CALL))) return Kinds.JOB_SPECIALIST_CALL;
        if (due(line, Kinds.IN_WORK_CONTACT, contact.on())) return Kinds.IN_WORK_CONTACT;
        if (phase == Phase.TAPER && due(line, Kinds.TAPER_CONTACT, contact.on())) return Kinds.TAPER_CONTACT;
        if (phase == Phase.AFTER && line.stream().anyMatch(entry -> waits(entry, Kinds.FOLLOW_UP_CONTACT))) {
            return Kinds.FOLLOW_UP_CONTACT;
        }
        return Kinds.CONTACT;
    }

    /** Contacts with working life are of the class work where the caller can open it; others are practical. */
    static Information information(NewContact contact, boolean seesWork) {
        return contact.with().aboutWork() && seesWork ? Information.WORK : Information.PRACTICAL;
    }

    /** Its window has begun. */
    private static boolean due(List<Line> line, String kind, LocalDate on) {
        return line.stream().anyMatch(entry -> waits(entry, kind) && !entry.on().isAfter(on));
    }

    private static boolean waits(Line entry, String kind) {
        return entry.open() && entry.kind().equals(kind);
    }
}
