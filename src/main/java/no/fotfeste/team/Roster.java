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

/** One week of who takes what cannot wait, service by service, Monday to Friday. */
record Roster(LocalDate monday, List<ServiceDefinition> services, List<StaffMember> members, Map<Slot, StaffId> duties) {

    record Slot(String service, LocalDate day) {

        /** As a field of the form. */
        String field() {
            return service + "." + day;
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

    @Nullable StaffId who(ServiceDefinition service, LocalDate day) {
        return duties.get(new Slot(service.code(), day));
    }

    String name(ServiceDefinition service, LocalDate day) {
        StaffId who = who(service, day);
        return members.stream().filter(member -> member.id().equals(who)).map(StaffMember::name).findFirst().orElse("");
    }
}
