package org.plenary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.plenary.schema.Tables.AUDIT_CHAIN;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.AUDIT_SEAL;
import static org.plenary.support.Planners.as;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.audit.ChainCheck.Broken;
import org.plenary.audit.ChainCheck.Fault;
import org.plenary.audit.ChainVerification.Report;
import org.plenary.retention.KeptData;
import org.plenary.schema.tables.records.AuditEntryRecord;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class AuditChainTest {

    private record Person(String name, String email, String phone, String state) {
    }

    private static final Person FOCAL_POINT = new Person("Example Person", "person@example.org", "+256 41 0", "REGISTERED");

    @Autowired
    private AuditTrail audit;
    @Autowired
    private AuditSealer sealer;
    @Autowired
    private ChainRepository chain;
    @Autowired
    private HistoryOfPersons persons;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;
    @Value("${plenary.database.url}")
    private String url;
    @TempDir
    private Path folder;

    private long meetingId;
    private AccountPrincipal organiser;

    @BeforeEach
    void aMeetingWithHistory() {
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        organiser = planners.account(meetingId, MeetingRole.CO_ORGANISER);
        IntStream.rangeClosed(1, 10).forEach(id -> write(id));
        sealer.sealAll();
    }

    @Test
    void whatWasWrittenStandsInTheChainWithTheRoleItWasDoneIn() {
        assertThat(verify().broken()).isEmpty();
        assertThat(mine()).hasSize(10).allSatisfy(entry -> {
            assertThat(entry.getRole()).isEqualTo("CO_ORGANISER");
            assertThat(entry.getPending()).isNull();
            assertThat(db.fetchCount(AUDIT_SEAL, AUDIT_SEAL.ENTRY_ID.eq(entry.getId()))).isOne();
        });
        var stranger = as(organiser, () -> transactions.execute(status -> {
            audit.record(null, "ACCOUNT", organiser.id(), "CHANGED", null, null);
            return db.select(AUDIT_ENTRY.ROLE).from(AUDIT_ENTRY).orderBy(AUDIT_ENTRY.ID.desc()).limit(1).fetchOne(AUDIT_ENTRY.ROLE);
        }));
        assertThat(stranger).isEqualTo("MEMBER");
    }

    @Test
    void whatIsDoneToTheTablesIsFound() {
        var entry = mine().get(4);
        var next = mine().get(5);
        var seq = db.select(AUDIT_SEAL.SEQ).from(AUDIT_SEAL).where(AUDIT_SEAL.ENTRY_ID.eq(entry.getId())).fetchSingle(AUDIT_SEAL.SEQ);
        var it = AUDIT_ENTRY.ID.eq(entry.getId());
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.AFTER_JSON, "{\"name\":\"Other\"}").where(it).execute())).isEqualTo(Fault.CONTENT_ALTERED);
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ACTOR_LABEL, "Other").where(it).execute())).isEqualTo(Fault.CONTENT_ALTERED);
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ROLE, "READER").where(it).execute())).isEqualTo(Fault.LINK_BROKEN);
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.AT, Instant.EPOCH).where(it).execute())).isEqualTo(Fault.LINK_BROKEN);
        assertThat(after(() -> db.deleteFrom(AUDIT_ENTRY).where(it).execute())).isEqualTo(Fault.ENTRY_MISSING);
        assertThat(after(() -> db.deleteFrom(AUDIT_SEAL).where(AUDIT_SEAL.SEQ.eq(seq)).execute())).isEqualTo(Fault.SEAL_MISSING);
        assertThat(after(() -> db.deleteFrom(AUDIT_SEAL).where(AUDIT_SEAL.SEQ.ge(seq)).execute())).isEqualTo(Fault.CUT_OFF);
        assertThat(after(() -> db.update(AUDIT_CHAIN).set(AUDIT_CHAIN.SEQ, seq).execute())).isEqualTo(Fault.CUT_OFF);
        assertThat(after(() -> {
            db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ID, 0L).where(it).execute();
            db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ID, entry.getId()).where(AUDIT_ENTRY.ID.eq(next.getId())).execute();
            return db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ID, next.getId()).where(AUDIT_ENTRY.ID.eq(0L)).execute();
        })).isEqualTo(Fault.LINK_BROKEN);
        assertThat(after(() -> {
            var forged = entry.copy();
            forged.setAt(Instant.EPOCH);
            return forged.insert();
        })).isEqualTo(Fault.NOT_SEALED);
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.EMPTIED_BY, next.getId()).setNull(AUDIT_ENTRY.AFTER_JSON).where(it).execute()))
                .isEqualTo(Fault.EMPTIED_WITHOUT_RECORD);
        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void twentyWritersNeitherWaitForTheSealerNorBreakTheChain() throws Exception {
        var before = chained();
        try (var writers = Executors.newFixedThreadPool(20)) {
            var written = new ArrayList<Future<?>>();
            for (var writer = 0; writer < 20; writer++) {
                var id = writer;
                written.add(writers.submit((Callable<Void>) () -> {
                    for (var time = 0; time < 25; time++) {
                        write(id);
                        sealer.nudge();
                    }
                    return null;
                }));
            }
            for (var one : written) {
                one.get();
            }
        }
        sealer.sealAll();
        assertThat(chained()).isGreaterThanOrEqualTo(before + 500);
        assertThat(verify().broken()).isEmpty();
        assertThat(verify().waiting()).isZero();
    }

    @Test
    void anEntryThatIsCommittedLateStandsBehindThoseThatWereCommittedBefore() throws Exception {
        var inserted = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var late = other.submit(() -> as(organiser, () -> transactions.execute(status -> {
                audit.record(meetingId, "ROOM", 99, "CREATED", null, FOCAL_POINT);
                inserted.countDown();
                await(commit);
                return null;
            })));
            await(inserted);
            write(100);
            sealer.sealAll();
            commit.countDown();
            late.get();
        }
        sealer.sealAll();
        var order = db.select(AUDIT_ENTRY.ENTITY_ID).from(AUDIT_SEAL).join(AUDIT_ENTRY).on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY_ID))
                .where(AUDIT_ENTRY.MEETING_ID.eq(meetingId)).and(AUDIT_ENTRY.ENTITY_ID.ge(99L)).orderBy(AUDIT_SEAL.SEQ).fetch(AUDIT_ENTRY.ENTITY_ID);
        assertThat(order).containsExactly(100L, 99L);
        assertThat(verify().broken()).isEmpty();
    }

    @Test
    void whatRetentionEmptiedStillHoldsAndIsSaid() {
        transactions.execute(status -> persons.empty(meetingId, KeptData.CONTACT));
        transactions.execute(status -> persons.empty(meetingId, KeptData.NAMES));
        sealer.sealAll();
        assertThat(mine().getFirst().getAfterJson()).doesNotContain("person@example.org", "Example Person");
        var report = verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.emptied()).containsEntry(new ChainVerification.EmptiedOn(LocalDate.now(ZoneOffset.UTC), "NAMES"), 10);
        var it = AUDIT_ENTRY.ID.eq(mine().getFirst().getId());
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.AFTER_JSON, "{\"name\":\"Other\"}").where(it).execute())).isEqualTo(Fault.ALTERED_AFTER_EMPTYING);
        assertThat(after(() -> db.update(AUDIT_ENTRY).setNull(AUDIT_ENTRY.EMPTIED_BY).where(it).execute())).isEqualTo(Fault.CONTENT_ALTERED);
        var record = db.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ACTION.eq(Emptying.ACTION)).and(AUDIT_ENTRY.AFTER_JSON.contains("NAMES")));
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.AFTER_JSON, "{}").where(AUDIT_ENTRY.ID.eq(record.getId())).execute()))
                .isEqualTo(Fault.EMPTIED_WITHOUT_RECORD);
    }

    @Test
    void whatIsFromBeforeTheChainIsCarriedOverAndHeldFromThenOn() {
        var id = new long[1];
        transactions.executeWithoutResult(status -> {
            var old = db.newRecord(AUDIT_ENTRY);
            old.setAt(Instant.EPOCH);
            old.setActorLabel("Plenary");
            old.setMeetingId(meetingId);
            old.setEntity("ROOM");
            old.setEntityId(1L);
            old.setAction("CREATED");
            old.setPending(true);
            old.insert();
            id[0] = old.getId();
        });
        sealer.sealAll();
        var report = verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.carriedOver()).isPositive();
        assertThat(after(() -> db.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ACTOR_LABEL, "Other").where(AUDIT_ENTRY.ID.eq(id[0])).execute())).isEqualTo(Fault.CONTENT_ALTERED);
    }

    @Test
    void theCommandSaysWhatHoldsAndKnowsTheHeadsThatWerePublished() {
        var head = transactions.execute(status -> chain.head());
        new PublishedHeads(folder).add(LocalDate.of(2016, 6, 1), head);
        write(1);
        sealer.sealAll();
        assertThat(command()).satisfies(said -> {
            assertThat(said.code()).isEqualTo(VerifyAuditCommand.HOLDS);
            assertThat(said.text()).contains("entries verified, head " + transactions.execute(status -> chain.head()).hash(), "agrees with the 1 heads published");
        });
        assertThat(command("--head", head.hash()).code()).isEqualTo(VerifyAuditCommand.HOLDS);
        assertThat(command("--head", "f".repeat(64))).satisfies(said -> {
            assertThat(said.code()).isEqualTo(VerifyAuditCommand.BROKEN);
            assertThat(said.text()).contains("the head you kept stands nowhere");
        });
        assertThat(command("--head", "none").code()).isEqualTo(VerifyAuditCommand.NOT_VERIFIED);
        new PublishedHeads(folder).add(LocalDate.of(2016, 6, 2), new ChainHead(head.seq(), "e".repeat(64)));
        assertThat(command()).satisfies(said -> {
            assertThat(said.code()).isEqualTo(VerifyAuditCommand.BROKEN);
            assertThat(said.text()).contains("is not the one that was published");
        });
    }

    private record Said(int code, String text) {
    }

    private Said command(String... arguments) {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        var environment = Map.of("PLENARY_DB_URL", url, "PLENARY_DB_USER", "root", "PLENARY_DB_PASSWORD", "", "PLENARY_DATA", folder.toString());
        return new Said(new VerifyAuditCommand(environment, out, out).run(arguments), text.toString(StandardCharsets.UTF_8));
    }

    private void write(long id) {
        as(organiser, () -> transactions.execute(status -> {
            audit.record(meetingId, "PARTICIPANT", id, "CREATED", null, FOCAL_POINT);
            return null;
        }));
    }

    private List<AuditEntryRecord> mine() {
        return db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meetingId).and(AUDIT_ENTRY.ENTITY.eq("PARTICIPANT"))).sortAsc(AUDIT_ENTRY.ID);
    }

    private long chained() {
        return Optional.ofNullable(db.select(max(AUDIT_SEAL.SEQ)).from(AUDIT_SEAL).fetchSingle().value1()).orElse(0L);
    }

    private Report verify() {
        return transactions.execute(status -> new ChainVerification(chain, Map.of()).run(Instant.now()));
    }

    /** What verification finds after this was done; it is undone again. */
    private Fault after(Callable<Integer> tampering) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                assertThat(tampering.call()).isPositive();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return new ChainVerification(chain, Map.of()).run(Instant.now()).broken().map(Broken::fault).orElse(null);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
