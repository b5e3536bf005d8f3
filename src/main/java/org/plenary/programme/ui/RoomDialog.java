package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.live.EditConflict;
import org.plenary.programme.RoomDraft;
import org.plenary.programme.RoomDraft.Closure;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;

/** The fields of a room. */
class RoomDialog extends Dialog {

    private static final String TIME = "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{1,2}:\\d{2})";
    private static final Pattern CLOSURE = Pattern.compile("\\s*" + TIME + "\\s*[–-]\\s*" + TIME + "\\s*");

    private static final class Form extends Fields {

        private final TextField name = new TextField();
        private final IntegerField capacity = new IntegerField();
        private final IntegerField booths = new IntegerField();
        private final TextArea equipment = new TextArea();
        private final TextArea closures = new TextArea();

        private Form() {
            super("ROOM");
            field("name", name, "");
            field("capacity", capacity, "half");
            field("booths", booths, "half");
            field("equipment", equipment, "");
            field("closures", closures, "");
            equipment.setHelperText(getTranslation("programme.one-a-line"));
            closures.setHelperText(getTranslation("programme.closures-hint"));
        }

        private void fill(RoomDraft draft) {
            name.setValue(orEmpty(draft.name()));
            capacity.setValue(draft.capacity());
            booths.setValue(draft.booths());
            equipment.setValue(String.join("\n", draft.equipment()));
            closures.setValue(draft.closures().stream().map(Closure::toString).collect(Collectors.joining("\n")));
        }

        private RoomDraft draft() {
            var closed = new ArrayList<Closure>();
            closures.getValue().lines().filter(line -> !line.isBlank()).map(Form::closure).forEach(closed::add);
            return new RoomDraft(name.getValue(), capacity.getValue(), Objects.requireNonNullElse(booths.getValue(), 0), equipment.getValue().lines().toList(), closed);
        }

        private static Closure closure(String line) {
            var parts = CLOSURE.matcher(line);
            if (parts.matches()) {
                try {
                    return new Closure(time(parts.group(1), parts.group(2)), time(parts.group(3), parts.group(4)));
                } catch (DateTimeException e) {
                    throw Input.refused("closures", "programme.error.closure");
                }
            }
            throw Input.refused("closures", "programme.error.closure");
        }

        private static LocalDateTime time(String day, String clock) {
            return LocalDateTime.parse(day + "T" + (clock.length() == 4 ? "0" + clock : clock));
        }
    }

    private final Form form = new Form();
    private final transient BiConsumer<RoomDraft, RoomDraft> saving;
    private transient RoomDraft base;

    /** @param saving throws what a service throws */
    RoomDialog(String heading, RoomDraft base, BiConsumer<RoomDraft, RoomDraft> saving) {
        this.base = base;
        this.saving = saving;
        setHeaderTitle(heading);
        setWidth("min(36rem, 96vw)");
        form.fill(base);
        add(form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        form.focus("name");
    }

    private void save() {
        try {
            saving.accept(base, form.draft());
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, RoomDraft.class, field -> getTranslation("field.ROOM." + field),
                    value -> value instanceof List<?> list ? list.stream().map(Objects::toString).collect(Collectors.joining("; ")) : Objects.toString(value, null),
                    (theirs, chosen) -> {
                        base = theirs;
                        form.fill(chosen);
                        save();
                    }).open();
        }
    }
}
