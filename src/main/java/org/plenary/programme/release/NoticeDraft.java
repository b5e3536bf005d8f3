package org.plenary.programme.release;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.plenary.shell.Input;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;

/**
 * What those concerned are told of one session, in plain text; organisers edit it before it goes.
 *
 * @param withheld nobody is told of this session
 */
public record NoticeDraft(String textEn, String textFr, String textEs, boolean withheld) {

    private static final int LONGEST = 5_000;

    public NoticeDraft {
        textEn = Input.trimmed(textEn);
        textFr = Input.trimmed(textFr);
        textEs = Input.trimmed(textEs);
    }

    /** What a change says by itself, States as they were written. @param zone of the meeting */
    public static NoticeDraft of(SessionChange change, ZoneId zone, Messages messages) {
        return of(change, zone, messages, _ -> UnaryOperator.identity());
    }

    /** What a change says by itself. @param zone of the meeting @param named by language, what is said for those whom it names */
    static NoticeDraft of(SessionChange change, ZoneId zone, Messages messages, Function<String, UnaryOperator<String>> named) {
        UnaryOperator<String> text = language -> new ChangeWords(messages, Locale.of(language), zone).paragraph(change.named(named.apply(language)));
        return new NoticeDraft(text.apply("en"), text.apply("fr"), text.apply("es"), false);
    }

    public String in(String language) {
        return switch (language) {
            case "fr" -> textFr;
            case "es" -> textEs;
            default -> textEn;
        };
    }

    public NoticeDraft withheld(boolean kept) {
        return new NoticeDraft(textEn, textFr, textEs, kept);
    }

    /** Everybody is told in their language, so each has a text. */
    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        Input.required(violations, "textEn", textEn, LONGEST);
        Input.required(violations, "textFr", textFr, LONGEST);
        Input.required(violations, "textEs", textEs, LONGEST);
        return violations;
    }
}
