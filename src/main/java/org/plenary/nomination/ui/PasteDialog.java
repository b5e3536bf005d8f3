package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import org.plenary.nomination.AddresseeLines;
import org.plenary.nomination.AddresseeLines.Mistake;
import org.plenary.nomination.AddresseeService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Several addressees at once, one a line as a spreadsheet gives them: all of them or none, each mistake with its line. */
class PasteDialog extends Dialog {

    private static final int MISTAKES_SAID = 5;

    private final transient AddresseeService addressees;
    private final transient StateNames states;
    private final long meetingId;
    private final Runnable changed;
    private final TextArea lines = new TextArea();

    PasteDialog(AddresseeService addressees, StateNames states, long meetingId, Runnable changed) {
        this.addressees = addressees;
        this.states = states;
        this.meetingId = meetingId;
        this.changed = changed;
        setHeaderTitle(getTranslation("nomination.addressee.paste"));
        setWidth("min(40rem, 96vw)");
        lines.setLabel(getTranslation("nomination.addressee.lines"));
        lines.setHelperText(getTranslation("nomination.addressee.lines-hint"));
        lines.setPlaceholder(getTranslation("nomination.addressee.lines-example"));
        lines.setMinRows(8);
        lines.setWidthFull();
        lines.setId("addressee-lines");
        add(lines);
        var save = new Button(getTranslation("nomination.addressee.paste-add"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("addressee-save");
        getFooter().add(new Button(getTranslation("close"), click -> close()), save);
    }

    private void save() {
        var read = AddresseeLines.read(lines.getValue(), getLocale().getLanguage(), states::find);
        if (!read.mistakes().isEmpty()) {
            refuse(read.mistakes().stream().limit(MISTAKES_SAID).map(this::words).collect(Collectors.joining("\n")));
            return;
        }
        try {
            addressees.add(meetingId, read.addressees());
            close();
            Notices.done(getTranslation("nomination.addressee.added", read.addressees().size()));
            changed.run();
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            refuse(getTranslation(first.key(), first.arguments().toArray()));
        }
    }

    private String words(Mistake mistake) {
        var violation = mistake.violation();
        return getTranslation("nomination.addressee.line", mistake.line(), getTranslation("field.NOMINATION_ADDRESSEE." + violation.field()),
                getTranslation(violation.key(), violation.arguments().toArray()));
    }

    private void refuse(String why) {
        lines.setErrorMessage(why);
        lines.setInvalid(true);
    }
}
