package no.fotfeste.access;

/** The classes of information that a table or a row belongs to, and that a grant opens. */
public enum Information {
    IDENTITY, PRACTICAL, WORK, PLAN, HEALTH;

    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
