package no.fotfeste.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire and how it is scored, as its folder in {@code instruments/} says.
 *
 * @param intro what is said before the questions
 * @param copyright whose it is and what we may do with it
 * @param items in order; an item of a group that repeats is here once for each turn
 */
public record Instrument(String code, int version, String title, String intro, String copyright, List<Item> items,
        Rules rules) {

    public Instrument {
        items = List.copyOf(items);
    }

    /** CHOICE one or many of its options, NUMBER a whole number typed, TEXT in own words, INFO nothing to answer. */
    public enum Type {
        CHOICE, NUMBER, TEXT, INFO
    }

    public record Option(String code, String display) {}

    /**
     * One question.
     *
     * @param id unique in the instrument; {@code base} with the turn after it where the group repeats
     * @param many more than one option may be chosen
     * @param least smallest number that may be typed, {@code most} the largest
     * @param longest a text may be
     * @param group what a turn of the repeating group is called, empty outside one; {@code turn} counts from 1, 0 outside
     */
    public record Item(String id, String base, String text, String hint, Type type, boolean many, List<Option> options,
            int least, int most, int longest, String group, int turn) {

        boolean asks() {
            return type != Type.INFO;
        }

        /** Few short options stand beside each other. */
        public boolean across() {
            return options.size() > 6 && options.stream().allMatch(option -> option.display().length() <= 3);
        }

        Optional<Option> option(String code) {
            return options.stream().filter(option -> option.code().equals(code)).findFirst();
        }
    }

    public enum Method {
        @JsonProperty("sum") SUM, @JsonProperty("mean") MEAN, @JsonProperty("single") SINGLE, @JsonProperty("none") NONE
    }

    public enum Direction {
        @JsonProperty("higher") HIGHER, @JsonProperty("lower") LOWER
    }

    /**
     * How answers become a number and a number becomes words.
     *
     * @param shortName as on the line and above a picture
     * @param minutes it takes
     * @param items whose answers count, by base
     * @param direction which way is better
     */
    public record Rules(int version, @JsonProperty("short") String shortName, int minutes, Method method, List<String> items,
            BigDecimal min, BigDecimal max, Direction direction, Missing missing, List<Band> bands, @Nullable Change change,
            @Nullable List<Alert> alerts, @Nullable String note) {

        public boolean scored() {
            return method != Method.NONE;
        }

        /** The bands tell scores apart; one single band only says that there is no limit. */
        public boolean graded() {
            return bands.size() > 1;
        }

        public List<Alert> alertRules() {
            return alerts == null ? List.of() : alerts;
        }

        /** The band a score of this instrument lies in. */
        Optional<Band> band(BigDecimal score) {
            return bands.stream().filter(band -> band.from().compareTo(score) <= 0 && band.to().compareTo(score) >= 0).findFirst();
        }
    }

    /** @param most how many answers may be missing; @param prorate the rest stand for them */
    public record Missing(int most, boolean prorate) {}

    /** @param sentence what the number means, for someone who has never seen it before */
    public record Band(BigDecimal from, BigDecimal to, String name, String tone, String sentence) {}

    /** @param least the smallest change that is more than chance; @param one the same for one item alone */
    public record Change(BigDecimal least, String source, @Nullable BigDecimal one) {}

    /** An answer above this must not wait. @param key why, the same in every version */
    public record Alert(String key, String item, int above, String text) {}

    /** Whether it asks of something that cannot wait; then numbers to call are shown before and after. */
    public boolean acute() {
        return !rules.alertRules().isEmpty();
    }

    List<Item> asked() {
        return items.stream().filter(Item::asks).toList();
    }

    List<Item> scored() {
        return items.stream().filter(item -> rules.items().contains(item.base())).toList();
    }
}
