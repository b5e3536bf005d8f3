package org.plenary.agenda.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plenary.agenda.WordDifference;
import org.plenary.agenda.WordDifference.Kind;

/** A text with what was taken out and what was put in, told by line, colour and, to a screen reader, by word. */
class WordsCompared extends Span {

    /** @param without the kind of words that is left out, or null to show all */
    WordsCompared(List<WordDifference> differences, Kind without, UnaryOperator<String> words) {
        addClassName("agenda-words");
        differences.stream().filter(difference -> difference.kind() != without).forEach(difference -> getElement().appendChild(switch (difference.kind()) {
            case KEPT -> Element.createText(difference.text());
            case REMOVED -> marked("del", words.apply("agenda.compare.words-removed"), difference.text());
            case ADDED -> marked("ins", words.apply("agenda.compare.words-added"), difference.text());
        }));
    }

    private static Element marked(String tag, String said, String text) {
        var mark = new Element(tag);
        var unseen = new Element("span");
        unseen.setAttribute("class", "unseen");
        unseen.setText(said + " ");
        mark.appendChild(unseen, Element.createText(text));
        return mark;
    }
}
