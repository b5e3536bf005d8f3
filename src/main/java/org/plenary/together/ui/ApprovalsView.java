package org.plenary.together.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.security.Action;
import org.plenary.security.Rights;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.ApprovalLine;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.Notices;
import org.plenary.together.Approval;
import org.plenary.together.ApprovalRules.State;
import org.plenary.together.JointApprovalService;

/** What all organisers approve before it goes out: what is demanded, what each said, what changed since, who is missing. */
@Route(value = "m/:code/together/approvals", layout = MeetingWorkspace.class)
@PermitAll
public class ApprovalsView extends MeetingPage {

    private final transient JointApprovalService approvals;
    private final transient Rights rights;
    private final Div things = new Div();
    private transient List<Approval> shown = List.of();
    private boolean mayDemand;
    private boolean mayApprove;

    public ApprovalsView(JointApprovalService approvals, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "together.approvals");
        this.approvals = approvals;
        this.rights = rights;
        addClassName("approvals");
        things.addClassName("approval-things");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        mayDemand = rights.may(Action.MANAGE_ACCESS, meetingId());
        mayApprove = rights.may(Action.EDIT_MEETING, meetingId());
        var head = new Div(new H2(getTranslation("together.approvals")));
        head.addClassName("page-head");
        var hint = new Paragraph(getTranslation("together.approvals-hint"));
        hint.addClassName("quiet");
        removeAll();
        add(TogetherSections.of(meeting(), TogetherSections.APPROVALS, rights), head, hint, things);
        read();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (shown.stream().anyMatch(approval -> approval.state() != State.NOT_DEMANDED)
                || changes.stream().anyMatch(change -> change.entity().equals(JointApprovalService.APPROVAL))) {
            var now = approvals.standing(meetingId());
            if (!now.equals(shown)) {
                show(now);
            }
        }
    }

    private void read() {
        show(approvals.standing(meetingId()));
    }

    private void show(List<Approval> now) {
        shown = now;
        things.removeAll();
        now.forEach(approval -> things.add(card(approval)));
    }

    private Div card(Approval approval) {
        var head = new Div(new H3(getTranslation("together.thing." + approval.thing())), ApprovalLine.badge(this, approval));
        head.addClassName("approval-head");
        var card = new Div(head, new Paragraph(getTranslation("together.thing-hint." + approval.thing())));
        card.addClassNames("card", "stack", "approval");
        card.setId("approval-" + approval.thing().name().toLowerCase());
        if (mayDemand) {
            var demand = new Checkbox(getTranslation("together.demand"), approval.state() != State.NOT_DEMANDED);
            demand.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    attempt(() -> approvals.demand(meetingId(), approval.thing(), change.getValue()), "saved");
                }
            });
            card.add(demand);
        }
        if (approval.state() == State.NOT_DEMANDED) {
            return card;
        }
        var standing = new Paragraph(ApprovalLine.words(this, approval, meeting().zone()));
        standing.getElement().setAttribute("role", "status");
        card.add(standing);
        if (!approval.answers().isEmpty()) {
            card.add(answers(approval));
        }
        if (approval.state() == State.STALE) {
            card.add(changes(approval));
        }
        if (!approval.content().isEmpty()) {
            card.add(content(approval));
        }
        if (mayApprove) {
            card.add(actions(approval));
        }
        return card;
    }

    private UnorderedList answers(Approval approval) {
        var list = new UnorderedList();
        list.addClassName("approval-answers");
        approval.answers().forEach(answer -> {
            var badge = approval.state() == State.STALE ? new Badge(Icons.HISTORY, getTranslation("together.answer.stale"), Badge.Tone.NEUTRAL)
                    : answer.approves() ? new Badge(Icons.CHECK, getTranslation("together.answer.approves"), Badge.Tone.SUCCESS)
                    : new Badge(Icons.REFUSE, getTranslation("together.answer.objects"), Badge.Tone.DANGER);
            var by = new Span(answer.by() + ", " + Dates.instant(answer.at(), meeting().zone(), getLocale()));
            by.addClassName("quiet");
            var item = new ListItem(new Span(answer.organisation()), badge, by);
            if (answer.words() != null) {
                item.add(new Span(answer.words()));
            }
            list.add(item);
        });
        return list;
    }

    private Div changes(Approval approval) {
        var list = new Div(new H4(getTranslation("together.changed-since")));
        if (approval.changes().isEmpty()) {
            list.add(new Paragraph(getTranslation("together.reordered")));
        }
        approval.changes().forEach(change -> {
            var line = new Div(new Span(named(change.name())));
            line.addClassName("approval-change");
            if (change.before() != null) {
                var before = new Span(value(change.before()));
                before.addClassName("history-before");
                line.add(before);
            }
            line.add(new Span("→"));
            var after = new Span(change.after() == null ? getTranslation("together.gone-line") : value(change.after()));
            after.addClassName("history-after");
            line.add(after);
            list.add(line);
        });
        return list;
    }

    private Details content(Approval approval) {
        var facts = new DescriptionList();
        facts.addClassName("approval-facts");
        approval.content().forEach(line -> facts.add(new DescriptionList.Term(named(line.name())), new DescriptionList.Description(value(line.value()))));
        return new Details(getTranslation("together.as-it-is", approval.content().size()), facts);
    }

    private String named(String name) {
        return name.startsWith("field.") ? getTranslation(name) : name;
    }

    private String value(String value) {
        return value.isEmpty() ? getTranslation("empty") : value.matches("\\d{4}-\\d{2}-\\d{2}") ? Dates.weekday(LocalDate.parse(value), getLocale()) : value;
    }

    private Div actions(Approval approval) {
        var actions = new Div();
        actions.addClassName("actions");
        if (approval.mine()) {
            var approve = new Button(getTranslation("together.approve"), Icons.CHECK.create(),
                    click -> attempt(() -> approvals.answer(meetingId(), approval.thing(), approval.fingerprint(), true, null), "together.approved"));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var object = new Button(getTranslation("together.object"), Icons.REFUSE.create(), click -> new WordsDialog(
                    getTranslation("together.object-title", getTranslation("together.thing." + approval.thing())), getTranslation("together.object-words"), getTranslation("together.object"),
                    words -> {
                        approvals.answer(meetingId(), approval.thing(), approval.fingerprint(), false, words);
                        read();
                    }).open());
            actions.add(approve, object);
        }
        boolean again = approval.putAt() != null;
        if (!again || approval.state() == State.STALE || approval.state() == State.OBJECTED) {
            actions.add(new Button(getTranslation(again ? "together.put-again" : "together.put"), Icons.MAIL.create(),
                    click -> attempt(() -> approvals.put(meetingId(), approval.thing(), approval.fingerprint()), "together.put-done")));
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }

    /** What could not be done is said; the page shows what is. */
    private void attempt(Runnable deed, String doneKey) {
        try {
            deed.run();
            Notices.done(getTranslation(doneKey));
        } catch (InvalidInput e) {
            var wrong = e.violations().getFirst();
            Notices.problem(getTranslation(wrong.key(), wrong.arguments().toArray()));
        }
        read();
    }
}
