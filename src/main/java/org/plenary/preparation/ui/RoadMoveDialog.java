package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.plenary.preparation.RoadItem;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadMove.Shift;
import org.plenary.preparation.RoadPlan.Days;
import org.plenary.preparation.RoadService.Preview;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Icons;

/** Asks for the day on which something is to begin, and shows what follows before anything is saved. */
class RoadMoveDialog extends Dialog {

    private final transient RoadItem item;
    private final transient BiFunction<Key, LocalDate, Preview> look;
    private final transient Consumer<List<Shift>> move;
    private final DatePicker day = new DatePicker();
    private final Div follows = new Div();
    private final Button only = new Button();
    private final Button all = new Button();
    private transient Preview preview;

    /**
     * @param to   where it was dropped; its first day where somebody is to choose
     * @param look what would follow
     */
    RoadMoveDialog(RoadItem item, LocalDate to, BiFunction<Key, LocalDate, Preview> look, Consumer<List<Shift>> move) {
        this.item = item;
        this.look = look;
        this.move = move;
        setHeaderTitle(getTranslation("road.move.title"));
        setWidth("min(36rem, 96vw)");
        day.setLabel(getTranslation(item.from().equals(item.to()) ? "road.move.day" : "road.move.first-day"));
        day.setLocale(DateWords.dayFirst(getLocale()));
        day.setI18n(DateWords.of(getLocale()));
        day.setRequired(true);
        // The calendar would cover what follows.
        day.setAutoOpen(false);
        day.setValue(to);
        day.addValueChangeListener(change -> show());
        follows.addClassName("road-follows");
        follows.getElement().setAttribute("aria-live", "polite");
        var what = new Paragraph(item.title());
        what.addClassName("road-moved");
        var now = new Paragraph(getTranslation("road.move.now", Dates.range(item.from(), item.to(), getLocale())));
        now.addClassName("quiet");
        add(what, now, day, follows);
        only.addClickListener(click -> save(List.of()));
        all.addClickListener(click -> save(preview.pushed()));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), only, all);
        day.focus();
        show();
    }

    private void save(List<Shift> pushed) {
        var shifts = new ArrayList<>(List.of(preview.move()));
        shifts.addAll(pushed);
        close();
        move.accept(shifts);
    }

    private void show() {
        follows.removeAll();
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(getTranslation("error.required"));
        boolean moves = !day.isEmpty() && !day.getValue().equals(item.from());
        preview = moves ? look.apply(item.key(), day.getValue()) : null;
        only.setEnabled(moves);
        all.setEnabled(moves);
        boolean others = moves && !preview.pushed().isEmpty();
        all.setVisible(others);
        only.setText(getTranslation(others ? "road.move.only" : "road.move.do"));
        only.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        all.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        (others ? all : only).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (!moves) {
            return;
        }
        all.setText(getTranslation("road.move.all", preview.pushed().size() + 1));
        list("road.move.pushed", preview.pushed().stream().map(this::shifted).toList(), "");
        list("road.move.stuck", preview.stuck().stream().map(this::shifted).toList(), "warned");
        list("road.move.clashes", preview.clashes().stream().map(clash -> getTranslation("road.move.clash", preview.titles().get(clash.earlier()),
                Dates.weekday(clash.ends(), getLocale()), preview.titles().get(clash.later()))).distinct().toList(), "warned");
        if (preview.pushed().isEmpty() && preview.stuck().isEmpty() && preview.clashes().isEmpty()) {
            follows.add(new Paragraph(getTranslation("road.move.nothing-follows")));
        }
    }

    private String shifted(Shift shift) {
        return getTranslation("road.move.shifted", preview.titles().get(shift.key()), days(shift.was()), days(shift.becomes()));
    }

    private String days(Days days) {
        return Dates.range(days.from(), days.to(), getLocale());
    }

    private void list(String heading, List<String> lines, String tone) {
        if (lines.isEmpty()) {
            return;
        }
        var title = new H3(getTranslation(heading));
        if (!tone.isEmpty()) {
            title.addClassName(tone);
            title.addComponentAsFirst(Icons.ALERT.create());
        }
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        follows.add(title, list);
    }
}
