package no.fotfeste.contact;

import java.util.Collection;
import java.util.List;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.Invalid;
import no.fotfeste.service.ServiceDefinition.Visit;

/** The rule for who ought to be there (B19, B25, T7): it warns and takes a reason, it never blocks. */
final class Company {

    private Company() {}

    /**
     * The reason that has to be counted; empty where the rule is kept or the departure has been counted before.
     * Errors: Invalid beside the field where a reason is needed and none of the service's was given.
     */
    static String departure(List<String> reasons, Visit visit, Collection<StaffMember> company, String counted, String reason) {
        if (visit.keptBy(company.stream().map(StaffMember::roles).toList()) || !counted.isEmpty()) return "";
        if (!reasons.contains(reason)) throw new Invalid("reason", "contact.reason-needed");
        return reason;
    }

    /** As it is counted. */
    static String rule(Visit visit) {
        return visit.kind() + " with fewer";
    }
}
