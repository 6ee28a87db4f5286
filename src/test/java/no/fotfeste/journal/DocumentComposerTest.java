package no.fotfeste.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.episode.Case;
import no.fotfeste.episode.Episode;
import no.fotfeste.episode.Phase;
import no.fotfeste.journal.DocumentComposer.Proposed;
import no.fotfeste.person.Person;
import no.fotfeste.plan.Goal;
import no.fotfeste.plan.Plan;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
import no.fotfeste.sharing.Basis;
import no.fotfeste.sharing.Party;
import no.fotfeste.timeline.Course;
import no.fotfeste.timeline.Line;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A document drafted from a record, without Spring and without a database. */
class DocumentComposerTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 26);
    private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

    private final Properties words = words();
    private final DocumentComposer composer = new DocumentComposer(this::say);

    @Test
    void a_final_report_begins_with_what_stands_in_the_record() {
        Document.Content content = composer.compose(letter("sluttrapport"), record(shown("tvt", null), goal(Information.PLAN, "Vil tilbake til barnehagen"),
                List.of(line("joint-visit", Information.WORK, START.plusDays(20), ""),
                        line(Kinds.CONTACT, Information.PRACTICAL, START.plusDays(30), ""),
                        line(Kinds.CONTACT, Information.PRACTICAL, START.plusDays(10), ""),
                        line("home-visit", Information.PRACTICAL, START, ""),
                        line(Kinds.REFERRAL_RECEIVED, Information.PRACTICAL, START.minusDays(20), "Storgata legekontor"))));
        assertThat(content.parts().getFirst().text()).isEqualTo("""
                Navn: Anne Berge
                Født: 06.05.1984
                Tjeneste: Tverrfaglig vurderingsteam (TVT)
                Startet: 26.01.2026
                Planlagt slutt: 26.01.2027 (ett år, fordi arbeid er mål)

                Personens hovedmål, med egne ord: «Vil tilbake til barnehagen»

                Dette har vært:
                – Vurderingsbesøk hjemme: 26.01.2026
                – Felles besøk med jobbspesialist: 15.02.2026
                – Kontakt: 2 ganger, 05.02.2026–25.02.2026

                Har fulgt opp: Vera Holm (NAV).""");
        assertThat(content.parts()).extracting(Document.Part::heading).containsExactly("Om forløpet", "Hva vi har gjort", "Hvordan det gikk");
        assertThat(content.parts()).extracting(Document.Part::text).endsWith("", "");
        assertThat(content.next()).isEmpty();
    }

    @Test
    void the_same_record_gives_the_same_text() {
        List<Line> line = new ArrayList<>(List.of(line(Kinds.CONTACT, Information.PRACTICAL, START, ""),
                line("home-visit", Information.PRACTICAL, START, ""), line("joint-visit", Information.WORK, START.plusDays(3), "")));
        Document.Content one = composer.compose(letter("sluttrapport"), record(shown("tvt", null), null, line));
        Collections.reverse(line);
        assertThat(composer.compose(letter("sluttrapport"), record(shown("tvt", null), null, line))).isEqualTo(one);
    }

    @Test
    void what_employers_or_nav_may_get_holds_nothing_of_the_class_health_and_no_number() {
        List<Line> line = List.of(line("measure-arrival", Information.HEALTH, START, "PHQ-9 11"));
        for (String code : List.of("sluttrapport", "svar-nav", "brev")) {
            assertThat(text(composer.compose(letter(code), record(shown("tvt", null), goal(Information.HEALTH, "Slippe angsten"), line))))
                    .as(code).contains("Anne Berge").doesNotContain("Kartlegging", "06858412345", "angsten", "Personens hovedmål");
        }
        assertThat(text(composer.compose(letter("epikrise"), record(shown("r1-8", null), goal(Information.HEALTH, "Slippe angsten"), line))))
                .contains("Kartlegging: Ved innkomst: 26.01.2026", "06858412345", "Slippe angsten").doesNotContain("PHQ-9 11");
    }

    @Test
    void the_offer_of_a_years_follow_up_stands_in_the_summary() {
        List<Line> line = List.of(line(Kinds.FOLLOW_UP_OFFER, Information.PRACTICAL, START.plusDays(40), ""),
                line(Kinds.FOLLOW_UP_ACCEPTED, Information.PRACTICAL, START.plusDays(40), ""));
        assertThat(text(composer.compose(letter("epikrise"), record(shown("r1-8", null), null, line))))
                .contains("– Tilbud om oppfølging i ett år: 07.03.2026", "– Takket ja til oppfølging: 07.03.2026");
    }

    @Test
    void what_is_only_expected_has_not_happened() {
        Line expected = new Line(UUID.randomUUID(), "workplace-visit", Information.WORK, Line.State.EXPECTED, START, START, null,
                null, "", false, "team", null, List.of(), ServiceDefinition.Limit.PRACTICE, null, "", "Kari");
        assertThat(text(composer.compose(letter("epikrise"), record(shown("r1-8", null), null, List.of(expected)))))
                .doesNotContain("Arbeidsplassbesøk", "Dette har vært");
    }

    @Test
    void ended_says_when() {
        assertThat(text(composer.compose(letter("epikrise"), record(shown("r1-8", START.plusDays(44)), null, List.of()))))
                .contains("Avsluttet: 11.03.2026").doesNotContain("Planlagt slutt");
    }

    @Test
    void the_day_of_a_stay_stands_in_the_letter_that_calls_somebody_in() {
        DocumentComposer.Record from = new DocumentComposer.Record(shown("r1-8", null), List.of(), new Plan(List.of(), List.of(), Map.of()), Map.of(),
                List.of(), "Instituttet", "Ring 00 00 00 00", START, Map.of("innkomst", "mandag 9. mars 2026", "transport", ""));
        assertThat(text(composer.compose(letter("innkalling"), from))).contains("Du skal komme mandag 9. mars 2026.", "Ring 00 00 00 00")
                .doesNotContain("Oppholdet varer", "transport");
    }

    @Test
    void those_it_goes_to_are_proposed_by_duty_for_a_summary_and_by_consent_for_a_report() {
        List<Line> line = List.of(line(Kinds.REFERRAL_RECEIVED, Information.PRACTICAL, START, "Storgata legekontor"));
        assertThat(composer.recipients(letter("epikrise"), record(shown("r1-8", null), null, line))).containsExactly(
                new Proposed(new Party(Party.Kind.REFERRER, "Storgata legekontor"), Basis.DUTY_MAY_OBJECT),
                new Proposed(new Party(Party.Kind.GP, "Fastlege Dal"), Basis.DUTY_MAY_OBJECT));
        assertThat(composer.recipients(letter("sluttrapport"), record(shown("tvt", null), null, line)))
                .extracting(Proposed::basis).containsOnly(Basis.CONSENT);
        assertThat(composer.recipients(letter("svar-nav"), record(shown("tvt", null), null, line)))
                .containsExactly(new Proposed(new Party(Party.Kind.NAV, "NAV"), Basis.STATUTORY_REQUEST));
    }

    @Test
    void as_text_it_names_the_steps_the_signer_and_the_one_it_goes_to() {
        Document document = new Document(UUID.randomUUID(), EpisodeId.next(), "epikrise", "Epikrise", Information.HEALTH,
                new Document.Content(List.of(new Document.Part("", "Navn: Anne Berge"), new Document.Part("Hva vi har gjort", "Trening <b>daglig</b>"),
                        new Document.Part("Hvordan det gikk", "")), List.of(new Document.NextStep("Fastlegen", "følger opp søvn", LocalDate.of(2026, 4, 1)))),
                3, "Kari", NOW, new Author(StaffId.next(), "Kari Tveit", Role.PHYSICIAN, "Instituttet"), NOW, null, null);
        assertThat(new DocumentText(this::say).of(new Documents.Paper(document, new Party(Party.Kind.GP, "Fastlege Dal"), "Instituttet"))).isEqualTo("""
                EPIKRISE
                Til: Fastlege Dal

                Navn: Anne Berge

                Hva vi har gjort
                Trening <b>daglig</b>

                Videre: hvem gjør hva til når
                Fastlegen: følger opp søvn – innen 01.04.2026

                Signert av Kari Tveit, lege, Instituttet, 16.03.2026.
                """);
        assertThat(new DocumentText(this::say).of(new Documents.Paper(document, new Party(Party.Kind.EMPLOYER, "Barnehagen"), "Instituttet")))
                .contains("Signert av Kari Tveit, Instituttet").doesNotContain(", lege");
    }

    private static String text(Document.Content content) {
        return String.join("\n", content.parts().stream().map(Document.Part::text).toList());
    }

    private static DocumentComposer.Record record(Case shown, @org.jspecify.annotations.Nullable Goal goal, List<Line> line) {
        return new DocumentComposer.Record(shown, line, new Plan(goal == null ? List.of() : List.of(goal), List.of(), Map.of()), Map.of(),
                List.of(), "Instituttet", "Ring oss", START, Map.of());
    }

    private static Goal goal(Information information, String words) {
        return new Goal(UUID.randomUUID(), information, words, "", Goal.Domain.FAMILY, true, null, Goal.State.ACTIVE, START, "", 1);
    }

    private static Letter letter(String code) {
        Path file = Path.of("src/main/resources/letters", code + ".yaml");
        try {
            java.util.Set<String> fields = new java.util.HashSet<>(LetterFields.NAMES);
            fields.addAll(List.of("innkomst", "utreise", "transport", "status-over-tid", "prøvd", "jobb", "støtte", "gjenstår"));
            return LetterFile.read(code, Files.readString(file), fields, Set.of(Kinds.FINAL_REPORT, Kinds.DISCHARGE_SUMMARY, Kinds.DISCHARGE_SUMMARY_SENT));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Case shown(String service, @org.jspecify.annotations.Nullable LocalDate ended) {
        Person person = new Person(PersonId.next(), "06858412345", "Anne", "Berge", LocalDate.of(1984, 5, 6),
                new Person.ContactDetails("", "", "", "", false, "Dal", ""), null, "", null, 1);
        EpisodeId id = EpisodeId.next();
        Caller caller = new Caller(ProviderId.next(), UUID.randomUUID(), StaffId.next(), "Kari", "", EnumSet.of(Role.NURSE),
                Role.NURSE, NOW);
        return new Case(person, new Course(id, person.id(), service(service), START),
                new Episode(id, START, LocalDate.of(2027, 1, 26), "ett år, fordi arbeid er mål", ended, ended == null ? null : ""),
                ended == null ? Phase.ACTIVE : Phase.AFTER, "", Set.of(), List.of(), service.equals("tvt")
                        ? List.of(new Case.Member(UUID.randomUUID(), StaffId.next(), "Vera Holm", "", "NAV", "", Case.Part.JOB_SPECIALIST))
                        : List.of(),
                List.of(), new Entered(caller, person.id(), EnumSet.allOf(Information.class)));
    }

    private static Line line(String kind, Information information, LocalDate on, String text) {
        return new Line(UUID.randomUUID(), kind, information, Line.State.HAPPENED, on, null, null, null, text, false, null, null,
                List.of(), null, null, "", "Kari");
    }

    private static ServiceDefinition service(String code) {
        return YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build()
                .readValue(Path.of("services", code + ".yaml").toFile(), ServiceDefinition.class);
    }

    private String say(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) throw new IllegalArgumentException(key);
        return new MessageFormat(text.replace("'", "''"), Locale.of("nb", "NO"))
                .format(java.util.Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    private static Properties words() {
        Properties words = new Properties();
        for (String module : List.of("journal", "episode", "ui", "sharing")) {
            try (Reader file = Files.newBufferedReader(Path.of("src/main/java/no/fotfeste", module, "messages.properties"), StandardCharsets.UTF_8)) {
                words.load(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return words;
    }
}
