package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.plenary.live.EditConflict;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.text.floor.SpeakingLimits;

/** How long each category may speak, in seconds. */
class LimitsDialog extends Dialog {

    private static class Form extends Fields {

        private final IntegerField party = seconds("party");
        private final IntegerField observerState = seconds("observerState");
        private final IntegerField igo = seconds("igo");
        private final IntegerField ngo = seconds("ngo");
        private final IntegerField chair = seconds("chair");

        Form() {
            super("FLOOR");
        }

        private IntegerField seconds(String name) {
            var field = new IntegerField();
            field.setStep(10);
            field.setStepButtonsVisible(true);
            field(name, field, "");
            return field;
        }

        void fill(SpeakingLimits limits) {
            party.setValue(limits.party());
            observerState.setValue(limits.observerState());
            igo.setValue(limits.igo());
            ngo.setValue(limits.ngo());
            chair.setValue(limits.chair());
        }

        SpeakingLimits limits() {
            return new SpeakingLimits(party.getValue(), observerState.getValue(), igo.getValue(), ngo.getValue(), chair.getValue());
        }
    }

    private final transient FloorDesk desk;
    private final Form form = new Form();
    private transient SpeakingLimits base;

    LimitsDialog(FloorDesk desk, SpeakingLimits limits) {
        this.desk = desk;
        base = limits;
        setHeaderTitle(getTranslation("room.limits"));
        setWidth("min(36rem, 96vw)");
        form.fill(limits);
        add(new Paragraph(getTranslation("room.limits.hint")), form);
        var save = new Button(getTranslation("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void save() {
        try {
            desk.floors().limit(desk.meetingId(), desk.textId(), base, form.limits());
            close();
            desk.refresh().run();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, SpeakingLimits.class, field -> getTranslation("field.FLOOR." + field), String::valueOf, (theirs, chosen) -> {
                base = theirs;
                form.fill(chosen);
                save();
            }).open();
        }
    }
}
