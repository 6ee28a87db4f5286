package no.fotfeste.login;

import java.util.Optional;
import java.util.UUID;
import no.fotfeste.access.Caller;

/** Who a person is that came in to their own pages. Whoever lets them in knows. */
public interface OwnCallers {

    /** Asked at every request; empty where it opens nothing any more. @param visit what {@link OwnLogin} was begun with */
    Optional<Caller> caller(UUID visit);

    /** They have logged out. */
    void left(UUID visit);
}
