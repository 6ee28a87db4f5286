package no.fotfeste.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.access.Access;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.assessment.Alerts;
import no.fotfeste.instrument.Answers;
import no.fotfeste.assessment.Assessments;
import no.fotfeste.icf.Icf;
import no.fotfeste.icf.IcfProfiles;
import no.fotfeste.instrument.Instruments;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.Appointments;
import no.fotfeste.contact.Booking;
import no.fotfeste.contact.Contacts;
import no.fotfeste.contact.Held;
import no.fotfeste.contact.NewContact;
import no.fotfeste.episode.Cases;
import no.fotfeste.journal.Note;
import no.fotfeste.journal.Notes;
import no.fotfeste.person.NewPerson;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.referral.NewReferral;
import no.fotfeste.referral.Referral;
import no.fotfeste.referral.ReferralId;
import no.fotfeste.referral.Referrals;
import no.fotfeste.service.ServiceDefinition.Occasion;
import no.fotfeste.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What both kinds of made-up lives are made of, each through the use case a member of staff would use. */
@Component
class DemoActs {

    private final Access access;
    private final TransactionTemplate transaction;
    private final Referrals referrals;
    private final Services services;
    private final Cases cases;
    private final Appointments appointments;
    private final Contacts contacts;
    private final Notes notes;
    private final Assessments assessments;
    private final Instruments instruments;
    private final IcfProfiles profiles;
    private final Alerts alerts;

    DemoActs(Access access, TransactionTemplate transaction, Referrals referrals, Services services, Cases cases,
            Appointments appointments, Contacts contacts, Notes notes, Assessments assessments, Instruments instruments,
            IcfProfiles profiles, Alerts alerts) {
        this.access = access;
        this.transaction = transaction;
        this.referrals = referrals;
        this.services = services;
        this.cases = cases;
        this.appointments = appointments;
        this.contacts = contacts;
        this.notes = notes;
        this.assessments = assessments;
        this.instruments = instruments;
        this.profiles = profiles;
        this.alerts = alerts;
    }

    /** Somebody and their course. */
    record Someone(PersonId person, EpisodeId course) {

        ReferralId referral() {
            return new ReferralId(course.value());
        }
    }

    Someone refer(Caller by, NewPerson person, NewReferral referral) {
        UUID key = UUID.randomUUID();
        referrals.receive(by, key, person, referral);
        ReferralId id = new ReferralId(key);
        return new Someone(referrals.personOf(Caller.system(by.provider(), by.now()), id), id.course());
    }

    void decide(Caller by, Someone someone, String service, String decision, String why, @Nullable LocalDate revisit,
            @Nullable LocalDate startBy) {
        var choice = services.current(service, by.today()).decision(decision).orElseThrow();
        referrals.decide(by, someone.person(), someone.referral(), UUID.randomUUID(), new Referral.Choice(choice, why, revisit, startBy));
    }

    /** Planned and held; the first free time of the day is taken. */
    void visit(Caller by, Someone someone, String kind, List<StaffId> staff, String outcome, String reason) {
        UUID key = book(by, someone, kind, by.today(), staff, reason);
        appointments.hold(by, someone.person(), new no.fotfeste.contact.AppointmentId(key), UUID.randomUUID(), 1,
                new Held(staff, true, outcome, "", reason));
    }

    UUID book(Caller by, Someone someone, String kind, LocalDate on, List<StaffId> staff, String reason) {
        for (int slot = 0; slot < 24; slot++) {
            UUID key = UUID.randomUUID();
            try {
                appointments.plan(by, someone.person(), key, new Booking(kind, on, LocalTime.of(8, 0).plusMinutes(20L * slot), 20,
                        Appointment.Mode.PHYSICAL, "Hos personen", "", "", "", staff, reason));
                return key;
            } catch (Invalid busy) {
                // the next twenty minutes
            }
        }
        throw new IllegalStateException("no time left on " + on);
    }

    void call(Caller by, Someone someone, String summary) {
        contact(by, someone, NewContact.Channel.PHONE, NewContact.Party.PERSON, "", summary);
    }

    void contact(Caller by, Someone someone, NewContact.Channel channel, NewContact.Party with, String name, String summary) {
        contacts.log(by, someone.person(), UUID.randomUUID(), new NewContact(channel, with, name, NewContact.Direction.OUT,
                true, true, "", summary, "", by.today(), null, null));
    }

    void note(Caller by, Someone someone, no.fotfeste.access.Information information, String text) {
        notes.write(by, someone.person(), UUID.randomUUID(), information, new Note.Writing(Note.Kind.TALK, by.today(), null, text), true);
    }

