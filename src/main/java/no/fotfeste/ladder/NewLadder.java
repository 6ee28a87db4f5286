package no.fotfeste.ladder;

import java.util.UUID;
import no.fotfeste.platform.StaffId;
import org.jspecify.annotations.Nullable;

/** A ladder to be made. @param follows who sees first how it goes */
public record NewLadder(String job, @Nullable UUID employer, int position, StaffId follows, Steps steps, Brake brake) {}
