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
import java.util.function.UnaryOperator;
import org.plenary.exchange.table.Import.Field;
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.Badge.Tone;
import org.plenary.shell.ui.ImportWizard.Row;

/** Each row of a table as it was understood, what becomes of it, and at which cell something is wrong. */
class ImportPreview<R> extends Div {

    private final RadioButtonGroup<Boolean> onlyGood = new RadioButtonGroup<>();

    ImportPreview(List<Row<R>> rows, List<Field> fields, UnaryOperator<String> label) {
        addClassName("stack");
        var wrong = rows.stream().filter(row -> row.fate() == null).toList();
        var summary = new Paragraph(getTranslation("lists.import.summary", rows.size(), count(rows, Fate.NEW), count(rows, Fate.CHANGED),
                count(rows, Fate.UNCHANGED), wrong.size()));
        summary.setId("import-summary");
        summary.getElement().setAttribute("role", "status");
        var grid = new Grid<Row<R>>();
        grid.setId("import-rows");
        grid.addClassName("import-rows");
        grid.setAriaLabel(getTranslation("lists.import.step.ROWS"));
        grid.addColumn(row -> row.line().number()).setHeader(getTranslation("lists.import.row")).setWidth("4.5rem").setFlexGrow(0).setFrozen(true);
        grid.addComponentColumn(this::state).setHeader(getTranslation("lists.import.fate")).setWidth("11rem").setFlexGrow(0);
        fields.forEach(field -> grid.addComponentColumn(row -> cell(row, field.name())).setHeader(label.apply(field.name())).setWidth("11rem"));
        grid.setItems(rows);
        grid.addThemeNames("wrap-cell-content", "row-stripes");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("min(60dvh, 40rem)");
        add(summary);
        if (!wrong.isEmpty()) {
            var problems = new Checkbox(getTranslation("lists.import.only-problems", wrong.size()));
            problems.addValueChangeListener(change -> grid.setItems(change.getValue() ? wrong : rows));
            onlyGood.setLabel(getTranslation("lists.import.choice"));
            onlyGood.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            onlyGood.setItems(false, true);
            onlyGood.setItemLabelGenerator(good -> getTranslation(good ? "lists.import.only-good" : "lists.import.all-or-nothing", rows.size() - wrong.size()));
            onlyGood.setValue(false);
            add(problems, grid, onlyGood);
        } else {
            add(grid);
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
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    private Component state(Row<R> row) {
        return switch (row.fate()) {
            case null -> {
                var badge = new Badge(Icons.ALERT, getTranslation("lists.import.wrong"), Tone.DANGER);
                var elsewhere = row.line().wrong().stream().filter(violation -> !row.line().cells().containsKey(violation.field())).map(this::text).toList();
                yield elsewhere.isEmpty() ? badge : new Div(badge, problem(String.join(" ", elsewhere)));
            }
            case NEW -> new Badge(Icons.ADD, getTranslation("lists.import.fate.NEW"), Tone.SUCCESS);
            case CHANGED -> new Badge(Icons.EDIT, getTranslation("lists.import.fate.CHANGED"), Tone.PRIMARY);
            case UNCHANGED -> new Badge(Icons.CHECK, getTranslation("lists.import.fate.UNCHANGED"), Tone.NEUTRAL);
        };
    }

    private Component cell(Row<R> row, String field) {
        var cell = new Div(new Span(row.line().cells().getOrDefault(field, "")));
        row.line().wrong().stream().filter(violation -> violation.field().equals(field)).findFirst().ifPresent(violation -> {
            cell.addClassName("import-wrong");
            cell.add(problem(text(violation)));
        });
        return cell;
    }

    private static Component problem(String text) {
        var problem = new Span(Icons.ALERT.create(), new Span(text));
        problem.addClassName("import-problem");
        return problem;
    }

    private String text(Violation violation) {
        return getTranslation(violation.key(), violation.arguments().toArray());
    }
}
