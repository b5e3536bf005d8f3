package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import org.plenary.document.Document;
import org.plenary.document.DocumentDraft;
import org.plenary.document.DocumentStatus;
import org.plenary.document.LanguageVersion;

/** The languages of a document as small marks: ● published, ◐ on its way, ○ missing; what is late says so. */
public class LanguageMarks extends Span {

    /** @param today in the zone of the meeting */
    public LanguageMarks(Document document, LocalDate today) {
        addClassName("language-marks");
        DocumentDraft.LANGUAGES.forEach(language -> document.in(language).ifPresent(version -> add(mark(document, version, today))));
    }

    /** One of them. */
    public static Span mark(Document document, LanguageVersion version, LocalDate today) {
        var sign = new Span(sign(version.status()));
        sign.getElement().setAttribute("aria-hidden", "true");
        var code = new Span(version.language().toUpperCase(Locale.ROOT));
        code.getElement().setAttribute("aria-hidden", "true");
        var mark = new Span(sign, code);
        mark.addClassNames("language-mark", version.status().name().toLowerCase(Locale.ROOT));
        var said = mark.getTranslation("document.mark", mark.getTranslation("document.language." + version.language()),
                mark.getTranslation("document.status." + version.status()));
        if (document.late(version, today)) {
            var late = new Span(mark.getTranslation("document.late"));
            late.addClassName("late-word");
            mark.add(late);
            mark.addClassName("late");
        }
        var unseen = new Span(said);
        unseen.addClassName("unseen");
        mark.add(unseen);
        mark.setTitle(said);
        return mark;
    }

    public static String sign(DocumentStatus status) {
        return switch (status) {
            case PUBLISHED -> "●";
            case RECEIVED, IN_TRANSLATION -> "◐";
            case EXPECTED, WITHDRAWN -> "○";
        };
    }
}
