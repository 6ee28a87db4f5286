package no.fotfeste.finding;

import java.time.LocalDate;

/**
 * Something found about a person that a goal can answer (A23), as it stands now.
 *
 * @param kind of finding: an ICF code, a score, what a job demands
 * @param ref which one of its kind; stays the same when it is found again
 * @param name what it is; @param value how it is, in words; @param on the day it was found
 * @param asks something is difficult: a goal might answer it
 * @param address where it is shown, below the person's address
 */
public record Found(String kind, String ref, String name, String value, LocalDate on, boolean asks, String address) {

    public String key() {
        return kind + ":" + ref;
    }
}
