package no.fotfeste.plan;

import java.util.Base64;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.PersonId;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A goal in the person's own voice. */
@Controller
@RequestMapping("/personer/{person}/plan/mal/{goal}/stemme")
class VoicePages {

    /** As the form carries it: four characters for three bytes. */
    private static final int MOST_CHARACTERS = (Voice.MOST_BYTES + 2) / 3 * 4;

    private final PlanDesk desk;
    private final Voices voices;

    VoicePages(PlanDesk desk, Voices voices) {
        this.desk = desk;
        this.voices = voices;
    }

    @PostMapping
    ModelAndView record(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal) {
        return submission.run(address(person, goal) + "?ok=plan.done.voice", () -> {
            byte[] sound = sound(submission);
            int seconds = submission.number("seconds", 1, Voice.MOST_SECONDS).orElse(1);
            String others = submission.text("others", 3);
            if (!others.equals("YES") && !others.equals("NO")) submission.error("others", "ui.choose-one");
            submission.check();
            voices.record(caller, person, goal, submission.key(), new Voice.Recorded(sound, seconds, others.equals("YES")));
        }, form -> again(caller, page.with(form), person, goal));
    }

    /** Played by our own script or saved, never shown: no browser guesses what it is, and whatever it is runs nothing. */
    @GetMapping("/{voice}")
    ResponseEntity<byte[]> hear(Caller caller, @PathVariable PersonId person, @PathVariable UUID goal, @PathVariable UUID voice) {
        Voices.Heard heard = voices.hear(caller, person, goal, voice);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, heard.voice().type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("opptak." + heard.voice().type().name().toLowerCase(java.util.Locale.ROOT)).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(heard.sound());
    }

    @PostMapping("/{voice}/bort")
    ModelAndView takeAway(Caller caller, Page page, Submission submission, @PathVariable PersonId person, @PathVariable UUID goal,
            @PathVariable UUID voice) {
        return submission.run(address(person, goal) + "?ok=plan.done.voice-gone",
                () -> voices.takeAway(caller, person, goal, voice, submission.key()),
                form -> again(caller, page.with(form), person, goal));
    }

    private ModelAndView again(Caller caller, Page page, PersonId person, UUID goal) {
        return page.view("plan/goal", desk.goal(caller, person, goal));
    }

    private static byte[] sound(Submission submission) {
        String text = submission.required("sound", MOST_CHARACTERS);
        try {
            return text.length() > MOST_CHARACTERS ? new byte[0] : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            submission.error("sound", "plan.voice.wrong");
            return new byte[0];
        }
    }

    private static String address(PersonId person, UUID goal) {
        return "/personer/" + person + "/plan/mal/" + goal;
    }
}
