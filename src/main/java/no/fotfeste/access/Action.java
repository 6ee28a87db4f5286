package no.fotfeste.access;

import java.util.Set;

/** Something a use case does, and who may. Each module lists its own as an enum; {@code docs/access.md} shows them all. */
public interface Action {

    /** As in the access log, for instance {@code referral.decide}. */
    String code();

    /** The class of information the caller must be able to open for this person. */
    Information needs();

    /** The roles that may; one of the caller's is enough. */
    Set<Role> roles();

    default Scope scope() {
        return Scope.PERSON;
    }

    /** How far an action reaches. */
    enum Scope {
        /** One person whom a grant has opened for the caller. */
        PERSON,
        /** All persons whom a grant has opened for the caller: lists, my day, search. */
        LIST,
        /** Someone who may not be known here yet: to register a referral. Opens that one person, to write. */
        OPENING,
        /** Counts over everyone at the provider: statistics without names. */
        WHOLE,
        /** The provider's own matters: staff, employers, services, outbox. No persons. */
        PROVIDER
    }
}
