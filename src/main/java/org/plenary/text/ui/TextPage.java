package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.live.Presence.Present;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.Icons;
import org.plenary.text.NegotiatedText;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.Part;

/** The text in one language as it will look. Rows stay where they are while others' changes come in; only what changed is redrawn. */
class TextPage extends Article {

    private final transient Desk desk;
    private final String language;
    private final transient Consumer<ParagraphRow> opened;
    private final H2 title = new H2();
    private final Div exampleMark;
    private final Div teaching = new Div();
    private final Map<Part, Div> parts = new EnumMap<>(Part.class);
    private final Map<Part, Section> sections = new EnumMap<>(Part.class);
    private final Map<Long, ParagraphRow> rows = new HashMap<>();
    private final transient NewParagraphs newParagraphs;
    private boolean source;

    TextPage(Desk desk, long textId, String language, Consumer<ParagraphRow> opened) {
        this.desk = desk;
        this.language = language;
        this.opened = opened;
        newParagraphs = new NewParagraphs(desk, textId, language, parts, rows::get);
        addClassName("text-page");
        title.getElement().setAttribute("lang", language);
        exampleMark = new Div(new Badge(Icons.IDEA, getTranslation("text.example-wording"), Badge.Tone.MARK));
        add(title, exampleMark, teaching);
        for (var part : Part.values()) {
            var heading = new H3(getTranslation("text.part." + part));
            heading.addClassName("visually-hidden");
            var paragraphs = new Div();
            var section = new Section(heading, paragraphs);
            parts.put(part, paragraphs);
            sections.put(part, section);
            add(section);
        }
    }

    void show(NegotiatedText text, boolean onlyOpen, MarginNotes notes) {
        if (source != language.equals(text.fields().sourceLanguage())) {
            source = !source;
            offerNewParagraphs();
        }
        title.setText(text.fields().title(language));
        exampleMark.setVisible(text.example());
        var numbers = text.numbers(Locale.of(language));
        rows.keySet().removeIf(id -> text.paragraphs().stream().noneMatch(paragraph -> paragraph.id() == id));
        for (var part : Part.values()) {
            var ordered = text.paragraphs().stream().filter(paragraph -> paragraph.part() == part)
                    .map(paragraph -> rows.computeIfAbsent(paragraph.id(), id -> new ParagraphRow(desk, paragraph, language, opened, newParagraphs::after)))
                    .toList();
            arrange(parts.get(part), ordered);
        }
        text.paragraphs().forEach(paragraph -> {
            var row = rows.get(paragraph.id());
            row.show(paragraph, numbers.get(paragraph.id()), notes);
            row.setVisible(!onlyOpen || row.isOpen() || !paragraph.isSuppressed()
                    && (!paragraph.state().isAgreed() || paragraph.isStale(language) || !paragraph.brackets(language).isEmpty() || notes.open(paragraph.id()) > 0));
        });
        teach(text, onlyOpen);
    }

    /** @param others who are at this text, in whichever language, without the viewer */
    void present(List<Present> others) {
        var byParagraph = others.stream().filter(one -> ParagraphSpot.of(one).isPresent())
                .collect(Collectors.groupingBy(one -> ParagraphSpot.of(one).orElseThrow().paragraph()));
        rows.forEach((id, row) -> row.present(byParagraph.getOrDefault(id, List.of())));
    }

    void open(long paragraphId) {
        var row = rows.get(paragraphId);
        if (row != null) {
            row.open();
            row.scrollIntoView();
        }
    }

    /** Rows that stand right are not moved: a caret in one of them stays. Editors of new paragraphs keep their place. */
    private static void arrange(Div container, List<ParagraphRow> ordered) {
        container.getChildren().filter(ParagraphRow.class::isInstance).filter(row -> !ordered.contains(row)).toList().forEach(container::remove);
        int place = 0;
        for (var row : ordered) {
            var children = container.getChildren().toList();
            while (place < children.size() && !(children.get(place) instanceof ParagraphRow)) {
                place++;
            }
            if (place >= children.size() || children.get(place) != row) {
                container.addComponentAtIndex(place, row);
            }
            place++;
        }
    }

    private void teach(NegotiatedText text, boolean onlyOpen) {
        teaching.removeAll();
        if (text.paragraphs().isEmpty()) {
            var example = getTranslation("text.paragraphs-none-example");
            var asTyped = new Div(example);
            asTyped.addClassName("notation-example");
            var asRead = new Div(WordingText.of(ParagraphNotation.read(example), getLocale().getLanguage()));
            asRead.addClassName("reading-example");
            teaching.add(new EmptyState(Icons.TEXT, getTranslation("text.paragraphs-none"), getTranslation("text.paragraphs-none-hint"), asTyped, asRead));
        } else if (onlyOpen && rows.values().stream().noneMatch(Component::isVisible)) {
            teaching.add(new EmptyState(Icons.CHECK, getTranslation("text.filtered-none"), getTranslation("text.filtered-none-hint")));
        }
    }

    private void offerNewParagraphs() {
        if (!source || !desk.mayDraft()) {
            return;
        }
        sections.forEach((part, section) -> section.add(newParagraphs.offer(part)));
    }
}
