package org.plenary.signin;

import java.time.Instant;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.people.AccountAdministration;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of one's own account. */
@Service
public class PasskeyService {

    /** @param name given by its holder @param used null while it never was */
    public record Passkey(long id, String name, Instant created, Instant used) {
    }

    /** @param options to be answered, once @param json the same for the page's script */
    public record Begun(PublicKeyCredentialCreationOptions options, String json) {
    }

    private record Named(String name) {
    }

    public static final int LONGEST_NAME = 80;

    private final PasskeyRepository repository;
    private final Passkeys passkeys;
    private final AccountNews news;
    private final AuditTrail audit;

    PasskeyService(PasskeyRepository repository, Passkeys passkeys, AccountNews news, AuditTrail audit) {
        this.repository = repository;
        this.passkeys = passkeys;
        this.news = news;
        this.audit = audit;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public List<Passkey> passkeys() {
        return repository.of(CurrentAccount.get().id());
    }

    @SignedIn
    @AskAgain
    @Transactional
    public Begun begin() {
        CurrentAccount.get();
        var options = passkeys.creation(SecurityContextHolder.getContext().getAuthentication());
        return new Begun(options, Passkeys.json(options));
    }

    /** @param answer of the authenticator, as JSON @throws InvalidInput when the name is missing or too long, or the answer is not to what was asked */
    @SignedIn
    @AskAgain
    @Transactional
    public void add(Begun begun, String answer, String name) {
        var account = CurrentAccount.get();
        var called = named(name);
        if (!passkeys.register(begun.options(), answer, called)) {
            throw Input.refused("name", "account.security.error.passkey");
        }
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "PASSKEY_ADDED", null, new Named(called));
        news.tell(account, AccountNews.Kind.PASSKEY_ADDED);
    }

    @SignedIn
    @AskAgain
    @Transactional
    public void rename(long passkeyId, String name) {
        if (repository.rename(CurrentAccount.get().id(), passkeyId, named(name)) == 0) {
            throw new NotFound("passkey", passkeyId);
        }
    }

    @SignedIn
    @AskAgain
    @Transactional
    public void remove(Passkey passkey) {
        var account = CurrentAccount.get();
        if (repository.remove(account.id(), passkey.id()) == 0) {
            throw new NotFound("passkey", passkey.id());
        }
        audit.record(null, AccountAdministration.ACCOUNT, account.id(), "PASSKEY_REMOVED", new Named(passkey.name()), null);
        news.tell(account, AccountNews.Kind.PASSKEY_REMOVED);
    }

    private static String named(String name) {
        var called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            throw Input.refused("name", "error.required");
        }
        if (called.length() > LONGEST_NAME) {
            throw Input.refused("name", "error.too-long", LONGEST_NAME, called.length());
        }
        return called;
    }
}
