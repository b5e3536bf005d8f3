package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenary.meeting.Meetings.in;
import static org.plenary.meeting.Meetings.summed;
import static org.plenary.meeting.Meetings.titled;
import static org.plenary.schema.Tables.AUDIT_ENTRY;
import static org.plenary.schema.Tables.MEETING;
import static org.plenary.support.Planners.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.live.EditConflict;
import org.plenary.live.ThreeWay.Conflict;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.PlatformRole;
import org.plenary.shell.InvalidInput;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class MeetingServiceTest {

    private static final int EDITORS = 8;
    private static final int EDITS_EACH = 5;

    @Autowired
    private MeetingService meetings;
    @Autowired
    private DSLContext db;

    private Meetings.Example example;
    private MeetingDraft base;

    @BeforeEach
    void meeting() {
        example = Meetings.Example.of(db);
        base = as(example.lead(), () -> meetings.get(example.id())).fields();
    }

    @Test
    void editsOfDifferentFieldsByTwoSecretariatsAreBothKept() {
        as(example.lead(), () -> meetings.edit(example.id(), base, titled(base, "First meeting of range States")));
        var merged = as(example.partner(), () -> meetings.edit(example.id(), base, in(base, "Entebbe")));
        assertThat(merged.fields().titleEn()).isEqualTo("First meeting of range States");
        assertThat(merged.fields().city()).isEqualTo("Entebbe");
        assertThat(merged.version()).isEqualTo(2);
        assertThat(as(example.lead(), () -> meetings.get(example.id()))).isEqualTo(merged);
    }

    @Test
    void anEditOfAFieldThatSomebodyElseChangedIsNotSavedButShown() {
        as(example.lead(), () -> meetings.edit(example.id(), base, titled(base, "Theirs")));
        var mine = summed(titled(base, "Mine"), "A summary of mine");
        var conflict = catchThrowableOfType(EditConflict.class,
                () -> as(example.partner(), () -> meetings.edit(example.id(), base, mine)));
        assertThat(conflict.conflicts()).containsExactly(new Conflict("titleEn", base.titleEn(), "Theirs", "Mine"));
        assertThat(conflict.currentVersion()).isEqualTo(1);
        assertThat(conflict.merged()).isEqualTo(summed(titled(base, "Theirs"), "A summary of mine"));
        var stored = as(example.lead(), () -> meetings.get(example.id()));
        assertThat(stored.fields()).isEqualTo(titled(base, "Theirs"));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void theChoiceMadeInAConflictIsSavedOnTopOfTheirs() {
        as(example.lead(), () -> meetings.edit(example.id(), base, titled(base, "Theirs")));
        var conflict = catchThrowableOfType(EditConflict.class,
                () -> as(example.partner(), () -> meetings.edit(example.id(), base, titled(base, "Mine"))));
        var saved = as(example.partner(), () -> meetings.edit(example.id(), (MeetingDraft) conflict.theirs(), titled(base, "Mine")));
        assertThat(saved.fields().titleEn()).isEqualTo("Mine");
        assertThat(saved.version()).isEqualTo(2);
    }

    @Test
    void savingWithoutAChangeLeavesNoTrace() {
        var saved = as(example.lead(), () -> meetings.edit(example.id(), base, base));
        assertThat(saved.version()).isZero();
        assertThat(audited()).isZero();
    }

    @Test
    void aWrongFieldIsNamedAndNothingIsSaved() {
        assertThatThrownBy(() -> as(example.lead(), () -> meetings.edit(example.id(), base, titled(in(base, "Entebbe"), " "))))
                .isInstanceOfSatisfying(InvalidInput.class,
                        e -> assertThat(e.violations()).extracting(violation -> violation.field()).containsExactly("titleEn"));
        assertThat(as(example.lead(), () -> meetings.get(example.id())).fields()).isEqualTo(base);
    }

    @Test
    void editsMadeAtTheSameMomentAreNeverLost() throws Exception {
        try (var editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Callable<Void>> work = IntStream.range(0, EDITORS).<Callable<Void>>mapToObj(editor -> () -> {
                for (var edit = 0; edit < EDITS_EACH; edit++) {
                    addMandate("Resolution %d.%d".formatted(editor, edit), editor % 2 == 0);
                }
                return null;
            }).toList();
            for (var done : editors.invokeAll(work)) {
                done.get();
            }
        }
        var stored = as(example.lead(), () -> meetings.get(example.id()));
        Set<String> expected = IntStream.range(0, EDITORS * EDITS_EACH)
                .mapToObj(i -> "Resolution %d.%d".formatted(i / EDITS_EACH, i % EDITS_EACH)).collect(Collectors.toSet());
        assertThat(Set.copyOf(stored.fields().mandates())).isEqualTo(expected);
        assertThat(stored.version()).isEqualTo(EDITORS * EDITS_EACH);
        assertThat(audited()).isEqualTo(stored.version());
    }

    /** As a person does: on a conflict they look at what is there now and add their mandate to that. */
    private void addMandate(String mandate, boolean byLead) {
        var editor = byLead ? example.lead() : example.partner();
        var seen = as(editor, () -> meetings.get(example.id())).fields();
        while (true) {
            var mine = mandated(seen, mandate);
            var before = seen;
            try {
                as(editor, () -> meetings.edit(example.id(), before, mine));
                return;
            } catch (EditConflict e) {
                seen = (MeetingDraft) e.theirs();
            }
        }
    }

    private static MeetingDraft mandated(MeetingDraft draft, String mandate) {
        var mandates = new ArrayList<>(draft.mandates());
        mandates.add(mandate);
        return new MeetingDraft(draft.kind(), draft.titleEn(), draft.titleFr(), draft.titleEs(), draft.startsOn(), draft.endsOn(),
                draft.monthOnly(), draft.zone(), draft.venue(), draft.city(), draft.iso2(), draft.closed(), draft.state(), draft.summary(),
                mandates, draft.hostId());
    }

    private int audited() {
        return db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ENTITY.eq(MeetingService.MEETING).and(AUDIT_ENTRY.ENTITY_ID.eq(example.id())));
    }

    @Test
    void everyMeetingIsFoundUnderACodeOfItsOwn() {
        var draft = Meetings.draft("Two meetings", "Ngerulmud");
        var convener = convener();
        assertThat(List.of(as(convener, () -> meetings.create(draft)), as(convener, () -> meetings.create(draft))))
                .containsExactly("ngerulmud-2016", "ngerulmud-2016-2");
        assertThat(db.fetchCount(MEETING, MEETING.CODE.startsWith("ngerulmud"))).isEqualTo(2);
    }

    @Test
    void whoConvenesAMeetingLeadsIt() {
        var convener = convener();
        var code = as(convener, () -> meetings.create(Meetings.draft("Ours", "Yaren")));
        var heading = as(convener, () -> meetings.heading(code));
        assertThat(as(convener, () -> meetings.edit(heading.id(), meetings.get(heading.id()).fields(), Meetings.draft("Ours still", "Yaren"))).version())
                .isEqualTo(1);
        assertThatThrownBy(() -> as(example.partner(), () -> meetings.heading(code))).hasMessageContaining(code);
    }

    private AccountPrincipal convener() {
        var lead = example.lead();
        return new AccountPrincipal(lead.id(), lead.getUsername(), lead.name(), lead.organisationId(), lead.organisation(),
                PlatformRole.CONVENER, lead.locale(), true, false, null);
    }
}
