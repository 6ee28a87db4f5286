package no.fotfeste.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fotfeste.ui.Page;
import no.fotfeste.ui.Submission;
import no.fotfeste.work.WorkState;

/** The questions about work: shown by {@code followup/workFields.jte}, to the person or on the phone, read back here. */
final class WorkFields {

    static final int LONGEST = 2000;

    private WorkFields() {}

    /** What is wrong is told beside its field when the submission is checked. */
    static WorkAnswer read(Submission submission) {
        Set<WorkState> states = Arrays.stream(WorkState.values())
                .filter(state -> submission.all("states").contains(state.name())).collect(Collectors.toSet());
        if (states.isEmpty()) submission.error("states", "followup.states-needed");
        Integer percent = submission.number("percent", 0, 100).orElse(null);
        return new WorkAnswer(states, percent, submission.text("text", LONGEST));
    }

    static Map<String, String> options(Page page) {
        Map<String, String> options = new LinkedHashMap<>();
        for (WorkState state : WorkState.values()) options.put(state.name(), page.word("followup.ask.state", state));
        return options;
    }

    /** All that holds, in the order of the rule. */
    static String words(Page page, WorkAnswer answer) {
        return answer.states().stream().sorted().map(state -> page.word("followup.state", state))
                .collect(Collectors.joining(", "));
    }
}
