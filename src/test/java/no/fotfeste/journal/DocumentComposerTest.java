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
import no.fotfeste.journal.Document.Basis;
import no.fotfeste.journal.Document.Recipient;
import no.fotfeste.journal.Document.Wish;
import no.fotfeste.person.Person;
import no.fotfeste.platform.EpisodeId;
import no.fotfeste.platform.PersonId;
import no.fotfeste.platform.ProviderId;
import no.fotfeste.platform.StaffId;
import no.fotfeste.service.Kinds;
import no.fotfeste.service.ServiceDefinition;
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
        Document.Content content = composer.compose(Document.Kind.FINAL_REPORT, shown("tvt", "Vil tilbake til barnehagen", null),
                List.of(line("joint-visit", Information.WORK, START.plusDays(20), ""),
                        line(Kinds.CONTACT, Information.PRACTICAL, START.plusDays(30), ""),
                        line(Kinds.CONTACT, Information.PRACTICAL, START.plusDays(10), ""),
                        line("home-visit", Information.PRACTICAL, START, ""),
                        line(Kinds.REFERRAL_RECEIVED, Information.PRACTICAL, START.minusDays(20), "Storgata legekontor")));
        assertThat(content.facts()).isEqualTo("""
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
        assertThat(content.done()).isEmpty();
        assertThat(content.went()).isEmpty();
        assertThat(content.next()).isEmpty();
    }

    @Test
    void the_same_record_gives_the_same_text() {
        List<Line> line = new ArrayList<>(List.of(line(Kinds.CONTACT, Information.PRACTICAL, START, ""),
                line("home-visit", Information.PRACTICAL, START, ""), line("joint-visit", Information.WORK, START.plusDays(3), "")));
        Document.Content one = composer.compose(Document.Kind.FINAL_REPORT, shown("tvt", "", null), line);
        Collections.reverse(line);
        assertThat(composer.compose(Document.Kind.FINAL_REPORT, shown("tvt", "", null), line)).isEqualTo(one);
    }

    @Test
    void a_final_report_holds_nothing_of_the_class_health_and_no_number() {
        List<Line> line = List.of(line("measure-arrival", Information.HEALTH, START, "PHQ-9 11"));
        assertThat(composer.compose(Document.Kind.FINAL_REPORT, shown("tvt", "", null), line).facts())
                .doesNotContain("Kartlegging").doesNotContain("06858412345");
        assertThat(composer.compose(Document.Kind.DISCHARGE_SUMMARY, shown("r1-8", "", null), line).facts())
                .contains("Kartlegging: Ved innkomst: 26.01.2026").contains("06858412345").doesNotContain("PHQ-9 11");
    }

    @Test
    void the_offer_of_a_years_follow_up_stands_in_the_summary() {
        List<Line> line = List.of(line(Kinds.FOLLOW_UP_OFFER, Information.PRACTICAL, START.plusDays(40), ""),
                line(Kinds.FOLLOW_UP_ACCEPTED, Information.PRACTICAL, START.plusDays(40), ""));
        assertThat(composer.compose(Document.Kind.DISCHARGE_SUMMARY, shown("r1-8", "", null), line).facts())
                .contains("– Tilbud om oppfølging i ett år: 07.03.2026", "– Takket ja til oppfølging: 07.03.2026");
    }

    @Test
    void what_is_only_expected_has_not_happened() {
        Line expected = new Line(UUID.randomUUID(), "workplace-visit", Information.WORK, Line.State.EXPECTED, START, START, null,
                null, "", false, "team", null, List.of(), ServiceDefinition.Limit.PRACTICE, null, "", "Kari");
        assertThat(composer.compose(Document.Kind.DISCHARGE_SUMMARY, shown("r1-8", "", null), List.of(expected)).facts())
                .doesNotContain("Arbeidsplassbesøk");
    }

    @Test
    void ended_says_when() {
        assertThat(composer.compose(Document.Kind.DISCHARGE_SUMMARY, shown("r1-8", "", START.plusDays(44)), List.of()).facts())
                .contains("Avsluttet: 11.03.2026").doesNotContain("Planlagt slutt");
    }

    @Test
    void whoever_referred_and_the_gp_are_proposed_by_duty_for_a_summary_and_by_consent_for_a_report() {
        List<Line> line = List.of(line(Kinds.REFERRAL_RECEIVED, Information.PRACTICAL, START, "Storgata legekontor"));
        assertThat(composer.compose(Document.Kind.DISCHARGE_SUMMARY, shown("r1-8", "", null), line).recipients()).containsExactly(
                new Recipient("Storgata legekontor", Basis.DUTY_MAY_OBJECT, Wish.NOT_ASKED),
                new Recipient("Fastlege Dal", Basis.DUTY_MAY_OBJECT, Wish.NOT_ASKED));
        assertThat(composer.compose(Document.Kind.FINAL_REPORT, shown("tvt", "", null), line).recipients())
                .extracting(Recipient::basis).containsOnly(Basis.CONSENT);
    }

    @Test
    void by_duty_it_goes_unless_the_person_objects_and_by_consent_only_after_a_yes() {
        assertThat(new Recipient("a", Basis.DUTY_MAY_OBJECT, Wish.NOT_ASKED).maySend()).isTrue();
        assertThat(new Recipient("a", Basis.DUTY_MAY_OBJECT, Wish.OBJECTS).maySend()).isFalse();
        assertThat(new Recipient("a", Basis.CONSENT, Wish.NOT_ASKED).maySend()).isFalse();
        assertThat(new Recipient("a", Basis.CONSENT, Wish.AGREES).maySend()).isTrue();
    }

    @Test
    void as_text_it_names_the_steps_the_signer_and_only_those_it_may_go_to() {
        Document document = new Document(UUID.randomUUID(), EpisodeId.next(), Document.Kind.DISCHARGE_SUMMARY,
                new Document.Content("Navn: Anne Berge", "Trening <b>daglig</b>", "", List.of(new Document.NextStep("Fastlegen",
                        "følger opp søvn", LocalDate.of(2026, 4, 1))), List.of(
                        new Recipient("Fastlege Dal", Basis.DUTY_MAY_OBJECT, Wish.NOT_ASKED),
                        new Recipient("NAV", Basis.CONSENT, Wish.OBJECTS))),
                3, "Kari", NOW, new Author(StaffId.next(), "Kari Tveit", Role.PHYSICIAN, "Instituttet"), NOW);
        assertThat(new DocumentText(this::say).of(document)).isEqualTo("""
                EPIKRISE

                Navn: Anne Berge

                Hva vi har gjort
                Trening <b>daglig</b>

                Videre: hvem gjør hva til når
                Fastlegen: følger opp søvn – innen 01.04.2026

                Sendes til
                Fastlege Dal

                Signert av Kari Tveit, lege, Instituttet, 16.03.2026.
                """);
    }

    private static Case shown(String service, String goal, @org.jspecify.annotations.Nullable LocalDate ended) {
        Person person = new Person(PersonId.next(), "06858412345", "Anne", "Berge", LocalDate.of(1984, 5, 6),
                new Person.ContactDetails("", "", "", "", false, "Dal", ""), null, "", null, 1);
        EpisodeId id = EpisodeId.next();
        Caller caller = new Caller(ProviderId.next(), UUID.randomUUID(), StaffId.next(), "Kari", "", EnumSet.of(Role.NURSE),
                Role.NURSE, NOW);
        return new Case(person, new Course(id, person.id(), service(service), START),
                new Episode(id, START, LocalDate.of(2027, 1, 26), "ett år, fordi arbeid er mål", ended, ended == null ? null : ""),
                ended == null ? Phase.ACTIVE : Phase.AFTER, goal, Set.of(), List.of(), service.equals("tvt")
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
        for (String module : List.of("journal", "episode", "ui")) {
            try (Reader file = Files.newBufferedReader(Path.of("src/main/java/no/fotfeste", module, "messages.properties"), StandardCharsets.UTF_8)) {
                words.load(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return words;
    }
}
