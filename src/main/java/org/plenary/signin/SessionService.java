package org.plenary.signin;

import java.time.Instant;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.people.AccountAdministration;
import org.plenary.security.AskAgain;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Sessions;
import org.plenary.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one's own account is signed in, and what happened at its door. */
@Service
public class SessionService {

    private static final int MOST_EVENTS = 50;

    /** @param own whether it is the one in which this is asked */
    public record Session(String key, Instant begun, Instant lastUsed, String address, Device device, boolean own) {
    }

    private record Ended(int sessions) {
    }

    private final Sessions sessions;
    private final SignInRepository journal;
    private final AuditTrail audit;

    SessionService(Sessions sessions, SignInRepository journal, AuditTrail audit) {
        this.sessions = sessions;
        this.journal = journal;
        this.audit = audit;
    }

    /** @return one's own first, then the one used last */
    @SignedIn
    public List<Session> sessions() {
        var account = CurrentAccount.get();
        return sessions.of(account.id()).stream()
                .map(one -> new Session(one.key(), one.begun(), one.lastUsed(), one.address(), Device.of(one.device()), one.account() == account))
                .sorted((one, other) -> Boolean.compare(other.own(), one.own())).toList();
    }

    /** Ends one of one's own; another's is not found. */
    @SignedIn
    @AskAgain
    @Transactional
    public void end(String key) {
        var account = CurrentAccount.get();
        recorded(sessions.end(one -> one.key().equals(key) && one.account().id() == account.id()));
    }

    @SignedIn
    @AskAgain
    @Transactional
    public void endOthers() {
        var account = CurrentAccount.get();
        recorded(sessions.end(one -> one.account().id() == account.id() && one.account() != account));
    }

    /** @return the newest first, as long as they are kept */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SignInEvent> events() {
        return journal.latest(CurrentAccount.get().id(), MOST_EVENTS);
    }

    private void recorded(int ended) {
        if (ended > 0) {
            audit.record(null, AccountAdministration.ACCOUNT, CurrentAccount.get().id(), "SESSIONS_ENDED", null, new Ended(ended));
        }
    }
}
