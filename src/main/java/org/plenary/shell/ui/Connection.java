package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/**
 * What a page says and does when it loses the network, its server or its session. It tries again by itself and is then told what was
 * changed meanwhile. Where its session is lost it stays as it is until its reader has seen that: nothing that was typed goes by itself.
 */
@Component
class Connection implements VaadinServiceInitListener {

    private static final int MILLIS_BETWEEN_ATTEMPTS = 2_000;
    /** With the time between two attempts, a night. */
    private static final int ATTEMPTS = 20_000;

    private final Messages messages;

    Connection(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(asked -> lost(asked.getLocale()));
        event.getSource().addUIInitListener(init -> whenReconnecting(init.getUI()));
    }

    private CustomizedSystemMessages lost(Locale locale) {
        var lost = new CustomizedSystemMessages();
        lost.setSessionExpiredCaption(messages.get("live.lost.title", locale));
        lost.setSessionExpiredMessage(messages.get("live.lost.text", locale));
        lost.setSessionExpiredNotificationEnabled(true);
        lost.setSessionExpiredURL(null);
        // A browser that has forgotten its session is told the same: its cookie went with the session.
        lost.setCookiesDisabledCaption(messages.get("live.lost.title", locale));
        lost.setCookiesDisabledMessage(messages.get("live.lost.text", locale));
        return lost;
    }

    private void whenReconnecting(UI ui) {
        var reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setDialogText(messages.get("live.reconnecting", ui.getLocale()));
        reconnecting.setDialogTextGaveUp(messages.get("live.gave-up", ui.getLocale()));
        reconnecting.setReconnectInterval(MILLIS_BETWEEN_ATTEMPTS);
        reconnecting.setReconnectAttempts(ATTEMPTS);
        ui.getPage().executeJs("window.Vaadin.connectionIndicator && (window.Vaadin.connectionIndicator.offlineText = $0)",
                messages.get("live.offline", ui.getLocale()));
    }
}
