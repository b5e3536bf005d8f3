package org.plenary.correspondence;

import static org.plenary.schema.Tables.ACCOUNT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DigestRepository {

    /** Somebody who gets the summary. */
    record Reader(long accountId, String email) {
    }

    private final DSLContext db;

    DigestRepository(DSLContext db) {
        this.db = db;
    }

    /** @return who wants the summary and has had none since before that Monday */
    List<Reader> due(LocalDate monday) {
        return db.select(ACCOUNT.ID, ACCOUNT.EMAIL).from(ACCOUNT).where(ACCOUNT.WEEKLY_DIGEST).and(ACCOUNT.ENABLED).and(ACCOUNT.DIGEST_ON.lt(monday)).orderBy(ACCOUNT.ID)
                .fetch(row -> new Reader(row.value1(), row.value2()));
    }

    /** @return false where another node, or an earlier run, has had it */
    boolean claim(long accountId, LocalDate monday) {
        return db.update(ACCOUNT).set(ACCOUNT.DIGEST_ON, monday).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.DIGEST_ON.lt(monday)).execute() == 1;
    }
}
