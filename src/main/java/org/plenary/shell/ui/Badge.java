package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Span;

/** A state: icon, word and colour together, never colour alone. */
public class Badge extends Span {

    public enum Tone {
        NEUTRAL, PRIMARY, SUCCESS, WARNING, DANGER, MARK
    }

    public Badge(Icons icon, String word, Tone tone) {
        addClassNames("badge", tone.name().toLowerCase());
        add(icon.create(), new Span(word));
    }
}
