package no.fotfeste.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the team page shows.
 *
 * @param waiting cases that nobody answers for, those that have waited longest first
 * @param more whether there are more of them than shown
 * @param late alerts that nobody has answered for a working hour
 * @param names whether the reader may see whom the cases are about
 */
record Board(List<Waiting> waiting, boolean more, List<Member> members, int late, boolean names) {

    /** @param since the day it was taken in; @param anyone whether somebody takes part without answering for it */
    record Waiting(PersonId person, String name, EpisodeId course, ServiceDefinition service, LocalDate since, boolean anyone) {

        String address() {
            return "/personer/" + person;
        }
    }

    /** @param back the first day they are here again; null where they are here */
    record Member(StaffMember staff, Caseload load, @Nullable LocalDate back) {

        boolean here() {
            return back == null;
        }
    }

    /** Of those who may answer for a case of this service and are here, the one with least to do: one tap. */
    Optional<Member> suggested(ServiceDefinition service) {
        return able(members).stream().filter(Member::here).filter(member -> !member.load().full())
                .filter(member -> member.staff().roles().stream().anyMatch(role -> service.team().contains(role.code())))
                .min(Comparator.comparingInt(member -> member.load().responsible()));
    }

    /** Who may answer for a case: those who take part in following up, but a job specialist comes by consent. */
    static List<Member> able(List<Member> members) {
        Set<Role> not = Set.of(Role.JOB_SPECIALIST);
        return members.stream().filter(member -> member.staff().roles().stream().anyMatch(Role.TEAM::contains))
                .filter(member -> member.staff().roles().stream().noneMatch(not::contains)).toList();
    }
}
