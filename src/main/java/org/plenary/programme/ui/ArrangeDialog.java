package org.plenary.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.live.EditConflict;
import org.plenary.programme.Arrangement.Terms;
import org.plenary.programme.ArrangementService;
import org.plenary.programme.ArrangementWish;
import org.plenary.programme.Keeping;
import org.plenary.programme.Openings;
import org.plenary.programme.Programme;
import org.plenary.programme.ProgrammeRules;
import org.plenary.programme.ProgrammeRulesService;
import org.plenary.programme.Room;
import org.plenary.programme.RoomService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.DateWords;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** How a programme is to be arranged by machine, and what has changed: days that are lost, rooms that are closed. */
class ArrangeDialog extends Dialog {

    /** What carries it out. */
    record Services(ArrangementService arrangements, ProgrammeRulesService rules, RoomService rooms) {
    }

    private static final List<Integer> SECONDS = List.of(5, 10, 30, 60, 120, 300, 600);
    private static final Terms USUAL = new Terms(30, 1, Keeping.FEW, null);

    private final class Form extends Fields {

        private final Select<Boolean> chosen = new Select<>();
        private final Select<Keeping> keeping = new Select<>();
        private final Select<Integer> seconds = new Select<>();
        private final IntegerField seed = new IntegerField();
        private final TimePicker from = time();
        private final TimePicker until = time();
        private final MultiSelectComboBox<LocalDate> lost = new MultiSelectComboBox<>();
        private final MultiSelectComboBox<Room> closed = new MultiSelectComboBox<>();

        private Form(Programme programme, Set<Long> selected, Terms before) {
            super("PROGRAMME_DRAFT");
            chosen.setItems(selected.isEmpty() ? List.of(false) : List.of(false, true));
            chosen.setItemLabelGenerator(only -> only ? getTranslation("arranging.only-chosen", selected.size()) : getTranslation("arranging.all"));
            chosen.setValue(!selected.isEmpty());
            keeping.setItems(Keeping.values());
            keeping.setItemLabelGenerator(value -> getTranslation("arranging.keeping." + value));
            keeping.setValue(before.keeping());
            seconds.setItems(SECONDS);
            seconds.setItemLabelGenerator(value -> value < 60 ? getTranslation("arranging.seconds", value) : getTranslation("arranging.minutes", value / 60));
            seconds.setValue(SECONDS.contains(before.seconds()) ? before.seconds() : USUAL.seconds());
            seed.setValue((int) before.seed());
            seed.setMin(0);
            seed.setStepButtonsVisible(true);
            seed.setHelperText(getTranslation("arranging.seed-hint"));
            var customary = Openings.customary(programme);
            from.setValue(customary.from());
            until.setValue(customary.until());
            var days = new TreeSet<>(programme.days());
            days.addAll(settled.lost());
            lost.setItems(days);
            lost.setItemLabelGenerator(day -> Times.day(day, getLocale()));
            lost.setValue(new HashSet<>(settled.lost()));
            closed.setItems(programme.rooms());
            closed.setItemLabelGenerator(Room::name);
            lost.addValueChangeListener(_ -> keepMost());
            closed.addValueChangeListener(_ -> keepMost());
            field("chosen", chosen, "half");
            field("keeping", keeping, "half");
            field("from", from, "half");
            field("until", until, "half");
            field("seconds", seconds, "half");
            field("seed", seed, "half");
            add(new Paragraph(getTranslation("arranging.changed-hint")));
            field("lost", lost, "half");
            field("closed", closed, "half");
        }

        private TimePicker time() {
            var picker = new TimePicker();
            picker.setLocale(DateWords.dayFirst(getLocale()));
            picker.setStep(Duration.ofMinutes(30));
            return picker;
        }

        /** Whoever says what has changed wants the rest to stay, and everything to be looked at. */
        private void keepMost() {
            keeping.setValue(Keeping.FEWEST);
            chosen.setValue(false);
        }

        private ArrangementWish wish(Set<Long> selected) {
            return new ArrangementWish(chosen.getValue() ? selected : Set.of(), seconds.getValue(), seed.getValue() == null ? null : seed.getValue().longValue(),
                    keeping.getValue(), from.getValue(), until.getValue());
        }
    }

    private final transient Services services;
    private final long meetingId;
    private final transient Set<Long> selected;
    private final transient ProgrammeRules settled;
    private final transient Runnable started;
    private final Form form;

    /** @param before what was asked for last; null for the first time */
    ArrangeDialog(Services services, long meetingId, Programme programme, Set<Long> selected, Terms before, Runnable started) {
        this.services = services;
        this.meetingId = meetingId;
        this.selected = Set.copyOf(selected);
        this.started = started;
        settled = services.rules().rules(meetingId);
        setHeaderTitle(getTranslation("arranging.title"));
        setWidth("min(40rem, 96vw)");
        form = new Form(programme, selected, before == null ? USUAL : before);
        add(new Paragraph(getTranslation("arranging.explained")), form);
        var start = new Button(getTranslation("arranging.start"), click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), start);
    }

    private void start() {
        try {
            var wish = form.wish(selected);
            InvalidInput.throwIfAny(wish.violations());
            services.rules().settle(meetingId, settled, settled.losing(List.copyOf(form.lost.getValue())));
            if (!form.closed.isEmpty()) {
                services.rooms().close(meetingId, form.closed.getValue().stream().map(Room::id).toList());
                form.closed.clear();
            }
            services.arrangements().start(meetingId, wish);
            close();
            started.run();
        } catch (InvalidInput e) {
            form.show(e.violations());
            if (!form.says(e.violations())) {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        } catch (EditConflict e) {
            Notices.problem(getTranslation("arranging.error.rules-changed"));
            close();
        }
    }
}
