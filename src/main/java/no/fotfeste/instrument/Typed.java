package no.fotfeste.instrument;

import java.util.List;
import no.fotfeste.ui.Form;
import no.fotfeste.ui.Submission;

/** What stands in the fields of a form: just sent, or kept as a draft. */
public interface Typed {

    List<String> all(String field);

    /** Spaces around it taken away; empty where nothing was written. */
    String text(String field, int longest);

    void error(String field, String key);

    static Typed of(Submission submission) {
        return new Typed() {
            @Override
            public List<String> all(String field) {
                return submission.all(field);
            }

            @Override
            public String text(String field, int longest) {
                return submission.text(field, longest);
            }

            @Override
            public void error(String field, String key) {
                submission.error(field, key);
            }
        };
    }

    /** What is wrong in a draft is told when it is sent. */
    static Typed of(Form form) {
        return new Typed() {
            @Override
            public List<String> all(String field) {
                return form.values().getOrDefault(field, List.of());
            }

            @Override
            public String text(String field, int longest) {
                return form.value(field).strip();
            }

            @Override
            public void error(String field, String key) {}
        };
    }
}
