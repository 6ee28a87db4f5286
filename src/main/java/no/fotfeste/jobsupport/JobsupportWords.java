package no.fotfeste.jobsupport;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.episode.LineWords;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import org.jspecify.annotations.Nullable;

/** Numbers and cases put into words. */
final class JobsupportWords {

    static final Set<Role> WEEK = JobsupportAction.WEEK.roles();

    private static final int HUNDRED = 100;
    /** As in results. */
    private static final int SMALL = 5;
    /** These are about the work, not about those it is done for. */
    private static final Set<Computed> OF_WORK = java.util.EnumSet.of(Computed.CASELOAD, Computed.TALKS, Computed.INTEGRATION, Computed.COMMUNITY);

    private JobsupportWords() {}

    /** As it is read: 18 av 30 (60 %); never a share without what it is of. */
    static String share(Page page, Figure figure) {
        return figure.value() == null ? page.t("jobsupport.none-of") : page.t("jobsupport.share", figure.some(), figure.whole(), Math.round(figure.value()));
    }

    /** Minutes as hours: 18 t av 30 t (60 %). */
    static String hours(Page page, Figure figure) {
        return figure.value() == null ? page.t("jobsupport.none-of")
                : page.t("jobsupport.share-hours", hours(figure.some()), hours(figure.whole()), Math.round(figure.value()));
    }

    /** @param told whether the reader may know any of those it is about: otherwise small counts are not shown */
    static String number(Page page, Figure figure, boolean told) {
        if (figure.value() == null) return page.t("jobsupport.none-of");
        if (!told && figure.whole() < SMALL && !OF_WORK.contains(figure.what())) return page.t("jobsupport.few");
        return switch (figure.what()) {
            case CASELOAD -> page.t("jobsupport.number.caseload", Show.number(figure.value(), 1), figure.some(), Show.number(figure.whole() / (double) HUNDRED, 1));
            case TALKS -> page.t("jobsupport.number.talks", Show.number(figure.value(), 1), figure.some(), figure.whole());
            case RAPID -> page.t("jobsupport.number.rapid", Math.round(figure.value()), figure.some(), figure.whole());
            case INTEGRATION -> page.t("jobsupport.number.integration", figure.some());
            case COMMUNITY -> hours(page, figure);
            default -> share(page, figure);
        };
    }

    /** As the record answered when the review was made. */
    static String recorded(Page page, Review.Entry entry) {
        Computed what = Scale.IPS_25.item(entry.number()).computed();
        if (what == null || entry.value() == null || entry.some() == null || entry.whole() == null) return "";
        boolean told = page.caller() != null && page.caller().isAny(JobsupportAction.FIDELITY_NAMES.roles());
        return page.t("jobsupport.review.record", number(page, new Figure(what, entry.value(), entry.some(), entry.whole(), List.of()), told));
    }

    static String definition(Page page, Computed what) {
        return page.word("jobsupport.means", what);
    }

    static String next(Page page, Week.Case each) {
        if (each.visitOn() != null && (each.until() == null || !each.visitOn().isAfter(each.until()))) {
            return page.t("jobsupport.next.visit", page.day(each.visitOn()));
        }
        return each.kind() == null ? page.t("jobsupport.next.none")
                : LineWords.title(page, each.service(), each.kind()) + ", " + window(page, each.from(), each.until());
    }

    static String window(Page page, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) return "";
        return from.isBefore(until) && from.isAfter(page.today()) ? page.day(from) + " – " + page.day(until) : page.t("jobsupport.by", page.day(until));
    }

    static String position(Page page, int percent) {
        return page.t("jobsupport.position", percent);
    }

    static String label(LocalDate monday) {
        return String.valueOf(monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String hours(int minutes) {
        return Show.number(minutes / 60.0, minutes % 60 == 0 ? 0 : 1);
    }
}
