package no.fotfeste.party;

import java.util.List;
import java.util.UUID;

/** Somebody outside whom we work with, across cases and without persons. @param contacts those who work there now */
public record Party(UUID id, Details details, int version, List<Contact> contacts) {

    public enum Kind {
        NAV, GP, SPECIALIST_CARE, PHYSIOTHERAPIST, HEALTHY_LIFE, MEASURES, SCHOOL, VOLUNTEER, MUNICIPAL, EMPLOYER, OTHER
    }

    /** @param suits when it suits to call or come, in words; @param active false where we do not work with them any more */
    public record Details(Kind kind, String name, String phone, String email, String address, String suits, boolean active) {}

    /** Somebody who works there. */
    public record Contact(UUID id, String name, String title, String phone, String email) {}

    public String name() {
        return details.name();
    }

    public boolean active() {
        return details.active();
    }
}
