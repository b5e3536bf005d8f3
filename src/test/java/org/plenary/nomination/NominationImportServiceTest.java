package org.plenary.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.HistoryService;
import org.plenary.body.Names;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.table.Import.Line;
import org.plenary.exchange.table.ImportTarget.Fate;
import org.plenary.exchange.table.ImportTarget.Outcome;
import org.plenary.exchange.table.ImportTarget.Verdict;
import org.plenary.exchange.table.TableLimits;
import org.plenary.exchange.table.TableReader;
import org.plenary.nomination.NominationExamples.Example;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@PlenaryTest
@Import(NominationExamples.class)
class NominationImportServiceTest {

    private static final List<CallProfile> PROFILES = List.of(new CallProfile(7L, new Names("Marine biodiversity", "Biodiversité marine", null), null, null));

    @Autowired
    private NominationExamples examples;
    @Autowired
    private NominationImportService imports;
    @Autowired
    private NominationTable table;
    @Autowired
    private NominationService nominations;
    @Autowired
    private CallService calls;
    @Autowired
    private HistoryService history;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatPartiesSendStandsInTheOrderThatTheyGaveAndIsTheSameWhenItComesAgain() {
        var call = examples.openCall(10, 2, "KE", "UG");
        var sent = """
                Pays;Rang;Nom;Prénom;Courriel;Sexe;Langue;Téléphone
                Kenya;2;Second;Example;second@example.org;femme;français;+254 20 000 0000
                Kenya;1;First;Example;first@example.org;;;
                Ouganda;suppléant;Alternate;Example;alternate@example.org;;;
                """;
        assertThat(verdicts(call, sent)).extracting(Verdict::fate).containsOnly(Fate.NEW);
        assertThat(apply(call, sent)).isEqualTo(new Outcome(3, 0, 0));
        assertThat(examples.all(call)).extracting(one -> one.iso2() + one.priority() + one.candidate().familyName())
                .containsExactly("KE1First", "KE2Second", "UG1Alternate");
        assertThat(examples.nomination(call, "Second").candidate()).isEqualTo(
                new Candidate("Example", "Second", "second@example.org", null, null, "fr", null, Gender.FEMALE, "+254 20 000 0000"));
        assertThat(apply(call, sent)).isEqualTo(new Outcome(0, 0, 3));
        assertThat(history.ofObject(call.meetingId(), NominationService.NOMINATION, examples.nomination(call, "Second").id()))
                .extracting(entry -> entry.action()).containsExactly("NOMINATED_ON_BEHALF");
    }

    @Test
    void whoeverIsNamedAlreadyIsCorrectedByAddressOrByNameAndKeepsWhatTheTableDoesNotSay() {
        var call = examples.openCall(10, 2, "KE");
        examples.propose(call, "KE", "Núñez");
        examples.propose(call, "KE", "Other");
        assertThat(apply(call, "State,Family name,Given name,E-mail,Position,Priority\nKE,NUNEZ,example,,Director,\nKenya,Other-Name,Example,other@example.org,,1\n"))
                .isEqualTo(new Outcome(0, 2, 0));
        assertThat(examples.all(call)).extracting(one -> one.candidate().name() + ", " + one.candidate().positionHeld() + ", " + one.candidate().institution())
                .containsExactly("Example Other-Name, Officer, Ministry of Examples", "example NUNEZ, Director, Ministry of Examples");
    }

    @Test
    void aRowThatCannotBeIsToldAtItsCellAndStopsAllUnlessItIsLeftOut() {
        var call = examples.openCall(10, 1, "KE", "UG");
        examples.propose(call, "UG", "Decided");
        examples.decide(call, "Decided", Decision.SELECT);
        var sent = """
                State,Family name,Given name,E-mail,Priority
                Oman,Foreign,Example,foreign@example.org,
                Kenya,Unreachable,Example,,
                Uganda,Changed,Example,decided@example.org,
                Kenya,One,Example,one@example.org,
                Kenya,Two,Example,two@example.org,
                Kenya,Three,Example,three@example.org,
                Kenya,Four,Example,four@example.org,
                """;
        var verdicts = verdicts(call, sent);
        assertThat(verdicts.stream().flatMap(verdict -> verdict.wrong().stream())).extracting(Violation::field, Violation::key).containsExactly(
                tuple("iso2", "nomination.error.not-addressed"), tuple("email", "error.required"),
                tuple("familyName", "nomination.error.decided"), tuple("iso2", "nomination.import.list-full"));
        assertThatThrownBy(() -> apply(call, sent)).isInstanceOf(InvalidInput.class);
        assertThat(examples.all(call)).hasSize(1);
        var rows = rows(call, sent);
        var good = IntStream.range(0, rows.size()).filter(row -> verdicts.get(row).wrong().isEmpty()).mapToObj(rows::get).toList();
        assertThat(imports.apply(call.meetingId(), good, (done, total) -> { })).isEqualTo(new Outcome(3, 0, 0));
        assertThat(examples.all(call)).hasSize(4);
    }

