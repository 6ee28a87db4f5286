package no.fotfeste.episode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.fotfeste.access.Information;
import org.jspecify.annotations.Nullable;

/** The tabs of a case. Each is an address and a page of its own module; only what the caller may open is shown. */
public enum CaseTab {
    LINE("", Information.IDENTITY),
    PLAN("/plan", Information.PLAN),
    ANCHORING("/forankring", Information.PLAN, PLAN),
    ASSESSMENT("/kartlegging", Information.HEALTH),
    PICTURE("/kartlegging/bilde", Information.HEALTH, ASSESSMENT),
    ICF("/kartlegging/icf", Information.HEALTH, ASSESSMENT),
    READINESS("/kartlegging/klar", Information.HEALTH, ASSESSMENT),
    WORK_ANALYSIS("/arbeidsanalyse", Information.WORK, ASSESSMENT),
    TESTS("/tester", Information.WORK, ASSESSMENT),
    WORK("/arbeid", Information.WORK),
    PROFILE("/arbeid/profil", Information.WORK, WORK),
    JOBS("/arbeid/jobb", Information.WORK, WORK),
    TRAINING("/arbeid/trening", Information.WORK, WORK),
    SICK_LEAVE("/arbeid/sykmelding", Information.WORK, WORK),
    MONEY("/arbeid/pengene", Information.WORK, WORK),
    CONTACTS("/kontakter", Information.PRACTICAL),
    STAY("/opphold", Information.PRACTICAL),
    JOURNAL("/journal", Information.HEALTH),
    MEDICATION("/legemidler", Information.HEALTH, JOURNAL),
    POST("/post", Information.PRACTICAL, JOURNAL),
    MEETINGS("/motet", Information.PLAN, JOURNAL),
    SHARING("/deling", Information.IDENTITY),
    OWN_PAGE("/deling/egen-side", Information.PLAN, SHARING),
    END("/avslutning", Information.PRACTICAL),
    AFTER("/etter", Information.PRACTICAL);

    private final String address;
    private final Information needs;
    private final @Nullable CaseTab under;

    CaseTab(String address, Information needs) {
        this(address, needs, null);
    }

    /** @param under the tab it stands below, for those who have that one */
    CaseTab(String address, Information needs, @Nullable CaseTab under) {
        this.address = address;
        this.needs = needs;
        this.under = under;
    }

    public String address(Case shown) {
        return shown.address() + address;
    }

    public String words() {
        return "episode.tab." + name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in the row below: the first there is not called what the whole row is. */
    public String wordsBelow() {
        return switch (this) {
            case JOURNAL -> "episode.tab.notes";
            case ASSESSMENT -> "episode.tab.overview";
            case WORK -> "episode.tab.status";
            default -> words();
        };
    }

    /** The first row. */
    static List<CaseTab> of(Case shown) {
        List<CaseTab> all = all(shown);
        return all.stream().filter(tab -> tab.under == null || !all.contains(tab.under)).toList();
    }

    /** The row below the tab that is open; empty where there is none. */
    static List<CaseTab> below(Case shown, CaseTab open) {
        List<CaseTab> all = all(shown);
        CaseTab top = open.top(all);
        List<CaseTab> below = all.stream().filter(tab -> tab.top(all) == top).toList();
        return below.size() > 1 ? below : List.of();
    }

    /** The tab of the first row that this one is, or stands below. */
    CaseTab top(Case shown) {
        return top(all(shown));
    }

    private CaseTab top(List<CaseTab> all) {
        return under != null && all.contains(under) ? under : this;
    }

    private static List<CaseTab> all(Case shown) {
        return Arrays.stream(values())
                .filter(tab -> shown.sees(tab.needs))
                .filter(tab -> tab != STAY || shown.course().service().stay())
                .filter(tab -> tab != MEETINGS || shown.course().service().meeting() != null)
                .filter(tab -> tab != AFTER || shown.phase() == Phase.AFTER || shown.phase() == Phase.CLOSED)
                .toList();
    }
}
