package no.fotfeste.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fotfeste.access.Entered;
import no.fotfeste.access.Information;
import no.fotfeste.access.Role;
import no.fotfeste.ui.Put;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be put into a note with one tap: the profession's headings, from templates.properties, and one's own phrases. */
@Component
class Templates {

    private static final int NAME = 28;

    private final List<Template> templates;
    private final PhraseStore phrases;

    Templates(PhraseStore phrases) throws IOException {
        this.templates = read(PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("no/fotfeste/journal/templates.properties"), "UTF-8")));
        this.phrases = phrases;
    }

    record Template(String code, String name, Set<Role> roles, Information information, String text) {}

    List<Template> of(Set<Role> roles, Information information) {
        return templates.stream().filter(each -> each.information() == information)
                .filter(each -> each.roles().stream().anyMatch(roles::contains)).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Put> puts(Entered entered, Information information) {
        List<Put> puts = new ArrayList<>();
        of(entered.caller().roles(), information).forEach(each -> puts.add(new Put(each.code(), each.name(), each.text(), true)));
        phrases.list(entered).forEach(each -> puts.add(new Put(each.id().toString(),
                Note.shortened(each.text().replaceAll("\\s+", " "), NAME), each.text(), false)));
        return puts;
    }

    /** Errors: IllegalStateException with the place, so that a faulty file is found when the server starts. */
    static List<Template> read(Properties file) {
        return new TreeSet<>(file.stringPropertyNames()).stream().filter(key -> key.endsWith(".name"))
                .map(key -> key.substring(0, key.length() - ".name".length()))
                .map(code -> new Template(code, get(file, code + ".name"),
                        Arrays.stream(get(file, code + ".roles").split("[ ,]+")).map(Role::ofCode).collect(Collectors.toUnmodifiableSet()),
                        Information.valueOf(get(file, code + ".class").toUpperCase(java.util.Locale.ROOT)),
                        Arrays.stream(get(file, code + ".headings").split(" *\\| *")).map(heading -> heading + ": ")
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private static String get(Properties file, String key) {
        String value = file.getProperty(key, "").strip();
        if (value.isEmpty()) throw new IllegalStateException("templates.properties: " + key + " is missing");
        return value;
    }
}
