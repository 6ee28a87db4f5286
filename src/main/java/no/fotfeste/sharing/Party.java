package no.fotfeste.sharing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Information;

/** Someone outside who may be given something. @param name as the person would say it */
public record Party(Kind kind, String name) {

    private static final Set<Kind> BY_DUTY = EnumSet.of(Kind.REFERRER, Kind.GP, Kind.NEXT_SERVICE, Kind.SELF);
    private static final Set<Kind> NEVER_HEALTH = EnumSet.of(Kind.EMPLOYER, Kind.NAV);

    /** Those outside whom the person can say yes and no about. */
    public static Kind[] outside() {
        return EnumSet.complementOf(EnumSet.of(Kind.SELF)).toArray(Kind[]::new);
    }

    /** SELF is the person. */
    public enum Kind {
        EMPLOYER, SCHOOL, NAV, MEASURES_PROVIDER, VOLUNTEER, NEXT_OF_KIN, REFERRER, GP, NEXT_SERVICE, OTHER, SELF
    }

    public Party {
        name = name.strip();
    }

    /** Health personnel who follow up, and the person: they have what they need without anybody being asked. */
    public boolean byDuty() {
        return BY_DUTY.contains(kind);
    }

    /** Employers and NAV are given nothing of the class health, whatever anybody has agreed to (N-16). */
    public boolean mayGet(Information information) {
        return information != Information.HEALTH || !NEVER_HEALTH.contains(kind);
    }

    /** The basis that fits this kind of party first. */
    public Basis usual() {
        return byDuty() ? Basis.DUTY_MAY_OBJECT : Basis.CONSENT;
    }

    public boolean fits(Basis basis) {
        return switch (basis) {
            case DUTY_MAY_OBJECT -> byDuty();
            case STATUTORY_REQUEST -> kind == Kind.NAV;
            case CONSENT -> true;
        };
    }

    /** A person has one GP and one who referred; others are told apart by name. */
    public boolean same(Party other) {
        if (kind != other.kind) return false;
        return kind == Kind.GP || kind == Kind.REFERRER || plain(name).equals(plain(other.name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
