package no.fotfeste.followup;

import java.time.LocalDate;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import org.jspecify.annotations.Nullable;

/** Something for the job to look at. @param survey null where nobody has been asked yet */
record Task(PersonId person, EpisodeId course, String occasion, LocalDate opensOn, LocalDate closesOn,
        @Nullable UUID survey) {}
