package no.fotfeste.jobsupport;

import java.util.List;
import no.fotfeste.jobsupport.Scale.Computed;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A number the record gives, never without what it is a part of.
 *
 * @param value null where there is nothing to count
 * @param some and {@code whole} what it was worked out from, as the definition of each says
 * @param behind those it is about, or those who are missing in it
 */
record Figure(Computed what, @Nullable Double value, int some, int whole, List<PersonId> behind) {

    static Figure share(Computed what, int some, int whole, List<PersonId> behind) {
        return new Figure(what, whole == 0 ? null : 100.0 * some / whole, some, whole, behind);
    }

    @Nullable Integer anchor() {
        return value == null ? null : Scale.IPS_25.item(what).orElseThrow().anchor(value);
    }
}
