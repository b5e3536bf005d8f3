package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Div;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphState;

/** How a paragraph stands: its state, its open brackets, and in a translation whether it is up to date. */
class ParagraphStanding extends Div {

    ParagraphStanding(Paragraph paragraph, String language) {
        addClassName("marks");
        add(state(paragraph.state()));
        int brackets = paragraph.brackets(language).size();
        if (brackets > 0) {
            add(new Badge(Icons.ALERT, getTranslation("text.brackets", brackets), Badge.Tone.WARNING));
        }
        if (paragraph.head(language).isEmpty()) {
            add(new Badge(Icons.LANGUAGE, getTranslation("text.missing"), Badge.Tone.WARNING));
        } else if (paragraph.isStale(language)) {
            add(new Badge(Icons.WAIT, getTranslation("room.stale"), Badge.Tone.WARNING));
        }
    }

    private Badge state(ParagraphState state) {
        var word = getTranslation("text.state." + state);
        return switch (state) {
            case OPEN -> new Badge(Icons.HELP, word, Badge.Tone.NEUTRAL);
            case AGREED_AD_REFERENDUM -> new Badge(Icons.WAIT, word, Badge.Tone.PRIMARY);
            case AGREED -> new Badge(Icons.CHECK, word, Badge.Tone.PRIMARY);
            case ADOPTED -> new Badge(Icons.CLOSED, word, Badge.Tone.SUCCESS);
            case SUPPRESSED -> new Badge(Icons.REFUSE, word, Badge.Tone.NEUTRAL);
        };
    }
}
