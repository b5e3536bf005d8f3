package org.plenary.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.plenary.agenda.AgendaRefused;
import org.plenary.agenda.AgendaStanding;
import org.plenary.agenda.AgendaState;
import org.plenary.agenda.AgendaTree;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.agenda.PutOut;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** A step in the life of an agenda: what it means, what is asked, and one button that takes it. */
class StepDialog extends Dialog {

    private static class Form extends Fields {
        Form() {
            super(AgendaVersionService.AGENDA);
        }
    }

    private final Form form = new Form();

    private StepDialog(String heading, String meaning, String take, Runnable step) {
        setHeaderTitle(heading);
        setWidth("min(36rem, 96vw)");
        add(new Paragraph(meaning), form);
        var button = new Button(take, click -> take(step));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("agenda-step");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), button);
    }

    /**
     * @param words from the key of a text to the text
     * @param step  throws what a service throws
     */
    static StepDialog putOut(UnaryOperator<String> words, AgendaStanding standing, Consumer<PutOut> step) {
        var state = new RadioButtonGroup<AgendaState>();
        var symbol = new TextField();
        var label = new TextField();
        var dialog = new StepDialog(words.apply("agenda.put-out.title"), words.apply("agenda.put-out.meaning"), words.apply("agenda.put-out.do"),
                () -> step.accept(new PutOut(state.getValue(), symbol.getValue(), label.getValue())));
        state.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        state.setItems(AgendaState.PROPOSED, AgendaState.PROVISIONAL, AgendaState.ADOPTED);
        state.setItemLabelGenerator(value -> words.apply("agenda.put-out." + value));
        state.setValue(standing.state() == AgendaState.DRAFT ? AgendaState.PROVISIONAL : standing.state());
        symbol.setValue(Fields.orEmpty(standing.symbol()));
        symbol.setHelperText(words.apply("agenda.symbol-hint"));
        label.setHelperText(words.apply("agenda.label-hint"));
        dialog.form.field("state", state, "");
        dialog.form.field("symbol", symbol, "half");
        dialog.form.field("label", label, "half");
        return dialog;
    }

    static StepDialog keep(UnaryOperator<String> words, Consumer<String> step) {
        var label = new TextField();
        var dialog = new StepDialog(words.apply("agenda.keep"), words.apply("agenda.keep.meaning"), words.apply("agenda.keep.do"),
                () -> step.accept(label.getValue()));
        label.setHelperText(words.apply("agenda.label-hint"));
        dialog.form.field("label", label, "");
        dialog.form.focus("label");
        return dialog;
    }

    static StepDialog reopen(UnaryOperator<String> words, Consumer<String> step) {
        var reason = new TextArea();
        var dialog = new StepDialog(words.apply("agenda.reopen.title"), words.apply("agenda.reopen.meaning"), words.apply("agenda.reopen.do"),
                () -> step.accept(reason.getValue()));
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        dialog.form.field("reason", reason, "");
        dialog.form.focus("reason");
        return dialog;
    }

    private void take(Runnable step) {
        try {
            step.run();
            close();
        } catch (InvalidInput e) {
            form.show(e.violations());
            if (!form.says(e.violations())) {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        } catch (AgendaRefused e) {
            Notices.problem(getTranslation("agenda.refused." + e.reason(), AgendaTree.DEEPEST));
        }
    }
}
