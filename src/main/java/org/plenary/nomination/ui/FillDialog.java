package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.plenary.body.Body;
import org.plenary.body.RangeList;
import org.plenary.body.Region;
import org.plenary.nomination.AddresseeService;
import org.plenary.nomination.Asked;
import org.plenary.nomination.Eligible;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Fills the list of those who are asked at once: the Parties of a body, a region, range States, or States picked one by one. */
class FillDialog extends Dialog {

    private final RadioButtonGroup<Eligible> how = new RadioButtonGroup<>();
    private final Select<Body> body = new Select<>();
    private final Select<Region> region = new Select<>();
    private final Select<RangeList> rangeList = new Select<>();
    private final MultiSelectComboBox<String> picked = new MultiSelectComboBox<>();
    private final Select<String> language = Fields.languages(getLocale());

    FillDialog(AddresseeService addressees, long meetingId, CallChoices choices, StateNames states, Long bodyId, Runnable changed) {
        setHeaderTitle(getTranslation("nomination.fill.title"));
        setWidth("min(36rem, 96vw)");
        how.setLabel(getTranslation("field.NOMINATION_CALL.eligible"));
        how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        how.setItems(Eligible.values());
        how.setItemLabelGenerator(one -> getTranslation("nomination.eligible." + one));
        how.setId("fill-how");
        body.setLabel(getTranslation("field.NOMINATION_CALL.bodyId"));
        body.setItems(choices.bodies());
        body.setItemLabelGenerator(Body::code);
        body.setId("fill-body");
        body.addValueChangeListener(change -> region.setItems(choices.regions(change.getValue())));
        region.setLabel(getTranslation("field.NOMINATION_CALL.regionId"));
        region.setItemLabelGenerator(one -> one.name().in(getLocale().getLanguage()));
        rangeList.setLabel(getTranslation("nomination.fill.list"));
        rangeList.setItems(choices.rangeLists());
        rangeList.setItemLabelGenerator(list -> list.name().in(getLocale().getLanguage()));
        rangeList.setId("fill-list");
        picked.setLabel(getTranslation("nomination.fill.states"));
        picked.setItems(states.inOrder());
        picked.setItemLabelGenerator(states::name);
        picked.setId("fill-states");
        language.setLabel(getTranslation("field.NOMINATION_ADDRESSEE.language"));
        language.setHelperText(getTranslation("nomination.fill.language-hint"));
        how.addValueChangeListener(change -> offer());
        how.setValue(Eligible.PARTIES);
        body.setValue(choices.body(bodyId));
        List.of(body, region, rangeList, language).forEach(select -> select.setWidthFull());
        picked.setWidthFull();
        var fill = new Button(getTranslation("nomination.fill.fill"), click -> asked().ifPresentOrElse(asked -> {
            try {
                var added = addressees.fill(meetingId, asked, language.getValue());
                close();
                Notices.done(getTranslation("nomination.fill.filled", added));
            } catch (InvalidInput e) {
                Notices.problem(getTranslation(e.violations().getFirst().key(), e.violations().getFirst().arguments().toArray()));
            }
            changed.run();
        }, () -> Notices.problem(getTranslation("nomination.fill.choose"))));
        fill.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fill.setId("fill-save");
        add(new Paragraph(getTranslation("nomination.fill.hint")), how, body, region, rangeList, picked, language);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), fill);
        offer();
    }

    private void offer() {
        var chosen = how.getValue();
        body.setVisible(chosen == Eligible.PARTIES || chosen == Eligible.REGION);
        region.setVisible(chosen == Eligible.REGION);
        rangeList.setVisible(chosen == Eligible.RANGE_STATES);
        picked.setVisible(chosen == Eligible.PICKED);
    }

    private Optional<Asked> asked() {
        return switch (how.getValue()) {
            case PARTIES -> Optional.ofNullable(body.getValue()).map(one -> new Asked.Parties(one.id()));
            case REGION -> Optional.ofNullable(region.getValue()).map(one -> new Asked.OfRegion(body.getValue().id(), one.id()));
            case RANGE_STATES -> Optional.ofNullable(rangeList.getValue()).map(one -> new Asked.RangeStates(one.id()));
            case PICKED -> picked.isEmpty() ? Optional.empty() : Optional.of(new Asked.Picked(List.copyOf(picked.getValue())));
        };
    }
}
