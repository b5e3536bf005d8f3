package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.plenary.preparation.RoadBaseline;
import org.plenary.preparation.RoadBaseline.Was;
import org.plenary.preparation.RoadBaselineService;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ReaderZone;

/** With which baseline the road is compared; keeps the road of today as one. */
class RoadBaselines extends Div {

    private final transient RoadBaselineService baselines;
    private final transient Consumer<Long> chosen;
    private final Select<RoadBaseline> compare = new Select<>();
    private final Button keep = new Button(getTranslation("road.baseline.keep"), click -> ask());
    private final Div trail = new Div();
    private Long meetingId;
    private transient List<RoadBaseline> offered = List.of();
    private boolean quiet;

    /** @param chosen is told the id of the baseline, or null */
    RoadBaselines(RoadBaselineService baselines, Consumer<Long> chosen) {
        this.baselines = baselines;
        this.chosen = chosen;
        addClassNames("filters", "road-baselines");
        compare.setLabel(getTranslation("road.baseline.compare"));
        compare.setEmptySelectionAllowed(true);
        compare.setEmptySelectionCaption(getTranslation("road.baseline.none"));
        compare.setItemLabelGenerator(one -> one == null ? getTranslation("road.baseline.none") : getTranslation("road.baseline.said", one.name(),
                Dates.day(LocalDate.ofInstant(one.takenAt(), ReaderZone.get()), getLocale()), one.takenBy()));
        compare.addValueChangeListener(change -> {
            if (!quiet) {
                chosen.accept(change.getValue() == null ? null : change.getValue().id());
            }
        });
        add(compare, keep, trail);
    }

    /** @param of the meeting to which the road leads; null for the road of all meetings, which has no baselines @return what it is compared with, or null */
    List<Was> show(Long of, boolean mayKeep, Long id) {
        boolean another = !Objects.equals(of, meetingId);
        meetingId = of;
        setVisible(of != null);
        if (of == null) {
            return null;
        }
        var all = baselines.baselines(of);
        quiet = true;
        if (!all.equals(offered)) {
            offered = all;
            compare.setItems(all);
        }
        var found = all.stream().filter(one -> Long.valueOf(one.id()).equals(id)).findFirst();
        compare.setValue(found.orElse(null));
        quiet = false;
        compare.setVisible(!all.isEmpty());
        keep.setVisible(mayKeep);
        if (another) {
            trail.removeAll();
            trail.add(HistoryButton.ofKind(getTranslation("road.baseline"), ReaderZone.get(), of, RoadBaselineService.BASELINE).small(getTranslation("road.baseline")));
        }
        return found.map(one -> baselines.items(of, one.id())).orElse(null);
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("road.baseline.keep"));
        dialog.setWidth("min(30rem, 96vw)");
        var name = new TextField(getTranslation("field.ROAD_BASELINE.name"));
        name.setWidthFull();
        name.setManualValidation(true);
        var explanation = new Paragraph(getTranslation("road.baseline.explained"));
        var save = new Button(getTranslation("road.baseline.save"), click -> save(dialog, name));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(explanation, name);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
        name.focus();
    }

    private void save(Dialog dialog, TextField name) {
        try {
            var id = baselines.keep(meetingId, name.getValue());
            dialog.close();
            Notices.undoable(getTranslation("road.baseline.kept", name.getValue().strip()), () -> {
                baselines.remove(meetingId, id);
                chosen.accept(null);
            });
            chosen.accept(id);
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            name.setInvalid(true);
            name.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            name.focus();
        }
    }
}
