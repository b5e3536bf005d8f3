package org.plenary.together.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.shell.Messages;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.together.AreaDraft;
import org.plenary.together.AreaDraft.Progress;
import org.plenary.together.Board;
import org.plenary.together.Board.LinkedTask;
import org.plenary.together.Board.Person;
import org.plenary.together.Board.Side;

/** The fields of an area of responsibility. The name in the viewer's language comes first, those in other languages last. */
class AreaForm extends Fields implements EditDialog.Draft<AreaDraft> {

    private final transient Board board;
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final Select<Side> lead = new Select<>();
    private final MultiSelectComboBox<Side> helpers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Person> people = new MultiSelectComboBox<>();
    private final Select<Progress> state = new Select<>();
    private final TextArea note = new TextArea();
    private final MultiSelectComboBox<LinkedTask> tasks = new MultiSelectComboBox<>();

    AreaForm(Board board) {
        super("RESPONSIBILITY");
        this.board = board;
        var mine = getLocale().getLanguage();
        names.put(mine, new TextField());
        field("name", names.get(mine), "");
        field("leadId", lead, "third");
        lead.setItems(board.sides());
        lead.setEmptySelectionAllowed(true);
        lead.setEmptySelectionCaption(getTranslation("together.nobody"));
        lead.setItemLabelGenerator(side -> side == null ? getTranslation("together.nobody") : side.acronym());
        field("helpers", helpers, "third");
        helpers.setItems(board.sides());
        helpers.setItemLabelGenerator(Side::acronym);
        field("state", state, "third");
        state.setItems(Progress.values());
        state.setItemLabelGenerator(one -> getTranslation("together.state." + one));
        field("people", people, "");
        people.setItems(board.people());
        people.setItemLabelGenerator(Person::name);
        field("note", note, "");
        field("tasks", tasks, "");
        tasks.setItems(board.tasks());
        tasks.setItemLabelGenerator(LinkedTask::title);
        tasks.setVisible(!board.tasks().isEmpty());
        Messages.LOCALES.stream().map(locale -> locale.getLanguage()).filter(language -> !language.equals(mine)).forEach(language -> {
            names.put(language, new TextField());
            field("name" + language.substring(0, 1).toUpperCase() + language.substring(1), names.get(language), "");
        });
    }

    @Override
    public void fill(AreaDraft draft) {
        names.get("en").setValue(orEmpty(draft.nameEn()));
        names.get("fr").setValue(orEmpty(draft.nameFr()));
        names.get("es").setValue(orEmpty(draft.nameEs()));
        lead.setValue(board.sides().stream().filter(side -> Objects.equals(side.id(), draft.leadId())).findFirst().orElse(null));
        helpers.setValue(board.sides().stream().filter(side -> draft.helpers().contains(side.id())).collect(Collectors.toSet()));
        people.setValue(board.people().stream().filter(person -> draft.people().contains(person.id())).collect(Collectors.toSet()));
        state.setValue(draft.state());
        note.setValue(orEmpty(draft.note()));
        tasks.setValue(board.tasks().stream().filter(task -> draft.tasks().contains(task.id())).collect(Collectors.toSet()));
    }

    @Override
    public AreaDraft draft(AreaDraft base) {
        var shown = board.tasks().stream().map(LinkedTask::id).toList();
        var linked = Stream.concat(base.tasks().stream().filter(task -> !shown.contains(task)), tasks.getValue().stream().map(LinkedTask::id)).collect(Collectors.toSet());
        return new AreaDraft(names.get("en").getValue(), names.get("fr").getValue(), names.get("es").getValue(), lead.getValue() == null ? null : lead.getValue().id(),
                helpers.getValue().stream().map(Side::id).collect(Collectors.toSet()), people.getValue().stream().map(Person::id).collect(Collectors.toSet()),
                state.getValue(), note.getValue(), linked);
    }

    @Override
    public String text(Object value) {
        return switch (value) {
            case null -> "";
            case Progress progress -> getTranslation("together.state." + progress);
            case Long id -> side(id);
            case Collection<?> ids -> ids.stream().map(this::named).sorted().collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String side(long id) {
        return board.sides().stream().filter(side -> side.id() == id).map(Side::acronym).findFirst().orElse("");
    }

    private String named(Object id) {
        return Stream.of(board.sides().stream().filter(side -> id.equals(side.id())).map(Side::acronym), board.people().stream().filter(person -> id.equals(person.id())).map(Person::name),
                board.tasks().stream().filter(task -> id.equals(task.id())).map(LinkedTask::title)).flatMap(all -> all).findFirst().orElse(String.valueOf(id));
    }

    static AreaDraft blank() {
        return new AreaDraft(null, null, null, null, Set.of(), Set.of(), Progress.OPEN, null, Set.of());
    }

    static List<String> names(Board board, Collection<Long> people) {
        return board.people().stream().filter(person -> people.contains(person.id())).map(Person::name).toList();
    }
}
