package no.fotfeste.contact;

import java.util.Optional;
import no.fotfeste.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the token in an address to the appointment, before anyone has entered. */
@Component
class ComingLinks {

    private final ReminderStore store;

    ComingLinks(ReminderStore store) {
        this.store = store;
    }

    @Transactional
    public Optional<ComingLink> find(String token) {
        return Token.looksLikeOne(token) ? store.link(Token.hash(token)) : Optional.empty();
    }
}
