package no.fotfeste.visit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.NewContact;
import no.fotfeste.episode.Support;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.plan.Measure.Doer;
import no.fotfeste.platform.StaffId;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;

/** The forms to log with, and how they are read. */
final class VisitForms {

    static final int LONG = 4000;
    private static final int SHORT = 300;
    private static final int MEASURE = 500;
    private static final int MOST_STAFF = 30;
    private static final String ME = "ME";
    private static final String SELF = "SELF";

    /** How a call or a message went. */
    enum Reached {
        REACHED, NO_ANSWER
    }

    /** How an appointment went. */
    enum Went {
        HELD, NO_SHOW
    }

    private VisitForms() {}

    static String contactName(VisitDesk.Logging logging) {
        return "visit.contact." + logging.shown().person().id();
    }

    /** A call to the person today, until somebody says otherwise. */
    static Form contact(Page page, VisitDesk.Logging logging) {
        return page.form(contactName(logging)).suggest("channel", NewContact.Channel.PHONE.name())
                .suggest("with", NewContact.Party.PERSON.name()).suggest("on", page.today())
                .suggest("where", Also.Where.LOG.name()).suggest("measureBy", ME);
    }

    static String goingName(Appointment appointment) {
        return "visit.going." + appointment.id();
    }

    /** Those who were planned are taken to have been there. A draft keeps text, not who. */
    static Form going(Page page, Appointment appointment) {
        String name = goingName(appointment);
        Map<String, List<String>> staff = Map.of("staff", appointment.booking().staff().stream().map(StaffId::toString).toList());
        Form form = page.form(name, new Form(name, UUID.randomUUID(), appointment.version(), staff, Map.of(), Map.of(), null));
        if (form.draftAt() != null) {
            Map<String, List<String>> drafted = new HashMap<>(form.values());
            drafted.putAll(staff);
            form = new Form(name, form.key(), appointment.version(), drafted, Map.of(), Map.of(), form.draftAt());
        }
        return form.suggest("where", Also.Where.LOG.name()).suggest("measureBy", ME);
    }

