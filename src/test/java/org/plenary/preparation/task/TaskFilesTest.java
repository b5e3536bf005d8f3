package org.plenary.preparation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.STORED_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.exchange.FileRefused;
import org.plenary.files.MeetingFiles;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
class TaskFilesTest {

    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskFiles files;
    @Autowired
    private MeetingFiles store;
    @Autowired
    private DSLContext db;

    private long meeting;
    private long task;
    private AccountPrincipal cms;
    private AccountPrincipal uganda;
    private AccountPrincipal iotc;
    private AccountPrincipal reader;

    @BeforeEach
    void aTaskOfUganda() {
        var planners = new Planners(db);
        meeting = planners.meeting().id();
        uganda = planners.account(meeting, "Uganda", MeetingRole.CONTRIBUTOR);
        iotc = planners.account(meeting, "IOTC", MeetingRole.CONTRIBUTOR);
        reader = planners.account(meeting, "AEWA", MeetingRole.READER);
        cms = planners.account(meeting, "CMS", MeetingRole.LEAD_ORGANISER);
        Planners.signIn(cms);
        task = tasks.add(meeting, new TaskDraft(Kind.TASK, "Book the hall", null, null, null, new TaskOwner(uganda.organisationId(), null),
                new TaskDates(Counted.FIRST_DAY, -60, null, 0), List.of())).id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private TaskFile add(AccountPrincipal who, String name) {
        Planners.signIn(who);
        try {
            files.add(meeting, task, name, new ByteArrayInputStream(("%PDF-1.7 " + name + "\n%%EOF").getBytes(StandardCharsets.US_ASCII)));
        } catch (FileRefused e) {
            throw new IllegalStateException(e);
        }
        return files.of(meeting, task).getLast();
    }

    @Test
    void whoHasTheTaskAddsAFileAndWhoeverSeesThePlanHasIt() throws IOException {
        var contract = add(uganda, "contract.pdf");
        Planners.signIn(iotc);
        var kept = files.file(meeting, task, contract.file().id());
        try (var content = store.open(kept)) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.US_ASCII)).contains("contract.pdf");
        }
        assertThat(db.fetch(AUDIT_ENTRY, AUDIT_ENTRY.MEETING_ID.eq(meeting).and(AUDIT_ENTRY.ACTION.eq("FILE_ADDED")))).singleElement()
                .satisfies(entry -> assertThat(entry.getAfterJson()).contains("contract.pdf"));
    }

    @Test
    void whoOnlySeesThePlanAddsNothingAndRemovesNothing() {
        var contract = add(uganda, "contract.pdf");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> add(iotc, "letter.pdf"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> files.remove(meeting, task, contract.file().id()));
    }

    @Test
    void whoDoesNotSeeThePlanGetsNoFile() {
        var contract = add(uganda, "contract.pdf");
        Planners.signIn(reader);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> files.file(meeting, task, contract.file().id()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> files.of(meeting, task));
    }

    @Test
    void aFileIsRemovedByWhoAddedItOrWhoPlansAndItsRowGoesToo() {
        var contract = add(uganda, "contract.pdf");
        var plan = add(cms, "floor plan.pdf");
        Planners.signIn(uganda);
        files.remove(meeting, task, contract.file().id());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> files.remove(meeting, task, plan.file().id()));
        Planners.signIn(cms);
        files.remove(meeting, task, plan.file().id());
        assertThat(files.of(meeting, task)).isEmpty();
        assertThat(db.fetchCount(STORED_FILE, STORED_FILE.MEETING_ID.eq(meeting))).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.file(meeting, task, plan.file().id()));
    }

    @Test
    void whatIsNoFileToHandInIsRefusedAndLeavesNothing() {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> files.add(meeting, task, "run.exe", new ByteArrayInputStream(new byte[] {'M', 'Z', 0, 1})));
        assertThat(files.of(meeting, task)).isEmpty();
        assertThat(db.fetchCount(STORED_FILE, STORED_FILE.MEETING_ID.eq(meeting))).isZero();
    }

    @Test
    void aFileIsNotFoundUnderAnotherTask() {
        var contract = add(uganda, "contract.pdf");
        Planners.signIn(cms);
        var other = tasks.add(meeting, TaskDraft.titled("Another", "en", null, TaskDates.fixed(LocalDate.of(2016, 5, 1), null))).id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.file(meeting, other, contract.file().id()));
    }
}
