package no.fotfeste.calendar;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * One appointment as a calendar may know it: without a person and without what it is about.
 *
 * @param meeting a meeting among several rather than an appointment with one
 * @param place empty where it is somebody's home
 * @param link to join a video meeting; only in an invitation
 * @param version rises with every change
 */
record Event(UUID id, boolean meeting, LocalDateTime from, int minutes, String place, String link, boolean cancelled, int version) {}
