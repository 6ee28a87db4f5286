package no.fotfeste.platform;

/** Access is refused. The web answers 404 where a person is concerned, so that a refusal does not tell they are known here. */
public final class Denied extends RuntimeException {

    private final boolean aboutPerson;

    public Denied(String action, boolean aboutPerson) {
        super(action);
        this.aboutPerson = aboutPerson;
    }

    public boolean aboutPerson() {
        return aboutPerson;
    }
}
