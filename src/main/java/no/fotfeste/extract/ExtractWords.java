package no.fotfeste.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.sharing.SharingWords;
import no.fotfeste.ui.Page;

/** How anchoring is put into words. */
final class ExtractWords {

    private ExtractWords() {}

    static String party(Page page, Anchor anchor) {
        String place = SharingWords.party(page, anchor.party());
        return anchor.reach().contact().isEmpty() ? place : anchor.reach().contact() + ", " + place;
    }

    static String party(Page page, ExtractDesk.Candidate one) {
        String place = SharingWords.party(page, one.party());
        return one.reach().contact().isEmpty() ? place : one.reach().contact() + ", " + place;
    }

    /** Avtale møte med lederen – Kari Tveit, innen fredag 6. mars 2026. */
    static String task(Page page, Content.Task task) {
        String who = task.who().isEmpty() ? task.what() : page.t("extract.task", task.what(), task.who());
        return task.until().isEmpty() ? who : page.t("extract.task.until", who, task.until());
    }

    static String status(Page page, ExtractDesk.Row row) {
        String status = page.word("extract.status", row.status());
        return row.when() == null ? status : page.t("extract.status.on", status, page.day(row.when()));
    }

    static Map<String, String> versions(Page page, List<Approved> approved) {
        Map<String, String> versions = new LinkedHashMap<>();
        approved.forEach(each -> versions.put(each.id().toString(), each.content().about().isEmpty()
                ? page.t("extract.version", each.number()) : page.t("extract.version.about", each.number(), each.content().about())));
        return versions;
    }

    /** As plain text, to put into a follow-up plan of their own. */
    static String plain(Page page, Content content) {
        StringBuilder text = new StringBuilder(page.t("extract.letter.title", content.person())).append('\n');
        if (!content.about().isEmpty()) text.append(content.about()).append('\n');
        if (!content.message().isEmpty()) text.append('\n').append(content.message()).append('\n');
        part(text, page.t("extract.letter.goals"), content.goals());
        if (!content.function().isEmpty()) part(text, page.t("extract.letter.function"), List.of(content.function()));
        part(text, page.t("extract.letter.tasks"), content.tasks().stream().map(task -> task(page, task)).toList());
        if (!content.adaptation().isEmpty()) part(text, page.t("extract.letter.adaptation"), List.of(content.adaptation()));
        part(text, page.t("extract.letter.ladder"), content.ladder());
        part(text, page.t("extract.letter.meetings"), content.meetings());
        return text.append('\n').append(page.t("extract.letter.from", content.from(), content.provider(), content.contact())).toString();
    }

    private static void part(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty()) return;
        text.append('\n').append(title).append('\n');
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
}
