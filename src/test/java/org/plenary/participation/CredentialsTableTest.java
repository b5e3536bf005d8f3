package org.plenary.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plenary.participation.CredentialDraft.Form;
import org.plenary.participation.CredentialDraft.Signatory;
import org.plenary.participation.CredentialsTable.Delegation;
import org.plenary.participation.CredentialsTable.Finding;
import org.plenary.participation.CredentialsTable.Notice;
import org.plenary.participation.CredentialsTable.Standing;

class CredentialsTableTest {

    private static final LocalDate DAY = LocalDate.of(2017, 10, 20);
    private static final CredentialRule RULE = new CredentialRule(DAY, List.of("CMS"), 0);
    private static final Delegation DELEGATION = new Delegation("ZM", "Chanda Katongo", 3);

    private static Credential paper(long id, Form form, CredentialState state, Signatory signatory, LocalDate receivedOn, String head, String... instruments) {
        return new Credential(id, new CredentialDraft("ZM", signatory, null, DAY.minusDays(30), receivedOn, form, head, null, null, List.of(instruments), null),
                state, null, null, null, 0);
    }

    private static Credential original(long id, CredentialState state) {
        return paper(id, Form.ORIGINAL, state, Signatory.FOREIGN_MINISTER, DAY, "H.E. Mr KATONGO, Chanda", "CMS");
    }

    private static CredentialsTable.Row row(Credential... papers) {
        return CredentialsTable.of(List.of(DELEGATION), List.of(papers), RULE).getFirst();
    }

    @Test
    void aPaperInOrderIsReceivedWithoutAnythingToNotice() {
        assertThat(row(original(1, CredentialState.RECEIVED)).standing()).isEqualTo(Standing.RECEIVED);
        assertThat(row(original(1, CredentialState.RECEIVED)).findings()).isEmpty();
    }

    @Test
    void theHeadMustBeNamedInThePaperHoweverItIsWritten() {
        assertThat(CredentialsTable.names("H.E. Mr KATONGO, Chanda", "Chanda Katongo")).isTrue();
        assertThat(CredentialsTable.names("Son Excellence Mme Aïssatou N’DIAYE", "Aissatou N'Diaye")).isTrue();
        assertThat(CredentialsTable.names("Mr Katongo Mwansa", "Chanda Katongo")).isFalse();
    }

    @Test
    void aNewHeadWhomThePaperDoesNotNameIsNoticed() {
        var other = paper(1, Form.ORIGINAL, CredentialState.ACCEPTED, Signatory.HEAD_OF_STATE, DAY, "Mary Banda", "CMS");
        assertThat(row(other).findings()).containsExactly(new Finding(Notice.HEAD_NOT_NAMED, "Chanda Katongo"));
    }

    @Test
    void lateUnsignedByAnEntitledAuthorityOrForAnotherInstrumentIsNoticed() {
        var bad = paper(1, Form.ORIGINAL, CredentialState.RECEIVED, Signatory.OTHER, DAY.plusDays(1), "Chanda Katongo", "CITES");
        assertThat(row(bad).findings()).extracting(Finding::notice).containsExactly(Notice.SIGNATORY, Notice.LATE, Notice.INSTRUMENT);
    }

    @Test
    void anOriginalTakesThePlaceOfACopyAndNewCredentialsThatOfQuestionedOnes() {
        var copy = paper(1, Form.COPY, CredentialState.RECEIVED, Signatory.HEAD_OF_STATE, DAY, "Chanda Katongo", "CMS");
        assertThat(row(copy).standing()).isEqualTo(Standing.COPY_ONLY);
        assertThat(row(copy, original(2, CredentialState.RECEIVED)).paper().id()).isEqualTo(2);
        assertThat(row(original(1, CredentialState.QUESTIONED)).standing()).isEqualTo(Standing.QUESTIONED);
        assertThat(row(original(1, CredentialState.QUESTIONED), copy).standing()).isEqualTo(Standing.COPY_ONLY);
    }

    @Test
    void acceptedCredentialsCountUntilTheyAreSuperseded() {
        assertThat(row(original(1, CredentialState.ACCEPTED), original(2, CredentialState.RECEIVED)).standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(row(original(1, CredentialState.SUPERSEDED)).standing()).isEqualTo(Standing.NONE);
        assertThat(row().standing()).isEqualTo(Standing.NONE);
    }

    @Property(seed = "2016")
    void everyDelegationAndEveryPaperIsInTheTableOnceAndCountedOnce(@ForAll @Size(max = 8) List<CredentialState> states,
            @ForAll @Size(max = 5) Set<Integer> delegations) {
        var papers = IntStream.range(0, states.size()).mapToObj(index -> original(index, states.get(index))).toList();
        var registered = delegations.stream().map(number -> new Delegation("D" + number, null, 1)).toList();
        var rows = CredentialsTable.of(registered, papers, CredentialRule.NONE);
        assertThat(rows).extracting(CredentialsTable.Row::iso2).doesNotHaveDuplicates()
                .containsAll(registered.stream().map(Delegation::iso2).toList());
        assertThat(rows.stream().flatMap(row -> row.papers().stream()).map(Credential::id).collect(Collectors.toSet())).hasSize(papers.size());
        assertThat(CredentialsTable.counts(rows).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(rows.size());
    }
}
