package org.plenary.meeting.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.meeting.FinerRight.Effect;
import org.plenary.security.Action;
import org.plenary.security.MeetingPart;
import org.plenary.security.PartNames.Named;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;

/** Grants the holder of a role something beyond it, in the whole meeting or in parts of it, or withholds something of it. */
class GrantDialog extends Dialog {

    /**
     * @param parts empty for the whole meeting
     * @param items the agenda items whose documents go with them
     */
    record Choice(Action action, List<MeetingPart> parts, List<MeetingPart> items) {
    }

    interface Deeds {

        void grant(Choice choice);

        void withhold(Choice choice);
    }

    private final transient Deeds deeds;
    private final transient Function<MeetingPart.Kind, List<Named>> partsOf;
    private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>();
    private final ComboBox<Action> action = new ComboBox<>();
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Named> parts = new MultiSelectComboBox<>();
    private final Checkbox documents = new Checkbox();

    /** @param asked the right that somebody asks for, or null */
    GrantDialog(Grant holder, Action asked, Function<MeetingPart.Kind, List<Named>> partsOf, Deeds deeds) {
        this.deeds = deeds;
        this.partsOf = partsOf;
        setHeaderTitle(getTranslation("rights.more-for", holder.acronym() == null ? holder.holder() : holder.acronym()));
        setWidth("min(40rem, 96vw)");
        effect.setLabel(getTranslation("rights.effect"));
        effect.setItems(Effect.values());
        effect.setItemLabelGenerator(one -> getTranslation("rights.effect." + one));
        effect.setValue(Effect.GRANTED);
        effect.setVisible(asked == null);
        action.setLabel(getTranslation("rights.right"));
        action.setId("finer-action");
        action.setWidthFull();
        action.setItemLabelGenerator(one -> getTranslation("right." + one));
        whole.setItems(true, false);
        whole.setLabel(getTranslation("rights.where"));
        whole.setItemLabelGenerator(everywhere -> getTranslation(everywhere ? "rights.whole" : "rights.only-parts"));
        whole.setValue(true);
        parts.setLabel(getTranslation("rights.parts"));
        parts.setId("finer-parts");
        parts.setWidthFull();
        parts.setItemLabelGenerator(one -> getTranslation("rights.part." + one.part().kind(), one.name()));
        documents.setLabel(getTranslation("rights.with-documents"));
        var content = new Div(effect, action, whole, parts, documents);
        content.addClassName("stack");
        add(content);
        effect.addValueChangeListener(_ -> arrange(holder));
        action.addValueChangeListener(_ -> arrange());
        whole.addValueChangeListener(_ -> arrange());
        arrange(holder);
        action.setValue(asked);
        action.setReadOnly(asked != null);
        var save = new Button(getTranslation("save"), click -> AskAgainDialog.then(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-finer");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    /** Offers what the role does not allow, or what it does. */
    private void arrange(Grant holder) {
        var granting = effect.getValue() == Effect.GRANTED;
        action.setItems(Arrays.stream(Action.values()).filter(one -> one.isFine() && holder.role().allows(one) != granting)
                .sorted(Comparator.comparing(one -> getTranslation("right." + one))).toList());
        arrange();
    }

    private void arrange() {
        var chosen = action.getValue();
        var divisible = effect.getValue() == Effect.GRANTED && chosen != null && !chosen.parts().isEmpty();
        whole.setVisible(divisible);
        parts.setVisible(divisible && !whole.getValue());
        documents.setVisible(parts.isVisible() && chosen == Action.EDIT_PROGRAMME);
        if (parts.isVisible()) {
            var before = parts.getValue();
            var offered = chosen.parts().stream().sorted().flatMap(kind -> partsOf.apply(kind).stream()).toList();
            parts.setItems(offered);
            parts.setValue(before.stream().filter(offered::contains).toList());
        }
    }

    private void save() {
        action.setInvalid(action.isEmpty());
        action.setErrorMessage(getTranslation("error.required"));
        parts.setInvalid(parts.isVisible() && parts.isEmpty());
        parts.setErrorMessage(getTranslation("error.required"));
        if (action.isInvalid() || parts.isInvalid()) {
            if (action.isInvalid()) {
                action.focus();
            } else {
                parts.focus();
            }
            return;
        }
        var chosen = parts.isVisible() ? List.copyOf(parts.getValue()) : List.<Named>of();
        var items = documents.isVisible() && documents.getValue()
                ? chosen.stream().flatMap(one -> one.items().stream()).distinct().map(item -> new MeetingPart(MeetingPart.Kind.AGENDA_ITEM, item)).toList()
                : List.<MeetingPart>of();
        var choice = new Choice(action.getValue(), chosen.stream().map(Named::part).toList(), items);
        try {
            if (effect.getValue() == Effect.GRANTED) {
                deeds.grant(choice);
            } else {
                deeds.withhold(choice);
            }
            close();
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            HasValidation field = wrong.field().equals("parts") ? parts : action;
            field.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            field.setInvalid(true);
        }
    }
}
