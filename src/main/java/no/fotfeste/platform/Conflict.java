package no.fotfeste.platform;

import java.util.Map;

/** Somebody changed the same thing first. Carries what stands now, by field, so that both texts can be shown; 409. */
public final class Conflict extends RuntimeException {

    private final int version;
    private final Map<String, String> theirs;

    public Conflict(int version, Map<String, String> theirs) {
        super("changed by another");
        this.version = version;
        this.theirs = Map.copyOf(theirs);
    }

    public int version() {
        return version;
    }

    public Map<String, String> theirs() {
        return theirs;
    }
}
