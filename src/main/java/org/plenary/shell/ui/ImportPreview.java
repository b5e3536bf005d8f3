package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.ImportWizard.Row;

/** Each row of a table as it was understood, what becomes of it, and at which cell something is wrong. */
class ImportPreview<R> extends Div {

    private final RadioButtonGroup<Boolean> onlyGood = new RadioButtonGroup<>();
    private final transient UnaryOperator<String> label;
    private final transient BiFunction<String, Object, String> said;

    /** @param said what was there before, in words */
    ImportPreview(List<Row<R>> rows, List<Field> fields, UnaryOperator<String> label, BiFunction<String, Object, String> said) {
        this.label = label;
        this.said = said;
        addClassName("stack");
        var wrong = rows.stream().filter(row -> !row.good()).toList();
        var noted = rows.stream().filter(row -> row.good() && !row.notes().isEmpty()).count();
        var summary = new Paragraph(getTranslation("lists.import.summary", rows.size(), count(rows, Fate.NEW), count(rows, Fate.CHANGED),
                count(rows, Fate.UNCHANGED), wrong.size(), noted));
        summary.setId("import-summary");
        summary.getElement().setAttribute("role", "status");
        var grid = new Grid<Row<R>>();
        grid.setId("import-rows");
        grid.addClassName("import-rows");
        grid.setAriaLabel(getTranslation("lists.import.step.ROWS"));
        grid.addColumn(row -> row.line().number()).setHeader(getTranslation("lists.import.row")).setWidth("5rem").setFlexGrow(0).setFrozen(true);
        grid.addComponentColumn(this::state).setHeader(getTranslation("lists.import.fate")).setWidth("8.5rem").setFlexGrow(0);
        fields.forEach(field -> grid.addComponentColumn(row -> cell(row, field.name())).setHeader(label.apply(field.name())).setWidth("11rem"));
        grid.setItems(rows);
        grid.addThemeNames("wrap-cell-content", "row-stripes");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("min(60dvh, 40rem)");
        add(summary);
        if (noted > 0 || !wrong.isEmpty()) {
            var attention = rows.stream().filter(row -> !row.good() || !row.notes().isEmpty()).toList();
            var onlyThese = new Checkbox(getTranslation("lists.import.only-problems", attention.size()));
            onlyThese.addValueChangeListener(change -> grid.setItems(change.getValue() ? attention : rows));
            add(onlyThese);
        }
        add(grid);
        if (!wrong.isEmpty()) {
            onlyGood.setLabel(getTranslation("lists.import.choice"));
            onlyGood.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            onlyGood.setItems(false, true);
            onlyGood.setItemLabelGenerator(good -> getTranslation(good ? "lists.import.only-good" : "lists.import.all-or-nothing", rows.size() - wrong.size()));
            onlyGood.setValue(false);
            add(onlyGood);
        }
    }

    /** @return whether rows with problems are left out; else nothing is imported while there is any */
    boolean onlyGood() {
        return Boolean.TRUE.equals(onlyGood.getValue());
    }

    void onChoice(Runnable chosen) {
        onlyGood.addValueChangeListener(change -> chosen.run());
    }

    private static <R> long count(List<Row<R>> rows, Fate fate) {
        return rows.stream().filter(row -> row.good() && row.verdict().fate() == fate).count();
    }

    private Component state(Row<R> row) {
        var state = new Div(row.good() ? fate(row.verdict().fate()) : new Badge(Icons.ALERT, getTranslation("lists.import.wrong"), Tone.DANGER));
        var elsewhere = Stream.concat(row.wrong().stream(), row.notes().stream()).map(Violation::field).filter(row.line().cells()::containsKey).distinct().map(label)
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            var where = new Span(elsewhere);
            where.addClassName("import-before");
            state.add(where);
        }
        row.wrong().stream().filter(violation -> !row.line().cells().containsKey(violation.field())).forEach(violation -> state.add(said(violation, "import-problem")));
        row.notes().stream().filter(note -> !row.line().cells().containsKey(note.field())).forEach(note -> state.add(said(note, "import-note")));
        return state;
    }

    private Badge fate(Fate fate) {
        return switch (fate) {
            case NEW -> new Badge(Icons.ADD, getTranslation("lists.import.fate.NEW"), Tone.SUCCESS);
            case CHANGED -> new Badge(Icons.EDIT, getTranslation("lists.import.fate.CHANGED"), Tone.PRIMARY);
            case UNCHANGED -> new Badge(Icons.CHECK, getTranslation("lists.import.fate.UNCHANGED"), Tone.NEUTRAL);
        };
    }

    private Component cell(Row<R> row, String field) {
        var cell = new Div(new Span(row.line().cells().getOrDefault(field, "")));
        row.wrong().stream().filter(violation -> violation.field().equals(field)).findFirst().ifPresent(violation -> {
            cell.addClassName("import-wrong");
            cell.add(said(violation, "import-problem"));
        });
        row.notes().stream().filter(note -> note.field().equals(field)).forEach(note -> cell.add(said(note, "import-note")));
        if (row.good() && row.verdict().before().containsKey(field)) {
            cell.add(before(said.apply(field, row.verdict().before().get(field))));
        }
        return cell;
    }

    private Span before(String text) {
        var before = new Span(text == null || text.isEmpty() ? getTranslation("lists.import.was-nothing") : getTranslation("lists.import.was", text));
        before.addClassName("import-before");
        return before;
    }

    private Span said(Violation violation, String className) {
        var said = new Span(Icons.ALERT.create(), new Span(getTranslation(violation.key(), violation.arguments().toArray())));
        said.addClassName(className);
        return said;
    }
}
