package no.fotfeste.calendar;

import java.time.Instant;
import java.util.Optional;
import no.fotfeste.access.Caller;
import no.fotfeste.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the token in an address to whoever's feed it is, before anyone has entered. */
@Component
class Feeds {

    private final FeedStore store;

    Feeds(FeedStore store) {
        this.store = store;
    }

    @Transactional
    public Optional<Caller> owner(String token, Instant now) {
        return Token.looksLikeOne(token) ? store.owner(Token.hash(token), now) : Optional.empty();
    }
}
