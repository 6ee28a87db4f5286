package no.fotfeste.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import no.fotfeste.access.Information;
import no.fotfeste.episode.Case;
import no.fotfeste.service.Kinds;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Party;
import org.jspecify.annotations.Nullable;

/**
 * A kind of letter or report, as its file says (letters/*.yaml). What a letter is called and is made of lies there; a
 * document keeps its own copy of both.
 *
 * @param about one sentence, for whoever chooses a letter
 * @param onLine the kind of entry that signing it writes; null for an ordinary letter
 * @param sentOnLine the kind of entry that sending it writes, where somebody waits for that
 * @param recipients whom the draft proposes; those by consent, where the person has said yes
 */
public record Letter(String code, String name, String about, Of of, @Nullable String onLine,
        @Nullable String sentOnLine, From from, boolean stay, Next nextSteps, Basis basis, List<Party.Kind> recipients, List<Part> parts) {

    /** The class of its content. */
    public enum Of {
        @JsonProperty("practical") PRACTICAL, @JsonProperty("work") WORK, @JsonProperty("health") HEALTH
    }

    /** How far the course must have come. */
    public enum From {
        @JsonProperty("referred") REFERRED, @JsonProperty("accepted") ACCEPTED, @JsonProperty("started") STARTED
    }

    /** Who does what by when (P6): must be there when it is signed, may be, or has no place in it. */
    public enum Next {
        @JsonProperty("required") REQUIRED, @JsonProperty("offered") OFFERED, @JsonProperty("none") NONE
    }

    /** @param text with {fields}; a line whose fields the record has nothing for is left out */
    public record Part(String heading, String text) {}

    public Information information() {
        return Information.valueOf(of.name());
    }

    /** It ends a course: one draft at a time, and only where the service ends with it. */
    public boolean ends() {
        return onLine != null;
    }

    /** Whether this course could ever need it. */
    boolean fits(Case shown) {
        if (onLine != null && !onLine.equals(shown.course().service().end().document())) return false;
        return !stay || shown.course().service().stay();
    }

    /** Whether the course has come far enough. */
    boolean ripe(Case shown) {
        return switch (from) {
            case REFERRED -> true;
            case ACCEPTED -> shown.has(Kinds.REFERRAL_ACCEPTED);
            case STARTED -> shown.phase().started();
        };
    }
}
