package no.fotfeste.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.ui.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What a phone needs to take a contact where there is no network: a script, a page that knows nobody, a token later. */
@Controller
class OfflinePages {

    private static final List<String> FILES = List.of("fotfeste.svg", "ds/designsystemet.css", "ds/index.css", "fotfeste.css",
            "fotfeste.js", "offline.js");

    private final String script;
    /** A new one at every start: the phones fetch the page and the files again after every change of ours. */
    private final UUID version = UUID.randomUUID();

    OfflinePages() {
        try {
            script = new ClassPathResource("static/assets/sw.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token for a form that was written before, and whose it is; empty where nobody is logged in. */
    record Sender(String who, String token) {}

    /** At the root, since it keeps watch over every page; its first lines say which files. */
    @GetMapping("/sw.js")
    ResponseEntity<String> script(Page page) {
        List<String> files = FILES.stream().map(page::asset).toList();
        String head = "const FILES = [" + files.stream().map(file -> '"' + file + '"').collect(Collectors.joining(", ")) + "];\n"
                + "const VERSION = \"fotfeste-" + version + "\";\n";
        return ResponseEntity.ok().contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache()).body(head + script);
    }

    @GetMapping("/uten-nett")
    ModelAndView away(Page page) {
        return page.view("visit/offline", "/uten-nett");
    }

    @GetMapping("/logg/nokkel")
    @ResponseBody
    Sender sender(Page page) {
        String who = page.who();
        String token = who == null ? null : page.csrf();
        return who == null || token == null ? new Sender("", "") : new Sender(who, token);
    }
}
