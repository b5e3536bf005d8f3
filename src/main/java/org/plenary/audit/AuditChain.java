package org.plenary.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.plenary.startup.PlenarySettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as others see it: its head, which is written down outside the database so that a rewrite of all of it is found. */
@Component
public class AuditChain {

    private final ChainRepository chain;
    private final TransactionTemplate transaction;
    private final PublishedHeads heads;
    private final Clock clock;

    AuditChain(ChainRepository chain, TransactionTemplate transaction, PlenarySettings settings, Clock clock) {
        this.chain = chain;
        this.transaction = transaction;
        this.heads = new PublishedHeads(settings.dataFolder());
        this.clock = clock;
    }

    /** @return where the chain ends now */
    public ChainHead head() {
        return transaction.execute(status -> chain.head());
    }

    /** Adds the head to the file in the data folder, unless it stands there. */
    void publish() {
        heads.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), head());
    }
}
