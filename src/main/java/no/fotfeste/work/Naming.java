package no.fotfeste.work;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.fotfeste.person.Persons;
import no.fotfeste.work.EmployerStore.Known;

/** Finds names of persons in a text that is to hold none. */
final class Naming {

    private static final int MOST_WORDS = 400;
    private static final int SHORTEST = 3;

    private Naming() {}

    /** The words of a text as names are kept: in small letters, without what stands around them. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}]+")).flatMap(word -> Persons.nameParts(genitive(word)).stream())
                .filter(word -> word.length() >= SHORTEST).distinct().limit(MOST_WORDS).toList();
    }

    /** The names of those of them whom the text seems to mean. */
    static List<String> in(String text, List<String> except, List<Known> known) {
        Set<String> words = new HashSet<>(words(text));
        except.forEach(name -> words.removeAll(Persons.nameParts(name)));
        return known.stream().filter(person -> {
            boolean given = says(words, person.givenName());
            boolean family = says(words, person.familyName());
            return given && family || person.own() && (given || family);
        }).map(person -> person.givenName() + " " + person.familyName()).distinct().toList();
    }

    /** Annes is Anne, and Jens is Jens: both are looked for. */
    private static String genitive(String word) {
        return word.length() > SHORTEST && (word.endsWith("s") || word.endsWith("S")) ? word + " " + word.substring(0, word.length() - 1) : word;
    }

    private static boolean says(Set<String> words, String name) {
        return Stream.of(name).flatMap(part -> Persons.nameParts(part).stream()).anyMatch(words::contains);
    }
}
