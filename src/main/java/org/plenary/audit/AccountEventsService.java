package org.plenary.audit;

import java.time.Instant;
import java.util.List;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to the accounts of the platform: sign-ins that succeeded and failed, passwords, rights. */
@Service
public class AccountEventsService {

    /** The kind of object of all these entries. */
    static final String ACCOUNT = "ACCOUNT";

    private static final int MOST = 200;

    /**
     * Which of them. Each part may be null for all.
     *
     * @param accountId whose account it is
     * @param from      inclusive
     * @param to        exclusive
     */
    public record Filter(Long accountId, String action, Instant from, Instant to) {
    }

    private final AuditRepository entries;

    AccountEventsService(AuditRepository entries) {
        this.entries = entries;
    }

    /** @return newest first */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<HistoryEntry> page(Filter filter, int offset, int limit) {
        return entries.ofAccounts(filter, offset, Math.min(limit, MOST));
    }

    /** @return the kinds of events that there are, in the order of the alphabet */
    @Requires(Action.ADMINISTER_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return entries.actionsOfAccounts();
    }
}
