package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.Locale;
import no.fotfeste.ui.Page;

/** How an answer is put into words. */
public final class SharingWords {

    private SharingWords() {}

    static String title(Page page, Answer answer) {
        return page.t(answer.yes() ? "sharing.title.yes" : "sharing.title.no", party(page, answer.party()));
    }

    /** Solbakken barnehage (arbeidsgiver); NAV, where the name says it all. */
    public static String party(Page page, Party party) {
        String kind = page.word("sharing.party", party.kind());
        boolean said = party.name().toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT));
        return said || party.kind() == Party.Kind.OTHER ? party.name()
                : page.t("sharing.party.named", party.name(), party.kind() == Party.Kind.NAV ? kind : kind.toLowerCase(Locale.ROOT));
    }

    static String lead(Page page, Answer answer) {
        if (!answer.yes()) return answer.party().byDuty() ? page.t("sharing.objects") : "";
        LocalDate until = answer.said().until();
        return until == null ? page.t("sharing.about", answer.said().what(), answer.said().purpose())
                : page.t("sharing.about.until", answer.said().what(), answer.said().purpose(), page.day(until));
    }

    static String by(Page page, Answer answer) {
        String how = page.word("sharing.how", answer.said().how());
        String through = answer.said().through().isEmpty() ? how : page.t("sharing.how.through", how, answer.said().through());
        return page.t("sharing.by", page.day(answer.on()), through, answer.recordedBy());
    }

    static String mark(Page page, Answer answer, boolean standing) {
        if (standing) return page.t(answer.yes() ? "sharing.mark.yes" : "sharing.mark.no");
        if (answer.withdrawn() != null) return page.t("sharing.mark.withdrawn");
        return page.t(answer.stands(page.today()) ? "sharing.mark.replaced" : "sharing.mark.over");
    }
}
