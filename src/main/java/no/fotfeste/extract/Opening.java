package no.fotfeste.extract;

import java.time.Instant;
import java.util.UUID;

/** Somebody outside opened it, or took it with them. */
public record Opening(UUID approved, What what, String by, Instant at) {

    public enum What {
        OPENED, DOWNLOADED, PRINTED
    }
}
