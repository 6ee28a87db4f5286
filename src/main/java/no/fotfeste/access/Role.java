package no.fotfeste.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What someone is at a provider. How much a role can open at most stands in the table access.role_class. */
public enum Role {
    COORDINATOR, PHYSICIAN, PHYSIOTHERAPIST, OCCUPATIONAL_THERAPIST, NURSE, SPORTS_EDUCATOR, VOCATIONAL_COUNSELLOR,
    JOB_SPECIALIST, WORK_INSTRUCTOR, STUDENT, HEALTH_SECRETARY, RECEPTIONIST, LEADER, ADMINISTRATOR, SYSTEM,
    /** Somebody outside behind a personal link: opens nothing but what was sent to them. Nobody of ours has it. */
    OUTSIDER,
    /** The person on their own pages. Known: one of ours was beside them when they came in, so that health is shown too. */
    PERSON, PERSON_KNOWN;

    /** The person whom the record is about. */
    public static final Set<Role> SELF = EnumSet.of(PERSON, PERSON_KNOWN);

    /** Those nobody of ours can be. */
    public static final Set<Role> NOBODYS = EnumSet.of(SYSTEM, OUTSIDER, PERSON, PERSON_KNOWN);

    /** Those with a professional's duty to the record (helsepersonell), and the coordinator. */
    public static final Set<Role> CLINICAL =
            EnumSet.of(COORDINATOR, PHYSICIAN, PHYSIOTHERAPIST, OCCUPATIONAL_THERAPIST, NURSE, STUDENT);

    /** Everyone who takes part in following a person up. */
    public static final Set<Role> TEAM = EnumSet.of(COORDINATOR, PHYSICIAN, PHYSIOTHERAPIST, OCCUPATIONAL_THERAPIST,
            NURSE, STUDENT, SPORTS_EDUCATOR, VOCATIONAL_COUNSELLOR, JOB_SPECIALIST);

    /** Those who plan and follow up, and those who keep appointments and letters in order. */
    public static final Set<Role> OFFICE = EnumSet.of(HEALTH_SECRETARY, RECEPTIONIST);

    /** Everyone who may have a relation to a person at all. */
    public static final Set<Role> STAFF = EnumSet.complementOf(
            EnumSet.of(LEADER, ADMINISTRATOR, SYSTEM, OUTSIDER, PERSON, PERSON_KNOWN));

    /** As in service files: job-specialist. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Errors: IllegalArgumentException where no role has that code. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public static Set<Role> with(Set<Role> some, Role... more) {
        EnumSet<Role> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
