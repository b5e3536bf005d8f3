package org.plenary.shell;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts shown to a person: {@code i18n/<feature>_<language>.properties} in UTF-8, in ICU message format, the same keys in
 * English, French and Spanish.
 */
@Component
public class Messages {

    /** In the order offered. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Messages() {
        for (var locale : LOCALES) {
            byLanguage.put(locale.getLanguage(), load(locale.getLanguage()));
        }
    }

    /** @return the offered locale of the same language, else English. */
    public static Locale offered(Locale wanted) {
        return LOCALES.stream().filter(locale -> wanted != null && locale.getLanguage().equals(wanted.getLanguage())).findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** @return the text with its arguments filled in; the key itself, and a warning in the log, where there is none. */
    public String get(String key, Locale locale, Object... arguments) {
        var text = byLanguage.get(offered(locale).getLanguage()).get(key);
        if (text == null) {
            LOG.warn("No text for {} in {}", key, locale);
            return key;
        }
        return isPlain(text) ? text : new MessageFormat(text, offered(locale)).format(arguments);
    }

    /** Most texts have nothing to fill in, and reading a pattern costs more than everything else here. */
    private static boolean isPlain(String text) {
        return text.indexOf('{') < 0 && text.indexOf('\'') < 0;
    }

    /** @return whether there is such a text. */
    public boolean has(String key) {
        return byLanguage.get("en").containsKey(key);
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> {
                    if (texts.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("The text " + key + " is defined twice, again in " + resource);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
