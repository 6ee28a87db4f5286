package no.fotfeste.meeting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The agenda as it stands: before a meeting, or while it goes on.
 *
 * @param services those of the provider's that have a meeting
 * @param meeting null before it begins
 * @param forgotten earlier meetings that nobody closed
 * @param sought what was searched for; null where nothing was
 */
record Board(List<ServiceDefinition> services, ServiceDefinition service, @Nullable Meeting meeting, LocalDate nextOn,
        Agenda agenda, List<AgendaStore.Taken> taken, List<Present> present, List<StaffMember> staff, List<Meeting> forgotten,
        List<Meeting> earlier, @Nullable String sought, List<AgendaStore.Found> found) {

    /** Everyone shown. */
    Set<PersonId> persons() {
        Set<PersonId> persons = new LinkedHashSet<>();
        agenda.items().forEach(item -> persons.add(item.person()));
        taken.forEach(each -> persons.add(each.person()));
        found.forEach(each -> persons.add(each.person()));
        return persons;
    }

    List<AgendaStore.Taken> discussed() {
        return taken.stream().filter(each -> !each.carried()).toList();
    }

    List<AgendaStore.Taken> carried() {
        return taken.stream().filter(AgendaStore.Taken::carried).toList();
    }

    /** Those who see the screen only while the switch says so. */
    List<StaffMember> specialists() {
        return staff.stream().filter(member -> member.is(Role.JOB_SPECIALIST)).toList();
    }

    /** The team itself, who are ticked as they come. */
    List<StaffMember> colleagues() {
        return staff.stream().filter(member -> member.roles().stream().anyMatch(Role.TEAM::contains) && !member.is(Role.JOB_SPECIALIST)).toList();
    }

    boolean here(StaffId id) {
        return present.stream().anyMatch(each -> each.here() && id.equals(each.staff()));
    }

    /** Whom the screen is shared with, by name. */
    String inRoom() {
        if (meeting == null) return "";
        StaffId id = meeting.room().staff();
        return id == null ? meeting.room().guest() : staff.stream().filter(member -> member.id().equals(id)).findFirst()
                .map(member -> member.employer().isEmpty() ? member.name() : member.name() + ", " + member.employer()).orElse("");
    }

    String address() {
        return meeting == null ? "/motet/tjeneste/" + service.code() : meeting.address();
    }
}
