package org.plenary.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.plenary.notification.Notification;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;

/** A section of a notification's page. */
abstract class Panel extends Div {

    protected transient Notification notification;

    protected Panel(Notification notification) {
        this.notification = notification;
        addClassName("stack");
    }

    /** Shows what is now; nothing that is being typed is lost. */
    abstract void refresh(Notification now);

    protected final Div card(Component... parts) {
        var card = new Div(parts);
        card.addClassNames("card", "stack");
        return card;
    }

    protected final Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    protected final Div note(String text) {
        var note = new Div(Icons.IDEA.create(), new Span(text));
        note.addClassName("note");
        return note;
    }

    protected final Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    /** Does it, and says at the foot of the page what was wrong with it. @return whether it was done */
    protected final boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidInput e) {
            var first = e.violations().getFirst();
            Notices.problem(getTranslation(first.key(), first.arguments().toArray()));
            return false;
        }
    }
}
