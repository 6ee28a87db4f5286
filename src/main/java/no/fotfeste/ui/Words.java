package no.fotfeste.ui;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.stereotype.Component;

/** The sentences on screen, from every module's {@code messages.properties}. A key that is missing is an error. */
@Component
public class Words {

    static final Locale BOKMAL = Locale.of("nb", "NO");

    private final Map<String, MessageFormat> words = new HashMap<>();

    Words() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (Resource file : resolver.getResources("classpath*:no/fotfeste/**/messages.properties")) {
            Properties properties = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"));
            properties.forEach((key, text) -> {
                if (words.put((String) key, new MessageFormat(((String) text).replace("'", "''"), BOKMAL)) != null) {
                    throw new IllegalStateException("two modules have words for " + key);
                }
            });
        }
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** Numbers, dates and other arguments are shown as they are told; format them first. */
    public String say(String key, Object... arguments) {
        MessageFormat format = words.get(key);
        if (format == null) throw new IllegalArgumentException("no words for " + key);
        Object[] shown = Arrays.stream(arguments).map(String::valueOf).toArray();
        synchronized (format) {
            return format.format(shown);
        }
    }
}
