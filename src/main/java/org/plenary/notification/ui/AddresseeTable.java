package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.plenary.notification.Addressee;
import org.plenary.notification.Addressee.Delivery;
import org.plenary.notification.Notification;
import org.plenary.notification.NotificationState;
import org.plenary.shell.Dates;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.PhoneColumns;
import org.plenary.shell.ui.StateNames;

/** The addressees: of a draft to be taken off, later each with how far its letter is and what came of it. */
class AddresseeTable extends Div {

    /** So many are shown without scrolling. */
    private static final int FEW = 8;

    private final transient Desk desk;
    private final transient Notification notification;
    private final transient Runnable changed;
    private final transient StateNames states;
    private final Select<Delivery> delivery = new Select<>();
    private final Grid<Addressee> grid = new Grid<>();

    /** @param changed called after somebody was taken off or a letter was seen to */
    AddresseeTable(Desk desk, Notification notification, Runnable changed) {
        this.desk = desk;
        this.notification = notification;
        this.changed = changed;
        this.states = new StateNames(desk.bodies().countryNames(), getLocale(), notification.issuedOn() == null ? LocalDate.now() : notification.issuedOn());
        addClassName("stack");
        var draft = notification.state() == NotificationState.DRAFT;
        grid.addComponentColumn(this::who).setHeader(getTranslation("notification.column.addressee")).setFlexGrow(4);
        var language = grid.addColumn(one -> Locale.of(one.who().language()).getDisplayLanguage(getLocale())).setHeader(getTranslation("language")).setAutoWidth(true).setFlexGrow(0);
        if (draft) {
            grid.addComponentColumn(this::remove).setHeader(getTranslation("notification.column.do")).setAutoWidth(true).setFlexGrow(0);
            PhoneColumns.hide(grid, List.of(language).toArray(Grid.Column[]::new));
        } else {
            grid.addComponentColumn(this::letter).setHeader(getTranslation("notification.column.letter")).setFlexGrow(2);
            var acknowledged = grid.addColumn(one -> one.acknowledgedAt() == null ? "" : Dates.instant(one.acknowledgedAt(), notification.zone(), getLocale()))
                    .setHeader(getTranslation("notification.column.acknowledged")).setFlexGrow(2);
            var responses = grid.addColumn(one -> one.responses() == 0 ? "" : String.valueOf(one.responses()))
                    .setHeader(getTranslation("notification.section.responses")).setAutoWidth(true).setFlexGrow(0);
            grid.addComponentColumn(this::more).setHeader(getTranslation("notification.column.do")).setAutoWidth(true).setFlexGrow(0);
            PhoneColumns.hide(grid, List.of(language, acknowledged, responses).toArray(Grid.Column[]::new));
            delivery.setLabel(getTranslation("notification.column.letter"));
            delivery.setItems(Delivery.values());
            delivery.setEmptySelectionAllowed(true);
            delivery.setEmptySelectionCaption(getTranslation("notification.all"));
            delivery.setItemLabelGenerator(one -> getTranslation(one == null ? "notification.all" : "notification.delivery." + one));
            delivery.addValueChangeListener(change -> show());
            delivery.setWidth("14rem");
            delivery.setVisible(!notification.carriedOver());
            add(delivery);
        }
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("notification.section.addressees"));
        grid.setHeight("24rem");
        add(grid);
        show();
    }

    void show() {
        var rows = desk.addressees().addressees(notification.id()).stream().filter(one -> delivery.isEmpty() || one.delivery() == delivery.getValue()).toList();
        grid.setAllRowsVisible(rows.size() <= FEW);
        grid.setItems(rows);
    }

    private Div who(Addressee one) {
        var line = new Div(one.who().name());
        var below = new Div((one.who().iso2() == null ? getTranslation("notification.category." + one.who().category()) : states.name(one.who().iso2()))
                + (one.who().email() == null ? "" : " · " + one.who().email()));
        below.addClassName("quiet");
        var who = new Div(line, below);
        who.addClassName("notification-who");
        return who;
    }

    private Div letter(Addressee one) {
        var letter = new Div();
        if (!notification.carriedOver()) {
            letter.add(Badges.of(this, one.delivery()));
        }
        var why = why(one);
        if (why != null) {
            var said = new Div(new Span(why));
            said.addClassName("quiet");
            letter.add(said);
        }
        letter.addClassName("notification-who");
        return letter;
    }

    /** While a letter waits, when it is tried again; where it did not arrive, what the mail server said. */
    private String why(Addressee one) {
        if (one.bounceNote() != null) {
            return one.bounceNote();
        }
        if (one.nextTry() != null) {
            return Badges.nextTry(this, one.nextTry(), notification.zone());
        }
        return one.failure() == null || one.delivery() != Delivery.FAILED ? null
                : getTranslation("correspondence.failure." + one.failure().reason()) + " " + one.failure().detail();
    }

    private Button remove(Addressee one) {
        var remove = new Button(Icons.REFUSE.create(), click -> {
            desk.addressees().remove(notification.id(), one.id());
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("notification.take-off", one.who().name()));
        return remove;
    }

    private Button more(Addressee one) {
        var more = new Button(Icons.MORE.create(), click -> new AddresseeDialog(desk, notification, one, changed).open());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.setAriaLabel(getTranslation("notification.see-to", one.who().name()));
        return more;
    }
}
