package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.plenary.live.EditConflict;
import org.plenary.nomination.SelectionService;
import org.plenary.nomination.SelectionTerms;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** What a selection aims at beyond the quotas of the call, and a form to change it. */
class TermsCard extends Div {

    private static class Form extends Fields {

        private final IntegerField partyMinimum = number();
        private final IntegerField womenShare = number();
        private final IntegerField menShare = number();
        private final IntegerField reservePlaces = number();
        private final Checkbox preferLdcSids = new Checkbox();
        private final TextArea drawSeed = new TextArea();

        Form() {
            super(SelectionService.SELECTION);
            field("partyMinimum", partyMinimum, "half");
            field("womenShare", womenShare, "half");
            field("menShare", menShare, "half");
            field("reservePlaces", reservePlaces, "half");
            field("preferLdcSids", preferLdcSids, "line");
            field("drawSeed", drawSeed, "");
            reservePlaces.setPlaceholder(getTranslation("selection.terms.as-seats"));
            drawSeed.setHelperText(getTranslation("selection.terms.seed-hint"));
            drawSeed.setMaxLength(1_000);
        }

        private static IntegerField number() {
            var field = new IntegerField();
            field.setMin(0);
            field.setStepButtonsVisible(true);
            return field;
        }

        SelectionTerms terms() {
            return new SelectionTerms(partyMinimum.getValue(), womenShare.getValue(), menShare.getValue(), preferLdcSids.getValue(),
                    reservePlaces.getValue(), drawSeed.getValue());
        }

        void show(SelectionTerms terms) {
            partyMinimum.setValue(terms.partyMinimum());
            womenShare.setValue(terms.womenShare());
            menShare.setValue(terms.menShare());
            preferLdcSids.setValue(terms.preferLdcSids());
            reservePlaces.setValue(terms.reservePlaces());
            drawSeed.setValue(orEmpty(terms.drawSeed()));
        }

        String text(Object value) {
            return switch (value) {
                case null -> null;
                case Boolean yes -> getTranslation(yes ? "yes" : "no");
                default -> value.toString();
            };
        }
    }

    private final transient SelectionService selection;
    private final long meetingId;
    private final Runnable changed;
    private final Form form = new Form();
    private transient SelectionTerms base;

    TermsCard(SelectionService selection, long meetingId, boolean maySelect, Runnable changed) {
        this.selection = selection;
        this.meetingId = meetingId;
        this.changed = changed;
        addClassNames("card", "stack");
        var save = new Button(getTranslation("save"), Icons.CHECK.create(), click -> save(form.terms()));
        save.setId("terms-save");
        save.setVisible(maySelect);
        form.setEnabled(maySelect);
        var buttons = new Div(save);
        buttons.addClassName("actions");
        add(new H2(getTranslation("selection.terms.title")), new Paragraph(getTranslation("selection.terms.hint")), form, buttons);
    }

    /** What is being typed stays. */
    void read() {
        if (base == null || form.terms().equals(base)) {
            base = selection.terms(meetingId);
            form.show(base);
        }
    }

    private void save(SelectionTerms mine) {
        try {
            base = selection.edit(meetingId, base, mine);
            form.show(base);
            form.show(List.of());
            Notices.done(getTranslation("saved"));
            changed.run();
        } catch (InvalidInput e) {
            form.show(e.violations());
        } catch (EditConflict e) {
            new ConflictDialog(e, SelectionTerms.class, field -> getTranslation("field.SELECTION." + field), form::text, (theirs, chosen) -> {
                base = theirs;
                form.show(chosen);
                save(chosen);
            }).open();
        }
    }
}
