package org.plenary.programme.notation;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to what notations differ by: small letters without accents, one kind of dash, apostrophe and blank. */
final class Plain {

    private Plain() {
    }

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212\\u2192\\u2043]", "-").replaceAll("[\\u2018\\u2019\\u02bc\\u2032]", "'").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
