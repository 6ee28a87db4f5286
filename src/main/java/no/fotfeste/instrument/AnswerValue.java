package no.fotfeste.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import no.fotfeste.instrument.Instrument.Item;
import no.fotfeste.instrument.Instrument.Option;
import no.fotfeste.instrument.Instrument.Type;

/** One answer: from what was typed to what is kept, and back to words. */
public final class AnswerValue {

    private AnswerValue() {}

    /** Empty, with an error beside the field, where it does not belong to the question. */
    static Optional<String> read(Typed form, String field, Item item, String written) {
        String text = written.strip();
        if (text.isEmpty()) return Optional.empty();
        Optional<String> value = switch (item.type()) {
            case NUMBER -> number(text).filter(n -> n.scale() <= 0 && n.compareTo(BigDecimal.valueOf(item.least())) >= 0
                    && n.compareTo(BigDecimal.valueOf(item.most())) <= 0).map(BigDecimal::toPlainString);
            case DECIMAL, QUANTITY -> number(text).filter(n -> within(n, item)).map(BigDecimal::toPlainString);
            case DATE, MOMENT, TIME -> Moments.typed(text, item.detail().kind()).filter(moment -> between(moment, item));
            case ADDRESS -> Optional.of(text).filter(address -> address.matches("[^\\s\\p{Cntrl}]{1,2000}"));
            default -> Optional.of(text);
        };
        if (value.isEmpty()) form.error(field, wrong(item.type()));
        if (text.length() < item.detail().shortest() && item.type() == Type.TEXT) form.error(field, "instrument.too-short");
        return value;
    }

    private static String wrong(Type type) {
        return switch (type) {
            case NUMBER -> "ui.number-unclear";
            case DECIMAL, QUANTITY -> "instrument.decimal-unclear";
            case DATE -> "instrument.date-unclear";
            case MOMENT -> "instrument.moment-unclear";
            case TIME -> "ui.time-unclear";
            default -> "instrument.address-unclear";
        };
    }

    private static Optional<BigDecimal> number(String text) {
        String plain = text.replace(',', '.').replace('−', '-');
        return plain.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean within(BigDecimal number, Item item) {
        Instrument.Detail detail = item.detail();
        return (detail.min().isEmpty() || number.compareTo(new BigDecimal(detail.min())) >= 0)
                && (detail.max().isEmpty() || number.compareTo(new BigDecimal(detail.max())) <= 0)
                && (detail.decimals() < 0 || number.stripTrailingZeros().scale() <= detail.decimals());
    }

    private static boolean between(String moment, Item item) {
        return (item.detail().min().isEmpty() || moment.compareTo(item.detail().min()) >= 0)
                && (item.detail().max().isEmpty() || moment.compareTo(item.detail().max()) <= 0);
    }

    /** As it stands in its field. */
    public static String typed(Item item, String kept) {
        return switch (item.type()) {
            case DECIMAL -> kept.replace('.', ',');
            case QUANTITY -> amount(kept).replace('.', ',');
            case DATE, MOMENT, TIME -> Moments.told(kept);
            case NUMBER -> kept;
            default -> kept;
        };
    }

    /** As words. */
    public static String told(Item item, String kept) {
        Optional<String> chosen = item.option(kept).map(Option::display);
        if (chosen.isPresent()) return chosen.get();
        if (item.type() == Type.OPEN && kept.startsWith("~")) return kept.substring(1);
        if (item.type() != Type.QUANTITY) return typed(item, kept);
        String unit = unit(item, kept);
        return typed(item, kept) + (unit.isEmpty() ? "" : " " + unit);
    }

    static String amount(String quantity) {
        int bar = quantity.indexOf('|');
        return bar < 0 ? quantity : quantity.substring(0, bar);
    }

    /** The unit it was given in; the question's own where it has one. */
    public static String unit(Item item, String quantity) {
        int bar = quantity.indexOf('|');
        if (bar >= 0) return quantity.substring(bar + 1);
        return item.detail().units().size() == 1 ? item.detail().units().getFirst().display() : "";
    }

    /** How to write it, for those that can be written wrongly. */
    static boolean isWritten(Item item) {
        return Set.of(Type.NUMBER, Type.DECIMAL, Type.QUANTITY, Type.DATE, Type.MOMENT, Type.TIME, Type.TEXT, Type.ADDRESS).contains(item.type());
    }
}
