package no.fotfeste.ladder;

import java.util.UUID;
import no.fotfeste.access.Entered;

/** Told in the same transaction when a ladder has a new version, or has ended. */
public interface WhenLadderChanges {

    void changed(Entered entered, UUID ladder);
}
