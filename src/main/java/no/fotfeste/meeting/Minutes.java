package no.fotfeste.meeting;

import java.util.List;
import java.util.Map;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;

/**
 * What a meeting came to, as far as the reader may see it.
 *
 * @param provider whose minutes they are
 */
record Minutes(Meeting meeting, String service, String provider, List<Present> present, List<Case> cases,
        Map<StaffId, StaffMember> staff) {

    record Case(PersonId person, String name, boolean carried, List<Decision> decisions, List<CaseStore.Addition> additions) {}

    List<Case> discussed() {
        return cases.stream().filter(each -> !each.carried()).toList();
    }

    /** Those there is something to say of: a decision, or something added. */
    List<Case> told() {
        return discussed().stream().filter(each -> !each.decisions().isEmpty() || !each.additions().isEmpty()).toList();
    }

    List<Case> without() {
        return discussed().stream().filter(each -> each.decisions().isEmpty() && each.additions().isEmpty()).toList();
    }

    List<Case> carried() {
        return cases.stream().filter(Case::carried).toList();
    }
}
