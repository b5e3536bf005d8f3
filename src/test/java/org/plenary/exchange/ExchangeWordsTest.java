package org.plenary.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ExchangeWordsTest {

    @Test
    void everyMessageIsThereInEveryLanguageWithTheSameArguments() {
        Properties english = BundleWords.bundle(Locale.ENGLISH);
        for (Locale language : Examples.LANGUAGES) {
            Properties bundle = BundleWords.bundle(language);
            assertThat(bundle.keySet()).isEqualTo(english.keySet());
            english.stringPropertyNames().forEach(key -> assertThat(arguments(bundle, key)).as("%s %s", language, key).isEqualTo(arguments(english, key)));
        }
    }

    private static int arguments(Properties bundle, String key) {
        return bundle.getProperty(key).split("\\{[0-9]", -1).length;
    }
}
