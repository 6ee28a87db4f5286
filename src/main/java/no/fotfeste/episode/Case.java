package no.fotfeste.episode;

import java.util.List;
import java.util.Set;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.person.Person;
import no.fotfeste.platform.StaffId;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the top of every tab shows: who, which service, where in the course, what comes next, who follows up.
 *
 * @param episode null until it has started
 * @param mainGoal in the person's own words; empty where there is none yet or the caller may not see the plan
 * @param happened kinds that have happened, seen or unseen
 * @param next the first open entries the caller may see
 * @param earlier the person's other courses
 */
public record Case(Person person, Course course, @Nullable Episode episode, Phase phase, String mainGoal,
        Set<String> happened, List<Line> next, List<Member> team, List<Course> earlier, Entered entered) {

    /** @param name of the member of staff; @param title as shown beside it */
    public record Member(java.util.UUID id, StaffId staff, String name, String title, String employer, String phone, Part part) {}

    public enum Part {
        COORDINATOR, JOB_SPECIALIST, MEMBER
    }

    public String address() {
        return "/personer/" + person.id();
    }

    public boolean sees(Information information) {
        return entered.sees(information);
    }

    public boolean has(String kind) {
        return happened.contains(kind);
    }

    /** The job specialist who has the person's consent, where there is one. */
    public @Nullable Member jobSpecialist() {
        return team.stream().filter(member -> member.part() == Part.JOB_SPECIALIST).findFirst().orElse(null);
    }

    static Member member(java.util.UUID id, StaffMember staff, Part part) {
        return new Member(id, staff.id(), staff.name(), staff.title(), staff.employer(), staff.phone(), part);
    }
}
