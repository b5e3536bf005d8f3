package org.plenary.preparation.task;

import java.time.Instant;
import org.plenary.files.KeptFile;
import org.plenary.security.AccountPrincipal;

/** A file of a task. @param by who added it, as they were @param accountId theirs */
public record TaskFile(KeptFile file, Instant at, String by, long accountId) {

    public boolean isBy(AccountPrincipal account) {
        return accountId == account.id();
    }
}