    @Test
    void whatIsWrongInACellIsSaidThere() {
        var call = examples.openCall(10, 2, "KE");
        var lines = lines(call, "State,Family name,Given name,E-mail,Priority,Gender\nAtlantis,One,Example,one@example.org,first,\nKE,Two,Example,not an address,1,unknown\n");
        assertThat(lines.stream().flatMap(line -> line.wrong().stream())).extracting(Violation::field).containsExactly("iso2", "priority", "gender", "email");
    }

    @Test
    void whoeverLooksLikeSomebodyNamedAlreadyIsPointedOut() {
        var call = examples.openCall(10, 3, "KE", "UG");
        examples.propose(call, "UG", "Okonkwo");
        var verdicts = verdicts(call, """
                State,Family name,Given name,E-mail
                Kenya,Example,Okonkwo,other@example.org
                Kenya,Different,Entirely,okonkwo@example.org
                Kenya,Alone,Standing,alone@example.org
                """);
        assertThat(verdicts).extracting(Verdict::fate).containsOnly(Fate.NEW);
        assertThat(verdicts.get(0).notes()).containsExactly(Violation.of("familyName", "nomination.import.alike", "Example Okonkwo", "Uganda"));
        assertThat(verdicts.get(1).notes()).contains(Violation.of("email", "nomination.import.same-address", "Example Okonkwo", "Uganda"));
        assertThat(verdicts.get(2).notes()).isEmpty();
    }

    @Test
    void aPersonWithdrawnStaysSoWhereTheTableSaysItAndIsNamedAgainWhereAPartyDoes() {
        var call = examples.openCall(10, 2, "KE");
        var withdrawn = examples.propose(call, "KE", "Withdrawn");
        nominations.withdraw(call.meetingId(), withdrawn.id(), withdrawn.version(), "Example reason");
        var headings = "State,Family name,Given name,E-mail,State of the nomination\n";
        assertThat(rows(call, "Party or State,Family name,Given name,E-mail,State\nKenya,Withdrawn,Example,withdrawn@example.org,Withdrawn\n"))
                .singleElement().satisfies(row -> assertThat(imports.compare(call.meetingId(), List.of(row)).getFirst().fate()).isEqualTo(Fate.UNCHANGED));
        var again = verdicts(call, headings + "Kenya,Withdrawn,Example,withdrawn@example.org,\n");
        assertThat(again).singleElement().isEqualTo(Verdict.of(Fate.NEW, Violation.of("familyName", "nomination.import.named-again")));
    }

    @Test
    void aFormulaInACellIsANameLikeAnyOther() {
        var call = examples.openCall(10, 2, "KE");
        apply(call, "State,Family name,Given name,E-mail\nKenya,\"=HYPERLINK(\"\"http://example.org\"\")\",Example,formula@example.org\n");
        assertThat(examples.all(call)).singleElement().satisfies(one -> assertThat(one.candidate().familyName()).isEqualTo("=HYPERLINK(\"http://example.org\")"));
    }

    @Test
    void nobodyIsNamedWhileTheCallIsADraftAndAfterItsDeadlineOnBehalfOnly() {
        var draft = examples.draftCall(NominationExamples.inDays(30), "KE");
        var sent = "State,Family name,Given name,E-mail\nKenya,Late,Example,late@example.org\n";
        assertThatThrownBy(() -> apply(draft, sent)).isInstanceOf(InvalidInput.class);
        var call = examples.openCall(10, 2, "KE");
        examples.passDeadline(call);
        assertThat(apply(call, sent)).isEqualTo(new Outcome(1, 0, 0));
    }

    private Outcome apply(Example call, String csv) {
        return imports.apply(call.meetingId(), rows(call, csv), (done, total) -> { });
    }

    private List<Verdict> verdicts(Example call, String csv) {
        return imports.compare(call.meetingId(), rows(call, csv));
    }

    private List<ImportedNomination> rows(Example call, String csv) {
        return lines(call, csv).stream().map(Line::value).toList();
    }

    private List<Line<ImportedNomination>> lines(Example call, String csv) {
        var definition = table.definition(calls.find(call.meetingId()).orElseThrow(), PROFILES, Locale.ENGLISH);
        try {
            var rows = new TableReader(TableLimits.USUAL).read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
            return definition.read(rows, definition.guess(rows));
        } catch (IOException | FileRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
