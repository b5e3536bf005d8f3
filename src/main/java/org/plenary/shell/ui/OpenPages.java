package org.plenary.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Sessions;
import org.springframework.stereotype.Component;

/** Sends the open pages of a session that was ended to the sign-in page, at once. */
@Component
class OpenPages implements VaadinServiceInitListener {

    /** The principal is told by identity: each session has its own. */
    private record Page(UI ui, AccountPrincipal account) {
    }

    private final Set<Page> pages = ConcurrentHashMap.newKeySet();

    OpenPages(Sessions sessions) {
        sessions.onEnd(this::leave);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> CurrentAccount.find().ifPresent(account -> {
            var page = new Page(init.getUI(), account);
            pages.add(page);
            init.getUI().addDetachListener(detached -> pages.remove(page));
        }));
    }

    private void leave(AccountPrincipal ended) {
        pages.stream().filter(page -> page.account() == ended)
                .forEach(page -> page.ui().accessLater(() -> page.ui().getPage().setLocation("login?ended"), () -> { }).run());
    }
}
