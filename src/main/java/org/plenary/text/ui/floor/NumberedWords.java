package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.plenary.text.Revision;
import org.plenary.text.ui.WordingText;

/** A wording with its number before it. */
class NumberedWords extends Div {

    NumberedWords(String number, Revision wording) {
        addClassName("opened-words");
        add(new Span(number), WordingText.of(wording.body(), wording.language()));
    }
}
