package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.ui.WordingText;

/** The open paragraph in one language, large, between its neighbours. */
class ProjectedText extends Section {

    /** What is seen; redrawn where it is another. */
    private record Seen(Optional<Neighbour> before, Neighbour current, Optional<Neighbour> after) {
    }

    private record Neighbour(Paragraph paragraph, String number) {
    }

    private final String language;
    private transient Seen shown;

    /** @param named whether the language is named above, where others stand beside it */
    ProjectedText(String language, boolean named) {
        this.language = language;
        addClassName("projected");
        var name = new H2(Locale.of(language).getDisplayLanguage(Locale.of(language)));
        name.getElement().setAttribute("lang", language);
        name.addClassName(named ? "projected-language" : "visually-hidden");
        add(name);
    }

    void show(NegotiatedText text, long current) {
        var numbers = text.numbers(Locale.of(language));
        var all = text.paragraphs().stream().filter(one -> !one.isSuppressed() || one.id() == current)
                .map(one -> new Neighbour(one, numbers.get(one.id()))).toList();
        int at = all.stream().map(one -> one.paragraph().id()).toList().indexOf(current);
        var seen = new Seen(at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty(), all.get(at),
                at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty());
        if (Objects.equals(seen, shown)) {
            return;
        }
        shown = seen;
        getChildren().skip(1).toList().forEach(this::remove);
        seen.before().ifPresent(one -> add(paragraph(one, "projection-neighbour")));
        var large = paragraph(seen.current(), "projection-current");
        large.getElement().setAttribute("aria-live", "polite");
        large.setClassName("suppressed", seen.current().paragraph().isSuppressed());
        large.add(new ParagraphStanding(seen.current().paragraph(), language));
        add(large);
        seen.after().ifPresent(one -> add(paragraph(one, "projection-neighbour")));
    }

    private Div paragraph(Neighbour one, String type) {
        var number = new Span(one.number());
        number.addClassName("projection-number");
        var head = one.paragraph().head(language).orElseGet(one.paragraph()::source);
        var words = new Div(WordingText.of(head.body(), head.language()));
        words.addClassName("projection-words");
        var paragraph = new Div(number, words);
        paragraph.addClassName(type);
        return paragraph;
    }
}
