package org.plenary.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.agenda.AgendaItem;
import org.plenary.agenda.AgendaItemDraft;
import org.plenary.agenda.AgendaService;
import org.plenary.agenda.AgendaState;
import org.plenary.agenda.AgendaTree.Target;
import org.plenary.agenda.AgendaVersionService;
import org.plenary.agenda.InOrder;
import org.plenary.agenda.PutOut;
import org.plenary.audit.Actor;
import org.plenary.live.Change;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.HistoryDialog;
import org.plenary.support.PageTest;
import org.plenary.support.PlenaryTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class AgendaViewTest extends PageTest {

    @Autowired
    private AgendaService agenda;
    @Autowired
    private AgendaVersionService versions;
    @Autowired
    private DSLContext db;

    private Planners planners;
    private Example meeting;
    private AccountPrincipal organiser;
    private long opening;
    private long reports;
    private long closing;

    @BeforeEach
    void anAgendaOfThreeItems() {
        planners = new Planners(db);
        meeting = planners.meeting();
        organiser = planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER);
        Planners.signIn(organiser);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        opening = add("Opening", "Ouverture");
        reports = add("Reports", null);
        closing = add("Closing", null);
    }

    private long add(String english, String french) {
        return agenda.add(meeting.id(), Target.lastIn(null), new AgendaItemDraft(english, french, null)).id();
    }

    private AgendaView open() {
        return navigate("m/" + meeting.code() + "/agenda", AgendaView.class);
    }

    private AgendaRows rows() {
        return $(AgendaRows.class).single();
    }

    private List<AgendaRow> lines() {
        return rows().getChildren().map(AgendaRow.class::cast).toList();
    }

    private List<String> shown() {
        return lines().stream().map(row -> row.item().number() + " " + row.titleText()).toList();
    }

    private void press(AgendaRows.Key key, long id) {
        ComponentUtil.fireEvent(rows(), new AgendaRows.Command(rows(), true, Long.toString(id), key.name()));
    }

    private void drop(long id, AgendaRows.Zone zone, long on) {
        ComponentUtil.fireEvent(rows(), new AgendaRows.Drop(rows(), true, Long.toString(id), Long.toString(on), zone.name()));
    }

    @Test
    void keysMoveAnItemAndItsNumberFollows() {
        var view = open();
        press(AgendaRows.Key.UP, closing);
        assertThat(shown()).containsExactly("1 Opening", "2 Closing", "3 Reports");
        press(AgendaRows.Key.INDENT, closing);
        assertThat(shown()).containsExactly("1 Opening", "1.1 Closing", "2 Reports");
        assertThat(lines().get(1).getElement().getAttribute("aria-level")).isEqualTo("2");
        assertThat(view.getElement().getTextRecursively()).contains("“Closing” is now item 1.1.");
        press(AgendaRows.Key.OUTDENT, closing);
        press(AgendaRows.Key.DOWN, closing);
        assertThat(shown()).containsExactly("1 Opening", "2 Reports", "3 Closing");
        press(AgendaRows.Key.DOWN, closing);
        assertThat(view.getElement().getTextRecursively()).contains("It is the last here already.");
    }

    @Test
    void draggingOntoBeforeAndAfterAnItemMovesIt() {
        open();
        drop(closing, AgendaRows.Zone.INSIDE, opening);
        drop(reports, AgendaRows.Zone.FIRST, opening);
        assertThat(shown()).containsExactly("1 Opening", "1.1 Reports", "1.2 Closing");
        drop(closing, AgendaRows.Zone.BEFORE, opening);
        drop(reports, AgendaRows.Zone.AFTER, closing);
        assertThat(shown()).containsExactly("1 Closing", "2 Reports", "3 Opening");
        drop(closing, AgendaRows.Zone.INSIDE, closing);
        assertThat($(Notification.class).all()).anySatisfy(notice ->
                assertThat(notice.getElement().getTextRecursively()).contains("an item cannot stand under itself"));
    }

    @Test
    void aRemovalIsUndoneByKeyAndByItsOffer() {
        open();
        press(AgendaRows.Key.INDENT, closing);
        press(AgendaRows.Key.REMOVE, reports);
        assertThat(shown()).containsExactly("1 Opening");
        press(AgendaRows.Key.UNDO, opening);
        assertThat(shown()).containsExactly("1 Opening", "2 Reports", "2.1 Closing");
        press(AgendaRows.Key.REMOVE, opening);
        test($(Button.class).withText("Undo").single()).click();
        assertThat(shown()).containsExactly("1 Opening", "2 Reports", "2.1 Closing");
    }

    @Test
    void anItemIsAddedBelowAnotherAndWhatIsMissingIsSaid() {
        open();
        press(AgendaRows.Key.ADD, opening);
        test($(Button.class).withText("Save").single()).click();
        var english = $(TextField.class).withId("agenda-item-titleEn").single();
        assertThat(english.getErrorMessage()).isEqualTo("Please give a title in at least one language.");
        test(english).setValue("Adoption of the agenda");
        test($(Button.class).withText("Save").single()).click();
        assertThat(shown()).containsExactly("1 Opening", "2 Adoption of the agenda", "3 Reports", "4 Closing");
    }

    @Test
    void whatBothChangedIsAskedAbout() {
        open();
        press(AgendaRows.Key.EDIT, opening);
        test($(TextField.class).withId("agenda-item-titleEn").single()).setValue("Opening of the meeting");
        var base = new AgendaItemDraft("Opening", "Ouverture", null);
        agenda.edit(meeting.id(), opening, base, new AgendaItemDraft("Welcome", "Ouverture", "Apertura"));
        test($(Button.class).withText("Save").single()).click();
        assertThat($(Button.class).withText("Save the choice").all()).hasSize(1);
        assertThat(agenda.tree(meeting.id()).getFirst().fields().titleEn()).isEqualTo("Welcome");
    }

    @Test
    void aTitleThatExistsInAnotherLanguageOnlyIsMarked() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        open();
        assertThat(shown()).containsExactly("1 Ouverture", "2 Reports", "3 Closing");
        assertThat(lines().get(0).getElement().getTextRecursively()).doesNotContain("EN");
        assertThat(lines().get(1).getElement().getTextRecursively()).contains("EN");
    }

    @Test
    void readersSeeTheAgendaAndNothingToChangeItWith() {
        Planners.signIn(planners.account(meeting.id(), MeetingRole.READER));
        open();
        assertThat(shown()).containsExactly("1 Opening", "2 Reports", "3 Closing");
        assertThat(rows().getElement().hasAttribute("editable")).isFalse();
        assertThat(rows().getElement().getChildren().flatMap(row -> row.getChildren())
                .flatMap(cell -> cell.getChildren()).map(part -> part.getTag())).doesNotContain("vaadin-button");
        assertThat($(Button.class).withText("Add item").all()).isEmpty();
    }

    @Test
    void theMenuOfAnItemOffersWhatTheKeysDo() {
        open();
        test(lines().get(1).menuButton()).click();
        assertThat(entry("Move up").isEnabled()).isTrue();
        assertThat(entry("Move one level up").isEnabled()).isFalse();
        test(entry("Make a sub-item of the one above")).click();
        assertThat(shown()).containsExactly("1 Opening", "1.1 Reports", "2 Closing");
        test(lines().get(1).menuButton()).click();
        test(entry("History")).click();
        assertThat($(HistoryDialog.class).single().getElement().getTextRecursively()).contains("moved", "1.1", "1 Opening");
    }

    @Test
    void anEarlierTitleIsPutBackFromTheHistory() {
        var item = agenda.tree(meeting.id()).getFirst();
        agenda.edit(meeting.id(), opening, item.fields(), new AgendaItemDraft("Opening ceremony", "Ouverture", null));
        open();
        test(lines().getFirst().menuButton()).click();
        test(entry("History")).click();
        test($(Button.class).withCondition(button -> "Put back “Title in English” as it was before".equals(button.getAriaLabel().orElse(""))).first()).click();
        test($(Button.class).id("restore")).click();
        assertThat(shown().getFirst()).isEqualTo("1 Opening");
        assertThat($(HistoryDialog.class).exists()).isFalse();
    }

    private Button entry(String text) {
        return $(Button.class).withText(text).single();
    }

    @Test
    void anItemIsMovedFarByChoosingWhereTo() {
        open();
        press(AgendaRows.Key.MOVE_TO, closing);
        @SuppressWarnings("unchecked")
        ComboBox<AgendaItem> neighbour = $(ComboBox.class).single();
        test(entry("Move")).click();
        assertThat(neighbour.isInvalid()).isTrue();
        test(neighbour).selectItem("1 Opening");
        test(entry("Move")).click();
        assertThat(shown()).containsExactly("1 Opening", "2 Closing", "3 Reports");
    }

    @Test
    void whatOthersDoIsShownAndMarked() {
        var view = open();
        var partner = planners.account(meeting.id(), MeetingRole.CO_ORGANISER);
        Planners.as(partner, () -> agenda.move(meeting.id(), closing, new Target.Before(opening)));
        Planners.signIn(organiser);
        view.changed(List.of(new Change(meeting.id(), AgendaService.AGENDA_ITEM, closing, 1, Actor.of(partner))));
        assertThat(shown()).containsExactly("1 Closing", "2 Opening", "3 Reports");
        assertThat(lines()).filteredOn(row -> row.hasClassName("arrived")).extracting(row -> row.item().id()).containsExactly(closing);
    }

    @Test
    void rowsThatKeepTheirOrderAreNotTouchedWhenOthersMove() {
        assertThat(InOrder.longest(List.of(0, 3, 1, 2, 4))).isEqualTo(Set.of(0, 1, 2, 4));
        assertThat(InOrder.longest(List.of())).isEmpty();
        open();
        var before = lines();
        press(AgendaRows.Key.UP, closing);
        assertThat(lines()).containsExactly(before.get(0), before.get(2), before.get(1));
        assertThat(agenda.tree(meeting.id())).extracting(AgendaItem::id).containsExactly(opening, closing, reports);
    }

    @Test
    void anAdoptedAgendaOffersNothingToChangeItWithUntilItIsReopened() {
        open();
        versions.putOut(meeting.id(), new PutOut(AgendaState.ADOPTED, null, null), versions.standing(meeting.id()));
        open();
        assertThat(rows().getElement().hasAttribute("editable")).isFalse();
        assertThat($(Button.class).withText("Add item").all()).isEmpty();
        test($(Button.class).withText("Reopen…").single()).click();
        test($(Button.class).withText("Reopen").single()).click();
        var reason = $(TextArea.class).withId("agenda-reason").single();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("The plenary asked for one more item");
        test($(Button.class).withText("Reopen").single()).click();
        assertThat(rows().getElement().hasAttribute("editable")).isTrue();
        assertThat($(StandingBar.class).single().getElement().getTextRecursively()).contains("Provisional", "The plenary asked for one more item");
    }

    @Test
    void whatChangedSinceAVersionIsTold() {
        versions.putOut(meeting.id(), new PutOut(AgendaState.PROVISIONAL, null, null), versions.standing(meeting.id()));
        agenda.move(meeting.id(), closing, new Target.Before(opening));
        navigate("m/" + meeting.code() + "/agenda/versions", AgendaVersionsView.class);
        assertThat($(ComparisonPanel.class).single().getElement().getTextRecursively()).contains("1 Moved", "3 → 1", "2 New number only");
    }
}
