package no.fotfeste.instrument;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The texts of a questionnaire in one language: what is translated in it, and the original where it is not. */
public final class Texts {

    private static final String TRANSLATION = Fhir.CORE + "translation";
    /** Ours, on the Questionnaire: a language whose translation somebody has approved. */
    public static final String APPROVED = "urn:fotfeste:translation-approved";

    private final String language;
    private final Findings findings;
    private final Set<String> languages = new TreeSet<>();
    private final Set<String> approved = new HashSet<>();

    /** @param language empty for the original */
    Texts(String language, Findings findings) {
        this.language = language;
        this.findings = findings;
    }

    void approved(JsonNode root) {
        for (JsonNode each : Fhir.extensions(root)) {
            if (Fhir.url(each).equals(APPROVED)) approved.add(each.path("valueCode").asString(""));
        }
    }

    Set<String> languages() {
        return languages;
    }

    boolean isApproved(String code) {
        return approved.contains(code);
    }

    /** Without markup: what is written as HTML or Markdown beside it is not used. */
    String read(JsonNode at, String name, String path) {
        String text = Fhir.text(at, name, path, findings);
        JsonNode beside = at.path("_" + name);
        if (!beside.isObject()) return text;
        String said = text;
        for (JsonNode extension : Fhir.extensions(beside)) {
            String url = Fhir.url(extension);
            if (url.equals(TRANSLATION)) {
                String code = part(extension, "lang");
                String content = part(extension, "content");
                if (!code.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") || content.isBlank()) {
                    findings.note(Fhir.join(path, "_" + name), "a translation without language or content");
                    continue;
                }
                languages.add(code);
                if (code.equals(language)) said = content;
            } else if (url.startsWith(Fhir.CORE + "rendering-")) {
                findings.note(Fhir.join(path, "_" + name), url.substring(Fhir.CORE.length()) + ": shown as plain text");
            } else {
                findings.note(Fhir.join(path, "_" + name), "extension " + url + ": not used");
            }
        }
        return said;
    }

    private static String part(JsonNode extension, String name) {
        for (JsonNode each : Fhir.extensions(extension)) {
            if (Fhir.url(each).equals(name)) return Fhir.value(each, "value").map(Fhir.Value::text).orElse("");
        }
        return "";
    }
}
