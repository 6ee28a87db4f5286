package no.fotfeste.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.meeting.Agenda.Item;
import no.fotfeste.meeting.Agenda.Reason;
import no.fotfeste.meeting.Decision.Owner;
import no.fotfeste.meeting.Decision.Party;
import no.fotfeste.meeting.Decision.When;
import no.fotfeste.episode.LineWords;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.platform.StaffId;
import no.fotfeste.platform.Time;
import no.fotfeste.service.MeetingRules;
import no.fotfeste.service.MeetingRules.Section;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;

/** How the meeting is put into words. */
final class MeetingWords {

    private MeetingWords() {}

    /** Why a case is on the list, all of it on one line. */
    static String why(Page page, ServiceDefinition service, Item item) {
        return item.distinct().stream().map(reason -> why(page, service, reason)).collect(Collectors.joining(" · "));
    }

    private static String why(Page page, ServiceDefinition service, Reason reason) {
        String day = page.day(reason.day());
        return switch (reason.section()) {
            case ASKED -> "«" + shorter(reason.text()) + "»";
            case OVERDUE -> page.t("meeting.why.overdue", reason.kind().equals("meeting-task") ? page.t("meeting.why.task", shorter(reason.text()))
                    : LineWords.title(page, service, reason.kind()), day);
            case DECISION, REFERRAL -> page.t("meeting.why.due", LineWords.title(page, service, reason.kind()), day);
            case TAPER -> page.t("meeting.why.taper", LineWords.title(page, service, reason.kind()), day);
            case ANSWERS -> page.t("meeting.why.answers", reason.text().isEmpty() ? LineWords.title(page, service, reason.kind()) : shorter(reason.text()));
            default -> page.t("meeting.why." + reason.section().name().toLowerCase(Locale.ROOT), day);
        };
    }

    static String tone(Section section) {
        return switch (section) {
            case ALERT, OVERDUE -> "danger";
            case DECISION, REFERRAL, ASKED -> "warning";
            default -> "neutral";
        };
    }

    static String last(Page page, Item item) {
        return item.lastOn() == null ? page.t("meeting.never-discussed") : page.t("meeting.last-discussed", page.day(item.lastOn()));
    }

    /** Where and how long, and whether there is time for what waits. */
    static String lead(Page page, Board board) {
        MeetingRules rules = board.agenda().rules();
        LocalDate on = board.meeting() == null ? board.nextOn() : board.meeting().on();
        return page.t("meeting.lead", Show.longDay(on), rules.minutes(), rules.room());
    }

    static String time(Page page, Board board) {
        Agenda agenda = board.agenda();
        int left = Math.max(0, agenda.rules().minutes() - agenda.taken() * agenda.rules().perCase());
        return page.t(agenda.minutes() > left ? "meeting.time.short" : "meeting.time", agenda.items().size() + (agenda.more() ? "+" : ""),
                agenda.minutes(), left);
    }

    static String progress(Page page, Board board) {
        return page.t("meeting.progress", board.discussed().size(), board.agenda().items().size() + (board.agenda().more() ? "+" : ""));
    }

    static boolean chairs(Page page) {
        return page.caller() != null && page.caller().isAny(MeetingAction.chairs());
    }

    static Map<String, String> names(Iterable<StaffMember> staff) {
        Map<String, String> names = new LinkedHashMap<>();
        staff.forEach(member -> names.put(member.id().toString(), named(member)));
        return names;
    }

    static String named(StaffMember member) {
        return member.name() + " (" + (member.employer().isEmpty() ? member.title() : member.title() + ", " + member.employer()) + ")";
    }

    /** Who may be given something to do: the person, colleagues who follow them up, those outside. */
    static Map<String, String> owners(Page page, CaseMeetings.Shown shown) {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("PERSON", shown.shown().person().givenName());
        owners.putAll(names(shown.owners().stream().filter(member -> member.roles().stream().anyMatch(Role.TEAM::contains)).toList()));
        for (Party party : Party.values()) owners.put(party.name(), page.t(party(party)));
        return owners;
    }

    static String party(Party party) {
        return "meeting.party." + party.name().toLowerCase(Locale.ROOT);
    }

    static LocalDate due(CaseMeetings.Shown shown, When when, LocalDate today) {
        return switch (when) {
            case NEXT -> Meetings.rules(shown.shown().course().service()).next(today.plusDays(1));
            case TWO_WEEKS -> today.plusWeeks(2);
            case FOUR_WEEKS, DATE -> today.plusWeeks(4);
        };
    }

    /** The chips, each with the day it means. */
    static Map<String, String> days(Page page, CaseMeetings.Shown shown) {
        Map<String, String> days = new LinkedHashMap<>();
        for (When when : When.values()) {
            String word = page.word("meeting.when", when);
            days.put(when.name(), when == When.DATE ? word : word + " (" + page.day(due(shown, when, page.today())) + ")");
        }
        return days;
    }

    static Map<String, String> seenBy(Page page, CaseMeetings.Shown shown) {
        return shown.shown().sees(Information.HEALTH) ? page.options("meeting.seen", Decision.SeenBy.values())
                : page.options("meeting.seen", Decision.SeenBy.OWNER, Decision.SeenBy.FOLLOW_UP);
    }

    /** Next meeting, read by those who do it: until somebody says otherwise. */
    static Form decide(Page page, CaseMeetings.Shown shown) {
        return page.form("meeting.decide." + shown.shown().person().id()).suggest("when", When.NEXT.name()).suggest("seenBy", Decision.SeenBy.OWNER.name());
    }

    static String owner(Page page, Map<StaffId, StaffMember> staff, Owner owner) {
        StaffId id = owner.staff();
        if (id == null) return owner.kind() == Owner.Kind.PERSON ? page.t("meeting.owner.person") : owner.party();
        StaffMember member = staff.get(id);
        return member == null ? page.t("meeting.owner.left") : member.employer().isEmpty() ? member.name() : member.name() + ", " + member.employer();
    }

    static String decided(Page page, Map<StaffId, StaffMember> staff, Decision decision) {
        return page.t("meeting.decided", owner(page, staff, decision.owner()), page.day(decision.dueOn()));
    }

    static String information(Page page, Information information) {
        return page.t("meeting.class." + information.column());
    }

    static String signed(Page page, Meeting meeting) {
        Meeting.Signed signed = meeting.signed();
        return signed == null ? "" : page.t("meeting.signed", page.moment(signed.at()), signed.name(), signed.title());
    }

    static String closedAlready(Page page, Meeting meeting) {
        Meeting.Signed signed = meeting.signed();
        return signed == null ? "" : page.t("meeting.closed-already", Show.time(signed.at().atZone(Time.OSLO).toLocalTime()), signed.name());
    }

    /** Name, profession and employer; when, where it was not all of it. */
    static String present(Page page, Present each) {
        String who = each.guest() ? page.t("meeting.guest.named", each.name())
                : each.name() + (each.title().isEmpty() ? "" : ", " + each.title()) + (each.employer().isEmpty() ? "" : " – " + each.employer());
        if (each.until() == null) return each.allAlong() ? who : page.t("meeting.present.from", who, time(each.from()));
        return page.t("meeting.present.part", who, time(each.from()), time(each.until()));
    }

    private static String time(java.time.Instant at) {
        return Show.time(at.atZone(Time.OSLO).toLocalTime());
    }

    static String shorter(String text) {
        return text.codePointCount(0, text.length()) <= 140 ? text : text.substring(0, text.offsetByCodePoints(0, 137)).strip() + " …";
    }
}
