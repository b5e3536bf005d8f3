package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.plenary.shell.ui.Icons;

/** Zooms the day and, for those who arrange it, sets the step of a move. */
class ScaleButtons extends Div {

    private final transient Consumer<ProgrammeScale> chosen;
    private transient ProgrammeScale scale;

    ScaleButtons(ProgrammeScale scale, boolean mayEdit, Consumer<ProgrammeScale> chosen) {
        this.scale = scale;
        this.chosen = chosen;
        addClassNames("actions", "programme-wide");
        if (mayEdit) {
            add(steps());
        }
        add(zoom(Icons.ZOOM_OUT, "programme.zoom-out", 0.8), zoom(Icons.ZOOM_IN, "programme.zoom-in", 1.25));
    }

    private Select<Integer> steps() {
        var steps = new Select<Integer>();
        steps.setAriaLabel(getTranslation("programme.snap"));
        steps.setItems(ProgrammeScale.SNAPS);
        steps.setItemLabelGenerator(minutes -> getTranslation("programme.snap-to", minutes));
        steps.setValue(scale.snap());
        steps.addValueChangeListener(change -> choose(scale.snappingTo(change.getValue())));
        return steps;
    }

    private Button zoom(Icons icon, String key, double by) {
        var button = new Button(icon.create(), click -> choose(scale.zoomed(by)));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void choose(ProgrammeScale other) {
        scale = other;
        chosen.accept(other);
    }
}
