package no.fotfeste.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import no.fotfeste.platform.WorkingHours;

/**
 * An answer that cannot wait (T13): how long whoever is on duty has, counted in the hours that somebody is at work.
 *
 * @param minutes before it goes to the stand-in and the leader
 * @param from and {@code to}: working hours, as 08:00
 */
public record AlertRules(int minutes, String from, String to) {

    public static final AlertRules USUAL = new AlertRules(60, "08:00", "16:00");

    public WorkingHours hours() {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** From then on it is somebody else's too. */
    public Instant goesOn(Instant raisedAt) {
        return hours().after(raisedAt, Duration.ofMinutes(minutes));
    }

    public boolean late(Instant raisedAt, Instant now) {
        return !now.isBefore(goesOn(raisedAt));
    }

    /** What is wrong with it; empty where nothing is. */
    String fault() {
        String clock = "([01][0-9]|2[0-3]):[0-5][0-9]";
        if (minutes < 5 || minutes > 480) return "minutes: from 5 to 480";
        if (from == null || to == null || !from.matches(clock) || !to.matches(clock)) return "from, to: a time in quotes, as '08:00'";
        return LocalTime.parse(from).isBefore(LocalTime.parse(to)) ? "" : "from: before 'to'";
    }
}
