package no.fotfeste.followup;

import java.util.Optional;
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
        return Link.looksLikeOne(token) ? store.link(Link.hash(token)) : Optional.empty();
    }
}
