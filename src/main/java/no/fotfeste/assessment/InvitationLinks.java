package no.fotfeste.assessment;

import java.util.Optional;
import no.fotfeste.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the token in an address to the link, before anyone has entered. */
@Component
class InvitationLinks {

    private final InvitationStore store;

    InvitationLinks(InvitationStore store) {
        this.store = store;
    }

    @Transactional
    public Optional<InvitationLink> find(String token) {
        return Token.looksLikeOne(token) ? store.link(Token.hash(token)) : Optional.empty();
    }
}
