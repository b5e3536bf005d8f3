package org.plenary.preparation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.discussion.DiscussionService;
import org.plenary.exchange.FileRefused;
import org.plenary.live.Change;
import org.plenary.outcome.OutcomeDraft;
import org.plenary.outcome.OutcomeKind;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.preparation.RoadItem.Progress;
import org.plenary.preparation.task.Task;
import org.plenary.preparation.task.TaskChecklist;
import org.plenary.preparation.task.TaskDates;
import org.plenary.preparation.task.TaskDates.Counted;
import org.plenary.preparation.task.TaskDraft;
import org.plenary.preparation.task.TaskDraft.Kind;
import org.plenary.preparation.task.TaskFiles;
import org.plenary.preparation.task.TaskOwner;
import org.plenary.preparation.task.TaskService;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.shell.ui.FedBy;
import org.plenary.shell.ui.FileButton;
import org.plenary.support.PageTest;
import org.plenary.support.Planners;
import org.plenary.support.Planners.Example;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class TasksViewTest extends PageTest {

    @Autowired
    private TaskService tasks;
    @Autowired
    private TaskChecklist checklist;
    @Autowired
    private TaskFiles files;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private DiscussionService discussions;
    @Autowired
    private DSLContext db;

    private Example meeting;
    private AccountPrincipal cms;
    private AccountPrincipal uganda;

    @BeforeEach
    void theLeadIsSignedIn() {
        var planners = new Planners(db);
        meeting = planners.meeting();
        uganda = planners.account(meeting.id(), "Uganda", MeetingRole.CONTRIBUTOR);
        cms = planners.account(meeting.id(), "CMS", MeetingRole.LEAD_ORGANISER);
        Planners.signIn(cms);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private Task add(String title, int daysBefore, AccountPrincipal owner) {
        return tasks.add(meeting.id(), new TaskDraft(Kind.TASK, title, null, null, null, new TaskOwner(owner.organisationId(), null),
                new TaskDates(Counted.FIRST_DAY, -daysBefore, null, 0), List.of()));
    }

    private void open(String query) {
        UI.getCurrent().navigate("m/" + meeting.code() + "/plan/tasks", QueryParameters.fromString(query));
    }

    private Task only() {
        return tasks.tasks(meeting.id()).getFirst();
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private List<String> rows() {
        return $(NativeButton.class).from($(TaskList.class).single()).all().stream().map(row -> row.getElement().getTextRecursively()).toList();
    }

    @Test
    void aTaskIsAddedInOneLineAndStandsOpenBesideTheList() {
        open("");
        test($(DatePicker.class).withId("task-from").single()).setValue(LocalDate.of(2016, 3, 12));
        test($(TextField.class).withId("task-title").single()).setValue("Letters of invitation");
        click("Add");

        assertThat(only().fields().titleEn()).isEqualTo("Letters of invitation");
        assertThat(rows()).singleElement().asString().contains("Letters of invitation", "Sat 12 Mar 2016", "Late");
        assertThat($(H3.class).from($(TaskDetail.class).single()).single().getText()).isEqualTo("Letters of invitation");
        assertThat($(TextField.class).withId("task-title").single().getValue()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
        open("");
        test($(TextField.class).withId("task-title").single()).setValue("Letters of invitation");
        click("Add");
        assertThat($(DatePicker.class).withId("task-from").single().getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat($(TextField.class).withId("task-title").single().getValue()).isEqualTo("Letters of invitation");
        assertThat(tasks.tasks(meeting.id())).isEmpty();
    }

    @Test
    void theAddressSaysWhatIsShownAndHow() {
        add("Hall", 60, uganda);
        var call = add("Call", 90, cms);
        open("organisation=Uganda");
        assertThat(rows()).singleElement().asString().contains("Hall");
        open("group=organisation&task=" + call.id());
        assertThat($(H3.class).from($(TaskList.class).single()).all()).extracting(H3::getText).containsExactly("CMS · 1", "Uganda · 1");
        assertThat($(H3.class).from($(TaskDetail.class).single()).single().getText()).isEqualTo("Call");
    }

    @Test
    void whatIsDroppedCanBeTakenUpAgainAtOnce() {
        open("task=" + add("Hall", 60, uganda).id());
        click("Drop");
        assertThat(only().progress()).isEqualTo(Progress.DROPPED);
        click("Undo");
        assertThat(only().progress()).isEqualTo(Progress.OPEN);
    }

    @Test
    void aContributorReportsOnTheOwnTasksAndChangesNoOthers() {
        var hall = add("Hall", 60, uganda);
        checklist.add(meeting.id(), hall.id(), "Deposit paid");
        var call = add("Call", 90, cms);
        Planners.signIn(uganda);

        open("task=" + hall.id());
        test($(Checkbox.class).withLabel("Deposit paid").single()).click();
        assertThat(tasks.tasks(meeting.id()).getLast().checks()).allMatch(Task.Check::isDone);
        assertThat($(Button.class).withText("Edit").all()).isEmpty();
        assertThat($(QuickTask.class).all()).isEmpty();

        open("task=" + call.id());
        assertThat($(Select.class).from($(TaskDetail.class).single()).all()).isEmpty();
    }

    @Test
    void whatIsBeingTypedStaysWhileOthersComment() {
        var hall = add("Hall", 60, uganda);
        open("task=" + hall.id());
        $(TextArea.class).single().setValue("The hall holds");
        Planners.as(uganda, () -> discussions.begin(meeting.id(), TaskService.TASK, hall.id(), false, "Booked until noon."));
        ((TasksView) getCurrentView()).changed(List.of(new Change(meeting.id(), "DISCUSSION", 1, 0, null)));
        assertThat($(TextArea.class).single().getValue()).isEqualTo("The hall holds");
        assertThat($(Span.class).withClassName("remark-by").single().getText()).contains("Uganda");
    }

    @Test
    void aPlanIsMadeFromATemplateAndShownBefore() {
        open("from=template");
        assertThat(tasks.tasks(meeting.id())).isEmpty();
        var make = $(Button.class).withTextContaining("Make 2").single();
        test(make).click();
        assertThat(tasks.tasks(meeting.id())).hasSize(26);
        assertThat(rows()).hasSize(26);
    }

    @Test
    void aTaskIsMovedInItsGroupAndTheOrderIsSeenByOthers() {
        add("Letters", 45, cms);
        var hall = add("Hall", 30, uganda);
        open("task=" + hall.id());
        var up = $(Button.class).withAttribute("aria-label", "Move “Hall” up").single();
        assertThat($(Button.class).withAttribute("aria-label", "Move “Hall” down").single().isEnabled()).as("last of its group").isFalse();
        test(up).click();
        assertThat(rows()).extracting(row -> row.substring(0, 4)).containsExactly("Hall", "Lett");
        assertThat($(Button.class).withAttribute("aria-label", "Move “Hall” up").single().isEnabled()).as("first of its group").isFalse();
        Planners.signIn(uganda);
        open("order=hand&task=" + hall.id());
        assertThat(rows()).extracting(row -> row.substring(0, 4)).containsExactly("Hall", "Lett");
        assertThat($(Button.class).withAttribute("aria-label", "Move “Hall” down").all()).as("only planners place").isEmpty();
    }

    @Test
    void aTaskTellsTheOutcomeThatItComesFrom() {
        var hall = add("Hall", 30, uganda);
        var outcome = outcomes.add(meeting.id(), new OutcomeDraft(OutcomeKind.CONCLUSION, "The hall is too small", null, null, null, null, null, null, null, null, null,
                null, null));
        outcomes.link(meeting.id(), outcome.id(), new Point(Point.Kind.TASK, hall.id()));
        open("task=" + hall.id());
        assertThat($(Anchor.class).from($(FedBy.class).single()).single()).satisfies(link -> {
            assertThat(link.getText()).isEqualTo("The hall is too small");
            assertThat(link.getHref()).isEqualTo("m/" + meeting.code() + "/outcomes?outcome=" + outcome.id());
        });
    }

    @Test
    void filesAreOfferedToWhoHasThemAndAddedByWhoHasTheTask() throws FileRefused {
        var hall = add("Hall", 60, uganda);
        files.add(meeting.id(), hall.id(), "floor plan.pdf", new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        Planners.signIn(uganda);
        open("task=" + hall.id());
        var papers = $(TaskPapers.class).single();
        assertThat($(Anchor.class).from(papers).single().getText()).isEqualTo("floor plan.pdf");
        assertThat($(FileButton.class).from(papers).single().isVisible()).isTrue();
        assertThat($(Button.class).withAttribute("aria-label", "Remove floor plan.pdf").all()).as("another's").isEmpty();
        Planners.signIn(cms);
        open("task=" + hall.id());
        test($(Button.class).withAttribute("aria-label", "Remove floor plan.pdf").single()).click();
        assertThat(files.of(meeting.id(), hall.id())).as("asked first").hasSize(1);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(files.of(meeting.id(), hall.id())).isEmpty();
    }
}
