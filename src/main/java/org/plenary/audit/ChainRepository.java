package org.plenary.audit;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.plenary.schema.Tables.AUDIT_CHAIN;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.AUDIT_SEAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.plenary.audit.ChainCheck.Broken;
import org.plenary.audit.ChainCheck.Fault;
import org.plenary.audit.ChainCheck.Sealed;
import org.plenary.audit.ChainCheck.Stored;
import org.plenary.audit.ChainLink.Content;
import org.plenary.audit.ChainLink.Facts;
import org.plenary.schema.tables.records.AuditEntryRecord;
import org.plenary.schema.tables.records.AuditSealRecord;
import org.plenary.startup.CommandDatabase;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of the audit trail: who seals holds its one row, and writers of entries never wait for it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChainRepository {

    /** @param left whether there were more than were taken */
    record Progress(int sealed, int carriedOver, boolean left) {
    }

    private final DSLContext db;

    ChainRepository(DSLContext db) {
        this.db = db;
    }

    /** Outside the application: to read only, each question for itself. */
    static ChainRepository of(CommandDatabase database) {
        return new ChainRepository(database.queries());
    }

    /** Takes committed entries that wait into the chain, in the order of their ids. */
    Progress seal(int most) {
        var chain = db.selectFrom(AUDIT_CHAIN).forUpdate().fetchSingle();
        var waiting = db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.PENDING.isTrue()).orderBy(AUDIT_ENTRY.ID).limit(most).fetch();
        if (waiting.isEmpty()) {
            return new Progress(0, 0, false);
        }
        var older = waiting.stream().filter(entry -> entry.getContentDigest() == null).toList();
        var carried = older.stream().map(AuditEntryRecord::getId).collect(Collectors.toSet());
        older.forEach(ChainRepository::digested);
        db.batchUpdate(older).execute();
        var seals = new ArrayList<AuditSealRecord>();
        for (var entry : waiting) {
            var carriedOver = carried.contains(entry.getId());
            chain.setSeq(chain.getSeq() + 1);
            chain.setHash(ChainLink.hash(chain.getHash(), chain.getSeq(), carriedOver, facts(entry)));
            seals.add(new AuditSealRecord(chain.getSeq(), entry.getId(), carriedOver, chain.getHash()));
        }
        db.batchInsert(seals).execute();
        db.update(AUDIT_ENTRY).setNull(AUDIT_ENTRY.PENDING).where(AUDIT_ENTRY.ID.in(waiting.getValues(AUDIT_ENTRY.ID))).execute();
        chain.update();
        return new Progress(waiting.size(), older.size(), waiting.size() == most);
    }

    /** @return where the chain ends; number 0 before the first entry */
    ChainHead head() {
        return db.selectFrom(AUDIT_CHAIN).fetchSingle(row -> new ChainHead(row.getSeq(), row.getHash()));
    }

    /** @return the number under which this hash stands in the chain */
    Optional<Long> find(String hash) {
        return db.select(AUDIT_SEAL.SEQ).from(AUDIT_SEAL).where(AUDIT_SEAL.HASH.eq(hash)).fetchOptional(AUDIT_SEAL.SEQ);
    }

    /** @return the links after this one, in order, with their entries as they are now */
    List<Sealed> after(long seq, int most) {
        return db.select().from(AUDIT_SEAL).leftJoin(AUDIT_ENTRY).on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID)).where(AUDIT_SEAL.SEQ.gt(seq))
                .orderBy(AUDIT_SEAL.SEQ).limit(most).fetch(ChainRepository::sealed);
    }

    /** @return what the entry says that retention emptied; empty where it says no such thing, or is gone */
    Optional<Emptying> emptying(long entryId) {
        return db.select(AUDIT_ENTRY.AFTER_JSON).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.eq(entryId)).and(AUDIT_ENTRY.ENTITY.eq(Emptying.ENTITY))
                .and(AUDIT_ENTRY.ACTION.eq(Emptying.ACTION)).fetchOptional(row -> Emptying.read(row.value1()));
    }

    /** @return the first of these entries that does not say that this one, or a later, emptied it */
    Optional<Long> notEmptied(long emptyingId, Collection<Long> entryIds) {
        return db.select(min(AUDIT_ENTRY.ID)).from(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.in(entryIds))
                .and(AUDIT_ENTRY.EMPTIED_BY.isNull().or(AUDIT_ENTRY.EMPTIED_BY.lt(emptyingId))).fetchOptional(row -> row.value1());
    }

    /** @return the first entry from before this moment that is in no chain */
    Optional<Broken> notSealed(Instant before) {
        return db.selectFrom(AUDIT_ENTRY.leftAntiJoin(AUDIT_SEAL).on(AUDIT_SEAL.ENTRY_ID.eq(AUDIT_ENTRY.ID))).where(AUDIT_ENTRY.AT.lt(before))
                .orderBy(AUDIT_ENTRY.ID).limit(1)
                .fetchOptional(row -> new Broken(Fault.NOT_SEALED, 0, row.get(AUDIT_ENTRY.ID), row.get(AUDIT_ENTRY.AT), subject(row)));
    }

    /** @return how many entries wait to be sealed */
    int waiting() {
        return db.select(count()).from(AUDIT_ENTRY).where(AUDIT_ENTRY.PENDING.isTrue()).fetchSingle().value1();
    }

    private static void digested(AuditEntryRecord entry) {
        entry.setSalt(Salts.next());
        entry.setContentDigest(ChainLink.digest(entry.getSalt(), content(entry)));
    }

    static Content content(AuditEntryRecord row) {
        return new Content(row.getActorAccountId(), row.getActorLabel(), row.getBeforeJson(), row.getAfterJson());
    }

    private static Facts facts(AuditEntryRecord row) {
        return new Facts(row.getId(), row.getAt(), row.getRole(), row.getOrganisationId(), row.getMeetingId(), row.getEntity(), row.getEntityId(), row.getAction(),
                row.getContentDigest());
    }

    private static Sealed sealed(Record row) {
        var entry = row.into(AUDIT_ENTRY);
        var stored = entry.getId() == null ? null : new Stored(facts(entry), entry.getSalt(), content(entry), entry.getEmptiedBy());
        return new Sealed(row.get(AUDIT_SEAL.SEQ), row.get(AUDIT_SEAL.ENTRY_ID), row.get(AUDIT_SEAL.CARRIED_OVER), row.get(AUDIT_SEAL.HASH), stored);
    }

    private static String subject(Record row) {
        return row.get(AUDIT_ENTRY.ENTITY) + " " + row.get(AUDIT_ENTRY.ENTITY_ID);
    }
}
