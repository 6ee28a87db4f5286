package no.fotfeste.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who can be asked to go: colleagues whom the person has not said no to, and the job specialist with their consent. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Candidates {

    private final Staff staff;
    private final Grants grants;

    Candidates(Staff staff, Grants grants) {
        this.staff = staff;
        this.grants = grants;
    }

    /** Those who follow the person up first. */
    List<StaffMember> list(Entered entered, Case shown) {
        Set<StaffId> blocked = grants.blocks(entered).stream().map(Grants.Block::staff).collect(Collectors.toSet());
        Set<StaffId> team = shown.team().stream().map(Case.Member::staff).collect(Collectors.toSet());
        return staff.list(entered).stream().filter(member -> !blocked.contains(member.id()))
                .filter(member -> worksWithPersons(member) || (member.is(Role.JOB_SPECIALIST) && team.contains(member.id())))
                .sorted(java.util.Comparator.comparing(member -> !team.contains(member.id()))).toList();
    }

    /** Errors: Invalid beside the field where nobody was chosen, or somebody who cannot be asked. */
    Map<StaffId, StaffMember> pick(Entered entered, Case shown, List<StaffId> chosen, List<Appointment.Participant> already) {
        if (chosen.isEmpty()) throw new Invalid("staff", "contact.staff-needed");
        Map<StaffId, StaffMember> known = new LinkedHashMap<>();
        already.forEach(one -> known.put(one.staff(), new StaffMember(one.staff(), one.name(), "", "", "", Set.of())));
        staff.byId(entered).values().stream().filter(member -> known.containsKey(member.id()))
                .forEach(member -> known.put(member.id(), member));
        list(entered, shown).forEach(member -> known.put(member.id(), member));
        Map<StaffId, StaffMember> picked = new LinkedHashMap<>();
        for (StaffId id : chosen) {
            StaffMember member = known.get(id);
            if (member == null) throw new Invalid("staff", "contact.staff-unknown");
            picked.put(id, member);
        }
        return picked;
    }

    private static boolean worksWithPersons(StaffMember member) {
        return member.roles().stream().anyMatch(role -> Role.STAFF.contains(role) && role != Role.JOB_SPECIALIST);
    }
}
