package no.fotfeste.finding;

import java.util.List;

/** Which goals answer what was found (A23). */
public record Answered(List<GoalSource.Answer> answers) {

    public List<GoalSource.Answer> of(String kind, String ref) {
        return answers.stream().filter(answer -> answer.kind().equals(kind) && answer.ref().equals(ref)).toList();
    }
}
