package no.fotfeste.referral;

import java.util.UUID;
import no.fotfeste.platform.EpisodeId;

/** One request for rehabilitation. The course it begins carries the same id. */
public record ReferralId(UUID value) {

    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    public EpisodeId course() {
        return new EpisodeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
