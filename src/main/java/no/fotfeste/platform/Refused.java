package no.fotfeste.platform;

/** A rule of the trade says no. The key is the sentence the user reads; the web answers 409. */
public final class Refused extends RuntimeException {

    private final Object[] arguments;

    public Refused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments;
    }
}
