package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaTree.Target;

/** Moves an item far: by choosing another and whether to go before it, after it, or under it. */
class MoveToDialog extends Dialog {

    private enum Where {
        BEFORE, AFTER, INSIDE
    }

    private final ComboBox<AgendaItem> neighbour = new ComboBox<>();
    private final RadioButtonGroup<Where> where = new RadioButtonGroup<>();

    /** @param others where it may go: everything but the item and what is under it */
    MoveToDialog(String heading, List<AgendaItem> others, Consumer<Target> move) {
        setHeaderTitle(heading);
        setWidth("min(36rem, 96vw)");
        var language = getLocale().getLanguage();
        where.setLabel(getTranslation("agenda.move.where"));
        where.setItems(Where.values());
        where.setItemLabelGenerator(value -> getTranslation("agenda.move." + value));
        where.setValue(Where.AFTER);
        neighbour.setLabel(getTranslation("agenda.move.item"));
        neighbour.setItems(others);
        neighbour.setItemLabelGenerator(item -> item.number() + " " + item.title(language).text());
        neighbour.setErrorMessage(getTranslation("error.required"));
        var form = new Div(where, neighbour);
        form.addClassName("form");
        add(form);
        var save = new Button(getTranslation("agenda.move.do"), click -> {
            neighbour.setInvalid(neighbour.isEmpty());
            if (!neighbour.isEmpty()) {
                close();
                move.accept(target());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        neighbour.focus();
    }

    private Target target() {
        var id = neighbour.getValue().id();
        return switch (where.getValue()) {
            case BEFORE -> new Target.Before(id);
            case AFTER -> new Target.After(id);
            case INSIDE -> Target.lastIn(id);
        };
    }
}
