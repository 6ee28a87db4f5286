package no.fotfeste.contact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import no.fotfeste.episode.LineWords;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;

/** Visits and contacts as they are read. */
public final class ContactWords {

    private ContactWords() {}

    /** ons. 4. mars 10.00–11.30 · Storgata 1 */
    static String standing(Booking booking, LocalDate today) {
        String when = Show.day(booking.on(), today) + " " + times(booking);
        return booking.place().isEmpty() ? when : when + " · " + booking.place();
    }

    public static String times(Booking booking) {
        return Show.time(booking.start()) + "–" + Show.time(booking.end());
    }

    public static String names(Appointment appointment) {
        return appointment.company().stream().map(Appointment.Participant::name).collect(Collectors.joining(", "));
    }

    /** Who and where, in one line. */
    static String about(Page page, Appointment appointment) {
        StringJoiner about = new StringJoiner(" · ");
        about.add(page.t("contact.with", names(appointment)));
        if (appointment.series() != null) about.add(page.t("contact.series.one"));
        if (!appointment.booking().outside().isEmpty()) about.add(appointment.booking().outside());
        if (appointment.booking().mode() != Appointment.Mode.PHYSICAL) about.add(page.word("contact.mode", appointment.booking().mode()));
        if (!appointment.booking().place().isEmpty()) about.add(appointment.booking().place());
        return about.toString();
    }

    /** What the service asks for; empty where it asks for nothing. */
    static String rule(Page page, Visit visit) {
        StringJoiner rule = new StringJoiner(", ");
        if (visit.atLeast() > 1) rule.add(page.t("contact.rule.at-least", visit.atLeast()));
        if (visit.needs() != null) {
            for (List<String> group : visit.needs()) {
                rule.add(group.stream().map(role -> page.t("role." + role)).collect(Collectors.joining(" " + page.t("contact.rule.or") + " ")));
            }
        }
        return rule.toString();
    }

    static Map<String, String> kinds(Page page, List<Visit> visits) {
        Map<String, String> kinds = new LinkedHashMap<>();
        visits.forEach(visit -> {
            String rule = rule(page, visit);
            kinds.put(visit.kind(), rule.isEmpty() ? visit.name() : visit.name() + " (" + rule + ")");
        });
        return kinds;
    }

    static Map<String, String> staff(List<StaffMember> staff) {
        Map<String, String> names = new LinkedHashMap<>();
        staff.forEach(member -> names.put(member.id().toString(), member.name() + " (" + member.title() + ")"));
        return names;
    }

    /** Those who can be chosen, and those who are on it already. */
    public static Map<String, String> staff(List<StaffMember> staff, Appointment appointment) {
        Map<String, String> names = new LinkedHashMap<>();
        appointment.participants().forEach(one -> names.put(one.staff().toString(), one.name()));
        names.putAll(staff(staff));
        return names;
    }

    static Map<String, String> guests(Page page, List<no.fotfeste.party.Outsider> outsiders) {
        Map<String, String> names = new LinkedHashMap<>();
        outsiders.forEach(one -> names.put(one.id().toString(), one.name() + " (" + page.word("party.as", one.as()) + ")"));
        return names;
    }

    static String named(List<no.fotfeste.party.Outsider> outsiders) {
        return outsiders.stream().map(no.fotfeste.party.Outsider::name).collect(Collectors.joining("; "));
    }

    /** Those from outside who are asked, after the others. */
    static String guests(List<no.fotfeste.party.Outsider> outsiders, Appointment appointment) {
        return outsiders.stream().filter(one -> appointment.booking().guests().contains(one.id()))
                .map(one -> " · " + one.name()).collect(Collectors.joining());
    }

