package org.plenary.text.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Part;

/**
 * New paragraphs of a text, each worded where it will stand. One that is not saved is kept in this browser under a name of its own, with its
 * place ("17/1": after paragraph 17, at level 1; 0 for the end), and offered at its part when the page is there again.
 */
class NewParagraphs {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})/([0-2])");

    private final Desk desk;
    private final long textId;
    private final String language;
    private final Map<Part, Div> parts;
    private final LongFunction<ParagraphRow> rows;
    private final Set<String> underWay = new HashSet<>();

    /** @param rows the row of a paragraph, or null */
    NewParagraphs(Desk desk, long textId, String language, Map<Part, Div> parts, LongFunction<ParagraphRow> rows) {
        this.desk = desk;
        this.textId = textId;
        this.language = language;
        this.parts = parts;
        this.rows = rows;
    }

    /** The button of a part, below what was begun there earlier. */
    Component offer(Part part) {
        var begun = new BegunParagraphs(WordingEditor.key(key(part, "")), "/" + language, (name, place) -> goOn(part, name, place));
        begun.find(name -> !underWay.contains(name));
        var add = new Button(begun.getTranslation("text.add-" + part), Icons.ADD.create(), click -> add(part, null, 0, UUID.randomUUID().toString()));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClassName("add-" + part);
        return new Div(begun, add);
    }

    void after(ParagraphRow row) {
        add(row.paragraph().part(), row, row.paragraph().level(), UUID.randomUUID().toString());
    }

    private void goOn(Part part, String name, String place) {
        var read = PLACE.matcher(place);
        var after = read.matches() ? rows.apply(Long.parseLong(read.group(1))) : null;
        add(part, after != null && after.paragraph().part() == part ? after : null, read.matches() ? Integer.parseInt(read.group(2)) : 0, name);
    }

    private String key(Part part, String name) {
        return "text-" + textId + "/new-" + part + "-" + name;
    }

    private void add(Part part, ParagraphRow after, int likely, String name) {
        var container = parts.get(part);
        var level = new Select<Integer>();
        level.setItems(0, 1, 2);
        level.setItemLabelGenerator(one -> container.getTranslation("text.level." + one));
        level.setAriaLabel(container.getTranslation("text.level"));
        level.setValue(likely);
        var holder = new Div();
        holder.addClassName("new-paragraph");
        Runnable done = () -> {
            container.remove(holder);
            underWay.remove(name);
        };
        var afterId = after == null ? null : after.paragraph().id();
        var editor = new WordingEditor[1];
        editor[0] = new WordingEditor(container.getTranslation("text.wording"), language, container.getTranslation("text.save"), draft -> {
            try {
                desk.texts().add(desk.meetingId(), textId, part, level.getValue(), afterId, draft);
                done.run();
                desk.refresh().run();
            } catch (InvalidInput e) {
                editor[0].show(e.violations());
            }
        }, done);
        editor[0].addTool(level);
        editor[0].keepUnder(key(part, name), place -> {
        });
        editor[0].fill("", place(afterId, likely));
        level.addValueChangeListener(change -> editor[0].setBasis(place(afterId, change.getValue())));
        underWay.add(name);
        holder.add(editor[0]);
        container.addComponentAtIndex(after == null ? container.getComponentCount() : container.indexOf(after) + 1, holder);
        editor[0].focusWording();
    }

    private static String place(Long after, int level) {
        return (after == null ? 0 : after) + "/" + level;
    }
}
