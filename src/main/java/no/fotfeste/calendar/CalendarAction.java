package no.fotfeste.calendar;

import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

enum CalendarAction implements Action {
    /** An invitation as a file. */
    INVITE(Information.PRACTICAL, Scope.PERSON),
    /** To each from outside, by their own mail. */
    SEND(Information.PRACTICAL, Scope.PERSON),
    /** One's own link: to see whether there is one, make a new one, end it. */
    KEEP(Information.IDENTITY, Scope.PROVIDER),
    /** The link is opened by a calendar, as the one whose it is. */
    FEED(Information.PRACTICAL, Scope.LIST);

    private final Information needs;
    private final Scope scope;

    CalendarAction(Information needs, Scope scope) {
        this.needs = needs;
        this.scope = scope;
    }

    @Override
    public String code() {
        return "calendar." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Information needs() {
        return needs;
    }

    @Override
    public Set<Role> roles() {
        return Role.STAFF;
    }

    @Override
    public Scope scope() {
        return scope;
    }
}
