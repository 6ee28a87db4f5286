package no.fotfeste.contact;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.episode.Case;
import no.fotfeste.organisation.Providers;
import no.fotfeste.organisation.StaffMember;
import no.fotfeste.party.Outsider;
import no.fotfeste.platform.NotFound;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Visits and meetings: to plan one, and one as it stands until it is over. */
@Controller
@RequestMapping("/personer/{person}/kontakter/avtale")
class AppointmentPages {

    private static final int MOST_STAFF = 30;

    private final ContactDesk desk;
    private final Appointments appointments;

    private final Series series;

    AppointmentPages(ContactDesk desk, Appointments appointments, Series series) {
        this.desk = desk;
        this.appointments = appointments;
        this.series = series;
    }

    /**
     * One appointment as its page shows it.
     *
     * @param outsiders the person's contacts outside, to ask; @param guests those who are asked
     * @param series all of them in order, where it is one of several
     * @param lanes of the plan, that something agreed could go in
     * @param remindedAt when the person was told of it by mail
     * @param taken times that turned out to be taken
     */
    record Opened(Case shown, Appointment appointment, Visit visit, List<StaffMember> staff, Providers.Provider provider,
            List<Outsider> outsiders, List<Outsider> guests, List<Appointment> series, List<MeetingAction> actions,
            Map<String, String> lanes, @Nullable Instant remindedAt, List<Busy.Taken> taken) {

        Opened taken(List<Busy.Taken> others) {
            return new Opened(shown, appointment, visit, staff, provider, outsiders, guests, series, actions, lanes, remindedAt, others);
        }

        /** Its number in the series. */
        int number() {
            return series.stream().map(Appointment::id).toList().indexOf(appointment.id()) + 1;
        }

        /** Those from outside who can be sent an invitation. */
        List<Outsider> reachable() {
            return guests.stream().filter(one -> one.inUse() && !one.email().isEmpty()).toList();
        }

        String address() {
            return shown.address() + "/kontakter/avtale/" + appointment.id();
        }
    }

    @GetMapping
    ModelAndView blank(Caller caller, Page page, @PathVariable PersonId person, @RequestParam(required = false) @Nullable String slag) {
        return planning(caller, page, person, slag == null ? "" : slag, List.of());
    }

    @PostMapping
    ModelAndView plan(Caller caller, Page page, Submission submission, @PathVariable PersonId person) {
        List<Busy.Taken> taken = new ArrayList<>();
        return submission.run("/personer/" + person + "/kontakter?ok=contact.done.planned", () -> telling(taken, () -> {
            ContactDesk.Planning planning = desk.planning(caller, person, "");
            String kind = submission.text("kind", 60);
            Visit visit = planning.visits().stream().filter(one -> one.kind().equals(kind)).findFirst().orElse(null);
            if (visit == null) submission.error("kind", "contact.kind-needed");
            Booking booking = read(submission, kind, atHome(visit) ? planning.shown().person().contact().address() : "");
            Repeat repeat = repeat(submission);
            submission.check();
            if (repeat == null) appointments.plan(caller, person, submission.key(), booking);
            else series.plan(caller, person, submission.key(), booking, repeat, submission.checked("leaveOut"));
        }), form -> planning(caller, page.with(form), person, "", taken));
    }

    /** What is taken is shown with the form. */
    private static void telling(List<Busy.Taken> taken, Runnable act) {
        try {
            act.run();
        } catch (Busy busy) {
            taken.addAll(busy.taken());
            throw busy;
        }
    }

    @GetMapping("/{appointment}")
    ModelAndView show(Caller caller, Page page, @PathVariable PersonId person, @PathVariable AppointmentId appointment) {
        return page.view("contact/appointment", desk.open(caller, person, appointment));
    }

    @PostMapping("/{appointment}/{step}")
    ModelAndView step(Caller caller, Page page, Submission submission, @PathVariable PersonId person,
            @PathVariable AppointmentId appointment, @PathVariable String step) {
        List<Busy.Taken> taken = new ArrayList<>();
        return submission.run("/personer/" + person + "/kontakter?ok=contact.done." + done(step), () -> telling(taken, () -> {
            UUID key = submission.key();
            int version = submission.version();
            boolean following = submission.checked("following");
            switch (step) {
                case "endre" -> {
                    Opened opened = desk.open(caller, person, appointment);
                    Booking booking = read(submission, opened.appointment().kind(), "");
                    if (following) series.changeFollowing(caller, person, appointment, key, version, booking);
                    else appointments.change(caller, person, appointment, key, version, booking);
                }
                case "avlys" -> {
                    String why = submission.required("why", 300);
                    submission.check();
                    if (following) series.cancelFollowing(caller, person, appointment, key, version, why);
                    else appointments.cancel(caller, person, appointment, key, version, why);
                }
                default -> {
                    String why = submission.text("why", 300);
                    submission.check();
                    appointments.noShow(caller, person, appointment, key, version, why);
                }
            }
        }), form -> page.with(form).view("contact/appointment", desk.open(caller, person, appointment).taken(taken)));
    }

