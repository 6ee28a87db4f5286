package no.fotfeste.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A questionnaire and how it is scored, as its file or folder in {@code instruments/} says. */
public record Instrument(String code, int version, Questionnaire form, Rules rules) {

    /**
     * CHOICE one or many of its options, OPEN the same or in own words, NUMBER a whole number typed, DECIMAL any number,
     * QUANTITY a number with its unit, DATE, MOMENT and TIME, TEXT in own words, ADDRESS on the web, INFO nothing to
     * answer, ELSEWHERE a question that cannot be answered here.
     */
    public enum Type {
        CHOICE, OPEN, NUMBER, DECIMAL, QUANTITY, DATE, MOMENT, TIME, TEXT, ADDRESS, INFO, ELSEWHERE
    }

    /** @param kind and {@code value}: as FHIR's value[x] has it */
    public record Option(String code, String display, String kind, JsonNode value) {}

    /**
     * One question.
     *
     * @param id unique in the instrument; {@code base} with the turn after it where the group repeats
     * @param many more than one answer may be given
     * @param least smallest number that may be typed, {@code most} the largest
     * @param longest a text may be
     * @param group what a turn of the repeating group is called, empty outside one; {@code turn} counts from 1, 0 outside
     * @param when all of these must hold for it to be asked, those of the groups around it included
     */
    public record Item(String id, String base, String text, String hint, Type type, boolean many, List<Option> options,
            int least, int most, int longest, String group, int turn, List<When> when, Detail detail) {

        boolean asks() {
            return type != Type.INFO && type != Type.ELSEWHERE && !detail.fixed();
        }

        /** Few short options stand beside each other. */
        public boolean across() {
            return options.size() > 6 && options.stream().allMatch(option -> option.display().length() <= 3);
        }

        /** So many that they fold into a list to choose from. */
        public boolean folded() {
            return !many && (detail.control().equals("drop-down") || options.size() > 15);
        }

        Optional<Option> option(String code) {
            return options.stream().filter(option -> option.code().equals(code)).findFirst();
        }

        /** Several answers, one on each line. */
        public boolean lines() {
            return many && type != Type.CHOICE && type != Type.OPEN;
        }
    }

    /**
     * What a question made elsewhere may say besides.
     *
     * @param kind FHIR's type
     * @param fixed the answer is given by the form and cannot be changed; {@code hidden} it is not even shown
     * @param control how its maker thought it shown
     * @param min and {@code max}, as the answer would be kept; empty where there is none
     * @param initial what stands there to begin with
     */
    public record Detail(String kind, String prefix, boolean required, boolean fixed, boolean hidden, String control, String min,
            String max, int shortest, int decimals, int fewest, int mostAnswers, List<Option> units,
            List<String> initial) {}

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

    public String title() {
        return form.title();
    }

    public String intro() {
        return form.intro();
    }

    public String copyright() {
        return form.copyright();
    }

    public List<Item> items() {
        return form.items();
    }

    public List<Item> asked() {
        return form.items().stream().filter(Item::asks).toList();
    }

    List<Item> scored() {
        return form.items().stream().filter(item -> rules.items().contains(item.base())).toList();
    }

    /** The person may be sent it, or be given it to fill in alone. */
    public boolean alone() {
        return true;
    }

    /** The same things in own words are measured again and again: those that a number belongs to. */
    boolean again() {
        return rules.scored() && scored().stream().anyMatch(item -> item.turn() > 0);
    }
}
