package no.fotfeste.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.fotfeste.access.Caller;
import no.fotfeste.access.Drafts;
import no.fotfeste.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;

/** What every template knows: the words, who is looking, the day, and the form that was just sent. */
public final class Page {

    private final Words words;
    private final Assets assets;
    private final @Nullable Drafts drafts;
    private final @Nullable Caller caller;
    private final LocalDate today;
    private final String path;
    private final @Nullable CsrfToken csrf;
    private final @Nullable String done;
    private final @Nullable Form form;
    private final boolean demo;
    private final Begun begun;

    Page(Words words, Assets assets, @Nullable Drafts drafts, @Nullable Caller caller, LocalDate today, String path,
            @Nullable CsrfToken csrf, @Nullable String done, @Nullable Form form, boolean demo) {
        this(words, assets, drafts, caller, today, path, csrf, done, form, demo, new Begun());
    }

    private Page(Words words, Assets assets, @Nullable Drafts drafts, @Nullable Caller caller, LocalDate today, String path,
            @Nullable CsrfToken csrf, @Nullable String done, @Nullable Form form, boolean demo, Begun begun) {
        this.words = words;
        this.assets = assets;
        this.drafts = drafts;
        this.caller = caller;
        this.today = today;
        this.path = path;
        this.csrf = csrf;
        this.done = done;
        this.form = form;
        this.demo = demo;
        this.begun = begun;
    }

    /** This template with this model. */
    public ModelAndView view(String template, Object model) {
        return new ModelAndView(template).addObject("page", this).addObject("model", model);
    }

    /** The page with a form as it was filled in, to be shown again. */
    public Page with(Form submitted) {
        return new Page(words, assets, drafts, caller, today, path, csrf, null, submitted, demo, begun);
    }

    /** The page with what the caller wrote in this form and has not sent, where there is something. */
    public Page draft(String name) {
        if (form != null) return this;
        Form begun = begun(name);
        return begun == null ? this : with(begun);
    }

    /** The form of that name: as just sent, as drafted, or empty. */
    public Form form(String name) {
        return form(name, Form.fresh(name));
    }

    /** The form of that name as just sent or drafted, otherwise with what stands. */
    public Form form(String name, Form standing) {
        if (form != null && form.name().equals(name)) return form;
        Form begun = begun(name);
        return begun == null ? standing : begun;
    }

    /** What the caller wrote in it and has not sent. A page may have several forms that were begun. */
    private @Nullable Form begun(String name) {
        if (caller == null || drafts == null) return null;
        return begun.of(name, caller, drafts).map(draft -> {
            Map<String, List<String>> values = new LinkedHashMap<>();
            draft.fields().forEach((field, text) -> values.put(field, List.of(text.split(Drafts.SEPARATOR, -1))));
            return new Form(name, UUID.randomUUID(), draft.version(), values, Map.of(), Map.of(), Show.moment(draft.savedAt(), today));
        }).orElse(null);
    }

    /** In which forms something waits, asked for once a page. */
    private static final class Begun {

        private @Nullable Set<String> names;

        Optional<Drafts.Draft> of(String name, Caller caller, Drafts drafts) {
            if (names == null) names = drafts.names(caller);
            return names.contains(name) ? drafts.find(caller, name) : Optional.empty();
        }
    }

    public String t(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** Choices in order, each with its word: {@code prefix.value-in-small-letters}. */
    public Map<String, String> options(String prefix, Enum<?>... values) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Enum<?> value : values) options.put(value.name(), word(prefix, value));
        return options;
    }

    /** The word for one value of an enumeration. */
    public String word(String prefix, Enum<?> value) {
        return t(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public boolean has(String key) {
        return words.has(key);
    }

    public String day(LocalDate day) {
        return Show.day(day, today);
    }

    public String moment(Instant instant) {
        return Show.moment(instant, today);
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public @Nullable Caller caller() {
        return caller;
    }

    /** Who is logged in, so that a phone shared by two can tell what each has written; it says no more than that. */
    public @Nullable String who() {
        if (caller == null) return null;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("fotfeste " + caller.account()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A page of the staff's own, where what waits on the phone is told and sent. */
    public boolean sends() {
        return caller != null || at("/logg-inn") || at("/uten-nett");
    }

    public LocalDate today() {
        return today;
    }

    /** Asked for only where it is shown: to ask begins a session, and that could take the place of one just logged in. */
    public @Nullable String csrf() {
        return csrf == null ? null : csrf.getToken();
    }

    public boolean demo() {
        return demo;
    }

    /** The sentence that says what was just done. */
    public @Nullable String done() {
        return done != null && done.matches("[a-z-]+\\.done\\.[a-z-]+") && words.has(done) ? words.say(done) : null;
    }

    public List<Nav> nav() {
        return caller == null ? List.of() : Nav.of(caller);
    }

    /** What is used more seldom. */
    public List<Nav> more() {
        return caller == null ? List.of() : Nav.more(caller);
    }

    /** The person looks at their own pages. */
    public boolean own() {
        return caller != null && caller.isAny(Role.SELF);
    }

    public boolean exactly(String address) {
        return path.equals(address);
    }

    /** Is this where the reader is? */
    public boolean at(String address) {
        return address.equals("/") ? path.equals("/") : path.equals(address) || path.startsWith(address + "/");
    }

    public boolean hasErrors() {
        return form != null && !form.errors().isEmpty();
    }
}
