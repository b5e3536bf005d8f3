package org.plenary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.support.Planners.as;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryEntry.FieldChange;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class AuditTrailTest {

    private record Room(String name, Integer seats, List<String> languages) {
    }

    private static final Room SMALL = new Room("Lake Room", 40, List.of("EN", "FR"));

    @Autowired
    private AuditTrail audit;
    @Autowired
    private HistoryService history;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private DSLContext db;

    private long meetingId;
    private AccountPrincipal organiser;

    @BeforeEach
    void meeting() {
        var planners = new Planners(db);
        meetingId = planners.meeting().id();
        organiser = planners.account(meetingId, MeetingRole.LEAD_ORGANISER);
    }

    @Test
    void historyShowsWhoChangedWhichFieldsFromWhatToWhat() {
        record(7, "CREATED", null, SMALL);
        record(7, "CHANGED", SMALL, new Room("Lake Room", 60, List.of("EN", "FR", "ES")));
        record(7, "REMOVED", new Room("Lake Room", 60, null), null);
        var entries = of(7);
        assertThat(entries).extracting(HistoryEntry::action).containsExactly("REMOVED", "CHANGED", "CREATED");
        assertThat(entries).extracting(HistoryEntry::actor).containsOnly(organiser.name() + " (" + organiser.organisation() + ")");
        assertThat(entries.get(2).changes()).containsExactly(new FieldChange("name", null, "Lake Room"), new FieldChange("seats", null, "40"),
                new FieldChange("languages", null, "EN; FR"));
        assertThat(entries.get(1).changes()).containsExactly(new FieldChange("seats", "40", "60"),
                new FieldChange("languages", "EN; FR", "EN; FR; ES"));
        assertThat(entries.get(0).changes()).containsExactly(new FieldChange("name", "Lake Room", null), new FieldChange("seats", "60", null));
    }

    @Test
    void whatIsRolledBackLeavesNoHistory() {
        as(organiser, () -> transactions.execute(transaction -> {
            audit.record(meetingId, "ROOM", 7, "CREATED", null, SMALL);
            transaction.setRollbackOnly();
            return null;
        }));
        assertThat(of(7)).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideTheTransactionOfTheAct() {
        assertThatThrownBy(() -> as(organiser, () -> {
            audit.record(meetingId, "ROOM", 7, "CREATED", null, SMALL);
            return null;
        })).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void historyOfOneObjectIsThatOfNoOther() {
        record(7, "CREATED", null, SMALL);
        record(8, "CREATED", null, SMALL);
        assertThat(of(8)).extracting(HistoryEntry::entityId).containsExactly(8L);
        var elsewhere = new Planners(db).meeting().id();
        var reader = new Planners(db).account(elsewhere, MeetingRole.LEAD_ORGANISER);
        assertThat(as(reader, () -> history.ofObject(elsewhere, "ROOM", 7))).isEmpty();
    }

    @Test
    void recentHistoryOfAMeetingIsItsNewestEntries() {
        IntStream.rangeClosed(1, 5).forEach(id -> record(id, "CREATED", null, SMALL));
        assertThat(as(organiser, () -> history.ofMeeting(meetingId, 3))).extracting(HistoryEntry::entityId).containsExactly(5L, 4L, 3L);
    }

    private void record(long id, String action, Room before, Room after) {
        as(organiser, () -> transactions.execute(transaction -> {
            audit.record(meetingId, "ROOM", id, action, before, after);
            return null;
        }));
    }

    private List<HistoryEntry> of(long id) {
        return as(organiser, () -> history.ofObject(meetingId, "ROOM", id));
    }
}
