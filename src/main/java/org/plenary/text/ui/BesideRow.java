package org.plenary.text.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Difference;
import org.plenary.text.Paragraph;
import org.plenary.text.Revision;

/** A paragraph in two languages; opened, the work on its translation. */
class BesideRow extends OpenableRow {

    private final String other;
    private final transient Consumer<BesideRow> opened;
    private final Span number = new Span();
    private final Div otherWords = new Div();
    private final Div words = new Div();
    private final Div standing = new Div();
    private transient Paragraph paragraph;
    private boolean shown;
    /** What the translation renders, where that has changed since. */
    private transient Revision rendered;

    /** @param opened told when the row opens or closes */
    BesideRow(Desk desk, Paragraph paragraph, String translation, String other, Consumer<BesideRow> opened) {
        super(desk, translation);
        this.paragraph = paragraph;
        this.other = other;
        this.opened = opened;
        addClassNames("beside-row", "level-" + paragraph.level());
        number.addClassName("paragraph-number");
        otherWords.addClassNames("beside-words", "beside-other");
        words.addClassNames("beside-words", "beside-translation");
        opensOnClick(words);
        standing.addClassName("marks");
        add(number, otherWords, new Div(words, standing), open);
    }

    @Override
    Paragraph paragraph() {
        return paragraph;
    }

    /** Whether the translation is missing or out of date. */
    boolean isWaiting() {
        return paragraph.head(language).isEmpty() || paragraph.isStale(language);
    }

    void show(Paragraph now, String label) {
        if (shown && now.equals(paragraph) && label.equals(number.getText())) {
            return;
        }
        shown = true;
        paragraph = now;
        number.setText(label);
        showOther();
        words.removeAll();
        words.setClassName("untranslated", now.head(language).isEmpty());
        words.add(now.head(language).<Span>map(head -> WordingText.of(head.body(), language))
                .orElseGet(() -> said("tongues.beside.missing")));
        standing.removeAll();
        if (now.head(language).isPresent()) {
            standing.add(now.isStale(language) ? new Badge(Icons.WAIT, getTranslation("text.stale", name(now.sourceLanguage())), Badge.Tone.WARNING)
                    : new Badge(Icons.CHECK, getTranslation("tongues.beside.up-to-date"), Badge.Tone.SUCCESS));
        }
        int brackets = now.brackets(language).size();
        if (brackets > 0) {
            standing.add(new Badge(Icons.ALERT, getTranslation("text.brackets", brackets), Badge.Tone.WARNING));
        }
        showWork(now, label.isEmpty() ? getTranslation("tongues.beside.open", name(language)) : getTranslation("tongues.beside.open-number", label, name(language)));
    }

    private void showOther() {
        otherWords.removeAll();
        if (paragraph.isStale(language) && other.equals(paragraph.sourceLanguage())) {
            var source = paragraph.source();
            var caption = said("text.source-changed");
            caption.addClassName("quiet");
            otherWords.add(WordingText.of(Difference.between(rendered().body(), source.body()), other, getTranslation("text.inserted"),
                    getTranslation("text.deleted")), caption);
        } else {
            otherWords.add(paragraph.head(other).<Span>map(head -> WordingText.of(head.body(), other)).orElseGet(() -> said("tongues.beside.missing")));
        }
    }

    private Revision rendered() {
        long id = paragraph.head(language).orElseThrow().sourceRevisionId();
        if (rendered == null || rendered.id() != id) {
            rendered = desk.drafting().revision(desk.meetingId(), paragraph.id(), id);
        }
        return rendered;
    }

    private Span said(String key) {
        return new Span(getTranslation(key));
    }

    private String name(String language) {
        return Locale.of(language).getDisplayLanguage(getLocale());
    }

    @Override
    void open() {
        super.open();
        focusWording();
    }

    /** Paragraphs are added where the text is negotiated. */
    @Override
    void addAfter() {
    }

    @Override
    void opened() {
        opened.accept(this);
    }
}
