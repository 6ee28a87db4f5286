package no.fotfeste.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, with its own cluster, to be killed. */
public final class Standalone implements AutoCloseable {

    private final Path home;
    private final int port;
    private final Process process;

    private Standalone(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Ready, with the demo's logins and nobody in it. Started again it finds what it left. */
    public static Standalone start(Path home) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1",
                "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp", classpath, "no.fotfeste.Fotfeste",
                "--fotfeste.home=" + home, "--server.port=" + port, "--fotfeste.demo=true", "--fotfeste.demo.people=0", "--fotfeste.tick=off")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target/test-kill.log").toFile())).start();
        Standalone started = new Standalone(home, port, process);
        started.awaitReady();
        return started;
    }

    private void awaitReady() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 600; i++) {
            try {
                var ready = client.send(HttpRequest.newBuilder(URI.create(origin() + "/klar")).build(), BodyHandlers.ofString());
                if (ready.statusCode() == 200 && loginExists()) return;
            } catch (IOException notYet) {
                assertThat(process.isAlive()).as("the application starts again; see target/test-kill.log").isTrue();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("not ready within a minute");
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    /** The owner's, past every wall. */
    public Connection connection() throws Exception {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String database = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + database + "/fotfeste", "fotfeste_owner", secrets.getProperty("owner"));
    }

    /** All of PostgreSQL's processes of this cluster, at once. */
    public void killPostgres() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(postmaster).ifPresent(one -> {
            List<ProcessHandle> all = new ArrayList<>(one.descendants().toList());
            all.add(one);
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As when somebody stops it properly. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
    }

    private boolean loginExists() {
        try (Connection connection = connection(); var rows = connection.createStatement()
                .executeQuery("select 1 from login.account where username = 'kari'")) {
            return rows.next();
        } catch (Exception notYet) {
            return false;
        }
    }
}
