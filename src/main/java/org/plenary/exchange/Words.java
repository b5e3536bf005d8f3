package org.plenary.exchange;

import java.util.Locale;

/** The product's message bundles, as the writers of documents see them. */
@FunctionalInterface
public interface Words {

    /** The message of this key in this language, with its arguments set in (ICU MessageFormat). */
    String get(String key, Locale locale, Object... args);
}
