package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.programme.RoomDraft.Closure;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Icons;

/** When a room cannot be used: each closed time from a day and time to another. */
class ClosuresField extends CustomField<List<Closure>> {

    private final class Line extends Div {

        private final DateTimePicker from = picker("programme_import.closed-from");
        private final DateTimePicker to = picker("programme_import.closed-to");

        private Line(Closure closure) {
            addClassName("closure");
            if (closure != null) {
                from.setValue(closure.from());
                to.setValue(closure.to());
            }
            from.addValueChangeListener(change -> {
                if (to.isEmpty() && change.getValue() != null && change.isFromClient()) {
                    to.setValue(change.getValue().plusHours(1));
                }
            });
            var remove = new Button(Icons.DELETE.create(), click -> {
                lines.remove(this);
                list.remove(this);
                add.focus();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(getTranslation("programme_import.closed-remove"));
            add(from, to, remove);
        }

        private boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    private final LocalDate first;
    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button();

    /** @param first day of the meeting, with which calendars open */
    ClosuresField(LocalDate first) {
        this.first = first;
        list.addClassName("closures");
        add.setText(getTranslation("programme_import.closed-add"));
        add.setIcon(Icons.ADD.create());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(click -> {
            var line = line(null);
            line.from.focus();
        });
        add(list, add);
    }

    private Line line(Closure closure) {
        var line = new Line(closure);
        lines.add(line);
        list.add(line);
        return line;
    }

    private DateTimePicker picker(String key) {
        var picker = new DateTimePicker(getTranslation(key));
        picker.setDatePickerI18n(DateWords.of(getLocale()));
        picker.setLocale(DateWords.dayFirst(getLocale()));
        picker.setStep(Duration.ofMinutes(15));
        picker.getElement().executeJs("const date = this.querySelector('vaadin-date-time-picker-date-picker'); if (date) { date.initialPosition = $0; }", first.toString());
        return picker;
    }

    /**
     * @return what is filled in; a line without either time is none
     * @throws InvalidInput where a line has one of the two
     */
    List<Closure> closures() {
        if (lines.stream().anyMatch(line -> line.from.isEmpty() != line.to.isEmpty())) {
            throw Input.refused("closures", "programme_import.closed-half");
        }
        return generateModelValue();
    }

    @Override
    protected List<Closure> generateModelValue() {
        return lines.stream().filter(line -> !line.from.isEmpty() && !line.to.isEmpty()).map(line -> new Closure(line.from.getValue(), line.to.getValue())).toList();
    }

    @Override
    protected void setPresentationValue(List<Closure> closures) {
        lines.clear();
        list.removeAll();
        Stream.ofNullable(closures).flatMap(List::stream).forEach(this::line);
    }

    @Override
    public List<Closure> getEmptyValue() {
        return List.of();
    }
}
