package org.plenary.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import org.plenary.notification.Notification;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;
import org.plenary.shell.ui.Notices;

/** The last step: the letter as it will go out, in each language, to how many; then it is issued. */
class SendPanel extends Panel {

    private final transient Desk desk;
    private final transient Runnable sent;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final Div letter = new Div();
    private final Div problems = new Div();
    private final Div whom = new Div();
    private final Button send;

    /** @param sent called once it is issued */
    SendPanel(Desk desk, Notification notification, Runnable sent) {
        super(notification);
        this.desk = desk;
        this.sent = sent;
        language.setLabel(getTranslation("language"));
        language.setItems(Messages.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Messages.offered(getLocale()));
        language.addValueChangeListener(change -> showLetter());
        letter.addClassName("letter-preview");
        letter.setId("notification-letter");
        problems.setId("notification-problems");
        problems.getElement().setAttribute("role", "alert");
        whom.addClassName("stack");
        send = new Button(getTranslation("notification.send", 0), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("notification-send");
        add(card(new H2(getTranslation("notification.to-whom")), whom), card(new H2(getTranslation("notification.letter")), language, letter), problems, actions(send));
        refresh(notification);
    }

    @Override
    void refresh(Notification now) {
        notification = now;
        var preview = desk.addressees().preview(now.id());
        whom.removeAll();
        whom.add(new PreviewFacts(preview));
        send.setText(getTranslation("notification.send", preview.letters()));
        showLetter();
        say(now.fields().violationsToIssue());
    }

    private void showLetter() {
        var locale = language.getValue();
        var written = desk.notifications().preview(notification.id(), locale);
        var body = new Div(written.body());
        body.addClassName("letter-body");
        letter.getElement().setAttribute("lang", locale.getLanguage());
        letter.removeAll();
        letter.add(new H3(written.subject()), body);
    }

    private void send() {
        try {
            var issued = desk.notifications().issue(notification.id(), notification.version());
            Notices.done(getTranslation("notification.issued", issued.cited()));
            sent.run();
        } catch (InvalidInput e) {
            say(e.violations());
        }
    }

    private void say(List<Violation> violations) {
        problems.removeAll();
        if (!violations.isEmpty()) {
            var list = new UnorderedList();
            violations.forEach(one -> list.add(new ListItem(getTranslation("notification.problem",
                    getTranslation("field.NOTIFICATION." + one.field()), getTranslation(one.key(), one.arguments().toArray())))));
            problems.add(card(list, new Anchor("notifications/" + notification.id() + "?section=write", getTranslation("notification.mend"))));
        }
    }
}
