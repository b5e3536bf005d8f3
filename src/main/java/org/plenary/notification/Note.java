package org.plenary.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/** What a letter says beside the notification itself; null in a language in which nothing was written. */
public record Note(String en, String fr, String es) {

    public static final Note NONE = new Note(null, null, null);

    private static final int LONGEST = 5_000;

    public Note {
        en = Input.trimmed(en);
        fr = Input.trimmed(fr);
        es = Input.trimmed(es);
    }

    /** @param required that something is written in one language */
    List<Violation> violations(boolean required) {
        var violations = new ArrayList<Violation>();
        if (required && en == null && fr == null && es == null) {
            violations.add(Violation.of("en", "error.required"));
        }
        Input.tooLong(violations, "en", en, LONGEST);
        Input.tooLong(violations, "fr", fr, LONGEST);
        Input.tooLong(violations, "es", es, LONGEST);
        return violations;
    }

    /** @return in this language, else in the first of English, French and Spanish that there is; null where there is none */
    public String in(String language) {
        var wanted = switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            default -> en;
        };
        return wanted != null ? wanted : Stream.of(en, fr, es).filter(text -> text != null).findFirst().orElse(null);
    }
}
