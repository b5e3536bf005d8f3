package org.plenary.text.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.plenary.shell.ui.ViewState;
import org.plenary.text.CleanReading;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Part;

/** The text as it would read if its brackets were settled: the first wording in each, or a delegation's; what is such a choice is marked. */
class CleanPage extends Article {

    private static final String OF = "of";

    private final Select<String> reading = new Select<>();
    private final Paragraph explanation = new Paragraph();
    private final Div body = new Div();
    private transient NegotiatedText text;
    private transient String language;
    private transient ViewState state;

    CleanPage() {
        addClassNames("text-page", "clean-page");
        reading.setLabel(getTranslation("tongues.clean.of"));
        reading.setEmptySelectionAllowed(true);
        reading.setEmptySelectionCaption(getTranslation("tongues.clean.first"));
        reading.setItemLabelGenerator(name -> name == null ? getTranslation("tongues.clean.first") : name);
        reading.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                state.set(OF, change.getValue()).replaceIn(getUI().orElseThrow());
                fill();
            }
        });
        explanation.addClassName("quiet");
        var head = new Div(explanation, reading);
        head.addClassName("clean-head");
        add(head, body);
    }

    void show(NegotiatedText now, String shown, ViewState address) {
        text = now;
        language = shown;
        state = address;
        var names = new LinkedHashSet<String>();
        text.standing().forEach(paragraph -> paragraph.head(language).ifPresent(head -> names.addAll(CleanReading.delegations(head.body()))));
        reading.setItems(names);
        reading.setValue(state.get(OF).filter(names::contains).orElse(null));
        reading.setVisible(!names.isEmpty());
        fill();
    }

    private void fill() {
        int open = text.standing().stream().mapToInt(paragraph -> paragraph.brackets(language).size()).sum();
        explanation.setText(reading.isEmpty() ? getTranslation("tongues.clean.explained", open) : getTranslation("tongues.clean.explained-of", open, reading.getValue()));
        body.removeAll();
        var title = new H2(text.fields().title(language));
        title.getElement().setAttribute("lang", language);
        body.add(title);
        var numbers = text.numbers(Locale.of(language));
        Part part = null;
        for (var paragraph : text.standing()) {
            if (paragraph.part() != part) {
                part = paragraph.part();
                var heading = new H3(getTranslation("text.part." + part));
                heading.addClassName("visually-hidden");
                body.add(heading);
            }
            body.add(row(paragraph, numbers.get(paragraph.id())));
        }
    }

    private Div row(org.plenary.text.Paragraph paragraph, String label) {
        var number = new Span(label);
        number.addClassName("paragraph-number");
        var shown = paragraph.head(language).orElseGet(paragraph::source);
        var clean = CleanReading.of(shown.body(), reading.getValue());
        var words = new Div(clean.isEmpty() ? new Span(getTranslation("tongues.clean.nothing")) : WordingText.of(clean, shown.language()));
        words.addClassName("clean-words");
        words.setClassName("untranslated", paragraph.head(language).isEmpty() || clean.isEmpty());
        var row = new Div(number, words);
        row.addClassNames("clean-row", "level-" + paragraph.level());
        return row;
    }
}
