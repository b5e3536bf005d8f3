package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Sessions;
import org.springframework.stereotype.Component;

/**
 * Sends the open pages of a session that was ended to the sign-in page, at once, and those of whoever was signed in before another account
 * to the home page of that account.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    /** Principals are told by identity: each session has its own. */
    private final Map<UI, AccountPrincipal> pages = new ConcurrentHashMap<>();

    OpenPages(Sessions sessions) {
        sessions.onEnd((ended, why) -> leave(ended, "login?" + why.name().toLowerCase(Locale.ROOT)));
        sessions.onChange(this::succeed);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> CurrentAccount.find().ifPresent(account -> {
            pages.put(init.getUI(), account);
            init.getUI().addDetachListener(detached -> pages.remove(init.getUI()));
        }));
    }

    private void succeed(AccountPrincipal was, AccountPrincipal now) {
        if (was.equals(now)) {
            pages.replaceAll((page, account) -> account == was ? now : account);
        } else {
            leave(was, ".");
        }
    }

    void each(AccountPrincipal whose, Consumer<UI> work) {
        pages.forEach((page, account) -> {
            if (account == whose) {
                page.accessLater(() -> work.accept(page), () -> { }).run();
            }
        });
    }

    private void leave(AccountPrincipal ended, String to) {
        each(ended, page -> page.getPage().setLocation(to));
    }
}
