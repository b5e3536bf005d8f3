package org.plenary.preparation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.meeting.AccessService;
import org.plenary.meeting.MeetingService;
import org.plenary.preparation.AnchorService;
import org.plenary.preparation.CatalogueRule;
import org.plenary.preparation.DeadlinePlan;
import org.plenary.preparation.DeadlineService;
import org.plenary.preparation.DeadlineState;
import org.plenary.preparation.DeadlineWords;
import org.plenary.preparation.PlannedDeadline;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.EmptyState;
import org.plenary.shell.ui.HistoryButton;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;

/** The deadlines of a meeting in order of date. */
@Route(value = "m/:code/plan", layout = MeetingWorkspace.class)
@PermitAll
public class DeadlinesView extends MeetingPage {

    private static final Set<String> OVER = Set.of("HELD", "CANCELLED");

    private static final Set<String> SHOWN = Set.of(DeadlineService.DEADLINE, AnchorService.MEETING_ANCHOR, MeetingService.MEETING, AccessService.ACCESS);

    private final transient DeadlineService deadlines;
    private final transient AnchorService anchors;
    private final transient DeadlineWords words;
    private final transient Rights rights;
    private final transient Clock clock;
    private final Div body = new Div();
    /** The rows of which the reasons are open: they stay so when the list is read anew. */
    private final Set<String> explained = new HashSet<>();
    private transient String pointed;

    public DeadlinesView(DeadlineService deadlines, AnchorService anchors, DeadlineWords words, Rights rights, Clock clock, MeetingDirectory meetings, LiveEvents live) {
        super(meetings, live, "plan.section.deadlines");
        this.deadlines = deadlines;
        this.anchors = anchors;
        this.words = words;
        this.rights = rights;
        this.clock = clock;
        body.addClassName("stack");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        rights.require(Action.VIEW_PLAN, meetingId());
        pointed = ViewState.of(event.getLocation()).get("deadline").map("deadline-"::concat).orElse(null);
        explained.clear();
        removeAll();
        add(PlanSections.of(meeting(), PlanSections.DEADLINES, rights), head(), body);
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().anyMatch(change -> SHOWN.contains(change.entity()))) {
            read();
        }
    }

    private boolean mayEdit() {
        return rights.may(Action.EDIT_PLAN, meetingId());
    }

    private DeadlineDialogs dialogs() {
        return new DeadlineDialogs(deadlines, anchors, meeting(), this::read);
    }

    private Div head() {
        var head = new Div(new H2(getTranslation("plan.section.deadlines")));
        head.addClassName("page-head");
        var history = HistoryButton.ofKind(getTranslation("plan.section.deadlines"), meeting().zone(), meetingId(), DeadlineService.DEADLINE);
        head.add(history);
        if (mayEdit()) {
            var add = new Button(getTranslation("deadlines.add"), Icons.ADD.create(), click -> dialogs().add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add.setId("deadline-add");
            var actions = new Div(history, new Button(getTranslation("deadlines.take"), click -> dialogs().take()), add);
            actions.addClassName("actions");
            head.add(actions);
        }
        return head;
    }

    private void read() {
        var plan = deadlines.plan(meetingId());
        body.removeAll();
        body.add(new AnchorCard(plan, mayEdit() ? () -> dialogs().anchors() : null));
        var applied = plan.deadlines().stream().filter(deadline -> deadline.fields().state() != DeadlineState.OFF).toList();
        if (applied.isEmpty()) {
            body.add(new EmptyState(Icons.PLAN, getTranslation("deadlines.empty"), getTranslation("deadlines.empty-hint")));
        } else {
            body.add(list(plan, applied));
        }
        var off = plan.deadlines().stream().filter(deadline -> deadline.fields().state() == DeadlineState.OFF).toList();
        if (!off.isEmpty()) {
            body.add(new NativeDetails(getTranslation("deadlines.off", off.size()), list(plan, off)));
        }
        if (!plan.inWords().isEmpty()) {
            body.add(new NativeDetails(getTranslation("deadlines.in-words", plan.inWords().size()), inWords(plan.inWords())));
        }
    }

    private OrderedList list(DeadlinePlan plan, List<PlannedDeadline> shown) {
        var list = new OrderedList();
        list.addClassNames("deadlines");
        var over = OVER.contains(meeting().state());
        var mayEdit = mayEdit();
        var dialogs = dialogs();
        shown.forEach(deadline -> {
            var row = new DeadlineRow(deadline, plan.meeting(), words, over, clock.instant(), explained);
            if (row.getId().orElseThrow().equals(pointed)) {
                row.point();
                pointed = null;
            }
            list.add(mayEdit ? row.editable(dialogs) : row);
        });
        return list;
    }

    /** As listed, in English. */
    private UnorderedList inWords(List<CatalogueRule> rules) {
        var list = new UnorderedList();
        list.addClassName("rules-in-words");
        list.getElement().setAttribute("lang", "en");
        rules.forEach(rule -> {
            var source = new Span(String.join(" · ", rule.provision() == null ? rule.body() : rule.body() + ", " + rule.provision(), rule.source(), rule.confidence()));
            source.addClassName("quiet");
            list.add(new ListItem(new Div(rule.words() == null ? rule.topic().en() : rule.topic().en() + ": " + rule.words()), source));
        });
        return list;
    }
}
