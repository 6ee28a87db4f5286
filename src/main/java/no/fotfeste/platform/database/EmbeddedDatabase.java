package no.fotfeste.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder: durable (fsync on), password logins only, listening on the loopback alone.
 * A postmaster left behind by a killed application is stopped first, so that the cluster recovers and starts again.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path home;
    private final Properties secrets;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Path home, int port) {
        this.home = home.toAbsolutePath();
        try {
            Files.createDirectories(this.home);
            this.secrets = secrets();
            stopOrphan();
            this.postgres = start(port);
            if (!HBA.equals(Files.readString(cluster().resolve("pg_hba.conf")))) takeIntoUse();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the embedded database in " + this.home + " does not start", e);
        }
    }

    Database database() {
        return new Database(url(), login("owner"), login("app"));
    }

    private Path cluster() {
        return home.resolve("cluster");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/fotfeste";
    }

    private Database.Login login(String which) {
        return new Database.Login("fotfeste_" + which, secrets.getProperty(which));
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgresql").toFile())
                .setPort(port == 0 ? freePort() : port)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.getProperty("postgres"))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "nb-NO")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    /** First start: passwords on all logins, two roles, our database, and no more trust. */
    private void takeIntoUse() throws IOException, SQLException {
        String admin = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(admin, "postgres", secrets.getProperty("postgres"));
                Statement sql = connection.createStatement()) {
            sql.execute("alter role postgres password '%s'".formatted(secrets.getProperty("postgres")));
            for (String role : new String[] {"owner", "app"}) {
                sql.execute("drop role if exists fotfeste_" + role);
                sql.execute("create role fotfeste_%s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(role, secrets.getProperty(role)));
            }
            sql.execute("create database fotfeste owner fotfeste_owner");
            Files.writeString(cluster().resolve("pg_hba.conf"), HBA);
            sql.execute("select pg_reload_conf()");
        }
    }

    private Properties secrets() throws IOException {
        Path file = home.resolve("secrets.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            return properties;
        }
        for (String role : new String[] {"postgres", "owner", "app"}) properties.setProperty(role, secret());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, "logins of the embedded database");
        }
        return properties;
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Processes left behind by a killed run work in our own cluster's folder; only those are stopped. As long as one of
     * them lives it holds the shared memory, and PostgreSQL would not start.
     */
    private void stopOrphan() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        List<ProcessHandle> left = left();
        if (!left.isEmpty()) LOG.warn("stopping {} processes of the database left behind by an earlier run", left.size());
        left.forEach(ProcessHandle::destroy);
        while (!left().isEmpty() && System.nanoTime() < deadline) LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        left().forEach(ProcessHandle::destroyForcibly);
        forgetDead(deadline);
    }

    /**
     * PostgreSQL does not start while the process that its lock file names seems to live: one that is killed but not
     * yet cleared away, or another that has got its number. Nobody works in our folder any more when this is called.
     */
    private void forgetDead(long deadline) {
        Path lock = cluster().resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) return;
            Path process = Path.of("/proc", Files.readAllLines(lock).getFirst().strip());
            while (Files.exists(process) && System.nanoTime() < deadline) LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            if (Files.exists(process) && left().isEmpty()) {
                LOG.warn("the database's lock names a process that is not ours; the lock is taken away");
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Below the ports that the system hands out by itself, so that nobody takes it between asking and starting. */
    private static int freePort() throws IOException {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 200; i++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("127.0.0.1", 20_000 + random.nextInt(12_000)));
                return socket.getLocalPort();
            } catch (BindException taken) {
                // another one
            }
        }
        throw new IOException("no free port");
    }

    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses().filter(process -> {
            try {
                return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd")).equals(cluster());
            } catch (IOException goneOrNotOurs) {
                return false;
            }
        }).toList();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
