package no.fotfeste.referral;

import org.jspecify.annotations.Nullable;

/** What a referral says and what the team writes while it decides. @param assessment written together; has a version */
public record Content(String reason, String tried, String diagnoses, String workWish, boolean agreement,
        String assessment, String decisionWhy, int version) {

    /** More information asked for (A09). */
    public record Question(java.util.UUID id, String askedOf, String question, java.time.LocalDate askedOn,
            java.time.LocalDate dueOn, @Nullable String answer, java.time.@Nullable LocalDate answeredOn,
            java.time.@Nullable LocalDate arrivedOn, java.util.@Nullable UUID asPost) {}

    /** A question that waits for its answer, as far as whoever handles the post may know of it. */
    public record OpenQuestion(java.util.UUID id, no.fotfeste.platform.EpisodeId course, String askedOf, java.time.LocalDate askedOn) {}
}
