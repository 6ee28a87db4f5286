package no.fotfeste.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The person has been asked to fill in alone. It opens these forms and nothing else, until all of them are sent, it is
 * taken back, or its time is out.
 *
 * @param unapproved translations that nobody has approved may be chosen too
 * @param openedAt when the person pressed to begin
 * @param finishedAt all has been sent, or the tablet was given back
 * @param readAt somebody in the team has read what was sent
 */
record Invitation(UUID id, EpisodeId course, String occasion, Way way, boolean unapproved, UUID madeBy, String madeName,
        Instant madeAt, Instant expiresAt, int reminders, @Nullable LocalDate remindedOn, @Nullable Instant openedAt,
        @Nullable Instant revokedAt, @Nullable Instant finishedAt, @Nullable Instant readAt, @Nullable String readName,
        List<Part> parts) {

    /** So many, and no more, whoever asks. */
    static final int REMINDERS = 2;

    /** How it reaches the person. */
    enum Way {
        LINK, TABLET
    }

    /** GIVEN_BACK is a tablet that came back before all was answered. */
    enum State {
        SENT, OPENED, PARTLY, ANSWERED, REVOKED, EXPIRED, GIVEN_BACK
    }

    /**
     * One form of it.
     *
     * @param version and {@code scoring}: the edition it was begun in; 0 before it is begun
     * @param language last chosen; empty for the one the form is written in
     * @param draft field to what stands in it
     * @param response what it became when it was sent
     * @param before what stood when it came, and that it corrects: somebody had answered the same meanwhile
     */
    record Part(int place, String instrument, int version, int scoring, String language, Map<String, List<String>> draft,
            @Nullable Instant savedAt, @Nullable UUID response, @Nullable UUID before, @Nullable Instant answeredAt) {

        boolean answered() {
            return response != null;
        }

        boolean begun() {
            return version > 0;
        }
    }

    boolean allAnswered() {
        return parts.stream().allMatch(Part::answered);
    }

    boolean anyAnswered() {
        return parts.stream().anyMatch(Part::answered);
    }

    boolean open(Instant now) {
        return revokedAt == null && finishedAt == null && now.isBefore(expiresAt);
    }

    /** Something came after somebody read last. */
    boolean unread() {
        return parts.stream().anyMatch(part -> part.answeredAt() != null && (readAt == null || part.answeredAt().isAfter(readAt)));
    }

    /** The person answered what somebody else had answered at the same time of the course: both are kept. */
    boolean twice() {
        return parts.stream().anyMatch(part -> part.before() != null);
    }

    State state(Instant now) {
        if (allAnswered()) return State.ANSWERED;
        if (revokedAt != null) return State.REVOKED;
        if (finishedAt != null) return State.GIVEN_BACK;
        if (!now.isBefore(expiresAt)) return State.EXPIRED;
        if (anyAnswered()) return State.PARTLY;
        return openedAt == null ? State.SENT : State.OPENED;
    }

    /** One reminder a day at most, and two in all. */
    boolean remindable(Instant now, LocalDate today) {
        return way == Way.LINK && open(now) && reminders < REMINDERS && !today.equals(remindedOn);
    }

    /** Errors: NotFound. */
    Part part(int place) {
        return parts.stream().filter(part -> part.place() == place).findFirst().orElseThrow(() -> new NotFound("part"));
    }

    /** The first after this that is not sent, otherwise the first of all that is not; 0 where there is none. */
    int next(int place) {
        return parts.stream().filter(part -> !part.answered() && part.place() > place).mapToInt(Part::place).findFirst()
                .orElseGet(() -> parts.stream().filter(part -> !part.answered() && part.place() != place).mapToInt(Part::place)
                        .findFirst().orElse(0));
    }
}
