package no.fotfeste.visit;

import java.util.UUID;

/** Something that one entry became. @param text its beginning */
record Made(UUID id, What what, String text) {

    enum What {
        NOTE, DRAFT, MEASURE, QUESTION
    }

    /** Below the person's own address; the meeting's questions stand on the line. */
    String address() {
        return switch (what) {
            case NOTE, DRAFT -> "/journal/notat/" + id;
            case MEASURE -> "/plan/tiltak/" + id;
            case QUESTION -> "";
        };
    }
}
