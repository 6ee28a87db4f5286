package no.fotfeste.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;

/**
 * What the team has for one member today, beside what is their own.
 *
 * @param alerts by person, whose the oldest open alert is
 * @param unassigned cases nobody answers for; 0 for those who do not give them out
 * @param late alerts nobody has answered in time, among those the caller may see
 * @param unreachable may be told of what cannot wait, and has given neither e-mail nor mobile
 */
public record TeamDay(StaffId me, List<Handover> handovers, List<Instead> instead, List<Watch> watches, Map<PersonId, Turn> alerts,
        int unassigned, int late, boolean coordinates, boolean unreachable) {

    /** @param name of whoever is away */
    record Instead(StandIn standIn, String name, List<Task> tasks) {}

    /** @param late whether nobody has answered for a working hour */
    record Turn(Watch watch, boolean late) {}

    record Task(PersonId person, String name, EpisodeId course, ServiceDefinition service, String kind, LocalDate from, LocalDate until) {

        String address() {
            return "/personer/" + person + (kind.equals(Kinds.REFERRAL_DECIDED) ? "/henvisninger/" + course : "");
        }
    }

    List<Watch> mine() {
        return watches.stream().filter(watch -> watch.is(me) || watch.holder() == null && coordinates).toList();
    }

    boolean empty() {
        return handovers.isEmpty() && instead.isEmpty() && mine().isEmpty() && unassigned == 0 && late == 0 && !unreachable;
    }
}
