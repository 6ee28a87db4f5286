package no.fotfeste.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal was looked at together (A31). @param words how it goes, in a sentence; @param level on the goal's scale, where it has one */
public record GoalReview(UUID goal, LocalDate on, String words, @Nullable Integer level, String by, long order) {}
