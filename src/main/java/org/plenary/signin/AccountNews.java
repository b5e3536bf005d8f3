package org.plenary.signin;

import java.time.Clock;
import java.time.ZoneId;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.correspondence.PublicAddress;
import org.plenary.security.AccountPrincipal;
import org.plenary.shell.Dates;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the holder of an account by e-mail what was changed about getting in: whoever did not do it learns that somebody did. */
@Component
class AccountNews {

    private static final ZoneId UTC = ZoneId.of("UTC");

    enum Kind {
        PASSWORD, PASSWORD_RESET, AUTHENTICATOR_ON, AUTHENTICATOR_OFF, PASSKEY_ADDED, PASSKEY_REMOVED, LINK_USED, RECOVERY_CODE_USED
    }

    private final Outbox outbox;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    AccountNews(Outbox outbox, PublicAddress address, Messages messages, Clock clock) {
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(AccountPrincipal account, Kind kind) {
        var locale = account.locale();
        var what = messages.get("account.security.news." + kind, locale);
        outbox.put(new Letter(null, account.getUsername(), account.name(), locale, messages.get("account.security.news.subject", locale, what),
                messages.get("account.security.news.body", locale, account.name(), what, Dates.instant(clock.instant(), UTC, locale),
                        Caller.current().map(caller -> Device.of(caller.device()).words(messages, locale) + ", " + caller.address()).orElse("–"),
                        address.of("/account/security"))));
    }
}
