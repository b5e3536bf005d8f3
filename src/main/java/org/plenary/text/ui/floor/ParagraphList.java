package org.plenary.text.ui.floor;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.plenary.text.NegotiatedText;
import org.plenary.text.Paragraph;
import org.plenary.text.PlainText;

/** The paragraphs of a text to open one of them, each with its number, its beginning and how it stands. */
class ParagraphList extends OrderedList {

    private static final int BEGINNING = 90;

    private class Entry extends ListItem {

        private final NativeButton button = new NativeButton();
        private transient Paragraph shown;
        private String label;

        Entry(long id) {
            button.addClickListener(click -> open.accept(id));
            add(button);
        }

        void show(Paragraph paragraph, String number, boolean current) {
            if (!paragraph.equals(shown) || !number.equals(label)) {
                shown = paragraph;
                label = number;
                var place = new Span(number);
                place.addClassName("entry-number");
                var plain = PlainText.of(paragraph.source().body());
                var words = new Span(plain.length() <= BEGINNING ? plain : plain.substring(0, BEGINNING) + "…");
                words.addClassName("entry-words");
                words.getElement().setAttribute("lang", paragraph.sourceLanguage());
                button.removeAll();
                button.add(place, words, new ParagraphStanding(paragraph, paragraph.sourceLanguage()));
                setClassName("level-1", paragraph.level() == 1);
                setClassName("level-2", paragraph.level() == 2);
            }
            if (current) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        }
    }

    private final transient LongConsumer open;
    private final Map<Long, Entry> entries = new HashMap<>();
    private Long current;

    /** @param open told the id of the paragraph that the chair wants */
    ParagraphList(LongConsumer open) {
        this.open = open;
        addClassName("paragraph-list");
        getElement().setAttribute("aria-label", getTranslation("room.paragraphs"));
    }

    void show(NegotiatedText text, Long opened) {
        var numbers = text.numbers(getLocale());
        var standing = text.standing();
        entries.keySet().retainAll(standing.stream().map(Paragraph::id).toList());
        var wanted = standing.stream().map(paragraph -> {
            var entry = entries.computeIfAbsent(paragraph.id(), Entry::new);
            entry.show(paragraph, numbers.get(paragraph.id()), Long.valueOf(paragraph.id()).equals(opened));
            return entry;
        }).toList();
        if (!getChildren().toList().equals(wanted)) {
            removeAll();
            wanted.forEach(this::add);
        }
        if (opened != null && !opened.equals(current) && entries.containsKey(opened)) {
            entries.get(opened).getElement().executeJs(
                    "const list = this.parentElement; list.scrollTop = Math.max(0, this.offsetTop - list.offsetTop - list.clientHeight / 3)");
        }
        current = opened;
    }
}