    /** Everything that is measured at an occasion. @param ability 0 to 10; @param strain 0 to 1, how heavy the symptoms are */
    void measure(Caller by, Someone someone, String occasion, int ability, double strain) {
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(by, someone.person(), DemoAction.MEASURE);
            var course = cases.get(entered, someone.course()).course();
            Map<String, Answers> all = Map.of(
                    "work-ability", Answers.of(Map.of("ability", String.valueOf(ability))),
                    "pain", Answers.of(Map.of("pain", String.valueOf((int) Math.round(strain * 9)))),
                    "phq-9", symptoms(9, strain), "gad-7", symptoms(7, strain),
                    "psfs", own(ability),
                    "expectation", Answers.of(Map.of("when", ability > 5 ? "month-3" : ability > 2 ? "month-6" : "unknown")),
                    "economy-and-loneliness", Answers.of(Map.of("economy", strain > 0.5 ? "2" : "1", "lonely", strain > 0.7 ? "1" : "0")));
            for (String code : course.service().occasion(occasion).orElseThrow().instruments()) {
                // one form in some: not everybody gets everything done
                if (code.equals("psfs") && ability == 3) continue;
                assessments.record(entered, course, occasion, instruments.get(code), all.getOrDefault(code, Answers.NONE), false, UUID.randomUUID());
            }
            profiles.record(entered, course, UUID.randomUUID(), occasion, by.today(), functioning(ability, strain));
        });
    }

    /** An ICF profile outside the occasions. */
    void profile(Caller by, Someone someone, int ability, double strain) {
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(by, someone.person(), DemoAction.MEASURE);
            profiles.record(entered, cases.get(entered, someone.course()).course(), UUID.randomUUID(), Occasion.BETWEEN, by.today(),
                    functioning(ability, strain));
        });
    }

    /** The same person always does a little less than they could; what surrounds them gets better as they do. */
    private static List<Icf.Finding> functioning(int ability, double strain) {
        int work = Math.clamp(Math.round((10 - ability) * 0.4f), 0, 4);
        int body = (int) Math.clamp(Math.round(strain * 4), 0, 4);
        return List.of(new Icf.Finding("b130", body, null, ""), new Icf.Finding("b455", Math.min(4, body + 1), null, ""),
                new Icf.Finding("d240", work, work, ""), new Icf.Finding("d720", 1, 8, ""), new Icf.Finding("d845", Math.max(0, work - 1), null, ""),
                new Icf.Finding("d850", work, Math.max(0, work - 1), ""), new Icf.Finding("d855", 9, null, ""),
                new Icf.Finding("e310", null, 3, ""), new Icf.Finding("e330", Math.max(0, work - 1), Math.max(0, 3 - work), ""),
                new Icf.Finding("e590", 8, null, ""));
    }

    /** Between the occasions: mood and work ability, as they go. */
    void measureBetween(Caller by, Someone someone, int ability, double strain) {
        transaction.executeWithoutResult(status -> {
            Entered entered = access.enter(by, someone.person(), DemoAction.MEASURE);
            var course = cases.get(entered, someone.course()).course();
            Map.of("work-ability", Answers.of(Map.of("ability", String.valueOf(ability))), "phq-9", symptoms(9, strain)).forEach((code, answers) ->
                    assessments.record(entered, course, Occasion.BETWEEN, instruments.get(code), answers, false, UUID.randomUUID()));
        });
    }

    /** What could not wait has been seen to. */
    void seenTo(Caller by, Someone someone, String done) {
        List<Alerts.Open> open = transaction.execute(status -> alerts.open(access.enter(by, someone.person(), DemoAction.MEASURE), 1));
        if (open != null) open.forEach(alert -> alerts.acknowledge(by, someone.person(), UUID.randomUUID(), alert.id(), done));
    }

    private static Answers symptoms(int items, double strain) {
        Map<String, String> given = new java.util.HashMap<>();
        for (int i = 1; i <= items; i++) {
            double share = i == 9 ? (strain > 0.93 ? 0.4 : 0) : strain * (0.6 + (i % 3) * 0.2);
            given.put(String.valueOf(i), String.valueOf((int) Math.clamp(Math.round(share * 3), 0, 3)));
        }
        return Answers.of(given);
    }

    private static Answers own(int ability) {
        return Answers.of(Map.of("activity-1", "Gå til butikken", "rating-1", String.valueOf(Math.min(10, ability + 1)),
                "activity-2", "Løfte barna", "rating-2", String.valueOf(ability), "activity-3", "Sitte en hel time",
                "rating-3", String.valueOf(Math.max(0, ability - 1))));
    }
}
