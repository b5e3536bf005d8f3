package org.plenary.correspondence;

import static org.plenary.schema.Tables.ACCOUNT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.correspondence.NoticePreferences.Digest;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DigestRepository {

    /** Somebody who gets the summary of that day, or of the week that begins on it. */
    record Reader(long accountId, String email, boolean weekly, LocalDate of) {
    }

    private final DSLContext db;

    DigestRepository(DSLContext db) {
        this.db = db;
    }

    /** @param monday of the week of that day @return who wants a summary and has had none of that day, or of that week */
    List<Reader> due(LocalDate day, LocalDate monday) {
        var daily = ACCOUNT.DIGEST.eq(Digest.DAILY.name()).and(ACCOUNT.DIGEST_ON.lt(day));
        var weekly = ACCOUNT.DIGEST.eq(Digest.WEEKLY.name()).and(ACCOUNT.DIGEST_ON.lt(monday));
        return db.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.DIGEST).from(ACCOUNT).where(daily.or(weekly)).and(ACCOUNT.ENABLED).orderBy(ACCOUNT.ID).fetch(row -> {
            var ofTheWeek = Digest.valueOf(row.value3()) == Digest.WEEKLY;
            return new Reader(row.value1(), row.value2(), ofTheWeek, ofTheWeek ? monday : day);
        });
    }

    /** @return false where another node, or an earlier run, has had it */
    boolean claim(long accountId, LocalDate of) {
        return db.update(ACCOUNT).set(ACCOUNT.DIGEST_ON, of).where(ACCOUNT.ID.eq(accountId)).and(ACCOUNT.DIGEST_ON.lt(of)).execute() == 1;
    }
}
