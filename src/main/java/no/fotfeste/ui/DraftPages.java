package no.fotfeste.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Text is kept as it is written, before it is sent. */
@Controller
class DraftPages {

    private static final int LONGEST = 400_000;

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/utkast")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(Caller caller, Submission submission, HttpServletRequest request) {
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> {
            if (!field.startsWith("_") && !Submission.SECRET.contains(field)) fields.put(field, String.join(Drafts.SEPARATOR, values));
        });
        if (fields.values().stream().mapToInt(String::length).sum() > LONGEST) throw new Invalid("", "ui.too-long");
        if (submission.name().isEmpty() || submission.name().length() > 200) throw new Invalid("", "ui.key-missing");
        drafts.save(caller, submission.name(), submission.version(), fields);
    }
}
