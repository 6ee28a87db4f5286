package no.fotfeste.platform;

/** The same request has been carried out before (double click, a retry by a proxy). The web answers as it did then. */
public final class Repeated extends RuntimeException {

    public Repeated() {
        super("request key used before");
    }
}
