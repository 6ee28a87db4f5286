package no.fotfeste.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that come with the product, for tests of rules. */
public final class ServiceFiles {

    private ServiceFiles() {}

    public static ServiceDefinition shipped(String code) {
        return ServiceFile.read(text(code));
    }

    static String text(String code) {
        try {
            return Files.readString(Path.of("services", code + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
