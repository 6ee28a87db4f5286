package no.fotfeste.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fotfeste.instrument.Questionnaire.Language;
import no.fotfeste.instrument.Questionnaire.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a FHIR R4 Questionnaire made anywhere. What we do not follow is never left out without a word: it is a note where
 * the form can still be shown rightly, and a fault, for which the file is refused, where it would be wrong.
 */
final class QuestionnaireFile {

    static final int LARGEST = 10_000_000;
    private static final int MOST_ITEMS = 10_000;
    private static final Set<String> ELEMENTS = Set.of("resourceType", "meta", "implicitRules", "language", "text", "contained", "url",
            "identifier", "version", "name", "title", "derivedFrom", "status", "experimental", "subjectType", "date", "publisher", "contact",
            "description", "useContext", "jurisdiction", "purpose", "copyright", "approvalDate", "lastReviewDate", "effectivePeriod", "code", "item");

    private final Findings findings;
    private final Texts texts;
    private final JsonNode root;

    private QuestionnaireFile(JsonNode root, String language, Findings findings) {
        this.root = root;
        this.findings = findings;
        this.texts = new Texts(language, findings);
    }

    /**
     * @param name what it is called where it has no title of its own
     * @param language to read it in; empty for the one it is written in
     * @return null where the faults say why
     */
    static @Nullable Questionnaire read(String json, String name, String language, Findings findings) {
        try {
            String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
            if (text.stripLeading().startsWith("<")) {
                findings.fault("the file", "is XML; we read JSON only");
                return null;
            }
            JsonNode root = Fhir.parse(text);
            Questionnaire read = new QuestionnaireFile(root, language, findings).questionnaire(name);
            return findings.faults().isEmpty() ? read : null;
        } catch (JacksonException e) {
            findings.fault("the file", "is not JSON: " + InstrumentFile.reason(e));
            return null;
        }
    }

    private @Nullable Questionnaire questionnaire(String name) {
        String type = root.path("resourceType").asString("");
        if (!root.isObject() || !type.equals("Questionnaire")) {
            findings.fault("resourceType", "must be Questionnaire" + (type.isBlank() ? "" : ", and is " + (type.length() > 60 ? "something else" : type)));
            return null;
        }
        root();
        texts.approved(root);
        List<RawItem> raws = new ItemReader(root, texts, findings).all(root, "", 1);
        if (raws.isEmpty()) findings.fault("item", "at least one question");
        linkIds(raws);
        if (!findings.faults().isEmpty()) return null;
        Layout layout = new Layout(findings);
        List<Node> nodes = layout.nodes(raws);
        if (!findings.faults().isEmpty()) return null;
        var order = layout.inOrder(raws);
        String title = texts.read(root, "title", "");
        if (title.isEmpty()) findings.note("title", "missing; it is called " + name);
        List<Language> languages = texts.languages().stream().map(code -> new Language(code, texts.isApproved(code))).toList();
        languages.stream().filter(each -> !each.approved()).forEach(each ->
                findings.note("item", "translated to " + each.code() + ", which is hidden until it is approved (" + Texts.APPROVED + ")"));
        return new Questionnaire(plain("url"), plain("version"), title.isEmpty() ? name : title, texts.read(root, "description", ""),
                texts.read(root, "copyright", ""), plain("language"), languages, nodes, layout.items(), order, findings.notes());
    }

    private void root() {
        Fhir.check(root, ELEMENTS, "", findings);
        if (root.has("implicitRules")) findings.fault("implicitRules", "may change the meaning of the rest, and is not known here");
        String status = plain("status");
        if (status.isEmpty()) findings.note("status", "missing, though R4 asks for it");
        if (status.equals("retired")) findings.note("status", "retired by its maker");
        if (root.has("derivedFrom")) findings.note("derivedFrom", "the other form is not fetched");
        for (JsonNode each : Fhir.extensions(root)) {
            if (!Fhir.url(each).equals(Texts.APPROVED)) findings.note("extension", Fhir.url(each) + ": not used");
        }
    }

    private String plain(String name) {
        return Fhir.text(root, name, "", findings);
    }

    private void linkIds(List<RawItem> raws) {
        Map<String, String> seen = new HashMap<>();
        List<RawItem> all = raws.stream().flatMap(raw -> raw.all().stream()).toList();
        if (all.size() > MOST_ITEMS) findings.fault("item", "more than " + MOST_ITEMS + " questions");
        for (RawItem raw : all) {
            if (seen.put(raw.linkId(), raw.path()) != null) findings.fault(raw.path() + ".linkId", "'" + raw.linkId() + "' is used twice");
        }
    }
}
