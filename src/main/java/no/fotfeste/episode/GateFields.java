package no.fotfeste.episode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.service.ServiceDefinition.Gate;
import no.fotfeste.ui.Submission;

/** Gates that are not passed: shown by {@code episode/gates.jte} with one-tap reasons, read back here. */
public final class GateFields {

    private GateFields() {}

    public static List<Departure> read(Submission submission, List<Gate> missing) {
        List<Departure> departures = new ArrayList<>();
        for (Gate gate : missing) {
            String reason = submission.text(field(gate), 200);
            if (reason.isEmpty()) submission.error(field(gate), "episode.gate-reason-needed");
            departures.add(new Departure(gate.needs(), reason));
        }
        return departures;
    }

    public static String field(Gate gate) {
        return "gate-" + gate.needs();
    }

    public static Map<String, String> reasons(ServiceDefinition service) {
        Map<String, String> reasons = new LinkedHashMap<>();
        service.reasons().forEach(reason -> reasons.put(reason, reason));
        return reasons;
    }
}
