package no.fotfeste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The demo fills itself through the same use cases as everyone else, on whatever day it is started; then a job specialist works in it. */
class DemoTest {

    private static final int PEOPLE = 16;
    private static final String WALKED = "2026-03-02";

    @ParameterizedTest
    @ValueSource(strings = {WALKED, "2027-05-17"})
    void it_is_filled_and_says_where_it_is(String today) throws Exception {
        Path home = Path.of("target/test-demo").toAbsolutePath();
        Path log = Path.of("target/test-demo.log");
        FileSystemUtils.deleteRecursively(home);
        Files.deleteIfExists(log);
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-cp", classpath, "no.fotfeste.Fotfeste", "--fotfeste.home=" + home, "--server.port=0",
                "--fotfeste.demo=true", "--fotfeste.demo.people=" + PEOPLE, "--fotfeste.demo.today=" + today, "--fotfeste.tick=off")
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            for (int i = 0; i < 900 && process.isAlive() && !Files.readString(log).contains("Fotfeste demo: http://localhost:"); i++) {
                Thread.sleep(100);
            }
            assertThat(Files.readString(log)).contains("Fotfeste demo: http://localhost:").doesNotContain(" ERROR ");
            if (today.equals(WALKED)) {
                new DemoWalk(Files.readString(log).replaceAll("(?s).*Fotfeste demo: (http://localhost:[0-9]+).*", "$1"), LocalDate.parse(today)).walk();
                assertThat(Files.readString(log)).doesNotContain(" ERROR ");
            }
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        }
    }
}
