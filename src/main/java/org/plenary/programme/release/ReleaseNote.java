package org.plenary.programme.release;

import static org.plenary.shell.Input.tooLong;
import static org.plenary.shell.Input.trimmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.shell.Violation;

/** What organisers say of a release, in each language in which they say it; null in the others. */
public record ReleaseNote(String noteEn, String noteFr, String noteEs) {

    private static final int LONGEST = 2_000;

    public ReleaseNote {
        noteEn = trimmed(noteEn);
        noteFr = trimmed(noteFr);
        noteEs = trimmed(noteEs);
    }

    /** @return in this language, else in another */
    public Optional<String> in(String language) {
        var own = switch (language) {
            case "fr" -> noteFr;
            case "es" -> noteEs;
            default -> noteEn;
        };
        return Stream.of(own, noteEn, noteFr, noteEs).filter(note -> note != null).findFirst();
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        tooLong(violations, "noteEn", noteEn, LONGEST);
        tooLong(violations, "noteFr", noteFr, LONGEST);
        tooLong(violations, "noteEs", noteEs, LONGEST);
        return violations;
    }
}
