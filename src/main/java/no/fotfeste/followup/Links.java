package no.fotfeste.followup;

import java.util.Optional;
import no.fotfeste.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the token in an address to the link, before anyone has entered. */
@Component
class Links {

    private final SurveyStore store;

    Links(SurveyStore store) {
        this.store = store;
    }

    @Transactional
    public Optional<Link> find(String token) {
        return Token.looksLikeOne(token) ? store.link(Token.hash(token)) : Optional.empty();
    }
}
