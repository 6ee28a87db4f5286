package no.fotfeste.workanalysis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One job, or education, held against what the person can do now. @param rounds how many times it has been judged */
public record Analysis(UUID id, Told told, int rounds, int version, String by, Instant at) {

    public enum Aim {
        CURRENT, WISHED, EDUCATION
    }

    /** @param place where, in own words; @param employer of those we know */
    public record Told(Aim aim, String job, String place, @Nullable UUID employer) {}

    /** @param words what is done, in plain words */
    public record Task(UUID id, String words) {}

    /** A task on its way in. @param kinds of demands; @param own demands in own words, empty where there is none */
    public record NewTask(String words, java.util.List<String> kinds, String own) {}
}
