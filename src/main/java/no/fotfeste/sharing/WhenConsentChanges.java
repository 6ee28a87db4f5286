package no.fotfeste.sharing;

import no.fotfeste.access.Entered;

/** Told in the same transaction, by whoever records it, when the person has said or taken back something about sharing. */
public interface WhenConsentChanges {

    void changed(Entered entered);
}