    private ModelAndView planning(Caller caller, Page page, PersonId person, String kind, List<Busy.Taken> taken) {
        return page.view("contact/plan", desk.planning(caller, person, kind).taken(taken));
    }

    /** Suggested: the visit that was asked for or is waited for, at home where it is at home, and whoever plans it. */
    static Form planForm(Page page, ContactDesk.Planning planning) {
        Visit visit = planning.suggested();
        Map<String, List<String>> values = new HashMap<>();
        if (visit != null) values.put("kind", List.of(visit.kind()));
        if (atHome(visit)) values.put("place", List.of(planning.shown().person().contact().address()));
        values.put("mode", List.of(Appointment.Mode.PHYSICAL.name()));
        values.put("minutes", List.of("60"));
        values.put("staff", List.of(planning.shown().entered().caller().staff().toString()));
        String name = "contact.plan." + planning.shown().person().id();
        return page.form(name, new Form(name, UUID.randomUUID(), 0, values, Map.of(), Map.of(), null));
    }

    private static boolean atHome(@Nullable Visit visit) {
        return visit != null && "home".equals(visit.place());
    }

    private static String done(String step) {
        return switch (step) {
            case "endre" -> "changed";
            case "avlys" -> "cancelled";
            case "ikke-mott" -> "no-show";
            default -> throw new NotFound("step");
        };
    }

    /** @param place where nothing was written */
    private static Booking read(Submission submission, String kind, String place) {
        Appointment.Mode mode = submission.requiredChoice("mode", Appointment.Mode.class);
        LocalTime start = submission.time("time").orElse(null);
        if (start == null) submission.error("time", "contact.time-needed");
        String written = submission.text("place", 300);
        if (written.isEmpty()) written = mode == Appointment.Mode.PHYSICAL ? place : "";
        if (mode == Appointment.Mode.PHYSICAL && written.isEmpty()) submission.error("place", "contact.place-needed");
        String link = mode == Appointment.Mode.VIDEO ? submission.text("videoLink", 500) : "";
        if (!link.isEmpty() && !https(link)) submission.error("videoLink", "contact.link-unclear");
        Booking booking = new Booking(kind, submission.requiredDate("on"), start == null ? LocalTime.MIN : start,
                submission.requiredNumber("minutes", 5, 600), mode, written, link, submission.text("outside", 500),
                submission.text("note", 500), staff(submission), submission.text("reason", 200), guests(submission));
        submission.check();
        return booking;
    }

    /** Null where it comes once. */
    private static @Nullable Repeat repeat(Submission submission) {
        Repeat.Rhythm rhythm = submission.choice("repeat", Repeat.Rhythm.class).orElse(null);
        if (rhythm == null) return null;
        return new Repeat(rhythm, submission.date("until").orElse(null), submission.number("times", 2, Repeat.MOST).orElse(null));
    }

    private static List<UUID> guests(Submission submission) {
        Set<UUID> guests = new LinkedHashSet<>();
        for (String id : submission.all("guests")) {
            try {
                guests.add(UUID.fromString(id));
            } catch (IllegalArgumentException notAnId) {
                submission.error("guests", "contact.guest-gone");
            }
        }
        if (guests.size() > MOST_STAFF) submission.error("guests", "contact.staff-many");
        return List.copyOf(guests);
    }

    private static List<StaffId> staff(Submission submission) {
        Set<StaffId> chosen = new LinkedHashSet<>();
        for (String id : submission.all("staff")) {
            try {
                chosen.add(StaffId.of(id));
            } catch (IllegalArgumentException notAnId) {
                submission.error("staff", "contact.staff-unknown");
            }
        }
        if (chosen.isEmpty()) submission.error("staff", "contact.staff-needed");
        if (chosen.size() > MOST_STAFF) submission.error("staff", "contact.staff-many");
        return new ArrayList<>(chosen);
    }

    private static boolean https(String link) {
        try {
            URI address = URI.create(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** The form to change it, with what stands. */
    static Form changeForm(Appointment appointment) {
        Booking booking = appointment.booking();
        Map<String, List<String>> values = new HashMap<>();
        values.put("on", List.of(Show.typed(booking.on())));
        values.put("time", List.of(Show.time(booking.start())));
        values.put("minutes", List.of(String.valueOf(booking.minutes())));
        values.put("mode", List.of(booking.mode().name()));
        values.put("place", List.of(booking.place()));
        values.put("videoLink", List.of(booking.videoLink()));
        values.put("outside", List.of(booking.outside()));
        values.put("note", List.of(booking.note()));
        values.put("staff", ContactWords.ids(booking.staff()));
        values.put("guests", booking.guests().stream().map(UUID::toString).toList());
        return new Form("contact.change." + appointment.id(), UUID.randomUUID(), appointment.version(), values, Map.of(), Map.of(), null);
    }

    static Form whyForm(Page page, String step, Appointment appointment) {
        String name = "contact." + step + "." + appointment.id();
        return page.form(name, Form.of(name, appointment.version(), Map.of()));
    }
}
