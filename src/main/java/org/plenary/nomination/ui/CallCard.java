package org.plenary.nomination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.nomination.Call;
import org.plenary.nomination.CallDraft;
import org.plenary.nomination.CallService;
import org.plenary.nomination.CallState;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ProgressDialog;

/** The call: a form while it is a draft, then its facts and what can be done with it. */
class CallCard extends Div {

    private final transient CallService calls;
    private final transient HistoryService history;
    private final transient MeetingHeading meeting;
    private final boolean mayManage;
    private final Runnable changed;
    private transient Call call;
    private transient CallDraft base;
    private CallForm form;

    /** @param changed called after anything was done to the call */
    CallCard(CallService calls, HistoryService history, MeetingHeading meeting, boolean mayManage, Runnable changed) {
        this.calls = calls;
        this.history = history;
        this.meeting = meeting;
        this.mayManage = mayManage;
        this.changed = changed;
        addClassName("stack");
    }

    /** Shows the call as it is now; a form in which somebody types is left alone as long as the call is a draft. */
    void show(Call now, int lettersDue) {
        var typing = form != null && now != null && now.state() == CallState.DRAFT && !form.draft().equals(base);
        if (typing) {
            call = now;
            return;
        }
        call = now;
        form = null;
        removeAll();
        if (call == null) {
            nothingYet();
        } else if (call.state() == CallState.DRAFT && mayManage) {
            edit(call.fields(calls.lists(meeting.id()), meeting.zone()), true);
        } else {
            facts(lettersDue);
        }
    }

    private void nothingYet() {
        if (mayManage) {
            var begin = new Button(getTranslation("nomination.call.begin"), Icons.ADD.create(), click -> {
                removeAll();
                edit(CallDraft.of(null, null, null, null, CurrentAccount.get().getUsername()), false);
            });
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.setId("call-begin");
            add(new EmptyState(Icons.NOMINATIONS, getTranslation("nomination.call.none"), getTranslation("nomination.call.none-hint"), begin));
        } else {
            add(new EmptyState(Icons.NOMINATIONS, getTranslation("nomination.call.none"), getTranslation("nomination.call.none-reader")));
        }
    }

