package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.plenary.audit.HistoryService;
import org.plenary.live.EditConflict;
import org.plenary.nomination.Call;
import org.plenary.nomination.CallDraft;
import org.plenary.nomination.CallService;
import java.util.List;
import org.plenary.nomination.RegionCall;
import org.plenary.nomination.PickService;
import org.plenary.nomination.CallLetterService;
import org.plenary.nomination.CallPreviewService;
import org.plenary.nomination.CallState;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.LongWork.Progress;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Live;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.ProgressDialog;
import org.plenary.shell.ui.StateNames;

/** The call: a form while it is a draft, then its facts and what can be done with it. */
class CallCard extends Div {

    private final transient CallService calls;
    private final transient CallLetterService letters;
    private final transient CallPreviewService preview;
    private final transient PickService picks;
    private final transient HistoryService history;
    private final transient CallChoices choices;
    private final transient StateNames states;
    private final transient MeetingHeading meeting;
    private final boolean mayManage;
    private final Runnable toAddressees;
    private final Runnable changed;
    private transient Call call;
    private transient CallDraft base;
    private CallForm form;

    /** @param toAddressees leads to those that still have to be completed @param changed called after anything was done to the call */
    CallCard(CallService calls, CallLetterService letters, CallPreviewService preview, PickService picks, HistoryService history, CallChoices choices,
            StateNames states, MeetingHeading meeting, boolean mayManage, Runnable toAddressees, Runnable changed) {
        this.calls = calls;
        this.letters = letters;
        this.preview = preview;
        this.picks = picks;
        this.history = history;
        this.choices = choices;
        this.states = states;
        this.meeting = meeting;
        this.mayManage = mayManage;
        this.toAddressees = toAddressees;
        this.changed = changed;
        addClassName("stack");
    }

    /** Shows the call as it is now; a form in which somebody types is left alone as long as the call is a draft. */
    void show(Call now, int lettersDue) {
        var typing = form != null && (now == null || now.state() == CallState.DRAFT) && !form.draft().equals(base);
        if (typing) {
            call = now;
            return;
        }
        if (form != null && call != null && now != null && now.state() == CallState.DRAFT) {
            // In place, and only what is new: what is typed and not sent yet stays in its field.
            call = now;
            var fields = call.fields(calls.lists(meeting.id()), meeting.zone());
            if (!fields.equals(base)) {
                base = fields;
                form.show(base);
            }
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
        form = new CallForm(meeting.zone(), choices);
        form.show(fields);
        var save = new Button(getTranslation("save"), click -> save(form.draft()));
        save.setId("call-save");
        var buttons = new Div(save);
        buttons.addClassName("actions");
        if (exists) {
            var open = new Button(getTranslation("nomination.call.open"), Icons.MAIL.create(), click -> open());
            open.setId("call-open");
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(open, previewButton(), historyButton());
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
            if (first.field().equals("addressees")) {
                toAddressees.run();
            }
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
        ProgressDialog.run(getTranslation("nomination.call.sending"), progress -> sendAll(letters, meeting.id(), progress), () -> {
            Notices.done(getTranslation("nomination.call.sent"));
            changed.run();
        });
    }

    /** Sends what is due, as long as somebody is told by it. */
    static void sendAll(CallLetterService letters, long meetingId, Progress progress) {
        var told = -1;
        for (var sent = letters.sendNext(meetingId); !sent.complete() && sent.told() > told; sent = letters.sendNext(meetingId)) {
            told = sent.told();
            progress.at(told, sent.total());
        }
    }

    private void facts(int lettersDue) {
        var lists = calls.lists(meeting.id());
        var regions = calls.regions(meeting.id());
        var card = new Div(new H2(getTranslation("nomination.call.title")), new CallFacts(call, lists, regions, choices, meeting.zone()),
                actions(lettersDue, regions));
        card.addClassNames("card", "stack");
        add(card);
    }

    private Div actions(int lettersDue, List<RegionCall> regions) {
        var actions = new Div();
        actions.addClassName("actions");
        if (mayManage && call.state() != CallState.DRAFT) {
            if (lettersDue > 0) {
                var send = button("call-send", Icons.MAIL, getTranslation("nomination.call.send-due", lettersDue), this::sendLetters);
                send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                actions.add(send);
            }
            actions.add(button("call-edit", Icons.EDIT, getTranslation("nomination.call.edit"), this::change),
                    button("call-extend", Icons.WAIT, getTranslation("nomination.call.extend"), () -> new ExtendDialog(calls, call,
                            meeting.zone(), choices.regions(choices.body(call.bodyId())), this::sendLetters).open()));
            if (call.state() == CallState.OPEN) {
                actions.add(button("call-close", Icons.CLOSED, getTranslation("nomination.call.close"),
                        () -> act(() -> calls.close(meeting.id(), call.version()))));
            }
            if (regions.stream().anyMatch(region -> region.seats().representativeName() != null)) {
                actions.add(button("pick-ask", Icons.MAIL, getTranslation("nomination.pick.ask"),
                        () -> new AskRepresentatives(picks, meeting.id(), meeting.zone(), changed).open()));
            }
        }
        if (call.state() != CallState.DRAFT && (call.throughId() != null || !regions.isEmpty())) {
            var listed = regions.stream().map(region -> region.seats().regionId()).toList();
            actions.add(button("pick-open", Icons.CHECK, getTranslation("nomination.pick.title"), () -> new PickDialog(picks, meeting.id(),
                    choices.regions(choices.body(call.bodyId())).stream().filter(region -> listed.contains(region.id())).toList(), states, changed).open()));
        }
        actions.add(previewButton(), historyButton());
        return actions;
    }

    private Button button(String id, Icons icon, String word, Runnable act) {
        var button = new Button(word, icon.create(), click -> act.run());
        button.setId(id);
        return button;
    }

    /** The call has gone out: its form opens beside its facts, with what was promised held fast. */
    private void change() {
        base = call.fields(calls.lists(meeting.id()), meeting.zone());
        form = new CallForm(meeting.zone(), choices);
        form.show(base);
        form.goneOut();
        var dialog = new Dialog(new Paragraph(getTranslation("nomination.call.edit-hint")), form);
        dialog.setHeaderTitle(getTranslation("nomination.call.edit"));
        dialog.setWidth("min(56rem, 96vw)");
        Live.editing(dialog, CallService.CALL, call.id(), getTranslation("nomination.call.title"));
        var save = button("call-save", Icons.CHECK, getTranslation("save"), () -> {
            if (save(form.draft())) {
                dialog.close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private Button previewButton() {
        return button("call-preview", Icons.TEXT, getTranslation("nomination.preview.open"), () -> new LetterPreview(preview, meeting.id()).open());
    }

    private Button historyButton() {
        return new Button(getTranslation("history"), Icons.HISTORY.create(), click -> new HistoryDialog(getTranslation("nomination.call.title"),
                history.ofObject(meeting.id(), CallService.CALL, call.id()), meeting.zone()).open());
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
