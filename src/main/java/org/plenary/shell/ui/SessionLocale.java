package org.plenary.shell.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.plenary.people.AccountService;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Every page opens in the language and the colours that its account prefers; a guest's in those of the browser. */
@Component
class SessionLocale implements VaadinServiceInitListener {

    private final transient AccountService accounts;

    SessionLocale(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ui.addAfterNavigationListener(navigated ->
                    ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().getLanguage()));
            if (CurrentAccount.find().isEmpty()) {
                ui.setLocale(Messages.offered(ui.getLocale()));
                ui.getPage().setColorScheme(ColorScheme.Value.LIGHT_DARK);
                return;
            }
            var preferences = accounts.preferences();
            ui.setLocale(preferences.locale());
            ui.getPage().setColorScheme(switch (preferences.colourScheme()) {
                case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
                case LIGHT -> ColorScheme.Value.LIGHT;
                case DARK -> ColorScheme.Value.DARK;
            });
        });
    }
}
