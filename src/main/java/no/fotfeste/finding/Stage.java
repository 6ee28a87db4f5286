package no.fotfeste.finding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of change (Prochaska and DiClemente), as staff judge it: never made from a score (P8). */
public enum Stage {
    @JsonProperty("precontemplation") PRECONTEMPLATION, @JsonProperty("contemplation") CONTEMPLATION,
    @JsonProperty("preparation") PREPARATION, @JsonProperty("action") ACTION, @JsonProperty("maintenance") MAINTENANCE
}
