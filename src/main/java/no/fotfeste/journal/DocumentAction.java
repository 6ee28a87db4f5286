package no.fotfeste.journal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import no.fotfeste.access.Action;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;

/**
 * An action on one letter needs what its envelope is, practical; the wall hides contents of other classes from whoever
 * lacks those.
 */
enum DocumentAction implements Action {
    LIST_LETTERS(Information.PRACTICAL, Hands.ALL),
    COMPOSE_LETTER(Information.PRACTICAL, Hands.ALL),
    COMPOSE_REPORT(Information.WORK, Role.TEAM),
    COMPOSE_SUMMARY(Information.HEALTH, Role.CLINICAL),
    SHOW_DOCUMENT(Information.PRACTICAL, Hands.ALL),
    EDIT_DOCUMENT(Information.PRACTICAL, Hands.ALL),
    REPLACE_DOCUMENT(Information.PRACTICAL, Hands.ALL),
    SIGN_DOCUMENT(Information.PRACTICAL, Hands.ANSWER_FOR_IT),
    ADDRESS_DOCUMENT(Information.PRACTICAL, Hands.ALL),
    SEND_DOCUMENT(Information.PRACTICAL, Hands.ANSWER_FOR_IT),
    PRINT_DOCUMENT(Information.PRACTICAL, Hands.ALL),
    DOWNLOAD_DOCUMENT(Information.PRACTICAL, Hands.ALL);

    private final Information needs;
    private final Set<Role> roles;

    DocumentAction(Information needs, Set<Role> roles) {
        this.needs = needs;
        this.roles = roles;
    }

    private static final class Hands {

        static final Set<Role> ALL = Role.with(Role.TEAM, Role.HEALTH_SECRETARY);

        /** A student writes, and somebody else answers for it. */
        static final Set<Role> ANSWER_FOR_IT = withoutStudents();

        private static Set<Role> withoutStudents() {
            EnumSet<Role> rest = EnumSet.copyOf(ALL);
            rest.remove(Role.STUDENT);
            return rest;
        }
    }

    static DocumentAction composing(Letter letter) {
        return switch (letter.of()) {
            case PRACTICAL -> COMPOSE_LETTER;
            case WORK -> COMPOSE_REPORT;
            case HEALTH -> COMPOSE_SUMMARY;
        };
    }

    @Override
    public String code() {
        return "journal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Information needs() {
        return needs;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
