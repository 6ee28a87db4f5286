package no.fotfeste.stay;

import java.time.LocalDate;

/** What spoke for moving the planned end to this day (A64). */
public record Prognosis(LocalDate endsOn, String factors, String by) {}
