package no.fotfeste.team;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * One week of who takes what cannot wait, service by service, Monday to Friday.
 *
 * @param unreachable names of members who could have the watch and have said neither e-mail nor mobile
 */
record Roster(LocalDate monday, List<ServiceDefinition> services, List<StaffMember> members, Map<Slot, StaffId> duties,
        List<String> unreachable) {

    /** @param second whoever is told when the one on duty has not answered */
    record Slot(String service, LocalDate day, boolean second) {

        Slot(String service, LocalDate day) {
            this(service, day, false);
        }

        Slot instead() {
            return new Slot(service, day, true);
        }

        Slot weekLater() {
            return new Slot(service, day.plusWeeks(1), second);
        }

        /** As a field of the form. */
        String field() {
            return service + "." + day + (second ? ".vikar" : "");
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static List<LocalDate> days(LocalDate monday) {
        return IntStream.range(0, 5).mapToObj(monday::plusDays).toList();
    }

    List<LocalDate> days() {
        return days(monday);
    }

    @Nullable StaffId who(Slot slot) {
        return duties.get(slot);
    }

    /** Empty for nobody. */
    String name(Slot slot) {
        StaffId who = who(slot);
        return members.stream().filter(member -> member.id().equals(who)).map(StaffMember::name).findFirst().orElse("");
    }
}
