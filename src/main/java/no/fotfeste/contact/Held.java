package no.fotfeste.contact;

import java.util.List;
import no.fotfeste.platform.StaffId;

/** How a visit or meeting went. @param staff who was actually there; @param reason where they were fewer than the rule asks for */
public record Held(List<StaffId> staff, boolean personThere, String outcome, String actions, String reason) {}
