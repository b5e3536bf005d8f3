package org.plenary.people;

import java.util.List;
import java.util.Locale;
import org.plenary.body.Organisation;
import org.plenary.security.PlatformRole;
import org.plenary.shell.Messages;
import org.plenary.startup.StartNotice;
import org.plenary.startup.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first administrator in where there is no account at all: {@code PLENARY_FIRST_ACCOUNT=address}. */
@Component
public class FirstAccount implements StartNotice {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Messages messages;
    private final String email;
    private volatile String password;

    FirstAccount(AccountRepository accounts, PasswordEncoder passwords, Messages messages, @Value("${plenary.first-account}") String email) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.messages = messages;
        this.email = email;
    }

    /** Creates the account where it is wanted and there is none yet. @param organisations those it can belong to */
    @Transactional
    public void create(List<Organisation> organisations) {
        if (email.isBlank() || !accounts.isEmpty()) {
            return;
        }
        var organisation = organisations.stream().filter(one -> one.kind() == Organisation.Kind.SECRETARIAT).findFirst().orElseThrow();
        var draft = new AccountDraft(email, messages.get("account.first.given", Locale.ENGLISH), messages.get("account.first.family", Locale.ENGLISH),
                organisation.id(), PlatformRole.ADMINISTRATOR, "en");
        if (!draft.violations().isEmpty()) {
            throw new StartRefused(messages.get("account.first.wrong.problem", Locale.getDefault(), email),
                    messages.get("account.first.wrong.remedy", Locale.getDefault()));
        }
        password = Passwords.random();
        accounts.insert(draft, passwords.encode(password));
    }

    @Override
    public List<String> lines(Locale operator) {
        return password == null ? List.of() : List.of(messages.get("account.first.notice", operator, email, password));
    }
}
