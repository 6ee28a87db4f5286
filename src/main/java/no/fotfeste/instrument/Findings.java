package no.fotfeste.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found when a file was read, each with its place: faults, for which it is refused, and notes, with which it can be used. */
final class Findings {

    /** More of the same help nobody. */
    private static final int MOST = 50;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    void fault(String path, String reason) {
        if (faults.size() < MOST) faults.add(path + ": " + reason);
    }

    /** The same note is told once, with the places. */
    void note(String path, String reason) {
        notes.computeIfAbsent(reason, first -> new ArrayList<>()).add(path);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<String> notes() {
        return notes.entrySet().stream().map(note -> note.getValue().getFirst()
                + (note.getValue().size() == 1 ? "" : " and " + (note.getValue().size() - 1) + " more") + ": " + note.getKey()).toList();
    }
}