    /** man. 2. mars 10.00–11.00, Jon Vik: when, and for whom of ours; never with whom. */
    static String taken(Page page, List<StaffMember> staff, Busy.Taken taken) {
        String who = taken.staff() == null ? page.t("contact.taken.person") : staff.stream()
                .filter(member -> member.id().equals(taken.staff())).map(StaffMember::name).findFirst().orElse(page.t("contact.taken.someone"));
        return page.day(taken.from().toLocalDate()) + " " + Show.time(taken.from().toLocalTime()) + "–"
                + Show.time(taken.to().toLocalTime()) + ": " + who;
    }

    static List<String> ids(List<StaffId> staff) {
        return staff.stream().map(StaffId::toString).toList();
    }

    static Map<String, String> reasons(ServiceDefinition service) {
        Map<String, String> reasons = new LinkedHashMap<>();
        service.reasons().forEach(reason -> reasons.put(reason, reason));
        return reasons;
    }

    /** A few words without anything about health, to copy into a message. */
    static String invitation(Page page, AppointmentPages.Opened opened) {
        Booking booking = opened.appointment().booking();
        String where = switch (booking.mode()) {
            case PHYSICAL -> page.t("contact.invitation.place", booking.place());
            case VIDEO -> page.t("contact.invitation.video", booking.videoLink());
            case PHONE -> page.t("contact.invitation.phone");
        };
        return page.t("contact.invitation.text", Show.longDay(booking.on()), Show.time(booking.start()), where,
                opened.provider().name(), opened.provider().contact());
    }

    public static String title(Page page, NewContact contact) {
        String who = page.word("contact.party", contact.with());
        return page.word("contact.channel", contact.channel()) + " – " + (contact.name().isEmpty() ? who : who + ", " + contact.name());
    }

    /** What it counted as, or that nobody answered. */
    public static String mark(Page page, ServiceDefinition service, Contact contact) {
        if (contact.withdrawn()) return page.t("contact.withdrawn");
        if (!contact.corrections().isEmpty()) return page.t("contact.corrected");
        if (!contact.what().answered()) return page.t("contact.no-answer");
        return contact.kind().equals(no.fotfeste.service.Kinds.CONTACT) ? "" : LineWords.title(page, service, contact.kind());
    }

    private static String text(Page page, NewContact contact) {
        StringJoiner text = new StringJoiner("\n");
        if (!contact.purpose().isEmpty()) text.add(page.t("contact.purpose.was", contact.purpose()));
        if (!contact.summary().isEmpty()) text.add(contact.summary());
        if (!contact.actions().isEmpty()) text.add(page.t("contact.actions.were", contact.actions()));
        return text.toString();
    }

    /** With where the words stand, where they are not here, and what has been added. */
    public static String text(Page page, Contact contact) {
        StringJoiner text = new StringJoiner("\n");
        String said = text(page, contact.what());
        if (!said.isEmpty()) text.add(said);
        if (contact.noted()) text.add(page.t("contact.noted"));
        return text.toString();
    }

    public static String by(Page page, Contact contact) {
        StringJoiner by = new StringJoiner(" · ");
        by.add(contact.employer().isEmpty() ? contact.by() : contact.by() + ", " + contact.employer());
        if (contact.what().direction() == NewContact.Direction.IN) by.add(page.t("contact.direction.in"));
        if (contact.what().minutes() != null) by.add(page.t("contact.minutes.were", contact.what().minutes()));
        if (contact.what().agreed()) by.add(page.t("contact.agreed.yes"));
        return by.toString();
    }

    /** A few words for the line: the channel, with whom where it was not the person, and what it was about. */
    static String onLine(Words words, NewContact contact) {
        String head = headline(words, contact);
        return contact.summary().isEmpty() ? head : head + ": " + contact.summary();
    }

    static String headline(Words words, NewContact contact) {
        String head = words.say("contact.channel." + contact.channel().name().toLowerCase(Locale.ROOT));
        if (contact.with() != NewContact.Party.PERSON) {
            head += ", " + words.say("contact.party." + contact.with().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (!contact.name().isEmpty()) head += " " + contact.name();
        }
        return contact.answered() ? head : head + ", " + words.say("contact.no-answer");
    }
}
