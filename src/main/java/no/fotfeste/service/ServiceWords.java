package no.fotfeste.service;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import no.fotfeste.service.ServiceDefinition.Criterion;
import no.fotfeste.service.ServiceDefinition.Step;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;

/** A service file in plain words. */
final class ServiceWords {

    private ServiceWords() {}

    /** What a kind of entry is called: as the file itself names it, or as the line does. */
    static String kind(Page page, ServiceDefinition service, String kind) {
        return service.visit(kind).map(Visit::name)
                .or(() -> service.occasion(kind).map(occasion -> page.t("episode.kind.occasion", occasion.name())))
                .orElseGet(() -> word(page, "episode.kind.", kind));
    }

    static String roles(Page page, List<String> codes) {
        return codes.stream().map(code -> role(page, code)).collect(Collectors.joining(", "));
    }

    static String role(Page page, String code) {
        return page.has("role." + code) ? page.t("role." + code) : word(page, "episode.who.", code);
    }

    /** The word for a value in the file, or the value where we have no word for it. */
    static String word(Page page, String prefix, String value) {
        return page.has(prefix + value) ? page.t(prefix + value) : value;
    }

    static String length(Page page, String offset) {
        Offset length = Offset.of(offset);
        String unit = length.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.t("service.length." + unit + (length.count() == 1 ? ".one" : ""), length.count());
    }

    /** The window after the day it is counted from. */
    static String when(Page page, Step step) {
        String at = step.at() == null ? null
                : step.at().matches("[0-9].*") ? page.t("service.when.after", length(page, step.at()))
                : page.has("service.date." + step.at()) ? page.t("service.date." + step.at()) : step.at();
        String to = step.to() == null ? null : length(page, step.to());
        if (at != null) return to == null ? at : at + ", " + page.t("service.when.last", to);
        if (step.from() != null && to != null) return page.t("service.when.window", length(page, step.from()), to);
        return page.t("service.when.within", String.valueOf(to));
    }

    /** When the step counts: only given something, not after something else, only the first time, sent by itself. */
    static String conditions(Page page, ServiceDefinition service, Step step) {
        StringJoiner all = new StringJoiner("; ");
        given(page, service, step.given(), step.unless(), all);
        if (step.once()) all.add(page.t("service.once"));
        if (step.send()) all.add(page.t("service.sends"));
        return all.toString();
    }

    static String given(Page page, ServiceDefinition service, @Nullable String given, @Nullable String unless) {
        StringJoiner all = new StringJoiner("; ");
        given(page, service, given, unless, all);
        return all.toString();
    }

    static String limit(Page page, Step step) {
        return page.word("episode.limit", step.limit()) + (step.law() == null ? "" : ", " + step.law());
    }

    static String criterion(Page page, Criterion criterion) {
        return criterion.rule() == null ? criterion.name()
                : criterion.name() + " (" + page.t("service.rule." + criterion.rule(), criterion.value()) + ")";
    }

    /** Who ought to be there. */
    static String company(Page page, Visit visit) {
        StringJoiner all = new StringJoiner("; ");
        if (visit.atLeast() > 0) all.add(page.t("service.visit.at-least", visit.atLeast()));
        if (visit.needs() != null) {
            visit.needs().forEach(group -> all.add(group.stream().map(code -> role(page, code))
                    .collect(Collectors.joining(" " + page.t("service.or") + " "))));
        }
        return all.length() == 0 ? page.t("service.visit.anyone") : all.toString();
    }

    private static void given(Page page, ServiceDefinition service, @Nullable String given, @Nullable String unless,
            StringJoiner all) {
        if (given != null) all.add(page.t("service.given", kind(page, service, given)));
        if (unless != null) all.add(page.t("service.unless", kind(page, service, unless)));
    }
}
