package org.plenary.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.schema.Tables;
import org.plenary.security.MeetingRole;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class SearchViewTest extends PageTest {

    @Autowired
    private DSLContext db;
    @Autowired
    private AgendaService agenda;

    /** The index follows by itself, soon after the change. */
    @BeforeEach
    void anAgendaIsIndexed() throws InterruptedException {
        var planners = new Planners(db);
        var meeting = planners.meeting();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        for (var title : List.of("Sawfishes of the " + meeting.code(), "Sawfish trade", "Flyways")) {
            agenda.add(meeting.id(), Target.lastIn(null), new AgendaItemDraft(title, null, null, null, null, null, null, null, null, null, null, null));
        }
        for (int i = 0; i < 1_000 && db.fetchCount(Tables.SEARCH_ENTRY, Tables.SEARCH_ENTRY.MEETING_ID.eq(meeting.id())) < 3; i++) {
            Thread.sleep(20);
        }
    }

    @Test
    void whatIsFoundIsShownWithItsKindAndMeeting() {
        open("q=sawfish");
        assertThat($(SearchHits.class).single().getElement().getTextRecursively()).contains("Sawfish", "trade", "Agenda item").doesNotContain("Flyways");
        assertThat(hits()).hasSize(2);
    }

    @Test
    void aKindThatIsChosenIsInTheAddressAndCountsStay() {
        open("q=example");
        assertThat($(Button.class).withText("Everything (1)").all()).isEmpty();
        test($(TextField.class).single()).setValue("sawfish");
        assertThat(hits()).hasSize(2);
        open("q=sawfish&kind=document");
        assertThat(hits()).describedAs("no document is found: everything is shown").hasSize(2);
    }

    @Test
    void whereNothingIsFoundItIsSaid() {
        open("q=basilisk");
        assertThat(hits()).isEmpty();
        assertThat($(SearchView.class).single().getElement().getTextRecursively()).contains("Nothing found");
    }

    private void open(String query) {
        UI.getCurrent().navigate("search", QueryParameters.fromString(query));
    }

    private List<Anchor> hits() {
        return $(SearchHits.class).single().getChildren().flatMap(item -> item.getChildren()).map(Anchor.class::cast).toList();
    }
}
