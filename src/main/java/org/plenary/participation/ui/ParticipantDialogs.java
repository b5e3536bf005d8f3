package org.plenary.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.plenary.live.EditConflict;
import org.plenary.participation.InvitationService;
import org.plenary.participation.Participant;
import org.plenary.participation.ParticipantDraft;
import org.plenary.participation.ParticipantService;
import org.plenary.participation.ui.ParticipantForm.Extent;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.StateNames;

/** Dialogues in which organisers enter, invite and correct participants, and give reasons. */
final class ParticipantDialogs {

    private final ParticipantService participants;
    private final InvitationService invitations;
    private final StateNames states;
    private final long meetingId;
    private final Runnable changed;

    ParticipantDialogs(ParticipantService participants, InvitationService invitations, StateNames states, long meetingId, Runnable changed) {
        this.participants = participants;
        this.invitations = invitations;
        this.states = states;
        this.meetingId = meetingId;
        this.changed = changed;
    }

    void invite() {
        var form = new ParticipantForm(states, false, Extent.INVITATION);
        var dialog = dialog("participation.invite", form);
        dialog.addComponentAsFirst(new Paragraph(say("participation.invite-hint")));
        footer(dialog, "participation.invite-send", "participant-save", () -> attempt(form, () -> {
            invitations.invite(meetingId, form.participant());
            done(dialog, "participation.invited");
        }));
        dialog.open();
    }

    void enter() {
        var form = new ParticipantForm(states, false, Extent.ALL);
        var dialog = dialog("participation.enter", form);
        footer(dialog, "save", "participant-save", () -> attempt(form, () -> {
            participants.create(meetingId, form.participant());
            done(dialog, "saved");
        }));
        dialog.open();
    }

    void correct(Participant participant) {
        var form = new ParticipantForm(states, participant.hostId() != null, Extent.ALL);
        form.show(participant.fields());
        var dialog = dialog("participation.correct", form);
        Live.editing(dialog, ParticipantService.PARTICIPANT, participant.id(), participant.fields().givenName() + " " + participant.fields().familyName());
        footer(dialog, "save", "participant-save", () -> save(dialog, form, participant, participant.fields(), form.participant()));
        dialog.open();
    }

    private void save(Dialog dialog, ParticipantForm form, Participant participant, ParticipantDraft base, ParticipantDraft mine) {
        attempt(form, () -> {
            try {
                participants.edit(meetingId, participant.id(), base, mine);
                done(dialog, "saved");
            } catch (EditConflict e) {
                new ConflictDialog(e, ParticipantDraft.class, field -> say("field.PARTICIPANT." + field), form::value, (theirs, chosen) -> {
                    form.show(chosen);
                    save(dialog, form, participant, theirs, chosen);
                }).open();
            }
        });
    }

    /** Asks for a reason that the participant is told. @param act given the reason */
    void reason(String titleKey, String doKey, Consumer<String> act) {
        reason(titleKey, doKey, "participation.reason-hint", 1_000, act);
    }

    void endBadge(Consumer<String> act) {
        reason("participation.badge.end-title", "participation.badge.end", "participation.badge.end-hint", 500, act);
    }

    private void reason(String titleKey, String doKey, String hintKey, int longest, Consumer<String> act) {
        var reason = new TextArea(say("field.PARTICIPANT.reason"));
        reason.setHelperText(say(hintKey));
        reason.setWidthFull();
        reason.setMaxLength(longest);
        reason.setId("participant-reason");
        var dialog = dialog(titleKey, reason);
        footer(dialog, doKey, "participant-decide", () -> {
            try {
                act.accept(reason.getValue());
                done(dialog, "saved");
            } catch (InvalidInput e) {
                var first = e.violations().getFirst();
                reason.setErrorMessage(say(first.key(), first.arguments().toArray()));
                reason.setInvalid(true);
            }
        });
        dialog.open();
        reason.focus();
    }

    private void done(Dialog dialog, String key) {
        dialog.close();
        Notices.done(say(key));
        changed.run();
    }

    private void attempt(ParticipantForm form, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput e) {
            if (form.says(e.violations())) {
                form.show(e.violations());
            } else {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        }
    }

    private static Dialog dialog(String titleKey, Component content) {
        var dialog = new Dialog(content);
        dialog.setHeaderTitle(say(titleKey));
        dialog.setWidth("min(44rem, 96vw)");
        return dialog;
    }

    private static void footer(Dialog dialog, String key, String id, Runnable act) {
        var button = new Button(say(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId(id);
        dialog.getFooter().add(new Button(say("cancel"), click -> dialog.close()), button);
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
