package org.plenary.text.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.NegotiatedText;

/** How far the translations of a text are, a mark for each language. */
final class Completeness {

    private Completeness() {
    }

    static List<Badge> of(NegotiatedText text) {
        return Messages.LOCALES.stream().filter(language -> !language.equals(text.fields().source()) && !text.standing().isEmpty())
                .map(language -> mark(text, language.getLanguage())).toList();
    }

    private static Badge mark(NegotiatedText text, String language) {
        int all = text.standing().size();
        int stale = text.stale(language);
        int missing = text.missing(language);
        var words = UI.getCurrent().getTranslation("tongues.complete", language.toUpperCase(Locale.ROOT), all - missing, all, stale);
        if (stale > 0) {
            return new Badge(Icons.WAIT, words, Badge.Tone.WARNING);
        }
        return missing > 0 ? new Badge(Icons.LANGUAGE, words, Badge.Tone.NEUTRAL) : new Badge(Icons.CHECK, words, Badge.Tone.SUCCESS);
    }
}
