package no.fotfeste.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fotfeste.episode.Phase;
import no.fotfeste.platform.PersonId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Limit;
import org.jspecify.annotations.Nullable;

/** One page of those whom the caller follows up. */
record People(Question question, List<Row> rows, boolean more) {

    static final int PAGE = 50;

    enum Filter {
        ALL, ACTIVE, AFTER
    }

    /** What is asked for. @param page from 1 */
    record Question(String name, Filter filter, int page) {

        static final int LONGEST = 100;
        private static final int LAST = 10_000;

        /** From an address, where anything may stand. */
        static Question of(@Nullable String name, @Nullable String filter, @Nullable String page) {
            String text = name == null ? "" : name.strip();
            int number = page != null && page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
            return new Question(text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                    "aktive".equals(filter) ? Filter.ACTIVE : "etter".equals(filter) ? Filter.AFTER : Filter.ALL,
                    Math.clamp(number, 1, LAST));
        }

        Question at(int other) {
            return new Question(name, filter, other);
        }

        Question only(Filter other) {
            return new Question(name, other, 1);
        }

        String address() {
            StringBuilder address = new StringBuilder("/personer?vis=").append(switch (filter) {
                case ALL -> "alle";
                case ACTIVE -> "aktive";
                case AFTER -> "etter";
            });
            if (!name.isEmpty()) address.append("&sok=").append(java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
            if (page > 1) address.append("&side=").append(page);
            return address.toString();
        }
    }

    /** @param next what is next expected, of what the caller may see */
    record Row(PersonId person, String name, LocalDate born, ServiceDefinition service, Course course,
            @Nullable Next next, @Nullable LocalDate lastContact) {}

    record Next(String kind, LocalDate from, LocalDate until, Limit limit) {

        boolean overdue(LocalDate today) {
            return until.isBefore(today);
        }
    }

    /** What tells the phase. @param referral its status; null where the caller may not see it */
    record Course(@Nullable String referral, @Nullable LocalDate startedOn, @Nullable LocalDate taperOn,
            @Nullable LocalDate endedOn) {

        Phase phase(LocalDate today) {
            Set<String> happened = new HashSet<>();
            if ("POSTPONED".equals(referral)) happened.addAll(Set.of(Kinds.REFERRAL_DECIDED, Kinds.REFERRAL_POSTPONED));
            if ("REJECTED".equals(referral)) happened.add(Kinds.REFERRAL_REJECTED);
            if ("ACCEPTED".equals(referral)) happened.add(Kinds.REFERRAL_ACCEPTED);
            if (startedOn != null) happened.add(Kinds.STARTED);
            if (taperOn != null) happened.add(Kinds.TAPER_STARTED);
            return Phase.of(happened, endedOn, today);
        }
    }
}
