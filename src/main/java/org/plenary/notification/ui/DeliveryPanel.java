package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;
import org.plenary.notification.Mailing;
import org.plenary.notification.Notification;
import org.plenary.notification.Standstill;
import org.plenary.notification.ui.MailingDialog.What;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;

/** How far the letters are, what was sent and what is planned, and what can still be sent. */
class DeliveryPanel extends Panel {

    private final transient Desk desk;
    private final Div progress = new Div();
    private final Div ways = new Div();
    private final UnorderedList mailings = new UnorderedList();
    private final AddresseeTable table;

    DeliveryPanel(Desk desk, Notification notification) {
        super(notification);
        this.desk = desk;
        progress.addClassName("stack");
        progress.getElement().setAttribute("role", "status");
        ways.addClassName("actions");
        mailings.addClassName("mailings");
        table = new AddresseeTable(desk, notification, () -> refresh(this.notification));
        add(card(progress, ways), card(new H2(getTranslation("notification.mailings")), mailings), table);
        refresh(notification);
    }

    @Override
    final void refresh(Notification now) {
        notification = now;
        showProgress();
        showWays();
        showMailings();
        table.show();
        table.setVisible(!notification.carriedOver() || !desk.addressees().addressees(notification.id()).isEmpty());
    }

    private void showProgress() {
        var letters = desk.addressees().progress(notification.id());
        var all = letters.all();
        progress.removeAll();
        if (all == 0) {
            progress.add(quiet(getTranslation(notification.carriedOver() ? "notification.sent-elsewhere" : "notification.nothing-sent")));
            return;
        }
        var waiting = letters.waiting();
        if (waiting > 0) {
            var bar = new ProgressBar(0, all, all - waiting);
            bar.getElement().setAttribute("aria-label", getTranslation("notification.section.addressees"));
            progress.add(bar);
        }
        progress.add(new Span(getTranslation("notification.progress", letters.sent(), waiting, letters.refused(), letters.returned())));
        desk.addressees().standstill(notification.id()).ifPresent(why -> progress.add(standstill(why, waiting)));
    }

    /** Nothing has to be done: the letters go out once the mail server takes them again. */
    private Div standstill(Standstill why, int waiting) {
        var line = new Div(Icons.WAIT.create(), new Span(getTranslation("notification.standstill", getTranslation("correspondence.failure." + why.failure().reason()),
                waiting, Badges.nextTry(this, why.nextTry(), notification.zone()))));
        line.addClassName("note");
        return line;
    }

    private void showWays() {
        ways.removeAll();
        if (notification.open()) {
            ways.add(way("notification.remind", Icons.MAIL, What.REMIND), way("notification.correct", Icons.EDIT, What.CORRECT));
            if (notification.deadline() != null) {
                ways.add(way("notification.extend", Icons.CALENDAR, What.EXTEND));
            }
            var close = new Button(getTranslation("notification.close"), click -> new ConfirmDialog(getTranslation("notification.close"),
                    getTranslation("notification.close-sure"), getTranslation("notification.close"),
                    confirm -> attempt(() -> desk.notifications().close(notification.id(), notification.version())), getTranslation("cancel"), cancel -> { }).open());
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            ways.add(close);
        }
        ways.setVisible(ways.getComponentCount() > 0);
    }

    private Button way(String key, Icons icon, What what) {
        return new Button(getTranslation(key), icon.create(), click -> new MailingDialog(desk, notification, what).open());
    }

    private void showMailings() {
        mailings.removeAll();
        desk.addressees().mailings(notification.id()).forEach(one -> mailings.add(item(one)));
        if (mailings.getComponentCount() == 0) {
            mailings.add(new ListItem(getTranslation("notification.mailings-none")));
        }
    }

    private ListItem item(Mailing one) {
        var item = new ListItem(new Span(getTranslation("notification.mailing." + one.kind(), one.ordinal())), new Span(when(one)));
        if (one.sentAt() != null) {
            item.add(quiet(getTranslation("notification.letters", one.letters())));
        } else {
            item.add(quiet(getTranslation("notification.audience." + one.audience())));
        }
        if (one.note().in(getLocale().getLanguage()) != null) {
            var note = quiet(one.note().in(getLocale().getLanguage()));
            note.addClassName("mailing-note");
            item.add(note);
        }
        if (one.sentAt() == null && notification.open()) {
            var cancel = new Button(getTranslation("notification.cancel-reminder"), click -> attempt(() -> desk.addressees().cancelReminder(notification.id(), one.id())));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            item.add(cancel);
        }
        return item;
    }

    private String when(Mailing one) {
        if (one.sentAt() != null) {
            return Dates.instant(one.sentAt(), notification.zone(), getLocale());
        }
        var day = LocalDate.ofInstant(one.dueAt(), notification.zone());
        return getTranslation("notification.planned-for", one.monthOnly() ? Dates.range(day, day.plusMonths(1).minusDays(1), true, getLocale())
                : Dates.instant(one.dueAt(), notification.zone(), getLocale()));
    }
}
