package no.fotfeste.ui;

import java.util.Locale;

/** The menu of the person's own pages: few things, each a page of its own. */
public enum OwnNav {
    HOME("/min"), PLAN("/min/plan"), WEEK("/min/uka"), SHARING("/min/deling");

    private final String address;

    OwnNav(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    public String words() {
        return "ui.own." + name().toLowerCase(Locale.ROOT);
    }
}
