package no.fotfeste.plan;

import java.time.LocalDate;

/** The person has agreed to the plan as it stood. @param comment in the person's own words; @param number counted from 1 */
public record Agreement(int number, LocalDate on, How how, String comment, String by, long order) {

    public enum How {
        TOGETHER, BY_PHONE_OR_VIDEO, THROUGH_INTERPRETER, THROUGH_GUARDIAN,
        /** The person pressed yes, with one of ours beside them. */
        ON_OWN_PAGE;

        /** What staff can write down. */
        static How[] told() {
            return new How[] {TOGETHER, BY_PHONE_OR_VIDEO, THROUGH_INTERPRETER, THROUGH_GUARDIAN};
        }
    }
}
