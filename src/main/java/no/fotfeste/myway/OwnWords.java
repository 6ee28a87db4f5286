package no.fotfeste.myway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Booking;
import no.fotfeste.episode.Case;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Measure;
import no.fotfeste.plan.Milestone;
import no.fotfeste.plan.OwnPlan;
import no.fotfeste.plan.SelfReport;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;

/** The person's own pages in words: short, and to the person. */
final class OwnWords {

    private OwnWords() {}

    /** The one thing that waits. @param to empty where nothing is to be pressed */
    record Next(String title, String text, String to, String button) {}

    static Next next(Page page, MyWay.Home home) {
        Appointment today = home.week().stream().filter(each -> each.on().equals(page.today())).findFirst().orElse(null);
        if (today != null) return new Next(page.t("myway.next.today", visit(home.shown(), today)), meeting(page, today), "", "");
        List<Measure> tell = home.plan().toTell(page.today());
        if (!tell.isEmpty()) {
            return new Next(page.t("myway.next.tell"), tell.getFirst().text(), "/min/plan/oppgave/" + tell.getFirst().id(), page.t("myway.next.tell.go"));
        }
        if (home.plan().asks()) {
            return new Next(page.t(home.plan().said() == null ? "myway.next.agree" : "myway.next.changed"), page.t("myway.next.agree.text"),
                    "/min/plan#svar", page.t("myway.next.agree.go"));
        }
        if (home.plan().begun() && home.plan().plan().standing().isEmpty()) {
            return new Next(page.t("myway.next.goal"), page.t("myway.next.goal.text"), "/min/plan/mal/ny", page.t("myway.next.goal.go"));
        }
        if (!home.week().isEmpty()) {
            Appointment first = home.week().getFirst();
            return new Next(page.t("myway.next.visit", visit(home.shown(), first), page.day(first.on())), meeting(page, first), "", "");
        }
        return new Next(page.t("myway.next.none"), page.t("myway.next.none.text"), "", "");
    }

    static String visit(Case shown, Appointment appointment) {
        return shown.course().service().visit(appointment.kind()).map(visit -> visit.name()).orElse(appointment.kind());
    }

    /** When, where and with whom. */
    static String meeting(Page page, Appointment appointment) {
        Booking booking = appointment.booking();
        String where = switch (booking.mode()) {
            case PHONE -> page.t("myway.by-phone");
            case VIDEO -> page.t("myway.by-video");
            case PHYSICAL -> booking.place();
        };
        String who = appointment.company().stream().map(Appointment.Participant::name).collect(Collectors.joining(", "));
        return Stream.of(page.t("myway.clock", Show.time(booking.start()), Show.time(booking.end())), where,
                who.isEmpty() ? "" : page.t("myway.with", who)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    static String doer(Page page, OwnPlan.Shown plan, Measure measure) {
        Measure.Doer doer = measure.doer();
        String name = doer.staff() == null ? "" : plan.names().getOrDefault(doer.staff(), page.t("myway.one-of-us"));
        return switch (doer.by()) {
            case SELF -> page.t("myway.doer.you");
            case STAFF -> name;
            case PARTY -> doer.party();
            case SELF_WITH_HELP -> {
                String help = Stream.of(name, doer.party()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
                yield help.isEmpty() ? page.t("myway.doer.you-helped") : page.t("myway.doer.you-with", help);
            }
        };
    }

    /** How much, who, until when, and how it went last: the line below what is done. */
    static String about(Page page, OwnPlan.Shown plan, Measure measure) {
        SelfReport told = plan.told(measure.id());
        String when = !measure.open() ? page.t("myway.done-on", page.day(measure.stateOn()))
                : measure.dueOn() == null ? "" : page.t("myway.due", page.day(measure.dueOn()));
        return Stream.of(measure.effort().dose(), doer(page, plan, measure), when,
                told == null ? "" : page.t("myway.told", page.day(told.on()), page.word("plan.done-how", told.done())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** The next step on the way to a goal; empty where there is none. */
    static String step(Page page, OwnPlan.Shown plan, Goal goal) {
        Milestone next = plan.progress().next(goal.id());
        if (next == null) return "";
        return next.dueOn() == null ? page.t("myway.step", next.text()) : page.t("myway.step.due", next.text(), page.day(next.dueOn()));
    }

    /** Areas of life in plain words; health only where it is shown. */
    static Map<String, String> areas(Page page, OwnPlan.Shown plan) {
        Map<String, String> areas = new LinkedHashMap<>();
        for (Goal.Domain domain : List.of(Goal.Domain.WORK, Goal.Domain.EDUCATION, Goal.Domain.FAMILY, Goal.Domain.COMMUNITY,
                Goal.Domain.PHYSICAL_HEALTH, Goal.Domain.MENTAL_HEALTH)) {
            if (!domain.health() || plan.health()) areas.put(domain.name(), page.word("myway.area", domain));
        }
        return areas;
    }

    static String contact(Page page, Case shown) {
        Case.Member contact = MyWay.Home.contact(shown);
        return contact == null ? page.t("myway.one-of-us") : contact.name();
    }
}
