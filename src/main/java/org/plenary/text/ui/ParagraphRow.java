package org.plenary.text.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.plenary.live.Presence.Present;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphState;
import org.plenary.text.PlainText;

/** A paragraph on the page: its number, its wording, how it stands; opened, the work on it below. */
class ParagraphRow extends OpenableRow {

    private static final int SPOKEN = 60;

    private final transient Consumer<ParagraphRow> opened;
    private final transient Consumer<ParagraphRow> addAfter;
    private final Span number = new Span();
    private final Div words = new Div();
    private final Div standing = new Div();
    private final ParagraphMargin margin;
    private transient Paragraph paragraph;
    private boolean shown;

    /** @param opened told when the row opens or closes */
    ParagraphRow(Desk desk, Paragraph paragraph, String language, Consumer<ParagraphRow> opened, Consumer<ParagraphRow> addAfter) {
        super(desk, language);
        this.paragraph = paragraph;
        this.opened = opened;
        this.addAfter = addAfter;
        addClassNames("paragraph", "level-" + paragraph.level());
        number.addClassName("paragraph-number");
        words.addClassName("paragraph-words");
        opensOnClick(words);
        standing.addClassName("paragraph-standing");
        margin = new ParagraphMargin(desk, language);
        margin.addComponentAsFirst(standing);
        add(number, words, margin, open);
    }

    @Override
    Paragraph paragraph() {
        return paragraph;
    }

    void show(Paragraph now, String label, MarginNotes notes) {
        margin.show(now, label.isEmpty() ? spoken(now) : label, notes);
        if (shown && now.equals(paragraph) && label.equals(number.getText())) {
            return;
        }
        shown = true;
        paragraph = now;
        number.setText(label);
        setClassName("suppressed", now.isSuppressed());
        words.removeAll();
        words.setClassName("untranslated", now.head(language).isEmpty());
        words.add(now.head(language).map(head -> WordingText.of(head.body(), language))
                .orElseGet(() -> WordingText.of(now.source().body(), now.sourceLanguage())));
        standing.removeAll();
        standing.add(state(now.state()));
        int brackets = now.brackets(language).size();
        if (brackets > 0) {
            standing.add(new Badge(Icons.ALERT, getTranslation("text.brackets", brackets), Badge.Tone.WARNING));
        }
        if (now.head(language).isEmpty()) {
            standing.add(new Badge(Icons.LANGUAGE, getTranslation("text.missing"), Badge.Tone.WARNING));
        } else if (now.isStale(language)) {
            standing.add(new Badge(Icons.WAIT, getTranslation("text.stale",
                    Locale.of(now.sourceLanguage()).getDisplayLanguage(getLocale())), Badge.Tone.WARNING));
        }
        showWork(now, label.isEmpty() ? getTranslation("text.open-unnumbered", spoken(now)) : getTranslation("text.open-paragraph", label));
    }

    void present(List<Present> others) {
        margin.present(others);
    }

    @Override
    void addAfter() {
        addAfter.accept(this);
    }

    @Override
    void opened() {
        opened.accept(this);
    }

    private static String spoken(Paragraph paragraph) {
        var plain = PlainText.of(paragraph.source().body());
        return plain.length() <= SPOKEN ? plain : plain.substring(0, plain.lastIndexOf(' ', SPOKEN) > 0 ? plain.lastIndexOf(' ', SPOKEN) : SPOKEN) + "…";
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
