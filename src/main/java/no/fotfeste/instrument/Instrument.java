package no.fotfeste.instrument;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

        public boolean asks() {
            return type != Type.INFO && type != Type.ELSEWHERE && !detail.fixed();
        }

        /** Few short options stand beside each other. */
        public boolean across() {
            return options.size() > 6 && options.stream().allMatch(option -> option.display().length() <= 3)
                    || options.size() > 3 && options.stream().allMatch(option -> option.display().matches("[0-9]{1,3}"));
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
     * @param fact the code of a fact that other forms ask about too; empty for others
     */
    public record Detail(String kind, String prefix, boolean required, boolean fixed, boolean hidden, String control, String min,
            String max, int shortest, int decimals, int fewest, int mostAnswers, List<Option> units,
            List<String> initial, String fact) {}

    public enum Method {
        @JsonProperty("sum") SUM, @JsonProperty("mean") MEAN, @JsonProperty("single") SINGLE, @JsonProperty("none") NONE
    }

    public enum Direction {
        @JsonProperty("higher") HIGHER, @JsonProperty("lower") LOWER
    }

    /** Who may fill it in: whoever there is, the person alone included, or only staff, of their own judgement or from paper. */
    public enum FilledBy {
        @JsonProperty("anyone") ANYONE, @JsonProperty("staff") STAFF
    }

    /** TO_100 says how far up its scale the number is, from 0 to 100. */
    public enum Transform {
        @JsonProperty("0-100") TO_100
    }

    /**
     * How answers become numbers and a number becomes words. A form may have a number for the whole, for parts of it, or both.
     *
     * @param shortName as on the line and above a picture
     * @param minutes it takes
     * @param items whose answers count, by base
     * @param reverse those of them that are turned: the highest answer counts as the lowest
     * @param decimals of the number; none for a sum and one for a mean where the file does not say
     * @param direction which way is better
     * @param profile items whose answers, written one after the other, are told as they are; never calculated with
     * @param slots the licensed text is not here: questions are numbers, filled in from the paper form
     * @param anonymous never answered on a case
     */
    public record Rules(int version, @JsonProperty("short") String shortName, int minutes, Method method, List<String> items,
            List<String> reverse, @Nullable Integer decimals, @Nullable Transform transform, BigDecimal min, BigDecimal max,
            Direction direction, Missing missing, List<Band> bands, @Nullable Change change, List<Subscale> subscales,
            List<String> profile, FilledBy filledBy, boolean slots, boolean anonymous, @Nullable List<Alert> alerts, @Nullable String note) {

        public Rules {
            items = requireNonNullElse(items, List.of());
            reverse = requireNonNullElse(reverse, List.of());
            bands = requireNonNullElse(bands, List.of());
            subscales = requireNonNullElse(subscales, List.of());
            profile = requireNonNullElse(profile, List.of());
            filledBy = requireNonNullElse(filledBy, FilledBy.ANYONE);
            if (method == Method.NONE) {
                min = requireNonNullElse(min, BigDecimal.ZERO);
                max = requireNonNullElse(max, BigDecimal.ZERO);
                direction = requireNonNullElse(direction, Direction.LOWER);
                missing = requireNonNullElse(missing, Missing.NONE);
            }
        }

        /** The whole has a number; parts may have one all the same. */
        public boolean scored() {
            return method != Method.NONE;
        }

        /** The whole as a scale like its parts. */
        public Subscale whole() {
            return new Subscale("", shortName, items, reverse, method, decimals, transform, min, max, direction, missing, bands, change);
        }

        /** The bands tell scores apart; one single band only says that there is no limit. */
        public boolean graded() {
            return whole().graded();
        }

        public List<Alert> alertRules() {
            return alerts == null ? List.of() : alerts;
        }

        /** The band a score of this instrument lies in. */
        public Optional<Band> band(BigDecimal score) {
            return whole().band(score);
        }

        public Optional<Subscale> subscale(String key) {
            return subscales.stream().filter(each -> each.key().equals(key)).findFirst();
        }
    }

    /** A part of the form with a number of its own. @param key the same in every version; the rest as for the whole */
    public record Subscale(String key, String name, List<String> items, List<String> reverse, Method method, @Nullable Integer decimals,
            @Nullable Transform transform, BigDecimal min, BigDecimal max, Direction direction, Missing missing, List<Band> bands,
            @Nullable Change change) {

        public Subscale {
            items = requireNonNullElse(items, List.of());
            reverse = requireNonNullElse(reverse, List.of());
            bands = requireNonNullElse(bands, List.of());
        }

        public boolean graded() {
            return bands.size() > 1;
        }

        public Optional<Band> band(BigDecimal score) {
            return bands.stream().filter(band -> band.from().compareTo(score) <= 0 && band.to().compareTo(score) >= 0).findFirst();
        }

        int places() {
            return decimals != null ? decimals : method == Method.MEAN ? 1 : 0;
        }
    }

    /**
     * How much may be missing: one of the three, as the published rule says it.
     *
     * @param most answers that may be missing; {@code atLeast} that many answers; {@code share} of the questions answered, 0.5 for half
     * @param prorate the answers there are stand for the rest of a sum
     */
    public record Missing(@Nullable Integer most, @JsonProperty("at-least") @Nullable Integer atLeast, @Nullable BigDecimal share,
            boolean prorate) {

        static final Missing NONE = new Missing(0, null, null, false);

        /** How many of so many questions may be left out. */
        int allowed(int items) {
            if (share != null) return items - share.multiply(BigDecimal.valueOf(items)).setScale(0, RoundingMode.CEILING).intValue();
            return atLeast != null ? items - atLeast : requireNonNullElse(most, 0);
        }
    }

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

    /** Those that count in the whole. */
    public List<Item> scored() {
        return scored(rules.whole());
    }

    public List<Item> scored(Subscale scale) {
        Set<String> counts = Set.copyOf(scale.items());
        return form.items().stream().filter(item -> counts.contains(item.base())).toList();
    }

    /** The person may be sent it, or be given it to fill in alone. */
    public boolean alone() {
        return rules.filledBy() == FilledBy.ANYONE && !rules.slots() && !rules.anonymous();
    }

    /** The same things in own words are measured again and again: those that a number belongs to. */
    public boolean again() {
        return rules.scored() && scored().stream().anyMatch(item -> item.turn() > 0);
    }
}
