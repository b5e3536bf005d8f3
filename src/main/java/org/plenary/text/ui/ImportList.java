package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.text.ImportDraft;
import org.plenary.text.ImportedText;
import org.plenary.text.ImportedText.Note;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.Part;

/** The paragraphs that were read, each with what can be corrected about it; every correction can be taken back. */
class ImportList extends Div {

    /** So many at a time: a long paper would make a slow page. */
    private static final int PAGE = 100;

    private final String language;
    private final Runnable changed;
    private final transient Map<Integer, List<Note>> notes;
    private final transient Deque<ImportDraft> earlier = new ArrayDeque<>();
    private final OrderedList list = new OrderedList();
    private final Button undo;
    private final Button more;
    private transient ImportDraft draft;
    private int shown = PAGE;

    /** @param changed called after each correction */
    ImportList(ImportedText read, String language, Runnable changed) {
        this.language = language;
        this.changed = changed;
        draft = ImportDraft.of(read);
        notes = read.notes().stream().collect(Collectors.groupingBy(Note::clause));
        list.addClassName("import-list");
        undo = new Button(getTranslation("undo"), Icons.BACK.create(), click -> {
            draft = earlier.pop();
            show();
        });
        undo.addClassName("undo-import");
        more = new Button("", click -> {
            shown += PAGE;
            show();
        });
        add(undo, list, more);
        show();
    }

    ImportDraft draft() {
        return draft;
    }

    private void correct(ImportDraft corrected) {
        earlier.push(draft);
        draft = corrected;
        show();
        changed.run();
    }

    private void show() {
        undo.setEnabled(!earlier.isEmpty());
        list.removeAll();
        Part part = null;
        int end = Math.min(shown, draft.lines().size());
        for (int i = 0; i < end; i++) {
            var line = draft.lines().get(i);
            var item = item(line, i);
            if (line.part() != part) {
                part = line.part();
                item.addComponentAsFirst(new H4(getTranslation("text.part." + part)));
            }
            list.add(item);
        }
        more.setVisible(end < draft.lines().size());
        more.setText(getTranslation("tongues.import.more", draft.lines().size() - end));
    }

    private ListItem item(ImportDraft.Line line, int at) {
        var words = new Div(WordingText.of(ParagraphNotation.read(line.notation()), language));
        words.addClassName("import-words");
        var row = new Div(words, tools(line, at));
        row.addClassName("import-row");
        var item = new ListItem(row);
        item.addClassNames("level-" + draft.level(at));
        item.setClassName("dropped", line.dropped());
        notes.getOrDefault(line.number(), List.of())
                .forEach(note -> words.add(new Badge(Icons.ALERT, getTranslation("tongues.import.note." + note.kind()), Badge.Tone.WARNING)));
        return item;
    }

    private Div tools(ImportDraft.Line line, int at) {
        var tools = new Div();
        tools.addClassName("import-tools");
        if (line.dropped()) {
            var left = new Span(getTranslation("tongues.import.dropped"));
            left.addClassName("quiet");
            tools.add(left, tool("tongues.import.keep", Icons.ADD, at, true, draft -> draft.dropped(at, false)));
            return tools;
        }
        boolean preamble = line.part() == Part.PREAMBLE;
        tools.add(tool(preamble ? "tongues.import.to-operative" : "tongues.import.to-preamble", preamble ? Icons.DOWN : Icons.UP, at, true, draft -> draft.inOtherPart(at)),
                tool("tongues.import.outdent", Icons.OUTDENT, at, draft.level(at) > 0, draft -> draft.shifted(at, false)),
                tool("tongues.import.indent", Icons.INDENT, at, draft.canDeepen(at), draft -> draft.shifted(at, true)),
                tool("tongues.import.join", Icons.LINK, at, draft.canJoin(at), draft -> draft.joined(at)),
                tool("tongues.import.drop", Icons.DELETE, at, true, draft -> draft.dropped(at, true)));
        return tools;
    }

    private Button tool(String key, Icons icon, int at, boolean can, UnaryOperator<ImportDraft> correction) {
        var button = new Button(icon.create(), click -> correct(correction.apply(draft)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("tongues.import.tool", getTranslation(key), at + 1));
        button.setTooltipText(getTranslation(key));
        button.addClassName(key.replace('.', '-'));
        button.setEnabled(can);
        return button;
    }
}