    private void edit(CallDraft fields, boolean exists) {
        base = fields;
        form = new CallForm(meeting.zone());
        form.show(fields);
        var save = new Button(getTranslation("save"), click -> save(form.draft()));
        save.setId("call-save");
        var buttons = new Div(save);
        buttons.addClassName("actions");
        if (exists) {
            var open = new Button(getTranslation("nomination.call.open"), Icons.MAIL.create(), click -> open());
            open.setId("call-open");
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(open, historyButton());
        } else {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        var card = new Div(new H2(getTranslation("nomination.call.title")), new Paragraph(getTranslation("nomination.call.draft-hint")), form, buttons);
        card.addClassNames("card", "stack");
        add(card);
    }

    private boolean save(CallDraft mine) {
        try {
            if (call == null) {
                calls.create(meeting.id(), mine);
            } else {
                calls.edit(meeting.id(), base, mine);
            }
            form = null;
            Notices.done(getTranslation("saved"));
            changed.run();
            return true;
        } catch (InvalidInput e) {
            say(e);
        } catch (EditConflict e) {
            new ConflictDialog(e, CallDraft.class, field -> getTranslation("field.NOMINATION_CALL." + field), form::text, (theirs, chosen) -> {
                base = theirs;
                form.show(chosen);
                save(chosen);
            }).open();
        }
        return false;
    }

    private void say(InvalidInput refused) {
        if (form != null && form.says(refused.violations())) {
            form.show(refused.violations());
        } else {
            var first = refused.violations().getFirst();
            Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
            changed.run();
        }
    }

    private void open() {
        if (!form.draft().equals(base) && !save(form.draft())) {
            return;
        }
        try {
            calls.open(meeting.id(), call.version());
            form = null;
            sendLetters();
        } catch (InvalidInput e) {
            say(e);
        }
    }

    private void sendLetters() {
        changed.run();
        ProgressDialog.run(getTranslation("nomination.call.sending"), this::sendAll, () -> {
            Notices.done(getTranslation("nomination.call.sent"));
            changed.run();
        });
    }

    private void sendAll(Progress progress) {
        var told = -1;
        var letters = calls.sendNext(meeting.id());
        while (!letters.complete() && letters.told() > told) {
            told = letters.told();
            progress.at(letters.told(), letters.total());
            letters = calls.sendNext(meeting.id());
        }
    }

    private void facts(int lettersDue) {
        var zone = meeting.zone();
        var terms = new DescriptionList();
        terms.addClassName("terms");
        term(terms, "state", StateBadge.of(call.state(), this));
        term(terms, "deadline", new Div(call.deadline() == null ? "" : Dates.instant(call.deadline(), zone, getLocale())));
        term(terms, "seats", new Div(String.valueOf(call.seats())));
        term(terms, "seatsPerParty", new Div(String.valueOf(call.seatsPerParty())));
        if (call.contact() != null) {
            term(terms, "contact", new Div(call.contact()));
        }
        if (call.note() != null) {
            var note = new Div(call.note());
            note.addClassName("said");
            term(terms, "note", note);
        }
        var card = new Div(new H2(getTranslation("nomination.call.title")), terms, actions(lettersDue, zone));
        card.addClassNames("card", "stack");
        add(card);
    }

    private void term(DescriptionList terms, String field, Component value) {
        terms.add(new DescriptionList.Term(getTranslation("field.NOMINATION_CALL." + field)), new DescriptionList.Description(value));
    }

    private Div actions(int lettersDue, ZoneId zone) {
        var actions = new Div();
        actions.addClassName("actions");
        if (mayManage && call.state() != CallState.DRAFT) {
            if (call.takesNominations(Instant.now()) && lettersDue > 0) {
                var send = new Button(getTranslation("nomination.call.send-due", lettersDue), Icons.MAIL.create(), click -> sendLetters());
                send.setId("call-send");
                send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                actions.add(send);
            }
            actions.add(new Button(getTranslation("nomination.call.extend"), Icons.WAIT.create(), click -> extend(zone)));
            if (call.state() == CallState.OPEN) {
                actions.add(new Button(getTranslation("nomination.call.close"), Icons.CLOSED.create(), click ->
                        act(() -> calls.close(meeting.id(), call.version()))));
            }
        }
        actions.add(historyButton());
        return actions;
    }

    private Button historyButton() {
        return new Button(getTranslation("history"), Icons.HISTORY.create(), click -> new HistoryDialog(getTranslation("nomination.call.title"),
                history.ofObject(meeting.id(), CallService.CALL, call.id()), meeting.zone()).open());
    }

    private void extend(ZoneId zone) {
        var deadline = new DateTimePicker(getTranslation("field.NOMINATION_CALL.deadline"));
        CallForm.deadlineWords(deadline, zone);
        deadline.setValue(LocalDateTime.ofInstant(call.deadline(), zone));
        var reason = new TextArea(getTranslation("field.NOMINATION_CALL.reason"));
        reason.setHelperText(getTranslation("nomination.call.reason-hint"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        var dialog = new Dialog(new Paragraph(getTranslation("nomination.call.extend-hint")), deadline, reason);
        dialog.setHeaderTitle(getTranslation("nomination.call.extend"));
        dialog.setWidth("min(32rem, 96vw)");
        var save = new Button(getTranslation("nomination.call.extend-send"), click -> {
            try {
                calls.extend(meeting.id(), call.version(), deadline.getValue(), reason.getValue());
                dialog.close();
                sendLetters();
            } catch (InvalidInput e) {
                var first = e.violations().getFirst();
                var wrong = first.field().equals("reason") ? reason : deadline;
                wrong.setErrorMessage(getTranslation(first.key(), first.arguments().toArray()));
                wrong.setInvalid(true);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void act(Runnable act) {
        try {
            act.run();
            Notices.done(getTranslation("saved"));
            changed.run();
        } catch (InvalidInput e) {
            say(e);
        }
    }
}
