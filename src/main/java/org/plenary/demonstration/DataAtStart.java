package org.plenary.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.body.ReferenceData;
import org.plenary.people.AccountSignIn;
import org.plenary.people.FirstAccount;
import org.plenary.shell.Messages;
import org.plenary.startup.PlenarySettings;
import org.plenary.startup.StartNotice;
import org.plenary.startup.StartRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Brings the reference data up to date before the first page is served, and in demonstration mode the demonstration. A
 * production start refuses a database that still lets demonstration accounts in.
 */
@Component
class DataAtStart implements SmartInitializingSingleton, StartNotice {

    /** Known to everybody, as the accounts are: a demonstration has nothing to protect. */
    private static final String PASSWORD = "entebbe-2016";

    private final ReferenceData reference;
    private final DemonstrationData demonstration;
    private final AccountSignIn accounts;
    private final FirstAccount firstAccount;
    private final BodyService bodies;
    private final PasswordEncoder passwords;
    private final PlenarySettings settings;
    private final Messages messages;

    DataAtStart(ReferenceData reference, DemonstrationData demonstration, AccountSignIn accounts, FirstAccount firstAccount,
            BodyService bodies, PasswordEncoder passwords, PlenarySettings settings, Messages messages) {
        this.reference = reference;
        this.demonstration = demonstration;
        this.accounts = accounts;
        this.firstAccount = firstAccount;
        this.bodies = bodies;
        this.passwords = passwords;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        reference.load();
        firstAccount.create(bodies.organisations());
        if (settings.demonstration()) {
            demonstration.load(() -> passwords.encode(PASSWORD));
        } else if (!accounts.demonstrationAccounts().isEmpty()) {
            var locale = Locale.getDefault();
            throw new StartRefused(messages.get("demonstration.in-production.problem", locale),
                    messages.get("demonstration.in-production.remedy", locale));
        }
    }

    @Override
    public List<String> lines(Locale operator) {
        if (!settings.demonstration()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(messages.get("demonstration.notice", operator, PASSWORD));
        accounts.demonstrationAccounts().forEach(account -> lines.add("  %-28s %s".formatted(account.email(), account.label())));
        return lines;
    }
}
