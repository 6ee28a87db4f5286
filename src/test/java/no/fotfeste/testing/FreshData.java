package no.fotfeste.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/** Every run begins with an empty cluster and no pictures of the run before. */
public final class FreshData implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            FileSystemUtils.deleteRecursively(Path.of("target/test-data", System.getProperty("fork", "1")));
            Files.createDirectories(Path.of("target/screenshots"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
