package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A letter is one file; a faulty one is refused with the place and the reason. */
class LetterFileTest {

    private static final String GOOD = """
            code: takk
            name: Takkebrev
            about: Til en arbeidsgiver.
            class: work
            from: referred
            next-steps: none
            basis: consent
            recipients: [employer]
            parts:
              - text: |
                  Gjelder: {navn}
              - heading: Takk
            """;

    @Test
    void a_new_letter_is_one_file() {
        Letter letter = read(GOOD);
        assertThat(letter.name()).isEqualTo("Takkebrev");
        assertThat(letter.ends()).isFalse();
        assertThat(letter.parts()).extracting(Letter.Part::heading).containsExactly("", "Takk");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        assertFault(GOOD.replace("{navn}", "{diagnose}"), "no field is called {diagnose}");
        assertFault(GOOD.replace("[employer]", "[sjefen]"), "recipients: not known: sjefen");
        assertFault(GOOD.replace("basis: consent", ""), "basis: missing");
        assertFault(GOOD.replace("class: work", "class: work\non-line: party"), "no kind of entry is called party");
        assertFault(GOOD.replace("heading: Takk", "heding: Takk"), "takk.yaml: ");
        assertFault(GOOD.replace("code: takk", "code: Å takk"), "code: ");
    }

    @Test
    void no_letter_of_the_class_health_is_for_an_employer_or_nav() {
        assertFault(GOOD.replace("class: work", "class: health"), "recipients: EMPLOYER is given nothing of the class HEALTH");
        assertFault(GOOD.replace("class: work", "class: health").replace("employer", "nav"), "NAV");
    }

    @Test
    void a_line_that_the_record_has_nothing_for_is_left_out_and_a_heading_over_nothing_too() {
        assertThat(DocumentComposer.fill("Navn: {navn}\nStart: {start}\n\nDette har vært:\n{dette-har-vært}\n\nHilsen {navn}",
                Map.of("navn", "Åse $1 \\ {start}"))).isEqualTo("Navn: Åse $1 \\ {start}\n\nHilsen Åse $1 \\ {start}");
    }

    private static Letter read(String yaml) {
        return LetterFile.read("takk.yaml", yaml, Set.of("navn"), Set.of("final-report"));
    }

    private static void assertFault(String yaml, String fault) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(yaml)).withMessageContaining(fault);
    }
}
