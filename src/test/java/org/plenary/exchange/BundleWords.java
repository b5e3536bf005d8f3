package org.plenary.exchange;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The product's own bundles, so that the tests see what a reader sees. */
final class BundleWords implements Words {

    @Override
    public String get(String key, Locale locale, Object... args) {
        return new MessageFormat(Objects.requireNonNull(bundle(locale).getProperty(key), key), locale).format(args);
    }

    static Properties bundle(Locale locale) {
        Properties bundle = new Properties();
        try (var reader = new InputStreamReader(
                BundleWords.class.getResourceAsStream("/i18n/exchange_" + locale.getLanguage() + ".properties"), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
