package no.fotfeste.contact;

import java.util.UUID;
import no.fotfeste.access.Information;

/** A contact as it was logged. @param employer of whoever logged it, empty where it is the provider */
public record Contact(UUID id, String kind, Information information, NewContact what, String by, String employer) {}
