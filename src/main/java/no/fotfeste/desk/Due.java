package no.fotfeste.desk;

import java.time.LocalDate;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import no.fotfeste.timeline.Whose;
import org.jspecify.annotations.Nullable;

/** Something that ought to be done, by the last day it ought to be done. */
record Due(PersonId person, String name, EpisodeId course, ServiceDefinition service, String kind, LocalDate from,
        LocalDate until, Limit limit, @Nullable String law, String text, String who) {

    /** Days before its first day that something is shown. */
    static final int AHEAD = 7;

    boolean overdue(LocalDate today) {
        return until.isBefore(today);
    }

    /** Where it is done: the referral while it waits for an answer, what a meeting asked for, otherwise the case. */
    String address() {
        return "/personer/" + person + switch (kind) {
            case Kinds.REFERRAL_DECIDED, Kinds.INFORMATION_ANSWER -> "/henvisninger/" + course;
            case Kinds.POST_TO_READ, Kinds.POST_REPLY -> "/post";
            case Kinds.MEDICATION_REVIEW -> "/legemidler";
            case Kinds.FORM_ANSWERED -> "/kartlegging";
            case Kinds.OWN_TO_READ -> "/plan";
            case Kinds.MEETING_TASK -> "/motet";
            case Kinds.PARTY_TO_READ, Kinds.TAKE_OVER, Kinds.EXTRACT_TO_RENEW, Kinds.TELL_PERSON -> "/forankring";
            case Kinds.LADDER_LOOK, Kinds.LADDER_SAID -> "/plan/opptrapping";
            // whoever it is left to can open it: others find it on the line
            default -> service.occasion(kind).isPresent() && who.equals("clinical") ? "/kartlegging" : "";
        };
    }

    /** To whom a service file may leave what these roles ought to do. */
    static Set<String> whose(Set<Role> roles) {
        return Whose.of(roles);
    }
}
