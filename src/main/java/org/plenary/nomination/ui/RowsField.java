package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.ui.Icons;

/** A list that is edited row by row, as one field of a form. */
abstract class RowsField<R extends Component> extends Div implements HasLabel, HasValidationProperties {

    private final Span label = new Span();
    private final Div rows = new Div();
    private final Span error = new Span();
    private final Button add;
    private final List<R> shown = new ArrayList<>();
    private final String removeKey;
    private boolean fixed;

    RowsField(String addKey, String removeKey) {
        this.removeKey = removeKey;
        addClassName("rows-field");
        label.addClassName("rows-label");
        error.addClassName("rows-error");
        error.getElement().setAttribute("role", "alert");
        add = new Button(getTranslation(addKey), Icons.ADD.create(), click -> addRow(newRow()));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(label, rows, error, add);
    }

    /** @return a row with nothing in it */
    protected abstract R newRow();

    protected final void replace(List<R> all) {
        shown.clear();
        rows.removeAll();
        all.forEach(row -> addRow(row));
    }

    private void addRow(R row) {
        var remove = new Button(Icons.DELETE.create());
        var line = new Div(row, remove);
        line.addClassName("rows-line");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation(removeKey));
        remove.setTooltipText(getTranslation(removeKey));
        remove.setVisible(!fixed);
        remove.addClickListener(click -> {
            shown.remove(row);
            rows.remove(line);
        });
        shown.add(row);
        rows.add(line);
    }

    protected final List<R> rows() {
        return List.copyOf(shown);
    }

    /** No row comes or goes any more. */
    void fixRows() {
        fixed = true;
        add.setVisible(false);
        rows.getChildren().forEach(line -> line.getChildren().filter(Button.class::isInstance).forEach(button -> button.setVisible(false)));
    }

    @Override
    public void setLabel(String text) {
        label.setText(text);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text);
    }

    @Override
    public String getLabel() {
        return label.getText();
    }

    @Override
    public void setErrorMessage(String message) {
        error.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    @Override
    public void setManualValidation(boolean enabled) {
        // the service checks; nothing is checked here
    }
}
