package no.fotfeste.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it arrived.
 *
 * @param startBy where the right was assessed elsewhere: the last start date that came with it
 * @param agreement the person has agreed to being referred, where the door asks for it
 */
public record NewReferral(String service, String door, String referrer, LocalDate receivedOn,
        @Nullable LocalDate startBy, boolean agreement, String reason, String tried, String diagnoses, String workWish) {}
