package no.fotfeste.work;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What fills someone's working life; several can hold at once (half a job and half AAP). In the order of the one fixed
 * rule that says which of them is the primary class: the first that holds.
 */
public enum WorkState {
    ORDINARY_FULL, ORDINARY_PART, SUPPORTED, TRAINING, EDUCATION, SICK_LEAVE, AAP, DISABILITY, UNEMPLOYED, OTHER;

    /** Any work: ordinary, full or part, or with support; not training, not education. */
    public boolean anyWork() {
        return this == ORDINARY_FULL || this == ORDINARY_PART || this == SUPPORTED;
    }

    /** A benefit for reasons of health, of whatever degree. */
    public boolean healthBenefit() {
        return this == SICK_LEAVE || this == AAP || this == DISABILITY;
    }

    /** The percent means something: of a full position, or of the benefit. */
    public boolean measured() {
        return anyWork() || healthBenefit();
    }

    /** The primary class; empty where nothing is known. */
    public static Optional<WorkState> primary(Set<WorkState> all) {
        return Arrays.stream(values()).filter(all::contains).findFirst();
    }
}
