package no.fotfeste.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import no.fotfeste.platform.Time;

/**
 * A calendar file that strict readers take. Every occurrence is an event of its own with its own UID, so that no reader
 * has to work out a rule and its exceptions; the length is a DURATION, since on the night the clock is set back an end
 * by the clock on the wall may be the same as the beginning.
 */
final class CalendarFile {

    /** Neither our name nor a service's: whoever sees the calendar learns nothing from it. */
    private static final String PRODUCT = "-//Avtaler//NO";
    /** As it has been since 1996; the zone files that come with ical4j call it Europe/Berlin and begin in 1893. */
    private static final String OSLO = """
            BEGIN:VCALENDAR
            PRODID:-//Avtaler//NO
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Europe/Oslo
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?: ?[0-9]){7,11}");

    private CalendarFile() {}

    /**
     * @param name of the provider, and {@code contact} its own words for how to reach it: the organizer
     * @param name the words for an appointment and for a meeting
     */
    record Frame(String provider, String contact, String appointment, String meeting) {}

    static String of(List<Event> events, Frame frame, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(zone());
        events.forEach(event -> calendar.add(event(event, frame, now)));
        return Fold.of(calendar.toString());
    }

    private static VEvent event(Event event, Frame frame, Instant now) {
        VEvent made = new VEvent(false);
        made.add(new Uid(event.id().toString()));
        made.add(new DtStamp(now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
        made.add(new net.fortuna.ical4j.model.property.DtStart<>(event.from().atZone(Time.OSLO)));
        made.add(new net.fortuna.ical4j.model.property.Duration(Duration.ofMinutes(event.minutes())));
        made.add(new net.fortuna.ical4j.model.property.Summary(event.meeting() ? frame.meeting() : frame.appointment()));
        made.add(organizer(frame));
        made.add(new Sequence(event.version() - 1));
        made.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!event.place().isEmpty()) made.add(new Location(plain(event.place())));
        if (!event.link().isEmpty()) made.add(new Url(URI.create(event.link())));
        return made;
    }

    /** By mail where the provider has told an address, otherwise by telephone. */
    private static Organizer organizer(Frame frame) {
        Matcher mail = MAIL.matcher(frame.contact());
        Matcher phone = PHONE.matcher(frame.contact());
        Organizer organizer = new Organizer(mail.find() ? URI.create("mailto:" + mail.group())
                : phone.find() ? URI.create("tel:" + phone.group().replace(" ", "")) : URI.create("mailto:ikke-svar@invalid.invalid"));
        organizer.add(new Cn(plain(frame.provider()).replace("\"", "'")));
        return organizer;
    }

    /** On one line. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static VTimeZone zone() {
        try {
            Calendar parsed = new CalendarBuilder().build(new StringReader(OSLO.replace("\n", "\r\n")));
            return (VTimeZone) parsed.getComponents().getFirst();
        } catch (IOException | ParserException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
