package no.fotfeste.followup;

import java.util.ArrayList;
import java.util.List;
import no.fotfeste.instrument.AnswerFields;
import no.fotfeste.instrument.Answers;
import no.fotfeste.instrument.Instrument;
import no.fotfeste.ui.Submission;

/** All that was answered on one occasion: about work, and what the service measures besides. */
public record Reply(WorkAnswer work, List<Measured> measured) {

    public record Measured(Instrument instrument, Answers answers) {}

    public static Reply of(WorkAnswer work) {
        return new Reply(work, List.of());
    }

    /** What is wrong is told beside its field when the submission is checked. */
    static Reply read(Submission submission, List<Instrument> instruments) {
        WorkAnswer work = WorkFields.read(submission);
        List<Measured> measured = new ArrayList<>();
        for (Instrument instrument : instruments) {
            measured.add(new Measured(instrument, AnswerFields.read(submission, instrument)));
        }
        return new Reply(work, measured);
    }
}
