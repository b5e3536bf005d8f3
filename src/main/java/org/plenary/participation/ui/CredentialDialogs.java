package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import org.plenary.live.EditConflict;
import org.plenary.participation.Credential;
import org.plenary.participation.CredentialDraft;
import org.plenary.participation.CredentialService;
import org.plenary.participation.CredentialState;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EditDialog;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** What is asked before credentials are entered, corrected or decided about. What was typed stays until it is saved. */
class CredentialDialogs {

    private final CredentialService credentials;
    private final StateNames states;
    private final List<String> bodies;
    private final MeetingHeading meeting;
    private final Runnable changed;

    CredentialDialogs(CredentialService credentials, StateNames states, List<String> bodies, MeetingHeading meeting, Runnable changed) {
        this.credentials = credentials;
        this.states = states;
        this.bodies = bodies;
        this.meeting = meeting;
        this.changed = changed;
    }

    /** @param iso2 the State whose paper it is, or null where that is yet to be chosen */
    void receive(String iso2) {
        var form = new CredentialForm(states, bodies);
        form.begin(iso2, LocalDate.now(meeting.zone()), credentials.rule(meeting.id()).instruments());
        var dialog = dialog("credentials.enter", form);
        footer(dialog, "save", () -> attempt(form, () -> {
            credentials.receive(meeting.id(), form.credential());
            done(dialog);
        }));
        dialog.open();
    }

    void correct(Credential paper) {
        var form = new CredentialForm(states, bodies);
        form.show(paper.fields());
        var dialog = dialog("credentials.correct", form);
        footer(dialog, "save", () -> correct(dialog, form, paper.id(), paper.fields(), form.credential()));
        dialog.open();
    }

    private void correct(Dialog dialog, CredentialForm form, long id, CredentialDraft base, CredentialDraft mine) {
        attempt(form, () -> {
            try {
                credentials.edit(meeting.id(), id, base, mine);
                done(dialog);
            } catch (EditConflict e) {
                new ConflictDialog(e, CredentialDraft.class, field -> text("field.CREDENTIAL." + field), form::value, (theirs, chosen) -> {
                    form.show(chosen);
                    correct(dialog, form, id, theirs, chosen);
                }).open();
            }
        });
    }

    void reason(Credential paper, CredentialState state, String titleKey) {
        var reason = new TextArea(text("field.CREDENTIAL.reason"));
        reason.setHelperText(text("credentials.reason-hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setId("credential-reason");
        var dialog = dialog(titleKey, reason);
        footer(dialog, titleKey, () -> {
            try {
                credentials.decide(meeting.id(), paper.id(), paper.version(), state, reason.getValue());
                done(dialog);
            } catch (InvalidInput e) {
                reason.setErrorMessage(text(e));
                reason.setInvalid(true);
            }
        });
        dialog.open();
    }

    void rule() {
        new EditDialog<>(text("credentials.rule"), new CredentialRuleForm(bodies), credentials.rule(meeting.id()), (base, mine) -> {
            credentials.setRule(meeting.id(), base, mine);
            Notices.done(text("saved"));
            changed.run();
        }).open();
    }

    private void done(Dialog dialog) {
        dialog.close();
        Notices.done(text("saved"));
        changed.run();
    }

    private void attempt(CredentialForm form, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                Notices.problem(text(e));
            }
        }
    }

    private Dialog dialog(String titleKey, Component content) {
        var dialog = new Dialog(content);
        dialog.setHeaderTitle(text(titleKey));
        dialog.setWidth("min(44rem, 96vw)");
        return dialog;
    }

    private void footer(Dialog dialog, String saveKey, Runnable save) {
        var button = new Button(text(saveKey), click -> save.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("credential-save");
        dialog.getFooter().add(new Button(text("cancel"), click -> dialog.close()), button);
    }

    private static String text(InvalidInput refused) {
        var first = refused.violations().getFirst();
        return text(first.key(), first.arguments().toArray());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
