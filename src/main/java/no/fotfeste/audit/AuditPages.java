package no.fotfeste.audit;

import java.util.stream.Collectors;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of one person's record. */
@Controller
class AuditPages {

    private final AuditLog log;

    AuditPages(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/personer/{person}/innsyn")
    ModelAndView openings(Caller caller, Page page, @PathVariable PersonId person,
            @RequestParam(name = "for", required = false) @Nullable String before) {
        Long row = before != null && before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
        return page.view("audit/openings", log.openings(caller, person, row));
    }

    /** What was done, in words: by the action where we have them, otherwise by the part of the record it opened. */
    static String what(Page page, Opening opening) {
        String action = "audit.action." + opening.action();
        String module = "audit.module." + opening.module();
        String part = page.has(module) ? page.t(module) : page.t("audit.module.other");
        return switch (opening.outcome()) {
            case DENIED -> page.t("audit.tried", part);
            case LISTED -> page.has(action) ? page.t(action) : page.t("audit.listed", part);
            case ENTERED -> page.has(action) ? page.t(action) : page.t("audit.opened", part);
        };
    }

    static String who(Page page, AuditLog.Openings model, Opening opening) {
        String roles = opening.roles().stream().filter(role -> !role.equals("system")).map(role -> page.t("role." + role))
                .collect(Collectors.joining(", "));
        if (roles.isEmpty()) return page.t("audit.by-itself");
        if (opening.roles().stream().anyMatch(role -> role.startsWith("person"))) return roles;
        return roles + " – " + (opening.employer().isEmpty() ? model.keeper() : opening.employer());
    }
}
