package no.fotfeste.contact;

import java.util.Locale;
import no.fotfeste.service.ServiceDefinition.Visit;

/** Where people live is told to nobody who does not need it: not to calendars, nor to those who are invited. */
public final class Places {

    private static final int SHORTEST = 4;

    private Places() {}

    /** Is it at the person's home: a visit that the service makes there, or their address by another name? */
    public static boolean home(Visit visit, String place, String address) {
        if ("home".equals(visit.place())) return true;
        String where = plain(place);
        String home = plain(address);
        if (where.length() < SHORTEST || home.length() < SHORTEST) return false;
        return home.contains(where) || where.contains(home);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
