package org.plenary.text.ui.floor;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.text.Paragraph;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.ProposalDraft;
import org.plenary.text.ui.Desk;

/** Takes down what a delegation proposes from the floor for the open paragraph. */
class CaptureForm extends Div {

    private final transient Desk desk;
    private final long textId;
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<String> delegation = new ComboBox<>();
    private final TextArea wording = new TextArea();
    private final transient Map<String, HasValidation> fields = Map.of("kind", kind, "delegation", delegation, "notation", wording);
    /** What stood there when the wording was filled in: the proposal is about that. */
    private transient Paragraph seen;
    private String filled = "";

    CaptureForm(Desk desk, long textId, List<String> delegations) {
        this.desk = desk;
        this.textId = textId;
        addClassName("proposal-form");
        kind.setLabel(getTranslation("room.capture.kind"));
        kind.setItems(Kind.MODIFY, Kind.ADD, Kind.SUPPRESS, Kind.KEEP);
        kind.setItemLabelGenerator(one -> getTranslation("negotiation.proposal.kind." + one));
        kind.setManualValidation(true);
        kind.addValueChangeListener(change -> adapt());
        delegation.setLabel(getTranslation("negotiation.proposal.delegation"));
        delegation.setItems(delegations);
        delegation.setAllowCustomValue(true);
        delegation.setManualValidation(true);
        delegation.addCustomValueSetListener(typed -> delegation.setValue(typed.getDetail().strip()));
        wording.setLabel(getTranslation("negotiation.proposal.wording"));
        wording.setHelperText(getTranslation("text.wording-hint"));
        wording.setMinHeight("6rem");
        wording.setManualValidation(true);
        var keep = new Button(getTranslation("room.capture"), Icons.ADD.create(), click -> capture());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClassName("capture");
        add(new H3(getTranslation("room.capture.title")), delegation, kind, wording, keep);
    }

    /** Shows the paragraph as it is now; what is being typed stays, on what it was typed over. */
    void show(Paragraph now) {
        if (isUntouched()) {
            seen = now;
            if (kind.isEmpty()) {
                kind.setValue(Kind.MODIFY);
            } else {
                adapt();
            }
        }
    }

    private boolean isUntouched() {
        return wording.isEmpty() || wording.getValue().equals(filled);
    }

    private void adapt() {
        wording.setVisible(kind.getValue().hasWording());
        if (isUntouched()) {
            filled = kind.getValue() == Kind.MODIFY ? seen.source().notation() : "";
            wording.setValue(filled);
        }
    }

    private void capture() {
        fields.values().forEach(field -> field.setInvalid(false));
        if (delegation.isEmpty()) {
            refuse(delegation, getTranslation("error.required"));
            return;
        }
        try {
            desk.proposals().propose(desk.meetingId(), textId, draft());
            delegation.clear();
            wording.clear();
        } catch (InvalidInput e) {
            e.violations().forEach(violation -> refuse(fields.getOrDefault(violation.field(), kind), FloorDesk.words(violation)));
        }
        desk.refresh().run();
    }

    private static void refuse(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private ProposalDraft draft() {
        var name = delegation.getValue();
        return switch (kind.getValue()) {
            case ADD -> ProposalDraft.add(seen.part(), seen.level(), seen.id(), false, wording.getValue(), name);
            case MODIFY -> ProposalDraft.modify(seen, wording.getValue(), name);
            case SUPPRESS, KEEP, MOVE -> ProposalDraft.about(kind.getValue(), seen, name);
        };
    }
}
