package no.fotfeste.notify;

import java.time.Instant;
import java.util.UUID;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** A message as it stands in the outbox. @param name of the person; @param body empty once it has been sent */
record Message(UUID id, PersonId person, String name, String recipient, String subject, String body, State state,
        Instant createdAt, @Nullable Instant sentAt) {

    enum State {
        WAITING, SENT, FAILED, CANCELLED
    }

    /** For others than the receiver where messages leave the house: who has the link has what it opens. */
    Message veiled() {
        return new Message(id, person, name, recipient, subject, body.replaceAll("(https?://[^/\\s]+)/\\S+", "$1/…"), state, createdAt, sentAt);
    }

    /** The link in the text, on this machine; empty where there is none. */
    String link(String line) {
        int at = Math.max(line.indexOf("/delt/"), Math.max(line.indexOf("/svar/"), line.indexOf("/avtale/")));
        return line.startsWith("http") && at > 0 ? line.substring(at) : "";
    }
}
