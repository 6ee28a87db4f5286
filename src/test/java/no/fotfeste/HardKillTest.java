package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.fotfeste.testing.FormClient;
import no.fotfeste.testing.Standalone;
import no.fotfeste.testing.Typist;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * One person after another is taken along the path: referred, accepted, begun, rung, written about, asked for a goal.
 * Meanwhile somebody writes without a pause: a goal, a meeting's decision, a page for an employer. The application, its
 * PostgreSQL and the browser are killed hard and started again. What was acknowledged is there, and sent again nothing is
 * there twice; of what was being written, everything older than three seconds is there.
 */
class HardKillTest {

    private static final Path HOME = Path.of("target/test-kill").toAbsolutePath();
    private static final int ROUNDS = 3;
    private static final String TODAY = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(LocalDate.now());

    /** One form. @param stored counts the rows that it made, by its key */
    private record Step(UUID key, String path, Map<String, String> fields, String stored) {

        String name() {
            return path.replaceAll("[0-9a-f-]{36}", "…");
        }
    }

    private final List<Step> sent = new CopyOnWriteArrayList<>();
    private final List<Step> acknowledged = new CopyOnWriteArrayList<>();

    /** Where somebody writes in each round: the page, and the field. */
    private record Writing(String page, String field) {}

    @Test
    void nothing_acknowledged_is_lost_nothing_is_doubled_and_what_is_being_written_is_at_most_three_seconds_behind() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        List<Writing> writings = new ArrayList<>();
        long killedAt = 0;
        Typist typist = new Typist();
        for (int round = 0; round < ROUNDS; round++) {
            Standalone application = Standalone.start(HOME);
            try {
                FormClient client = new FormClient(application.origin()).login("kari");
                resend(client);
                if (round == 0) writings.addAll(writings(application, client));
                else findsAgain(typist, application, writings.get(round - 1), killedAt);
                Writing writing = writings.get(round);
                Locator field = typist.open(application.origin(), writing.page(), writing.field());
                Thread writer = Thread.ofVirtual().start(() -> walk(application, client));
                typist.type(field, Duration.ofMillis(4600 + round * 350L));
                killedAt = System.nanoTime();
                if (round == 2) typist.killBrowser();
                if (round == 1) application.killPostgres();
                application.kill();
                if (round < 2) Typist.leave(field);
                writer.join(Duration.ofSeconds(20));
            } finally {
                application.kill();
            }
        }
        try (Standalone application = Standalone.start(HOME); Connection connection = application.connection();
                Typist again = new Typist().after(typist)) {
            findsAgain(again, application, writings.get(ROUNDS - 1), killedAt);
            assertThat(acknowledged).as("the killing came too early to prove anything").hasSizeGreaterThan(20);
            assertThat(acknowledged.stream().map(Step::name).distinct()).as("every step of the path was acknowledged at least once").hasSize(8);
            for (Step step : acknowledged) assertThat(rows(connection, step)).as("%s, acknowledged before a kill", step.path()).isEqualTo(1);
            resend(new FormClient(application.origin()).login("kari"));
            for (Step step : sent) assertThat(rows(connection, step)).as("%s, sent again", step.path()).isEqualTo(1);
            for (Step step : sent) assertThat(onLine(connection, step)).as("%s, of one kind on the line", step.path()).isLessThanOrEqualTo(1);
        } finally {
            typist.close();
        }
    }

    private static void findsAgain(Typist typist, Standalone application, Writing writing, long killedAt) {
        typist.findsAgain(typist.open(application.origin(), writing.page(), writing.field()), killedAt);
    }

    /** A goal, what a meeting decides, and what an employer is to read, of one person who was taken all the way. */
    private List<Writing> writings(Standalone application, FormClient client) throws Exception {
        Step referral = referral();
        assertThat(send(client, referral)).isTrue();
        try (Connection connection = application.connection()) {
            UUID person = person(connection, referral.key());
            for (Step step : path(person, referral.key())) assertThat(send(client, step)).as(step.path()).isTrue();
            Step meeting = step("/motet/start", "select count(*) from meeting.meeting where id = ?", Map.of("service", "tvt"));
            Step party = step("/personer/" + person + "/forankring", "select count(*) from extract.anchor where id = ?",
                    Map.of("kind", "EMPLOYER", "name", "Solbakken barnehage", "contact", "Mona Eng", "email", "", "phone", ""));
            assertThat(send(client, meeting)).isTrue();
            assertThat(send(client, party)).isTrue();
            String at = "/personer/" + person;
            return List.of(new Writing(at + "/plan/mal/ny", "words"), new Writing(at + "/motet/" + meeting.key(), "text"),
                    new Writing(at + "/forankring/" + party.key() + "/utdrag/" + party.key(), "message"));
        }
    }

    private void walk(Standalone application, FormClient client) {
        try (Connection connection = application.connection()) {
            while (true) {
                Step referral = referral();
                if (send(client, referral)) {
                    for (Step step : path(person(connection, referral.key()), referral.key())) send(client, step);
                }
            }
        } catch (Exception killed) {
            // what was under way is sent again by the next round
        }
    }

    private boolean send(FormClient client, Step step) throws IOException, InterruptedException {
        sent.add(step);
        boolean done = client.post(step.path(), step.fields()).statusCode() == 302;
        if (done) acknowledged.add(step);
        return done;
    }

    private void resend(FormClient client) throws IOException, InterruptedException {
        for (Step step : sent) {
            var answer = client.post(step.path(), step.fields());
            assertThat(answer.statusCode()).as("%s again: %s", step.path(), answer.body()).isEqualTo(302);
        }
    }

    private static Step referral() {
        return step(UUID.randomUUID(), "/henvisninger/ny/tvt", "select count(*) from referral.referral where id = ?", Map.of(
                "_form", "referral.new.tvt", "number", World.SyntheticNumbers.next(LocalDate.of(1980, 2, 3)).digits(),
                "givenName", "Prøve", "familyName", "Prøvesen", "born", "03.02.1980", "door", "gp",
                "referrer", "Hardhendt legesenter", "receivedOn", TODAY, "reason", "Trenger hjelp fra flere"));
    }

    private static List<Step> path(UUID person, UUID referral) {
        String at = "/personer/" + person;
        List<Step> path = new ArrayList<>();
        path.add(step(at + "/henvisninger/" + referral + "/avgjorelse",
                "select count(*) from timeline.entry where kind = 'referral-accepted' and course_id = '" + referral + "' and ?::uuid is not null",
                Map.of("decision", "accept")));
        path.add(step(at + "/start", "select count(*) from episode.episode where id = '" + referral + "' and ?::uuid is not null",
                Map.of("on", TODAY, "gate-home-visit", "hastet")));
        path.add(step(at + "/kontakter/ny", "select count(*) from contact.contact where id = ?",
                Map.of("channel", "PHONE", "with", "PERSON", "outcome", "REACHED", "summary", "Vi snakket sammen", "on", TODAY)));
        path.add(step(at + "/journal", "select count(*) from journal.note where id = ?",
                Map.of("kind", "TALK", "on", TODAY, "text", "Vi snakket om uka", "also", "ja")));
        path.add(step(at + "/plan/mal/ny", "select count(*) from plan.goal where id = ?",
                Map.of("words", "Jeg vil tilbake på jobb", "domain", "WORK", "aim", "RETURN", "main", "ja")));
        return path;
    }

    private static UUID person(Connection connection, UUID referral) throws SQLException {
        try (var statement = connection.prepareStatement("select person_id from referral.referral where id = ?")) {
            statement.setObject(1, referral);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private static Step step(String path, String stored, Map<String, String> fields) {
        return step(UUID.randomUUID(), path, stored, fields);
    }

    private static Step step(UUID key, String path, String stored, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_key", key.toString());
        all.putIfAbsent("_form", "x");
        return new Step(key, path, all, stored);
    }

    private static long rows(Connection connection, Step step) throws SQLException {
        return count(connection, step.stored(), step.key());
    }

    private static long onLine(Connection connection, Step step) throws SQLException {
        return count(connection, """
                select coalesce(max(times), 0) from (select count(*) times from timeline.entry
                 where ref_id = ? and state = 'HAPPENED' group by kind) each_kind""", step.key());
    }

    private static long count(Connection connection, String sql, UUID key) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
