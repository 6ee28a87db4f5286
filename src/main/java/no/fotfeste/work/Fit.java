package no.fotfeste.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.fotfeste.episode.Case;
import org.jspecify.annotations.Nullable;

/**
 * Employers that might suit one person, seen from the person's side. The register itself never says for whom.
 *
 * @param sector the one chosen; empty for those that match the person's own words
 * @param occupation the person's words for what they do or want to do
 */
record Fit(Case shown, String occupation, String sector, List<String> sectors, List<Row> rows) {

    private static final int STEM = 5;

    /** @param met when somebody of ours last met them face to face; null where never */
    record Row(Employer employer, boolean matches, @Nullable Last last) {}

    record Last(LocalDate on, @Nullable LocalDate met) {}

    static Fit of(Case shown, String occupation, String sector, List<Employer> all, Map<UUID, Last> last) {
        List<Employer> inUse = all.stream().filter(Employer::active).toList();
        List<Row> rows = inUse.stream()
                .filter(each -> sector.isEmpty() || each.sector().equalsIgnoreCase(sector))
                .map(each -> new Row(each, matches(occupation, each), last.get(each.id())))
                .sorted((one, other) -> Boolean.compare(other.matches(), one.matches())).toList();
        return new Fit(shown, occupation, sector, inUse.stream().map(Employer::sector).filter(each -> !each.isEmpty())
                .collect(java.util.stream.Collectors.toCollection(() -> new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER)))
                .stream().toList(), rows);
    }

    List<Row> matching() {
        return rows.stream().filter(Row::matches).toList();
    }

    List<Row> others() {
        return rows.stream().filter(row -> !row.matches()).toList();
    }

    /** The person's word and the employer's trade begin alike: barnehageassistent, barnehage. */
    static boolean matches(String occupation, Employer employer) {
        List<String> wishes = words(occupation);
        return words(employer.sector() + " " + employer.name()).stream().anyMatch(word -> wishes.stream().anyMatch(wish ->
                wish.regionMatches(0, word, 0, STEM)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> word.length() >= STEM).toList();
    }
}
