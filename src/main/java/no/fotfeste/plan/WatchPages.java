package no.fotfeste.plan;

import no.fotfeste.access.Caller;
import no.fotfeste.platform.EpisodeId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** How far a plan has come: a number, by the plan's own number and nobody's name. Asked every few seconds. */
@Controller
class WatchPages {

    private final PlanWatch watch;

    WatchPages(PlanWatch watch) {
        this.watch = watch;
    }

    @GetMapping(value = "/plan/{course}/versjon", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String version(Caller caller, @PathVariable EpisodeId course) {
        return String.valueOf(watch.newest(caller, course));
    }
}
