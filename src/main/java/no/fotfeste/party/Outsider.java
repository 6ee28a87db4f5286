package no.fotfeste.party;

import java.util.UUID;
import no.fotfeste.access.Information;
import org.jspecify.annotations.Nullable;

/**
 * Who outside matters to one person, and as what.
 *
 * @param contact who it is there; empty where it is the place as such
 * @param phone the contact's own, or the place's
 * @param inUse false where the place or the contact is not in use any more
 */
public record Outsider(UUID id, UUID party, @Nullable UUID contactId, As as, String place, String contact, String title,
        String phone, String email, String suits, boolean inUse) {

    /** What they are to the person; a clinic says more about somebody than an office does. */
    public enum As {
        NAV_COUNSELLOR(Information.PRACTICAL), EMPLOYER(Information.WORK), GP(Information.PRACTICAL),
        CLINICIAN(Information.PLAN), PHYSIOTHERAPIST(Information.PLAN), MEASURE_PROVIDER(Information.WORK),
        SCHOOL(Information.PRACTICAL), COMMUNITY(Information.PRACTICAL), OTHER(Information.PRACTICAL);

        private final Information information;

        As(Information information) {
            this.information = information;
        }

        public Information information() {
            return information;
        }
    }

    /** Ida Moe, NAV Askim; the place alone where nobody is named. */
    public String name() {
        return contact.isEmpty() ? place : contact + ", " + place;
    }
}
