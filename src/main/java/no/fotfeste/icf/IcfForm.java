package no.fotfeste.icf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.fotfeste.icf.Icf.Aspect;
import no.fotfeste.icf.Icf.Code;
import no.fotfeste.icf.Icf.Finding;
import no.fotfeste.icf.Icf.Part;
import no.fotfeste.icf.IcfProfiles.Blank;
import no.fotfeste.icf.IcfProfiles.Entry;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The form of a profile. Beside each code stands what its reader saw; only what was touched is saved, so that two can
 * fill in each their codes of the same profile.
 */
final class IcfForm {

    private static final String WAS = "was-";
    private static final String NOTE = "note-";
    private static final String SAME = "same-";

    private IcfForm() {}

    static String field(String code, Aspect aspect) {
        return (Part.of(code).aspects().getFirst() == aspect ? "first-" : "second-") + code;
    }

    static String note(Code code) {
        return NOTE + code.code();
    }

    static String same(Code code) {
        return SAME + code.code();
    }

    static String was(Code code) {
        return WAS + code.code();
    }

    /** What a finding says, short enough to send along. */
    static String sign(@Nullable Finding finding) {
        return finding == null ? "-/-/0" : sign(text(finding.first()), text(finding.second()), finding.note());
    }

    private static String sign(String first, String second, String note) {
        return (first.isEmpty() ? "-" : first) + "/" + (second.isEmpty() ? "-" : second) + "/"
                + (note.isEmpty() ? "0" : Integer.toHexString(note.hashCode()) + "." + note.length());
    }

    /** As it stands, with what was written and not sent on top; what was not touched shows what stands now. */
    static Form of(Page page, Blank blank) {
        Form standing = standing(page, blank);
        Form written = page.form(blank.formName(), standing);
        if (written == standing) return standing;
        Map<String, List<String>> values = new HashMap<>(written.values());
        for (Code code : blank.codes()) {
            String saw = written.value(was(code));
            String now = standing.value(was(code));
            boolean touched = !saw.isEmpty() && !sign(written.value("first-" + code.code()), written.value("second-" + code.code()),
                    written.value(note(code)).strip()).equals(saw);
            if (!touched) {
                for (String field : List.of("first-", "second-", NOTE)) put(values, field + code.code(), standing.value(field + code.code()));
            }
            if (!touched || !written.theirs().isEmpty()) put(values, was(code), now);
        }
        return new Form(written.name(), written.key(), written.version(), values, written.errors(), written.theirs(), written.draftAt());
    }

    private static Form standing(Page page, Blank blank) {
        Map<String, String> values = new HashMap<>();
        for (Code code : blank.codes()) {
            Finding stands = blank.round() == null ? null : blank.round().find(code.code()).orElse(null);
            values.put(was(code), sign(stands));
            if (stands == null) continue;
            values.put("first-" + code.code(), text(stands.first()));
            values.put("second-" + code.code(), text(stands.second()));
            values.put(note(code), stands.note());
        }
        return Form.of(blank.formName(), blank.round() == null ? 0 : blank.round().version(), values)
                .suggest("on", blank.round() == null ? page.today() : blank.round().on());
    }

    static List<Entry> read(Submission submission, List<Code> codes) {
        List<Entry> entries = new ArrayList<>();
        for (Code code : codes) {
            String was = submission.text(was(code), 60);
            if (was.isEmpty()) continue;
            List<Aspect> aspects = code.part().aspects();
            entries.add(new Entry(new Finding(code.code(), qualifier(submission, "first-" + code.code()),
                    aspects.size() > 1 ? qualifier(submission, "second-" + code.code()) : null, submission.text(note(code), 2000)),
                    was, submission.checked(same(code))));
        }
        return entries;
    }

    private static @Nullable Integer qualifier(Submission submission, String field) {
        String chosen = submission.text(field, 4);
        if (chosen.isEmpty()) return null;
        if (chosen.matches("[0-489]")) return Integer.valueOf(chosen);
        submission.error(field, "ui.choose-one");
        return null;
    }

    /** The qualifiers, each with a word short enough for a phone, and nothing said at all. */
    static Map<String, String> steps(Page page, Aspect aspect) {
        boolean around = aspect == Aspect.BARRIER || aspect == Aspect.FACILITATOR;
        Map<String, String> steps = new LinkedHashMap<>();
        for (String each : List.of("0", "1", "2", "3", "4")) steps.put(each, page.t("icf.step." + (around ? "e." : "") + each));
        for (String each : List.of("8", "9")) steps.put(each, page.t("icf.step." + each));
        steps.put("", page.t("icf.unsaid"));
        return steps;
    }

    /** How many of them something is said about. */
    static long said(Form form, List<Code> codes) {
        return codes.stream().filter(code -> Stream.of("first-", "second-", NOTE, SAME).anyMatch(field -> !form.value(field + code.code()).isEmpty())).count();
    }

    static boolean isWrong(Form form, List<Code> codes) {
        return codes.stream().anyMatch(code -> Stream.of("first-", "second-", NOTE).anyMatch(field -> form.error(field + code.code()) != null));
    }

    private static void put(Map<String, List<String>> values, String field, String value) {
        if (value.isEmpty()) values.remove(field);
        else values.put(field, List.of(value));
    }

    private static String text(@Nullable Integer qualifier) {
        return qualifier == null ? "" : qualifier.toString();
    }
}
