package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fotfeste.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The application and its PostgreSQL are killed hard while referrals are being registered, and started again: what was
 * acknowledged is there, and sent again nothing is there twice.
 */
class HardKillTest {

    private static final Path HOME = Path.of("target/test-kill").toAbsolutePath();
    private static final int ROUNDS = 3;

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Map<String, String>> sent = new LinkedHashMap<>();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        for (int round = 0; round < ROUNDS; round++) {
            int port = freePort();
            Process application = start(port);
            try {
                Client client = new Client(port);
                client.login();
                resend(client);
                Thread writer = Thread.ofVirtual().start(() -> write(client, 400));
                Thread.sleep(1200 + round * 350L);
                if (round % 2 == 1) killPostgres();
                application.destroyForcibly().waitFor();
                writer.join(Duration.ofSeconds(20));
            } finally {
                application.destroyForcibly().waitFor();
            }
        }
        int port = freePort();
        Process application = start(port);
        try {
            Client client = new Client(port);
            client.login();
            assertThat(acknowledged).as("the killing came too early to prove anything").hasSizeGreaterThan(10);
            List<UUID> before = stored();
            assertThat(before).as("acknowledged before a kill").containsAll(acknowledged);
            resend(client);
            assertThat(stored()).containsExactlyInAnyOrderElementsOf(sent.keySet());
        } finally {
            application.destroy();
            application.waitFor(30, TimeUnit.SECONDS);
            application.destroyForcibly().waitFor();
        }
    }

    private void write(Client client, int most) {
        for (int i = 0; i < most; i++) {
            UUID key = UUID.randomUUID();
            Map<String, String> fields = referral(key);
            synchronized (sent) {
                sent.put(key, fields);
            }
            try {
                if (client.post("/henvisninger/ny/tvt", fields).statusCode() == 302) acknowledged.add(key);
            } catch (IOException | InterruptedException killed) {
                return;
            }
        }
    }

    private void resend(Client client) throws IOException, InterruptedException {
        for (var each : sent.entrySet()) {
            assertThat(client.post("/henvisninger/ny/tvt", each.getValue()).statusCode()).isEqualTo(302);
            acknowledged.add(each.getKey());
        }
    }

    private static Map<String, String> referral(UUID key) {
        LocalDate born = LocalDate.of(1980, 2, 3);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_form", "referral.new.tvt");
        fields.put("_key", key.toString());
        fields.put("number", World.SyntheticNumbers.next(born).digits());
        fields.put("givenName", "Prøve");
        fields.put("familyName", "Prøvesen");
        fields.put("born", "03.02.1980");
        fields.put("door", "gp");
        fields.put("referrer", "Hardhendt legesenter");
        fields.put("receivedOn", DateTimeFormatter.ofPattern("dd.MM.yyyy").format(LocalDate.now().minusDays(1)));
        fields.put("reason", "Trenger hjelp fra flere");
        return fields;
    }

    private static Process start(int port) throws Exception {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1",
                "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp", classpath, "no.fotfeste.Fotfeste",
                "--fotfeste.home=" + HOME, "--server.port=" + port, "--fotfeste.demo=true", "--fotfeste.demo.people=0", "--fotfeste.tick=off")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target/test-kill.log").toFile())).start();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 600; i++) {
            try {
                var ready = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/klar")).build(), BodyHandlers.ofString());
                if (ready.statusCode() == 200 && loginExists()) return process;
            } catch (IOException notYet) {
                assertThat(process.isAlive()).as("the application starts again; see target/test-kill.log").isTrue();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("not ready within a minute");
    }

    private static boolean loginExists() {
        try (Connection connection = connection(); var rows = connection.createStatement()
                .executeQuery("select 1 from login.account where username = 'kari'")) {
            return rows.next();
        } catch (Exception notYet) {
            return false;
        }
    }

    /** All of PostgreSQL's processes of this cluster, at once. */
    private static void killPostgres() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(HOME.resolve("cluster/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(postmaster).ifPresent(process -> {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process);
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private static List<UUID> stored() throws Exception {
        List<UUID> all = new ArrayList<>();
        try (Connection connection = connection(); var rows = connection.createStatement()
                .executeQuery("select id from referral.referral where referrer = 'Hardhendt legesenter'")) {
            while (rows.next()) all.add(rows.getObject(1, UUID.class));
        }
        return all;
    }

    private static Connection connection() throws Exception {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(HOME.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port = Files.readAllLines(HOME.resolve("cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/fotfeste", "fotfeste_owner", secrets.getProperty("owner"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A browser without a screen. */
    private static final class Client {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
        private final String origin;
        private String token = "";

        Client(int port) {
            this.origin = "http://localhost:" + port;
        }

        void login() throws IOException, InterruptedException {
            token = token("/logg-inn");
            post("/logg-inn", Map.of("brukernavn", "kari", "passord", "fotfeste-demo"));
            token = token("/henvisninger/ny/tvt");
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            StringBuilder body = new StringBuilder("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
            fields.forEach((name, value) -> body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return http.send(HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(15))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString());
        }

        private String token(String path) throws IOException, InterruptedException {
            String page = http.send(HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString()).body();
            Matcher matcher = TOKEN.matcher(page);
            if (!matcher.find()) throw new IllegalStateException("no form at " + path);
            return matcher.group(1);
        }
    }
}
