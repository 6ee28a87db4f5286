package no.fotfeste.episode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.fotfeste.access.Information;

/** The tabs of a case. Each is an address and a page of its own module; only what the caller may open is shown. */
public enum CaseTab {
    LINE("", Information.IDENTITY),
    PLAN("/plan", Information.PLAN),
    ASSESSMENT("/kartlegging", Information.HEALTH),
    WORK("/arbeid", Information.WORK),
    CONTACTS("/kontakter", Information.PRACTICAL),
    STAY("/opphold", Information.PRACTICAL),
    JOURNAL("/journal", Information.HEALTH),
    MEDICATION("/legemidler", Information.HEALTH),
    POST("/post", Information.PRACTICAL),
    MEETINGS("/motet", Information.PLAN),
    SHARING("/deling", Information.IDENTITY),
    END("/avslutning", Information.PRACTICAL),
    AFTER("/etter", Information.PRACTICAL);

    private final String address;
    private final Information needs;

    CaseTab(String address, Information needs) {
        this.address = address;
        this.needs = needs;
    }

    public String address(Case shown) {
        return shown.address() + address;
    }

    public String words() {
        return "episode.tab." + name().toLowerCase(Locale.ROOT);
    }

    static List<CaseTab> of(Case shown) {
        return Arrays.stream(values())
                .filter(tab -> shown.sees(tab.needs))
                .filter(tab -> tab != STAY || shown.course().service().stay())
                .filter(tab -> tab != MEETINGS || shown.course().service().meeting() != null)
                .filter(tab -> tab != AFTER || shown.phase() == Phase.AFTER || shown.phase() == Phase.CLOSED)
                .toList();
    }
}
