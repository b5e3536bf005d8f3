package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.text.AdoptionStep;
import org.plenary.text.AdoptionStep.Kind;

/** The steps that a paragraph has taken towards adoption and, for the chair, the steps that it can take. */
public class AdoptionPanel extends Div {

    private final transient Desk desk;
    private final transient org.plenary.text.Paragraph paragraph;

    public AdoptionPanel(Desk desk, org.plenary.text.Paragraph paragraph) {
        this.desk = desk;
        this.paragraph = paragraph;
        addClassNames("adoption-panel", "stack");
        var steps = desk.drafting().steps(desk.meetingId(), paragraph.id());
        setVisible(desk.mayAdopt() || !steps.isEmpty());
        add(new H3(getTranslation("text.adoption")));
        if (!steps.isEmpty()) {
            add(taken(steps));
        }
        if (desk.mayAdopt() && !paragraph.isSuppressed()) {
            add(buttons());
        }
    }

    private OrderedList taken(List<AdoptionStep> steps) {
        var list = new OrderedList();
        list.addClassName("steps");
        steps.forEach(step -> {
            var state = step.kind() == Kind.REOPENED ? getTranslation("text.state.OPEN") : getTranslation("text.state." + step.kind());
            var item = new ListItem(getTranslation("text.adoption.line", state, step.by(), Dates.instant(step.at(), desk.zone(), getLocale())));
            if (step.reason() != null) {
                var reason = new Span(step.reason());
                reason.addClassName("step-reason");
                item.add(reason);
            }
            list.add(item);
        });
        return list;
    }

    private Div buttons() {
        var buttons = new Div();
        buttons.addClassName("actions");
        Stream.of(Kind.AGREED_AD_REFERENDUM, Kind.AGREED, Kind.ADOPTED, Kind.REOPENED)
                .filter(kind -> kind.leadsOnFrom(paragraph.state()))
                .forEach(kind -> {
                    var button = new Button(getTranslation("text.step." + kind), click -> take(kind));
                    button.addClassName("step-" + kind);
                    buttons.add(button);
                });
        return buttons;
    }

    private void take(Kind kind) {
        int open = paragraph.brackets(paragraph.sourceLanguage()).size();
        if (open > 0 && kind != Kind.REOPENED) {
            askWhy(kind, open);
            return;
        }
        try {
            adopt(kind, null);
        } catch (InvalidInput e) {
            Notices.problem(message(e));
            desk.refresh().run();
        }
    }

    private void adopt(Kind kind, String reason) {
        desk.drafting().adopt(desk.meetingId(), paragraph.id(), paragraph.source().id(), kind, reason);
        desk.refresh().run();
    }

    private void askWhy(Kind kind, int open) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("text.adoption.reason"));
        dialog.setWidth("min(32rem, 96vw)");
        var reason = new TextArea(getTranslation("text.adoption.reason-field"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        dialog.add(new Paragraph(getTranslation("text.adoption.reason-hint", open, kind.name())), reason);
        var confirm = new Button(getTranslation("text.step." + kind), click -> {
            try {
                adopt(kind, reason.getValue());
                dialog.close();
            } catch (InvalidInput e) {
                reason.setErrorMessage(message(e));
                reason.setInvalid(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }

    private String message(InvalidInput refused) {
        var violation = refused.violations().getFirst();
        return getTranslation(violation.key(), violation.arguments().toArray());
    }
}
