package no.fotfeste.platform;

/** Nothing of that id is here for this caller. The web answers 404. */
public final class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
