package no.fotfeste.plan;

import java.time.LocalDate;

/** What was answered about an individual plan (pbrl § 2-5). @param partOf this plan is a part of it; @param coordinator by name */
public record IndividualPlan(Answer answer, boolean partOf, String coordinator, LocalDate on, String by) {

    public enum Answer {
        OFFERED, ACCEPTED, DECLINED
    }
}
