package org.plenary.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.OUTBOX_MESSAGE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.correspondence.ExampleMeetings;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.LetterRow;
import org.plenary.correspondence.LetterState;
import org.plenary.correspondence.Outbox;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.RefusedView;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlenaryTest
class CorrespondenceViewTest extends PageTest {

    @Autowired
    private Outbox outbox;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DSLContext db;

    private ExampleMeetings examples;
    private ExampleMeetings.Meeting meeting;

    @BeforeEach
    void aMeetingWithLetters() {
        db.deleteFrom(OUTBOX_MESSAGE).execute();
        examples = new ExampleMeetings(db);
        meeting = examples.meeting();
        var lead = examples.person();
        examples.grant(meeting, lead, MeetingRole.LEAD_ORGANISER);
        ExampleMeetings.signIn(lead);
        put("Invitation", "Dear colleague, see https://elsewhere.example/x");
        put("Call for nominations", "Text");
        db.update(OUTBOX_MESSAGE).set(OUTBOX_MESSAGE.STATE, "FAILED").set(OUTBOX_MESSAGE.LAST_ERROR, "RECIPIENT_REFUSED 550 No such mailbox")
                .where(OUTBOX_MESSAGE.SUBJECT.eq("Call for nominations")).execute();
    }

    @Test
    void theAddressBringsBackFilterOrderAndTheLetterThatWasOpen() {
        put("Invitation to observers", "Text");
        var invitation = idOf("Invitation");

        open("q=invitation&state=waiting&sort=-subject&selected=" + invitation);

        assertThat(find(TextField.class).single().getValue()).isEqualTo("invitation");
        assertThat(find(Select.class).single().getValue()).isEqualTo(LetterState.WAITING);
        assertThat(subjects()).containsExactly("Invitation to observers", "Invitation");
        assertThat(list().getSortDirection(2)).isEqualTo(SortDirection.DESCENDING);
        assertThat(list().getSelected()).extracting(LetterRow::id).containsExactly(invitation);
        assertThat(find(H2.class, detail()).single().getText()).isEqualTo("Invitation");
    }

    @Test
    void whatIsChosenGoesIntoTheAddress() {
        open("");
        test(find(TextField.class).single()).setValue("call");
        list().select(0);
        list().sortByColumn(2, SortDirection.DESCENDING);

        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .flatExtracting(script -> script.getInvocation().getParameters()).map(String::valueOf)
                .anyMatch(address -> address.contains("q=call&sort=-subject&selected=" + idOf("Call for nominations")));
        assertThat(subjects()).containsExactly("Call for nominations");
        assertThat(find(H2.class, detail()).single().getText()).isEqualTo("Call for nominations");
    }

    @Test
    void anAddressThatNamesNonsenseShowsTheWholeList() {
        open("state=lost&sort=-colour&selected=x1");
        assertThat(subjects()).containsExactly("Call for nominations", "Invitation");
        assertThat(list().getSelected()).isEmpty();
    }

    @Test
    void aLetterThatFailedSaysWhyAndCanBeSentAgain() {
        open("selected=" + idOf("Call for nominations"));
        assertThat(detail().getElement().getTextRecursively()).contains("The mail server refused this recipient.", "550 No such mailbox");
        test(find(Button.class, detail()).single()).click();
        assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.STATE.eq("WAITING"))).isEqualTo(2);
        await(() -> !detail().getElement().getTextRecursively().contains("refused"));
    }

    @Test
    void aNewLetterAppearsInTheOpenListAndWhatIsReadStays() {
        open("selected=" + idOf("Invitation"));
        put("Reminder", "Text");
        await(() -> subjects().contains("Reminder"));
        assertThat(list().getSelected()).extracting(LetterRow::subject).containsExactly("Invitation");
        assertThat(find(H2.class, detail()).single().getText()).isEqualTo("Invitation");
    }

    @Test
    void aDoubleClickOpensALetter() {
        open("");
        list().doubleClickRow(1);
        assertThat(find(H2.class, detail()).single().getText()).isEqualTo("Invitation");
    }

    @Test
    void aForeignAddressInALetterIsNoLink() {
        open("selected=" + idOf("Invitation"));
        assertThat(detail().getElement().getTextRecursively()).contains("https://elsewhere.example/x");
        assertThat(find(Anchor.class, detail()).all()).isEmpty();
    }

    @Test
    void allMyMeetingsAreInOneList() {
        var other = examples.meeting();
        put(other, "Not mine", "Text");
        navigate(OutboxView.class);
        assertThat(subjects()).containsExactly("Call for nominations", "Invitation");
    }

    @Test
    void whoMayNotSeeTheCorrespondenceIsTurnedAway() {
        var reader = examples.person();
        examples.grant(meeting, reader, MeetingRole.READER);
        ExampleMeetings.signIn(reader);
        open("");
        assertThat(getCurrentView()).isInstanceOf(RefusedView.class);
    }

    private void open(String query) {
        UI.getCurrent().navigate("m/" + meeting.code() + "/correspondence", QueryParameters.fromString(query));
    }

    private static void await(BooleanSupplier reached) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInSameThread().until(() -> {
            roundTrip();
            return reached.getAsBoolean();
        });
    }

    private LetterDetail detail() {
        return find(LetterDetail.class).single();
    }

    @SuppressWarnings("unchecked")
    private GridTester<Grid<LetterRow>, LetterRow> list() {
        return new GridTester<>((Grid<LetterRow>) find(Grid.class).single());
    }

    private List<String> subjects() {
        return IntStream.range(0, list().size()).mapToObj(row -> list().getRow(row).subject()).toList();
    }

    private long idOf(String subject) {
        return db.fetchSingle(OUTBOX_MESSAGE, OUTBOX_MESSAGE.SUBJECT.eq(subject)).getId();
    }

    private void put(String subject, String body) {
        put(meeting, subject, body);
    }

    private void put(ExampleMeetings.Meeting where, String subject, String body) {
        transaction.executeWithoutResult(status -> outbox.put(
                new Letter(where.id(), "nominee@example.org", "Example Nominee", Locale.ENGLISH, subject, body)));
    }
}
