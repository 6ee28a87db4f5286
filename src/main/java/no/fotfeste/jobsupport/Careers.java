package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.jobsupport.Facts.JobStart;
import no.fotfeste.jobsupport.Facts.Support;
import no.fotfeste.platform.PersonId;
import no.fotfeste.work.WorkHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How it went with those who came on somebody's caseload, for results: without ids and without names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Careers {

    private final FactStore facts;

    Careers(FactStore facts) {
        this.facts = facts;
    }

    /** Those who came on a caseload in these days; what became of them is followed until today. */
    public List<Career> of(Entered entered, LocalDate from, LocalDate to) {
        Facts found = facts.careers(entered, from);
        Map<PersonId, List<JobStart>> starts = found.jobs().stream().collect(Collectors.groupingBy(JobStart::person));
        Map<PersonId, WorkHistory> histories = new HashMap<>(facts.histories(entered));
        Map<java.util.UUID, List<Support>> courses = found.supports().stream().collect(Collectors.groupingBy(Support::course));
        return courses.values().stream().map(Careers::course).filter(one -> !one.since().isBefore(from) && !one.since().isAfter(to))
                .map(one -> CareerRules.of(new CareerRules.Course(one.service(), one.since(), one.until(), one.begun(), one.employer()),
                        histories.getOrDefault(one.person(), new WorkHistory(List.of())), starts.getOrDefault(one.person(), List.of()), entered.today()))
                .toList();
    }

    /** From one worker to the next is the same course: from the first day to the last. */
    private static Support course(List<Support> all) {
        Support first = all.stream().min(java.util.Comparator.comparing(Support::since)).orElseThrow();
        LocalDate until = all.stream().anyMatch(each -> each.until() == null) ? null
                : all.stream().map(Support::until).filter(java.util.Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        return new Support(first.person(), first.course(), first.service(), first.worker(), first.since(), until, first.begun(), first.employer(),
                first.discussed(), first.noted());
    }
}
