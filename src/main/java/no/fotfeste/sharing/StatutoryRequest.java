package no.fotfeste.sharing;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody asked for information and named the paragraph that obliges us to answer. */
public record StatutoryRequest(UUID id, Party party, String paragraph, LocalDate on, String recordedBy) {}
