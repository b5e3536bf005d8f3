package org.plenary.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.plenary.correspondence.PublicAddress;
import org.plenary.meeting.CalendarService;
import org.plenary.shell.ui.Notices;

/** The address at which a calendar program reads all meetings of the account. It is shown once: who knows it sees what the account may see. */
class FeedDialog extends Dialog {

    private final transient CalendarService calendar;
    private final transient PublicAddress address;
    private final Div body = new Div();

    FeedDialog(CalendarService calendar, PublicAddress address) {
        this.calendar = calendar;
        this.address = address;
        setHeaderTitle(getTranslation("calendar.feed.title"));
        setWidth("min(36rem, 94vw)");
        body.addClassName("stack");
        add(body);
        var close = new Button(getTranslation("close"), click -> close());
        getFooter().add(close);
        show();
    }

    private void show() {
        var there = calendar.hasFeed();
        var make = new Button(getTranslation(there ? "calendar.feed.renew" : "calendar.feed.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(make);
        actions.addClassName("actions");
        if (there) {
            actions.add(new Button(getTranslation("calendar.feed.end"), click -> end()));
        }
        body.removeAll();
        body.add(new Paragraph(getTranslation("calendar.feed.hint")));
        if (there) {
            body.add(new Paragraph(getTranslation("calendar.feed.there")));
        }
        body.add(actions);
    }

    private void make() {
        var shown = new TextField(getTranslation("calendar.feed.address"));
        shown.setValue(address.of("/my-meetings/" + calendar.renewFeed() + ".ics"));
        shown.setReadOnly(true);
        shown.setWidthFull();
        shown.setHelperText(getTranslation("calendar.feed.once"));
        body.removeAll();
        body.add(new Paragraph(getTranslation("calendar.feed.how")), shown);
        shown.focus();
        shown.getElement().executeJs("this.inputElement.select()");
    }

    private void end() {
        calendar.endFeed();
        Notices.done(getTranslation("calendar.feed.ended"));
        show();
    }
}
