package no.fotfeste.ui;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.platform.Conflict;
import no.fotfeste.platform.Invalid;
import no.fotfeste.platform.Refused;
import no.fotfeste.platform.Repeated;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that has been sent. Fields are read one by one; what is wrong is gathered, and {@link #check} stops before
 * anything is done. Whatever happens, what was written comes back to the screen.
 */
public final class Submission {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

    /** Fields that are never shown again nor kept as a draft. */
    static final java.util.Set<String> SECRET = java.util.Set.of("password", "passord");

    private final Map<String, String[]> fields;
    private final Map<String, List<MultipartFile>> files;
    private final @Nullable Caller caller;
    private final Drafts drafts;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Submission(Map<String, String[]> fields, Map<String, List<MultipartFile>> files, @Nullable Caller caller, Drafts drafts) {
        this.fields = fields;
        this.files = files;
        this.caller = caller;
        this.drafts = drafts;
    }

    /**
     * Does what the form asks, once, and sends the reader on.
     *
     * @param to where to go when it is done, and when it turns out to have been done before
     * @param again the same page with the form as it was filled in, for when it could not be done
     */
    public ModelAndView run(String to, Runnable act, Function<Form, ModelAndView> again) {
        try {
            act.run();
        } catch (Repeated done) {
            return redirect(to);
        } catch (Invalid invalid) {
            return status(again.apply(shown(invalid.errors(), Map.of(), version())), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refused refused) {
            return status(again.apply(shown(Map.of("", refused.key()), Map.of(), version())), HttpStatus.CONFLICT);
        } catch (Conflict conflict) {
            return status(again.apply(shown(Map.of("", "ui.conflict"), conflict.theirs(), conflict.version())),
                    HttpStatus.CONFLICT);
        }
        if (caller != null) drafts.discard(caller, name());
        return redirect(to);
    }

    public String name() {
        return first("_form");
    }

    /** The form as it was filled in, to be shown again with something put in. */
    public Form written() {
        return shown(Map.of(), Map.of(), version());
    }

    /** Errors: Invalid where the form carries no key; nobody's browser leaves it out. */
    public UUID key() {
        try {
            return UUID.fromString(first("_key"));
        } catch (IllegalArgumentException missing) {
            throw new Invalid("", "ui.key-missing");
        }
    }

    public int version() {
        String version = first("_version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** What was written, spaces around it taken away; empty where nothing was. Errors beside the field when too long. */
    public String text(String field, int longest) {
        String text = Normalizer.normalize(first(field), Normalizer.Form.NFC).strip();
        if (text.length() > longest) error(field, "ui.too-long");
        return text;
    }

    public String required(String field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) error(field, "ui.required");
        return text;
    }

    /** dd.mm.åååå; today where nothing usable was written, and then an error beside the field. */
    public LocalDate requiredDate(String field) {
        Optional<LocalDate> date = date(field);
        if (date.isEmpty() && !errors.containsKey(field)) error(field, "ui.date-required");
        return date.orElse(LocalDate.EPOCH);
    }

    public Optional<LocalDate> date(String field) {
        String text = first(field).strip();
        if (text.isEmpty()) return Optional.empty();
        for (DateTimeFormatter format : List.of(TYPED, ISO)) {
            try {
                LocalDate date = LocalDate.parse(text, format.withResolverStyle(java.time.format.ResolverStyle.STRICT));
                if (date.getYear() >= 1900 && date.getYear() <= 2200) return Optional.of(date);
            } catch (DateTimeParseException notThis) {
                // the next format, or the sentence below
            }
        }
        error(field, "ui.date-unclear");
        return Optional.empty();
    }

    /** 10.30 or 10:30. */
    public Optional<LocalTime> time(String field) {
        String text = first(field).strip().replace('.', ':');
        if (text.isEmpty()) return Optional.empty();
        if (text.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        }
        error(field, "ui.time-unclear");
        return Optional.empty();
    }

    public Optional<Integer> number(String field, int least, int most) {
        String text = first(field).strip();
        if (text.isEmpty()) return Optional.empty();
        if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return Optional.of(number);
        }
        error(field, "ui.number-unclear");
        return Optional.empty();
    }

    public int requiredNumber(String field, int least, int most) {
        Optional<Integer> number = number(field, least, most);
        if (number.isEmpty() && !errors.containsKey(field)) error(field, "ui.required");
        return number.orElse(least);
    }

    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        String chosen = first(field);
        if (chosen.isEmpty()) return Optional.empty();
        Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(chosen)).findFirst();
        if (found.isEmpty()) error(field, "ui.choose-one");
        return found;
    }

    public <E extends Enum<E>> E requiredChoice(String field, Class<E> type) {
        Optional<E> chosen = choice(field, type);
        if (chosen.isEmpty() && !errors.containsKey(field)) error(field, "ui.choose-one");
        return chosen.orElse(type.getEnumConstants()[0]);
    }

    /** One of the ids offered. Errors beside the field where none was chosen. */
    public Optional<UUID> id(String field) {
        String text = first(field);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            error(field, "ui.choose-one");
            return Optional.empty();
        }
    }

    /** A password, to the letter. Errors beside the field where it is shorter, or longer than can be kept. */
    public String password(String field, int shortest) {
        String password = first(field);
        if (password.codePointCount(0, password.length()) < shortest) error(field, "ui.password-short");
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 72) error(field, "ui.password-long");
        return password;
    }

    public List<String> all(String field) {
        return List.of(fields.getOrDefault(field, new String[0]));
    }

    /** The files chosen, as they came; a field left empty gives none. A file is never shown again: it must be chosen anew. */
    public List<MultipartFile> files(String field) {
        return files.getOrDefault(field, List.of()).stream()
                .filter(file -> file.getSize() > 0 || !java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()).toList();
    }

    public boolean checked(String field) {
        return !first(field).isEmpty();
    }

    public void error(String field, String key) {
        errors.putIfAbsent(field, key);
    }

    /** Errors: Invalid where any field read so far is wrong. */
    public void check() {
        if (!errors.isEmpty()) throw new Invalid(errors);
    }

    private Form shown(Map<String, String> wrong, Map<String, String> theirs, int version) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((field, all) -> {
            if (!field.startsWith("_") && !SECRET.contains(field)) values.put(field, List.of(all));
        });
        return new Form(name(), key(), version, values, wrong, theirs, null);
    }

    private String first(String field) {
        String[] values = fields.get(field);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static ModelAndView redirect(String to) {
        return new ModelAndView("redirect:" + to);
    }

    private static ModelAndView status(ModelAndView view, HttpStatus status) {
        view.setStatus(status);
        return view;
    }
}