    static Map<String, String> places(Page page, VisitDesk.Logging logging) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Also.Where where : Also.Where.values()) {
            if (logging.may(where)) places.put(where.name(), page.word("visit.where", where));
        }
        return places;
    }

    static Map<String, String> doers(Page page, VisitDesk.Logging logging) {
        Map<String, String> doers = new LinkedHashMap<>();
        doers.put(ME, page.t("visit.measure.me"));
        doers.put(SELF, page.t("visit.measure.self"));
        StaffId me = logging.shown().entered().caller().staff();
        for (StaffMember member : logging.staff()) {
            if (!member.id().equals(me)) doers.put(member.id().toString(), member.name() + " (" + member.title() + ")");
        }
        return doers;
    }

    /** What is beneath the fold is shown where something stands in it or is wrong with it. */
    static boolean unfolded(Form form, String... fields) {
        for (String field : fields) {
            if (form.error(field) != null || !form.value(field).isEmpty()) return true;
        }
        return false;
    }

    static boolean also(Form form) {
        String where = form.value("where");
        return !where.isEmpty() && !where.equals(Also.Where.LOG.name())
                || unfolded(form, "measure", "measureText", "measureDue", "meeting", "question");
    }

    /** Trouble at work is asked about where there is support that can grow closer. */
    static boolean asksTrouble(VisitDesk.Logging logging) {
        return Support.goesOn(logging.shown().happened()) && logging.shown().sees(Information.WORK);
    }

    /** The call after the joint visit is due another day than today (B27): whoever calls now says why. */
    static boolean asksWhyNow(VisitDesk.Logging logging, LocalDate today) {
        return logging.call() != null && logging.shown().entered().caller().is(Role.JOB_SPECIALIST) && Visits.outside(logging.call(), today);
    }

    static Map<String, String> reasons(VisitDesk.Logging logging) {
        Map<String, String> reasons = new LinkedHashMap<>();
        logging.shown().course().service().reasons().forEach(reason -> reasons.put(reason, reason));
        return reasons;
    }

    static NewContact readContact(Submission submission, LocalDate today) {
        if (submission.text("channel", 40).isEmpty()) submission.error("channel", "contact.channel-needed");
        if (submission.text("with", 40).isEmpty()) submission.error("with", "contact.party-needed");
        if (submission.text("outcome", 40).isEmpty()) submission.error("outcome", "visit.outcome-needed");
        NewContact.Channel channel = submission.requiredChoice("channel", NewContact.Channel.class);
        NewContact.Party with = submission.requiredChoice("with", NewContact.Party.class);
        boolean answered = submission.requiredChoice("outcome", Reached.class) == Reached.REACHED;
        String summary = submission.text("summary", LONG);
        if (answered && with != NewContact.Party.PERSON && summary.isEmpty()) submission.error("summary", "contact.summary-needed");
        LocalDate on = submission.requiredDate("on");
        if (on.isAfter(today)) submission.error("on", "contact.in-future");
        return new NewContact(channel, with, submission.text("name", 200),
                submission.checked("incoming") ? NewContact.Direction.IN : NewContact.Direction.OUT, answered,
                submission.checked("agreed"), submission.text("purpose", SHORT), summary, submission.text("actions", LONG), on,
                submission.time("time").orElse(null), submission.number("minutes", 1, 600).orElse(null));
    }

    static Went readWent(Submission submission) {
        if (submission.text("outcome", 40).isEmpty()) submission.error("outcome", "visit.outcome-needed");
        return submission.requiredChoice("outcome", Went.class);
    }

    /** @param planned who is taken to have been there where the form asks nobody, as on a phone without network */
    static Held readHeld(Submission submission, List<StaffId> planned) {
        Set<StaffId> chosen = new LinkedHashSet<>();
        for (String id : submission.all("staff")) {
            try {
                chosen.add(StaffId.of(id));
            } catch (IllegalArgumentException notAnId) {
                submission.error("staff", "contact.staff-unknown");
            }
        }
        if (chosen.isEmpty() && submission.checked("staffAsked")) submission.error("staff", "contact.staff-needed");
        if (chosen.size() > MOST_STAFF) submission.error("staff", "contact.staff-many");
        return new Held(chosen.isEmpty() ? planned : List.copyOf(chosen), !submission.checked("personAway"),
                submission.text("summary", LONG), submission.text("actions", LONG), submission.text("reason", 200));
    }

    /** @param longestUnnoted how much text there is room for where it is not written in a note */
    static Also readAlso(Submission submission, Caller caller, int longestUnnoted) {
        Also.Where where = submission.choice("where", Also.Where.class).orElse(Also.Where.LOG);
        String text = submission.text("summary", LONG);
        if (where != Also.Where.LOG && text.isEmpty()) submission.error("summary", "visit.text-needed");
        if (where == Also.Where.LOG && text.length() > longestUnnoted) submission.error("summary", "visit.text-short");
        return new Also(where, submission.checked("sign"), submission.checked("measure") ? readMeasure(submission, caller, text) : null,
                submission.checked("meeting") ? readQuestion(submission, text) : "", submission.checked("trouble"),
                submission.text("outside", 40));
    }

    /** One tick is enough where the words above say it. */
    private static Also.NewMeasure readMeasure(Submission submission, Caller caller, String text) {
        String written = submission.text("measureText", MEASURE);
        String what = written.isEmpty() ? text : written;
        if (what.isEmpty()) submission.error("measureText", "visit.measure.needed");
        if (what.length() > MEASURE) submission.error("measureText", "visit.measure.short");
        String who = submission.text("measureBy", 40);
        Doer doer = who.equals(SELF) ? Doer.SELF : Doer.staff(who.isEmpty() || who.equals(ME) ? caller.staff()
                : submission.id("measureBy").map(StaffId::new).orElse(caller.staff()));
        return new Also.NewMeasure(what, doer, submission.date("measureDue").orElse(null));
    }

    private static String readQuestion(Submission submission, String text) {
        String written = submission.text("question", SHORT);
        String question = written.isEmpty() ? text : written;
        if (question.isEmpty()) submission.error("question", "visit.question.needed");
        if (question.length() > SHORT) submission.error("question", "visit.question.short");
        return question;
    }
}
