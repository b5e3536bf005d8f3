package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
class BesideRow extends Div {

    private final transient Desk desk;
    private final String translation;
    private final String other;
    private final transient Consumer<BesideRow> opened;
    private final Span number = new Span();
    private final Div otherWords = new Div();
    private final Div words = new Div();
    private final Div standing = new Div();
    private final Button open;
    private transient Paragraph paragraph;
    private boolean shown;
    /** What the translation renders, where that has changed since. */
    private transient Revision rendered;
    /** Stays, unseen, when it is closed with something typed in it. */
    private ParagraphPanel panel;

    /** @param opened told when the row opens or closes */
    BesideRow(Desk desk, Paragraph paragraph, String translation, String other, Consumer<BesideRow> opened) {
        this.desk = desk;
        this.paragraph = paragraph;
        this.translation = translation;
        this.other = other;
        this.opened = opened;
        addClassNames("beside-row", "level-" + paragraph.level());
        number.addClassName("paragraph-number");
        otherWords.addClassNames("beside-words", "beside-other");
        words.addClassNames("beside-words", "beside-translation");
        words.addClickListener(click -> {
            if (!isOpen()) {
                open();
            }
        });
        standing.addClassName("marks");
        open = new Button(Icons.EDIT.create(), click -> {
            if (isOpen()) {
                close();
            } else {
                open();
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        open.addClassName("open-paragraph");
        add(number, otherWords, new Div(words, standing), open);
    }

    Paragraph paragraph() {
        return paragraph;
    }

    boolean isOpen() {
        return panel != null && panel.isVisible();
    }

    /** Whether the translation is missing or out of date. */
    boolean isWaiting() {
        return paragraph.head(translation).isEmpty() || paragraph.isStale(translation);
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
        words.setClassName("untranslated", now.head(translation).isEmpty());
        words.add(now.head(translation).<Span>map(head -> WordingText.of(head.body(), translation))
                .orElseGet(() -> said("tongues.beside.missing")));
        standing.removeAll();
        if (now.head(translation).isPresent()) {
            standing.add(now.isStale(translation) ? new Badge(Icons.WAIT, getTranslation("text.stale", name(now.sourceLanguage())), Badge.Tone.WARNING)
                    : new Badge(Icons.CHECK, getTranslation("tongues.beside.up-to-date"), Badge.Tone.SUCCESS));
        }
        int brackets = now.brackets(translation).size();
        if (brackets > 0) {
            standing.add(new Badge(Icons.ALERT, getTranslation("text.brackets", brackets), Badge.Tone.WARNING));
        }
        open.setAriaLabel(label.isEmpty() ? getTranslation("tongues.beside.open", name(translation)) : getTranslation("tongues.beside.open-number", label, name(translation)));
        open.getElement().setAttribute("aria-expanded", String.valueOf(isOpen()));
        if (panel != null) {
            panel.show(now);
        }
    }

    private void showOther() {
        otherWords.removeAll();
        if (paragraph.isStale(translation) && other.equals(paragraph.sourceLanguage())) {
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
        long id = paragraph.head(translation).orElseThrow().sourceRevisionId();
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

    void open() {
        if (panel == null) {
            panel = new ParagraphPanel(desk, paragraph, translation, this::close, () -> { });
            add(panel);
        }
        opened(true);
        panel.focusWording();
    }

    void close() {
        opened(false);
        if (!panel.isTouched()) {
            remove(panel);
            panel = null;
        }
        open.focus();
    }

    private void opened(boolean visible) {
        panel.setVisible(visible);
        setClassName("open", visible);
        open.getElement().setAttribute("aria-expanded", String.valueOf(visible));
        desk.typing().accept(visible ? new ParagraphSpot(paragraph.id(), translation).toString() : null, null);
        opened.accept(this);
    }
}
