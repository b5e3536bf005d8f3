package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryService;
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.exchange.table.ImportTarget.Outcome;
import org.plenary.exchange.table.ImportTarget.Verdict;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(Participants.class)
class ParticipantImportServiceTest {

    @Autowired
    private Participants examples;
    @Autowired
    private ParticipantImportService imports;
    @Autowired
    private ParticipantService participants;
    @Autowired
    private HistoryService history;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSameTableTwiceIsTheSameParticipantsOnce() {
        var meeting = examples.meeting();
        var rows = IntStream.range(0, 1_200).mapToObj(i -> row("Example " + i, "KE", "person" + i + "@example.org", null)).toList();
        assertThat(fates(meeting, rows)).containsOnly(Fate.NEW);
        assertThat(imports.apply(meeting.meetingId(), rows, (done, total) -> { })).isEqualTo(new Outcome(1_200, 0, 0));
        assertThat(imports.apply(meeting.meetingId(), rows, (done, total) -> { })).isEqualTo(new Outcome(0, 0, 1_200));
        assertThat(participants.count(meeting.meetingId(), ParticipantFilter.ALL)).isEqualTo(1_200);
        var found = participants.page(meeting.meetingId(), new ParticipantFilter("1199", null, null, null, null), ParticipantOrder.BY_NAME, 0, 5);
        assertThat(found).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(ParticipantState.REGISTERED));
        assertThat(history.ofObject(meeting.meetingId(), ParticipantService.PARTICIPANT, found.getFirst().id())).hasSize(1);
    }

    @Test
    void whatTheTableDoesNotSayStaysAsItIs() {
        var meeting = examples.meeting();
        var entered = examples.enter(meeting, "Mercier", "FR");
        var row = new ImportedParticipant(ParticipantDraft.invited(ParticipantCategory.PARTY, "FR", null, "Example", "Mercier-Example", entered.fields().email(), "fr"),
                Set.of("familyName", "email"));
        assertThat(fates(meeting, List.of(row))).containsExactly(Fate.CHANGED);
        imports.apply(meeting.meetingId(), List.of(row), (done, total) -> { });
        var now = examples.now(meeting, entered).fields();
        assertThat(now.familyName()).isEqualTo("Mercier-Example");
        assertThat(now.phone()).isEqualTo(entered.fields().phone());
        assertThat(now.language()).isEqualTo("en");
    }

    @Test
    void somebodyWithoutAnAddressIsKnownByNameAndPartyWhateverCaseAndAccents() {
        var meeting = examples.meeting();
        imports.apply(meeting.meetingId(), List.of(row("Núñez", "ES", null, null)), (done, total) -> { });
        assertThat(fates(meeting, List.of(row("NUNEZ", "ES", null, null), row("Núñez", "CL", null, null)))).containsExactly(Fate.CHANGED, Fate.NEW);
    }

    @Test
    void aSecondHeadIsToldAtItsCellBeforehandAndStopsAnImportAllTheSame() {
        var meeting = examples.meeting();
        var rows = List.of(row("One", "KE", "one@example.org", DelegationRole.HEAD), row("Two", "KE", "two@example.org", DelegationRole.HEAD));
        assertThat(imports.compare(meeting.meetingId(), rows)).containsExactly(Verdict.of(Fate.NEW),
                Verdict.wrong(Violation.of("delegationRole", "lists.import.second-head", rows.getLast().fields().name(), rows.getFirst().fields().name())));
        assertThatThrownBy(() -> imports.apply(meeting.meetingId(), rows, (done, total) -> { })).isInstanceOf(InvalidInput.class);
        assertThat(participants.count(meeting.meetingId(), ParticipantFilter.ALL)).isZero();
    }

    @Test
    void whoeverIsNoLongerHeadMakesRoomForAnotherWhereverInTheTable() {
        var meeting = examples.meeting();
        imports.apply(meeting.meetingId(), List.of(row("One", "KE", "one@example.org", DelegationRole.HEAD)), (done, total) -> { });
        var rows = List.of(row("Two", "KE", "two@example.org", DelegationRole.HEAD), row("One", "KE", "one@example.org", DelegationRole.ADVISER));
        assertThat(fates(meeting, rows)).containsExactly(Fate.NEW, Fate.CHANGED);
        assertThat(imports.apply(meeting.meetingId(), rows, (done, total) -> { })).isEqualTo(new Outcome(1, 1, 0));
    }

    @Test
    void anImportThatIsStoppedLeavesNothing() {
        var meeting = examples.meeting();
        var rows = IntStream.range(0, 1_100).mapToObj(i -> row("Example " + i, "KE", "person" + i + "@example.org", null)).toList();
        assertThatThrownBy(() -> imports.apply(meeting.meetingId(), rows, (done, total) -> {
            if (done > 600) {
                throw new IllegalStateException("stopped");
            }
        })).hasMessage("stopped");
        assertThat(participants.count(meeting.meetingId(), ParticipantFilter.ALL)).isZero();
    }

    private List<Fate> fates(Participants.Example meeting, List<ImportedParticipant> rows) {
        return imports.compare(meeting.meetingId(), rows).stream().map(Verdict::fate).toList();
    }

    private static ImportedParticipant row(String familyName, String iso2, String email, DelegationRole role) {
        return new ImportedParticipant(new ParticipantDraft(ParticipantCategory.PARTY, iso2, null, role, null, "Example", familyName, null, null, email, null, null, "en", false),
                Set.of("category", "iso2", "familyName", "givenName", "email", "delegationRole"));
    }
}
