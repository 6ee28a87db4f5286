package no.fotfeste.visit;

import java.time.LocalDate;
import no.fotfeste.access.Information;
import no.fotfeste.plan.Measure.Doer;
import org.jspecify.annotations.Nullable;

/**
 * What else an entry becomes. Where the words stand says who reads all of it: a measure and a question made from words
 * in the record are of the record's class.
 *
 * @param sign the note at once; otherwise it is the writer's draft
 * @param measure null where there is none
 * @param question for the team's meeting; empty where there is none
 * @param trouble at work was told of: support grows closer again (B36)
 * @param outside why the job specialist's call came outside its window (B27); empty where it did not, or nobody said
 */
public record Also(Where where, boolean sign, @Nullable NewMeasure measure, String question, boolean trouble, String outside) {

    public Also(Where where, boolean sign, @Nullable NewMeasure measure, String question, boolean trouble) {
        this(where, sign, measure, question, trouble, "");
    }

    public Also(Where where, boolean sign, @Nullable NewMeasure measure, String question) {
        this(where, sign, measure, question, false);
    }

    public static final Also NOTHING = new Also(Where.LOG, false, null, "");

    /** Where the words stand: with the contact, in a note about work, or in the record. */
    public enum Where {
        LOG, WORK, HEALTH
    }

    public record NewMeasure(String text, Doer doer, @Nullable LocalDate dueOn) {}

    boolean noted() {
        return where != Where.LOG;
    }

    Information information() {
        return switch (where) {
            case LOG -> Information.PRACTICAL;
            case WORK -> Information.WORK;
            case HEALTH -> Information.HEALTH;
        };
    }
}
