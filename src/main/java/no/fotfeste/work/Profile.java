package no.fotfeste.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The vocational profile: what the person wants, can and has learnt. That it is begun is the start of active support.
 *
 * @param startedOn the first talk about it
 * @param market what there is to choose from, for whom has no employer
 * @param help where help is to be had with money or company, as agreed
 */
public record Profile(LocalDate startedOn, String wishWork, String wishHours, String wishPlace, String wishTravel,
        String strengths, String schooling, String market, @Nullable Burden economy, @Nullable Burden alone, String help) {

    /** How money, or being alone, weighs on the person; in their own judgement (B14). */
    public enum Burden {
        FINE, SOME, MUCH;

        boolean weighs() {
            return this != FINE;
        }
    }

    /** @param by who wrote it */
    record Version(int number, Profile profile, String by, Instant at) {}

    /** A job of the past. @param toYear null while it goes on */
    public record PastJob(UUID id, String title, String employer, int fromYear, @Nullable Integer toYear, String note) {}
}
