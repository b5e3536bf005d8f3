package org.plenary.meeting;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Names a meeting in addresses by place and year, else by kind and year: entebbe-2016, workshop-2017-2. */
final class MeetingCode {

    private static final int LONGEST = 50;

    private MeetingCode() {
    }

    /** @param taken whether a code is in use */
    static String of(MeetingDraft draft, Predicate<String> taken) {
        var stem = Optional.ofNullable(draft.city()).map(MeetingCode::ascii).filter(text -> !text.isEmpty())
                .orElse(ascii(draft.kind().name())) + "-" + draft.startsOn().getYear();
        var code = stem;
        for (var number = 2; taken.test(code); number++) {
            code = stem + "-" + number;
        }
        return code;
    }

    private static String ascii(String text) {
        var plain = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(text).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
