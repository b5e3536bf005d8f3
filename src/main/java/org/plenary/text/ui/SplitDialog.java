package org.plenary.text.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.text.Paragraph;
import org.plenary.text.ParagraphSplit;
import org.plenary.text.PlainText;

/** Parts a paragraph where somebody points to, or goes with the arrow keys. */
class SplitDialog extends Dialog {

    private static final int SPOKEN = 40;

    private final transient Desk desk;
    private final transient Paragraph paragraph;
    private final transient List<Integer> places;
    private final Div words = new Div();
    private final List<Span> pieces = new ArrayList<>();
    private final Span problem = new Span();
    /** Which of the places is chosen. */
    private int chosen;

    SplitDialog(Desk desk, Paragraph paragraph) {
        this.desk = desk;
        this.paragraph = paragraph;
        places = ParagraphSplit.beginnings(paragraph.source().body());
        chosen = places.size() / 2;
        setHeaderTitle(getTranslation("tongues.split.title"));
        setWidth("min(44rem, 96vw)");
        fillWords();
        problem.addClassName("invalid");
        problem.getElement().setAttribute("role", "alert");
        var earlier = new Button(getTranslation("tongues.split.earlier"), click -> choose(chosen - 1));
        var later = new Button(getTranslation("tongues.split.later"), click -> choose(chosen + 1));
        var steps = new Div(earlier, later);
        steps.addClassName("actions");
        var hint = new com.vaadin.flow.component.html.Paragraph(getTranslation("tongues.split.hint"));
        var content = new Div(hint, words, steps, problem);
        content.addClassName("stack");
        add(content);
        var split = new Button(getTranslation("tongues.split.do"), click -> split());
        split.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        split.addClassName("split-paragraph");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), split);
        choose(chosen);
    }

    /** One slider for those who use keys: its value is the place, spoken by the words on both sides. */
    private void fillWords() {
        words.addClassName("split-words");
        var element = words.getElement();
        element.setAttribute("role", "slider");
        element.setAttribute("tabindex", "0");
        element.setAttribute("lang", paragraph.sourceLanguage());
        element.setAttribute("aria-label", getTranslation("tongues.split.place"));
        element.setAttribute("aria-valuemin", "1");
        element.setAttribute("aria-valuemax", String.valueOf(places.size()));
        var content = ParagraphSplit.pieces(paragraph.source().body());
        for (int i = 0; i < content.size(); i++) {
            var piece = WordingText.of(content.get(i), paragraph.sourceLanguage());
            int place = i;
            piece.addClickListener(click -> choose(places.indexOf(places.stream().filter(one -> one <= place).reduce((one, next) -> next).orElse(places.getFirst()))));
            pieces.add(piece);
            words.add(piece);
        }
        key(Key.ARROW_LEFT, () -> chosen - 1);
        key(Key.ARROW_RIGHT, () -> chosen + 1);
        key(Key.ARROW_UP, () -> chosen - 10);
        key(Key.ARROW_DOWN, () -> chosen + 10);
        key(Key.HOME, () -> 0);
        key(Key.END, () -> places.size() - 1);
    }

    private void key(Key key, IntSupplier place) {
        Shortcuts.addShortcutListener(words, () -> choose(place.getAsInt()), key).listenOn(words).setBrowserDefaultAllowed(false);
    }

    private void choose(int place) {
        chosen = Math.clamp(place, 0, places.size() - 1);
        int at = places.get(chosen);
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).setClassName("second-part", i >= at);
            pieces.get(i).setClassName("split-here", i == at);
        }
        var split = ParagraphSplit.at(paragraph.source().body(), at);
        var first = PlainText.of(split.first());
        var second = PlainText.of(split.second());
        words.getElement().setAttribute("aria-valuenow", String.valueOf(chosen + 1));
        words.getElement().setAttribute("aria-valuetext", getTranslation("tongues.split.between", first.substring(Math.max(0, first.length() - SPOKEN)),
                second.substring(0, Math.min(SPOKEN, second.length()))));
    }

    private void split() {
        try {
            desk.structure().split(desk.meetingId(), paragraph.id(), paragraph.source().id(), places.get(chosen));
            close();
            Notices.done(getTranslation("tongues.split.done"));
            desk.refresh().run();
        } catch (InvalidInput e) {
            var violation = e.violations().getFirst();
            problem.setText(getTranslation(violation.key(), violation.arguments().toArray()));
        }
    }
}
