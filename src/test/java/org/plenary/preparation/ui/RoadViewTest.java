package org.plenary.preparation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.schema.Tables.MEETING;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.preparation.RoadExamples;
import org.plenary.preparation.RoadItem.Key;
import org.plenary.preparation.RoadItem.Kind;
import org.plenary.preparation.RoadMove.Shift;
import org.plenary.preparation.RoadPlan.Days;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlenaryTest
@Import(RoadExamples.class)
class RoadViewTest extends PageTest {

    private static final LocalDate OPENING = LocalDate.now().plusDays(200);

    @Autowired
    private RoadExamples examples;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private Key draft;
    private Key translate;

    @BeforeEach
    void aRoad() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        db.update(MEETING).set(MEETING.STARTS_ON, OPENING).set(MEETING.ENDS_ON, OPENING.plusDays(2)).where(MEETING.ID.eq(meeting.id())).execute();
        Planners.signIn(planners.account(meeting.id(), MeetingRole.LEAD_ORGANISER));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        draft = examples.add(meeting.id(), "Draft", OPENING.minusDays(60), OPENING.minusDays(50));
        translate = examples.add(meeting.id(), "Translate", OPENING.minusDays(50), OPENING.minusDays(30), draft);
    }

    private void open(String query) {
        UI.getCurrent().navigate("road", QueryParameters.fromString("meeting=" + meeting.code() + query));
    }

    private JsonNode shown() {
        return JsonMapper.shared().readTree($(RoadBoard.class).single().getElement().getProperty("road"));
    }

    private List<String> titles() {
        var titles = new ArrayList<String>();
        shown().path("stops").forEach(stop -> titles.add(stop.path("title").asString()));
        return titles;
    }

    private JsonNode stop(Key key) {
        for (var stop : shown().path("stops")) {
            if (stop.path("key").asString().equals(key.kind() + "-" + key.id())) {
                return stop;
            }
        }
        throw new AssertionError("Not shown: " + key);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    /** What the timeline tells when somebody moves a stop. */
    private void ask(Key key, String day) {
        var board = $(RoadBoard.class).single();
        ComponentUtil.fireEvent(board, new RoadBoard.Move(board, true, key.kind() + "-" + key.id(), day));
    }

    private String dialog() {
        return $(RoadMoveDialog.class).single().getElement().getTextRecursively();
    }

    @Test
    void theRoadIsShownInTheOrderOfTimeWithWhatComesBefore() {
        open("");
        assertThat(titles()).containsExactly("Draft", "Translate", "Example " + meeting.code());
        assertThat(stop(translate).path("after").path(0).asInt()).isZero();
        assertThat(stop(draft).path("critical").asBoolean()).isTrue();
        assertThat(stop(draft).path("slack").asString()).isEqualTo("30 days of slack");
        assertThat(stop(draft).path("movable").asBoolean()).isTrue();
    }

    @Test
    void filtersFromTheAddressHoldAndAreTakenAway() {
        open("&kind=meeting&mark=late&form=list&lane=nonsense&from=nonsense");
        assertThat($(RoadBoard.class).all()).describedAs("nothing matches").isEmpty();
        press("Clear filters");
        assertThat(titles()).hasSize(3);
        assertThat($(RoadBoard.class).single().getElement().getAttribute("form")).isEqualTo("list");
        @SuppressWarnings("unchecked")
        Select<Kind> kind = $(Select.class).withCondition(select -> "Kind".equals(select.getLabel())).single();
        kind.setValue(Kind.MEETING);
        assertThat(titles()).containsExactly("Example " + meeting.code());
    }

    @Test
    void consequencesAreShownBeforeAnythingMovesAndTheMoveIsTakenBack() {
        open("");
        ask(draft, OPENING.minusDays(55).toString());
        assertThat(dialog()).contains("Has to move with it", "Translate");
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(60));
        press("Move all 2");
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(55));
        assertThat(examples.get(translate).from()).isEqualTo(OPENING.minusDays(45));
        assertThat(stop(draft).path("from").asLong()).isEqualTo(OPENING.minusDays(55).toEpochDay());
        press("Undo");
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(60));
        assertThat(examples.get(translate).from()).isEqualTo(OPENING.minusDays(50));
    }

    @Test
    void theDayIsChosenWithoutDraggingAndOnlyThisMoves() {
        open("");
        ask(draft, "");
        var day = $(DatePicker.class).withCondition(picker -> "New first day".equals(picker.getLabel())).single();
        assertThat($(Button.class).withText("Move").single().isEnabled()).isFalse();
        day.setValue(null);
        assertThat(day.isInvalid()).isTrue();
        day.setValue(OPENING.minusDays(55));
        press("Move only this");
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(55));
        assertThat(examples.get(translate).from()).isEqualTo(OPENING.minusDays(50));
        assertThat(stop(translate).path("risk").asBoolean()).isTrue();
    }

    @Test
    void aMoveOfWhatSomebodyElseHasMovedMovesNothing() {
        open("");
        ask(draft, OPENING.minusDays(55).toString());
        var there = examples.get(draft);
        examples.move(meeting.id(), List.of(new Shift(draft, meeting.id(), new Days(there.from(), there.to()),
                new Days(there.from().minusDays(5), there.to().minusDays(5)))));
        press("Move all 2");
        assertThat(examples.get(draft).from()).isEqualTo(OPENING.minusDays(65));
        assertThat($(Span.class).withText("Somebody has moved this meanwhile. Nothing was moved; the road shows what is now.").all()).hasSize(1);
    }

    @Test
    void theRoadOfTodayIsKeptAndComparedWith() {
        open("");
        press("Keep today as baseline");
        press("Keep");
        var name = $(TextField.class).withCondition(field -> "Name of the baseline".equals(field.getLabel())).single();
        assertThat(name.isInvalid()).isTrue();
        name.setValue("Announced");
        var trail = $(HistoryButton.class).from($(RoadBaselines.class).single()).single();
        press("Keep");
        assertThat($(HistoryButton.class).from($(RoadBaselines.class).single()).single()).isSameAs(trail);
        assertThat(stop(draft).has("was")).describedAs("nothing has moved yet").isFalse();
        ask(draft, OPENING.minusDays(52).toString());
        press("Move only this");
        assertThat(stop(draft).path("was").path(0).asLong()).isEqualTo(OPENING.minusDays(60).toEpochDay());
        assertThat(stop(draft).path("moved").asString()).isEqualTo("8 days later");
    }

    @Test
    void whoMaySeeNoPlanIsToldWhatThisIsFor() {
        Planners.signIn(new Planners(db).account(meeting.id(), MeetingRole.READER));
        open("");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively()).contains("Nothing on the road yet");
    }

    @Test
    void aMeetingIsMovedOnItsOwnPageWithTheNewDaysInTheForm() {
        open("");
        var key = new Key(Kind.MEETING, meeting.id());
        assertThat(stop(key).path("movable").asBoolean()).isTrue();
        ask(key, "2016-06-06");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters()).isEqualTo("m/" + meeting.code() + "?from=2016-06-06");
        assertThat($(DatePicker.class).all()).extracting(DatePicker::getValue).contains(LocalDate.of(2016, 6, 6));
    }

    @Test
    void whoMayNotMoveSomethingIsToldWhoDoes() {
        Planners.signIn(new Planners(db).account(meeting.id(), MeetingRole.CONTRIBUTOR));
        open("");
        var key = new Key(Kind.MEETING, meeting.id());
        assertThat(stop(key).path("movable").asBoolean()).isFalse();
        ask(key, "");
        assertThat($(RoadElsewhereDialog.class).single().getElement().getTextRecursively()).contains("changed by those who organise it", "Open it");
    }
}
