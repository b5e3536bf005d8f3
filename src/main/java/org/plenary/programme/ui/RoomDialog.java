package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.plenary.live.EditConflict;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.SeatingLayout;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;

/** The fields of a room. */
class RoomDialog extends Dialog {

    private static final class Form extends Fields {

        private final TextField name = new TextField();
        private final IntegerField capacity = new IntegerField();
        private final IntegerField booths = new IntegerField();
        private final TextArea equipment = new TextArea();
        private final CheckboxGroup<SeatingLayout> layouts = new CheckboxGroup<>();
        private final ClosuresField closures;

        private Form(LocalDate first) {
            super("ROOM");
            closures = new ClosuresField(first);
            field("name", name, "");
            field("capacity", capacity, "half");
            field("booths", booths, "half");
            field("equipment", equipment, "");
            field("layouts", layouts, "");
            field("closures", closures, "");
            layouts.setItems(SeatingLayout.values());
            layouts.setItemLabelGenerator(layout -> getTranslation("programme.layout." + layout));
            layouts.setHelperText(getTranslation("programme.layouts-hint"));
            equipment.setHelperText(getTranslation("programme.one-a-line"));
        }

        private void fill(RoomDraft draft) {
            name.setValue(orEmpty(draft.name()));
            capacity.setValue(draft.capacity());
            booths.setValue(draft.booths());
            equipment.setValue(String.join("\n", draft.equipment()));
            layouts.setValue(new HashSet<>(draft.layouts()));
            closures.setValue(draft.closures());
        }

        private RoomDraft draft() {
            return new RoomDraft(name.getValue(), capacity.getValue(), Objects.requireNonNullElse(booths.getValue(), 0), equipment.getValue().lines().toList(), closures.closures(),
                    List.copyOf(layouts.getValue()));
        }
    }

    private final Form form;
    private final transient BiConsumer<RoomDraft, RoomDraft> saving;
    private transient RoomDraft base;

    /**
     * @param first  day of the meeting
     * @param saving throws what a service throws
     */
    RoomDialog(String heading, LocalDate first, RoomDraft base, BiConsumer<RoomDraft, RoomDraft> saving) {
        form = new Form(first);
        this.base = base;
        this.saving = saving;
        setHeaderTitle(heading);
        setWidth("min(44rem, 96vw)");
        form.fill(base);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.focus("name");
    }

    private String said(Object value) {
        return value instanceof SeatingLayout layout ? getTranslation("programme.layout." + layout) : Objects.toString(value);
    }

    private void save() {
        try {
            saving.accept(base, form.draft());
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, RoomDraft.class, field -> getTranslation("field.ROOM." + field),
                    value -> value instanceof List<?> list ? list.stream().map(this::said).collect(Collectors.joining("; ")) : Objects.toString(value, null),
                    (theirs, chosen) -> {
                        base = theirs;
                        form.fill(chosen);
                        save();
                    }).open();
        }
    }
}
