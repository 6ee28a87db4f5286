package no.fotfeste.episode;

import java.util.EnumSet;
import java.util.UUID;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Grants;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.organisation.Staff;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.timeline.Happened;
import no.fotfeste.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a case, and how it goes from one to another, inside another module's use case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Teams {

    private final Grants grants;
    private final Staff staff;
    private final Timeline timeline;
    private final EpisodeStore store;

    Teams(Grants grants, Staff staff, Timeline timeline, EpisodeStore store) {
        this.grants = grants;
        this.staff = staff;
        this.timeline = timeline;
        this.store = store;
    }

    /** From now on this member answers for the case. Errors: Refused where they do already, or are a job specialist. */
    public void give(Entered entered, EpisodeId course, UUID key, StaffId to) {
        StaffMember member = colleague(entered, to);
        take(entered, course, key, member, Case.Part.COORDINATOR);
        timeline.happened(entered, timeline.course(entered, course),
                Happened.of(Kinds.TEAM_CHANGED, entered.today(), key, member.name()));
    }

    /** What the one had, the other has: the part in the team, the care relation, and what was expected of the one by name. */
    public void passOn(Entered entered, EpisodeId course, UUID key, StaffId from, StaffId to) {
        StaffMember member = colleague(entered, to);
        Case.Part part = store.team(entered, course).stream()
                .filter(each -> each.staff().equals(from) && each.part() == Case.Part.COORDINATOR).findFirst()
                .map(Case.Member::part).orElse(Case.Part.MEMBER);
        String before = store.name(entered, from);
        store.endMember(entered, course, from, null);
        grants.end(entered, from, Grants.Basis.CARE);
        take(entered, course, key, member, part);
        timeline.passOn(entered, course, from, to);
        timeline.happened(entered, timeline.course(entered, course),
                Happened.of(Kinds.TAKEN_OVER, entered.today(), key, before + " → " + member.name()));
    }

    private void take(Entered entered, EpisodeId course, UUID key, StaffMember member, Case.Part part) {
        boolean has = store.team(entered, course).stream()
                .anyMatch(each -> each.staff().equals(member.id()) && (each.part() == part || each.part() == Case.Part.COORDINATOR));
        if (has && part == Case.Part.COORDINATOR) throw new Refused("episode.already-responsible");
        if (has) return;
        store.endMember(entered, course, member.id(), Case.Part.MEMBER);
        grants.end(entered, member.id(), Grants.Basis.CARE);
        store.insertMember(entered, course, key, member, part);
        grants.toStaff(entered, member.id(), EnumSet.allOf(Information.class), Grants.Basis.CARE, part.name());
    }

    private StaffMember colleague(Entered entered, StaffId id) {
        StaffMember member = staff.byId(entered).get(id);
        if (member == null) throw new NotFound("staff");
        if (member.is(Role.JOB_SPECIALIST)) throw new Refused("episode.specialist-by-consent");
        return member;
    }
}
