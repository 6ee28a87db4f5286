package no.fotfeste.ladder;

import no.fotfeste.platform.StaffId;

/**
 * A new version to be made.
 *
 * @param why it never leaves; @param forTeam the whole team may read why, not only health personnel
 */
public record Change(Steps steps, Brake brake, StaffId follows, String why, boolean forTeam) {}
