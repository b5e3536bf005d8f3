package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.programme.RoomDraft.Closure;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Icons;

/** When a room cannot be used: each closed time from a day and time to another. One that begins later ends as much later. */
class ClosuresField extends CustomField<List<Closure>> {

    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final LocalTime ENDS = LocalTime.of(18, 0);

    /** A closed time. */
    private final class Line extends Div {

        private final DateTimePicker from = picker("programme_import.closed-from");
        private final DateTimePicker to = picker("programme_import.closed-to");

        private Line(Closure closure) {
            addClassName("closure");
            from.setValue(closure.from());
            to.setValue(closure.to());
            from.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getOldValue() != null && change.getValue() != null && !to.isEmpty()) {
                    to.setValue(to.getValue().plus(Duration.between(change.getOldValue(), change.getValue())));
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
    }

    private final List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button();

    /** @param first day of the meeting, with which a new closed time begins to be filled in */
    ClosuresField(LocalDate first) {
        list.addClassName("closures");
        add.setText(getTranslation("programme_import.closed-add"));
        add.setIcon(Icons.ADD.create());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(click -> line(new Closure(first.atTime(BEGINS), first.atTime(ENDS))));
        add(list, add);
    }

    private void line(Closure closure) {
        var line = new Line(closure);
        lines.add(line);
        list.add(line);
    }

    private DateTimePicker picker(String key) {
        var picker = new DateTimePicker(getTranslation(key));
        picker.setDatePickerI18n(DateWords.of(getLocale()));
        picker.setLocale(DateWords.dayFirst(getLocale()));
        picker.setStep(Duration.ofMinutes(15));
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
