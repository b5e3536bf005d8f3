package org.plenary.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plenary.exchange.table.Import.Mapping;
import org.plenary.exchange.table.TableDefinition;
import org.plenary.exchange.table.TableRow;

/** Which column of a table holds which field: what was guessed, to be corrected. */
class ImportColumns extends Div {

    private final Map<String, Select<Integer>> selects = new LinkedHashMap<>();
    private final transient Consumer<Mapping> changed;
    private transient Mapping mapping;
    private boolean showing;

    /** @param changed told of each correction */
    ImportColumns(TableDefinition<?> definition, List<TableRow> rows, Mapping guessed, UnaryOperator<String> label, Consumer<Mapping> changed) {
        this.mapping = guessed;
        this.changed = changed;
        addClassNames("form", "import-columns");
        var first = guessed.headingRow() + 1 < rows.size() ? rows.get(guessed.headingRow() + 1) : new TableRow(0, List.of());
        for (var field : definition.fields()) {
            var select = new Select<Integer>();
            select.setLabel(label.apply(field.name()));
            select.setId("import-column-" + field.name());
            select.setItems(IntStream.range(0, guessed.headings().size()).boxed().toList());
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("lists.import.no-column"));
            select.setItemLabelGenerator(column -> column == null ? getTranslation("lists.import.no-column") : heading(guessed, column));
            select.setManualValidation(true);
            select.setRequiredIndicatorVisible(field.required());
            select.addClassName("third");
            select.addValueChangeListener(change -> {
                select.setHelperText(example(first, change.getValue()));
                if (!showing) {
                    choose(field.name(), change.getValue());
                }
            });
            selects.put(field.name(), select);
            add(select);
        }
        show();
    }

    void showMissing(List<String> missing) {
        selects.forEach((name, select) -> {
            select.setInvalid(missing.contains(name));
            select.setErrorMessage(missing.contains(name) ? getTranslation("lists.import.column-missing") : null);
        });
    }

    private void choose(String field, Integer column) {
        mapping = mapping.with(field, column);
        show();
        changed.accept(mapping);
    }

    private void show() {
        showing = true;
        selects.forEach((name, select) -> select.setValue(mapping.columns().get(name)));
        showing = false;
    }

    private String heading(Mapping guessed, int column) {
        var heading = guessed.headings().get(column).strip();
        return heading.isEmpty() ? getTranslation("lists.import.column", column + 1) : heading;
    }

    private String example(TableRow first, Integer column) {
        return column == null || first.cell(column).isBlank() ? "" : getTranslation("lists.import.example", first.cell(column));
    }
}
