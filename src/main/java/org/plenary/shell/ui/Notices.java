package org.plenary.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Short notes at the foot of the page, read out politely. */
public final class Notices {

    private static final int SHORT = 3_500;
    private static final int UNDO = 10_000;
    private static final String LAST = Notices.class.getName() + ".last";
    private static final String PROBLEMS = Notices.class.getName() + ".problems";

    private Notices() {
    }

    /** Something was done. */
    public static void done(String text) {
        show(text, SHORT, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something could not be done; stays until closed, or until something was done. The same is said once, however often it happens. */
    public static void problem(String text) {
        Optional.ofNullable(problems().remove(text)).ifPresent(Notification::close);
        var notification = new Notification();
        problems().put(text, notification);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(0);
        var close = new Button(UI.getCurrent().getTranslation("close"), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        notification.add(row(new Span(text), close));
        notification.open();
    }

    /**
     * Something was done and can be undone for ten seconds.
     *
     * @return the offer, for a view that takes it back when it no longer holds
     */
    public static Notification undoable(String text, Runnable undo) {
        var notification = new Notification();
        notification.setAssertive(false);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(UNDO);
        var button = new Button(UI.getCurrent().getTranslation("undo"), click -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        notification.add(row(new Span(text), button));
        notification.open();
        return notification;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Notification> problems() {
        var ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, PROBLEMS) == null) {
            ComponentUtil.setData(ui, PROBLEMS, new HashMap<String, Notification>());
        }
        return (Map<String, Notification>) ComponentUtil.getData(ui, PROBLEMS);
    }

    /** The note takes the place of the one before: what is saved twice is said once. */
    private static void show(String text, int duration, NotificationVariant variant) {
        var ui = UI.getCurrent();
        if (ComponentUtil.getData(ui, LAST) instanceof Notification last) {
            last.close();
        }
        problems().values().forEach(Notification::close);
        problems().clear();
        var notification = new Notification(text, duration, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(variant);
        notification.open();
        ComponentUtil.setData(ui, LAST, notification);
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("notice");
        return row;
    }
}
