package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.plenary.live.EditConflict;
import org.plenary.notification.Notification;
import org.plenary.notification.NotificationDraft;
import org.plenary.notification.NotificationService;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.ConflictDialog;
import org.plenary.shell.ui.Notices;

/** The first step: what it says. Also mends what was carried over. */
class WritePanel extends Panel {

    private final transient Desk desk;
    private final transient Runnable next;
    private final NotificationForm form;
    private transient NotificationDraft base;

    /** @param next leads to the step after it is saved */
    WritePanel(Desk desk, Notification notification, Runnable next) {
        super(notification);
        this.desk = desk;
        this.next = next;
        base = notification.fields();
        form = new NotificationForm(FormChoices.of(desk.notifications(), desk.bodies(), desk.meetings()));
        form.show(base);
        var save = new Button(getTranslation("save"), click -> save(form.draft(), () -> { }));
        save.setId("notification-save");
        var on = new Button(getTranslation(notification.carriedOver() ? "save" : "notification.to-address"), click -> save(form.draft(), next));
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.setId("notification-on");
        add(card(form));
        if (notification.carriedOver()) {
            add(actions(on));
        } else {
            var discard = new Button(getTranslation("notification.discard"), click -> discard());
            discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(actions(on, save, discard));
        }
    }

    private void save(NotificationDraft mine, Runnable then) {
        try {
            var saved = desk.notifications().edit(notification.id(), base, mine);
            base = saved.fields();
            form.show(java.util.List.of());
            Notices.done(getTranslation("saved"));
            then.run();
        } catch (InvalidInput e) {
            form.showProblems(e.violations());
            if (!form.says(e.violations())) {
                Notices.problem(form.text(e.violations().getFirst()));
            }
        } catch (EditConflict e) {
            new ConflictDialog(e, NotificationDraft.class, field -> getTranslation("field." + NotificationService.NOTIFICATION + "." + field), form::textOf,
                    (theirs, chosen) -> {
                        base = theirs;
                        form.show(chosen);
                        save(chosen, then);
                    }).open();
        }
    }

    private void discard() {
        var sure = new ConfirmDialog(getTranslation("notification.discard"), getTranslation("notification.discard-sure"), getTranslation("notification.discard"), confirm -> {
            if (attempt(() -> desk.notifications().discard(notification.id()))) {
                getUI().orElseThrow().navigate("notifications");
            }
        }, getTranslation("cancel"), cancel -> { });
        sure.open();
    }

    @Override
    void refresh(Notification now) {
        if (form.draft().equals(base)) {
            base = now.fields();
            form.show(base);
        }
        notification = now;
    }
}
