package no.fotfeste.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.fotfeste.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the token in an address to the door it leads to, before anyone has entered. */
@Component
class Knocks {

    private final LinkStore links;

    Knocks(LinkStore links) {
        this.links = links;
    }

    @Transactional
    public Optional<Link.Door> find(String token) {
        return Token.looksLikeOne(token) ? links.door(Token.hash(token)) : Optional.empty();
    }

    @Transactional
    public boolean stillOpen(String token, String session, Instant now, LocalDate today) {
        return Token.looksLikeOne(token) && Token.looksLikeOne(session)
                && links.stillOpen(Token.hash(token), Token.hash(session), now, today);
    }
}
