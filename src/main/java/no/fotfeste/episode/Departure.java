package no.fotfeste.episode;

/** A gate that was not passed, and the one-tap reason for going on all the same. */
public record Departure(String rule, String reason) {}
