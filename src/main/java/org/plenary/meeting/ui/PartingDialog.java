package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.plenary.meeting.AccessService.Grant;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.AskAgainDialog;
import org.plenary.shell.ui.Notices;

/** Asks why a partner declines or leaves, and where it leaves who takes over. What is typed stays until it was saved. */
class PartingDialog extends Dialog {

    /**
     * @param successors who could take over; null where nobody is asked for
     * @param parting    given the reason and the organisation that takes over, null for none
     */
    PartingDialog(String heading, String explanation, String verb, List<Grant> successors, BiConsumer<String, Long> parting) {
        setHeaderTitle(heading);
        setWidth("min(32rem, 96vw)");
        setCloseOnOutsideClick(false);
        var reason = new TextArea(getTranslation("partner.why"));
        reason.setId("parting-reason");
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        var successor = new Select<Grant>();
        successor.setId("parting-successor");
        successor.setLabel(getTranslation("partner.successor"));
        successor.setEmptySelectionAllowed(true);
        successor.setEmptySelectionCaption(getTranslation("partner.successor.open"));
        successor.setItemLabelGenerator(grant -> grant == null ? getTranslation("partner.successor.open") : grant.holder());
        successor.setWidthFull();
        successor.setVisible(successors != null);
        if (successors != null) {
            successor.setItems(successors);
        }
        var form = new Div(new Paragraph(explanation), reason, successor);
        form.addClassName("stack");
        add(form);
        var save = new Button(verb, click -> AskAgainDialog.then(() -> {
            reason.setInvalid(false);
            try {
                parting.accept(reason.getValue(), successor.getValue() == null ? null : successor.getValue().organisationId());
                close();
            } catch (InvalidInput e) {
                var wrong = e.violations().getFirst();
                var text = getTranslation(wrong.key(), wrong.arguments().toArray());
                if (wrong.field().equals("reason")) {
                    reason.setErrorMessage(text);
                    reason.setInvalid(true);
                    reason.focus();
                } else {
                    Notices.problem(text);
                }
            }
        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("parting-save");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }
}
