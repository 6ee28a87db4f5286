package no.fotfeste.person;

import no.fotfeste.access.Entered;

/** Told in the same transaction when it is recorded that a person has died. */
public interface WhenPersonDies {

    void died(Entered entered);
}
