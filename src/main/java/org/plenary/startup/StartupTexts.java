package org.plenary.startup;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The console's texts in the operator's language: English, French or Spanish. */
final class StartupTexts {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es");

    private StartupTexts() {
    }

    /** Arguments are shown as they are: no grouping of the digits of a port or a process number. */
    static String text(String key, Object... arguments) {
        var language = Locale.getDefault().getLanguage();
        var locale = Locale.of(LANGUAGES.contains(language) ? language : "en");
        var pattern = ResourceBundle.getBundle("i18n.startup", locale).getString(key);
        var shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, locale).format(shown);
    }
}
