package no.fotfeste.instrument;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files on disk, which may be anything. */
final class QuestionnaireSource {

    private QuestionnaireSource() {}

    /** Errors: {@link InstrumentFile.Faulty} where it is too large, cannot be read or is not text. */
    static String text(Path file) {
        try {
            if (Files.size(file) > QuestionnaireFile.LARGEST) {
                throw new InstrumentFile.Faulty(List.of("the file: larger than " + QuestionnaireFile.LARGEST / 1_000_000 + " MB"));
            }
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new InstrumentFile.Faulty(List.of("the file: is not text in UTF-8"));
        } catch (IOException unreadable) {
            throw new InstrumentFile.Faulty(List.of("the file: cannot be read"));
        }
    }

    /** A file of rules that is there and says nothing is a mistake, not a form without a score. */
    static String scoring(Path file) {
        String text = text(file);
        return text.isBlank() ? "\n" : text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The code of a Questionnaire that lies alone: its file's name in small letters, digits and hyphens. */
    static String code(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.json$", "")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String code = name.length() > 40 ? name.substring(name.length() - 40).replaceAll("^-", "") : name;
        return code.isEmpty() ? "form" : code;
    }
}
