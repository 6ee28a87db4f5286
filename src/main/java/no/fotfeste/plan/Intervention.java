package no.fotfeste.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.fotfeste.access.Role;
import no.fotfeste.finding.Stage;
import no.fotfeste.plan.Measure.Arena;

/**
 * Something that can be done, as its file says (interventions/*.yaml): a choice to be made, never made by itself.
 *
 * @param name in plain words; @param about one sentence
 * @param stages of change it fits; empty where it fits all
 * @param domains of goals that it answers
 * @param measure what is put into the plan
 * @param performers roles that may do it, besides {@code self} and {@code party}; empty where anybody may (A53)
 */
public record Intervention(String code, String name, String about, Type type, Arena arena, List<Stage> stages,
        List<Goal.Domain> domains, Measure.Kind kind, String measure, Evidence evidence, List<String> performers) {

    static final String SELF = "self";
    static final String PARTY = "party";

    public enum Type {
        @JsonProperty("cognitive") COGNITIVE, @JsonProperty("training") TRAINING, @JsonProperty("work-training") WORK_TRAINING,
        @JsonProperty("workplace") WORKPLACE, @JsonProperty("vocational") VOCATIONAL, @JsonProperty("education") EDUCATION,
        @JsonProperty("coordination") COORDINATION, @JsonProperty("network") NETWORK
    }

    /** What is known of how it works, and where that stands. Empty where nobody has put in a source. */
    public record Evidence(String says, String source) {

        static final Evidence NONE = new Evidence("", "");

        public boolean given() {
            return !source.isEmpty();
        }
    }

    public Intervention {
        stages = List.copyOf(stages);
        domains = List.copyOf(domains);
        performers = List.copyOf(performers);
    }

    /** Whether it may be done so. @param roles of the member of staff who does it, or helps */
    boolean permits(Measure.Doer doer, Collection<Role> roles) {
        if (performers.isEmpty()) return true;
        return switch (doer.by()) {
            case SELF -> performers.contains(SELF);
            case PARTY -> performers.contains(PARTY);
            case STAFF -> has(roles);
            case SELF_WITH_HELP -> performers.contains(SELF) || has(roles) || (!doer.party().isEmpty() && performers.contains(PARTY));
        };
    }

    boolean fits(Stage stage) {
        return stages.isEmpty() || stages.contains(stage);
    }

    /** The roles among those who may. */
    Set<Role> roles() {
        return performers.stream().filter(each -> !each.equals(SELF) && !each.equals(PARTY)).map(Role::ofCode)
                .collect(java.util.stream.Collectors.toSet());
    }

    private boolean has(Collection<Role> roles) {
        return roles.stream().anyMatch(role -> performers.contains(role.code()));
    }
}
