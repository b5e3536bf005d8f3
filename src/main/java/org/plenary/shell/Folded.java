package org.plenary.shell;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Text as it is compared when somebody searches: without case, accents, kinds of apostrophe or differences of width, whatever its script. */
public final class Folded {

    private static final Transliterator FOLDING = Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; NFC");

    private Folded() {
    }

    public static String of(String text) {
        return FOLDING.transliterate(Normalizer2.getNFKCInstance().normalize(text.strip())).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
