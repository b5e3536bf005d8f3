package org.plenary.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What may stand in the cells of a table for things that the product names itself, in any of its languages. */
public final class ImportWords {

    private ImportWords() {
    }

    /** @return codes of the languages by code and by name: "fr", "français", "French", "francés" */
    public static Map<String, String> languages() {
        Map<String, String> words = new HashMap<>();
        for (var language : Messages.LOCALES) {
            words.put(language.getLanguage(), language.getLanguage());
            Messages.LOCALES.forEach(locale -> words.put(Folded.of(language.getDisplayLanguage(locale)), language.getLanguage()));
        }
        return words;
    }

    public static Map<String, Boolean> yesOrNo() {
        Map<String, Boolean> words = new HashMap<>();
        List.of("yes", "y", "oui", "o", "si", "s", "true", "1", "x").forEach(word -> words.put(word, true));
        List.of("no", "n", "non", "false", "0").forEach(word -> words.put(word, false));
        return words;
    }

    /** @return constants by their names in the code and in each language; of two with the same name the first */
    public static <E extends Enum<E>> Map<String, E> constants(E[] all, Messages messages, Function<E, String> key) {
        Map<String, E> words = new HashMap<>();
        for (var constant : all) {
            words.putIfAbsent(Folded.of(constant.name()), constant);
            for (Locale locale : Messages.LOCALES) {
                words.putIfAbsent(Folded.of(messages.get(key.apply(constant), locale)), constant);
            }
        }
        return words;
    }
}
