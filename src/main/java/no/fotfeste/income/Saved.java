package no.fotfeste.income;

import java.time.Instant;
import java.util.UUID;

/** Figures that were kept, with the rates they were worked out from. @param by who kept them */
record Saved(UUID id, int version, Figures figures, String rates, String by, Instant at) {}
