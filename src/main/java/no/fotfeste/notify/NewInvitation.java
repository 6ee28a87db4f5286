package no.fotfeste.notify;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * To a meeting, for one from outside. Nobody can write a text here: when, and the calendar file that says where. Not about whom.
 *
 * @param key what it is sent for; the same is sent once
 * @param recipient the only one it goes to
 * @param video the address to join by; empty where it is not on video
 * @param file a calendar file
 */
public record NewInvitation(String key, String recipient, LocalDate on, LocalTime at, String video, String file) {}
