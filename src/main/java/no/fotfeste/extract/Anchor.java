package no.fotfeste.extract;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.access.Information;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.sharing.Party;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside with whom the plan is anchored (A29).
 *
 * @param owner whoever of ours answers them
 * @param confirmed the number somebody of ours has heard them on; null where nobody has
 * @param stopped null as long as they are part of it
 */
public record Anchor(UUID id, EpisodeId course, Party party, Reach reach, StaffId owner, @Nullable Confirmed confirmed,
        @Nullable Stopped stopped, int version) {

    /** @param contact who it is there; empty where it is the place as such */
    public record Reach(String contact, String email, String phone) {}

    public record Confirmed(String phone, LocalDate on, String by) {}

    public record Stopped(LocalDate on, String why, String by) {}

    /** Mona Eng, Solbakken barnehage. */
    public String name() {
        return reach.contact().isEmpty() ? party.name() : reach.contact() + ", " + party.name();
    }

    /** The number stands as it was when somebody heard them on it. */
    public boolean reachedByVoice() {
        return confirmed != null && digits(confirmed.phone()).equals(digits(reach.phone()));
    }

    /** Health personnel may write about health; what others say is about work. */
    Information says() {
        return party.byDuty() ? Information.HEALTH : Information.WORK;
    }

    static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }
}
