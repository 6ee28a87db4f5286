package no.fotfeste.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Collectors;
import no.fotfeste.contact.Appointment;
import no.fotfeste.contact.NewContact;
import no.fotfeste.journal.Note;
import no.fotfeste.plan.Measure.Arena;
import no.fotfeste.service.ServiceDefinition.Visit;
import no.fotfeste.ui.Show;
import no.fotfeste.ui.Words;
import org.jspecify.annotations.Nullable;

/** Where an entry comes from, so that nobody has to write it. @param words the first line of the note */
record Origin(UUID id, LocalDate on, @Nullable LocalTime at, String words, Note.Kind kind, Arena arena) {

    static Origin of(Words say, Appointment appointment, Visit visit) {
        String who = appointment.company().stream().map(Appointment.Participant::name).collect(Collectors.joining(", "));
        String head = say.say("visit.from", visit.name(), Show.time(appointment.start()) + "–" + Show.time(appointment.booking().end()), who);
        boolean missed = appointment.state() == Appointment.State.NO_SHOW;
        boolean work = "workplace".equals(visit.place());
        return new Origin(appointment.id().value(), appointment.on(), appointment.start(),
                missed ? say.say("visit.from.no-show", head) : head,
                work ? Note.Kind.WORKPLACE : "meeting".equals(visit.place()) ? Note.Kind.MEETING : Note.Kind.TALK,
                work ? Arena.WORKPLACE : Arena.PERSON);
    }

    static Origin of(Words say, UUID id, NewContact contact) {
        return new Origin(id, contact.on(), contact.time(), contact.headline(say),
                contact.channel() == NewContact.Channel.MEETING ? Note.Kind.MEETING : Note.Kind.TALK,
                switch (contact.with()) {
                    case EMPLOYER -> Arena.WORKPLACE;
                    case NAV, PROVIDER_OF_MEASURES -> Arena.NAV;
                    case NEXT_OF_KIN -> Arena.SURROUNDINGS;
                    default -> Arena.PERSON;
                });
    }
}
