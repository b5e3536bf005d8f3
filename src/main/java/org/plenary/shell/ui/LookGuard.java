package org.plenary.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.plenary.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** Keeps whoever looks at a meeting as another within that meeting: what is elsewhere is their own and not the other's. */
@Component
class LookGuard implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(LookGuard::within));
    }

    private static void within(BeforeEnterEvent event) {
        CurrentAccount.find().map(account -> account.look()).ifPresent(look -> {
            var home = "m/" + look.code();
            var path = event.getLocation().getPath();
            if (!path.equals(home) && !path.startsWith(home + "/")) {
                event.forwardTo(home);
            }
        });
    }
}
