package no.fotfeste.organisation;

/** Where a member of staff is told that something in Fotfeste cannot wait. Either may be empty. */
public record Reach(String email, String mobile) {

    public static final Reach NONE = new Reach("", "");

    public boolean isNone() {
        return email.isEmpty() && mobile.isEmpty();
    }
}
