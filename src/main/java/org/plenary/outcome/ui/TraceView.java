package org.plenary.outcome.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.outcome.OutcomeService;
import org.plenary.outcome.Point;
import org.plenary.outcome.Station;
import org.plenary.outcome.Traced;
import org.plenary.security.Rights;
import org.plenary.shell.MeetingDirectory;
import org.plenary.shell.ui.MeetingPage;
import org.plenary.shell.ui.MeetingWorkspace;
import org.plenary.shell.ui.ViewState;

/** What became of a meeting, an outcome, an agenda item or a document, and what feeds it, as a nested list. */
@Route(value = "m/:code/outcomes/trace", layout = MeetingWorkspace.class)
@PermitAll
public class TraceView extends MeetingPage {

    enum Direction {
        FORWARD, BACKWARD
    }

    private final transient OutcomeService outcomes;
    private final transient Rights rights;
    private final Select<Station> from = new Select<>();
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>();
    private final Div tree = new Div();
    private boolean restoring;

    public TraceView(OutcomeService outcomes, Rights rights, MeetingDirectory directory, LiveEvents live) {
        super(directory, live, "outcome.trace");
        this.outcomes = outcomes;
        this.rights = rights;
        tree.addClassNames("card", "trace");
        from.setLabel(getTranslation("outcome.trace.from"));
        from.setItemLabelGenerator(station -> getTranslation("named-value", getTranslation("outcome.point." + station.point().kind()), station.label()));
        direction.setLabel(getTranslation("outcome.trace.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(value -> getTranslation("outcome.trace." + value));
        from.addValueChangeListener(change -> remember());
        direction.addValueChangeListener(change -> remember());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var state = ViewState.of(event.getLocation());
        var origins = outcomes.origins(meetingId());
        var wanted = state.get("from").map(Point::of).orElse(null);
        restoring = true;
        from.setItems(origins);
        from.setValue(origins.stream().filter(station -> station.point().equals(wanted)).findFirst().orElse(origins.getFirst()));
        direction.setValue(state.get("direction", Direction.class).orElse(Direction.FORWARD));
        restoring = false;
        var choices = new Div(from, direction);
        choices.addClassNames("actions", "trace-choices");
        removeAll();
        var head = new Div(new H2(getTranslation("outcome.trace")));
        head.addClassName("page-head");
        add(OutcomeSections.of(meeting(), OutcomeSections.TRACE, rights), head, choices, tree);
        render();
    }

    @Override
    protected void changed(List<Change> changes) {
        if (changes.stream().map(Change::entity).anyMatch(OutcomesView.FOLLOWED::contains)) {
            render();
        }
    }

    private void remember() {
        if (restoring || from.isEmpty() || direction.isEmpty()) {
            return;
        }
        render();
        getUI().ifPresent(ui -> ViewState.empty().set("from", from.getValue().point().key())
                .set("direction", direction.getValue() == Direction.FORWARD ? null : direction.getValue().name().toLowerCase(Locale.ROOT)).replaceIn(ui));
    }

    private void render() {
        tree.removeAll();
        var start = from.getValue();
        var forward = direction.getValue() == Direction.FORWARD;
        var traced = outcomes.trace(meetingId(), start.point(), forward);
        var question = new H2(getTranslation(forward ? "outcome.trace.became" : "outcome.trace.feeds", start.label()));
        question.setId("trace-question");
        tree.add(question);
        if (traced.ends()) {
            tree.add(new Paragraph(getTranslation(forward ? "outcome.trace.nothing-became" : "outcome.trace.nothing-feeds")));
            return;
        }
        var list = branches(traced, forward);
        list.getElement().setAttribute("aria-labelledby", "trace-question");
        tree.add(list);
    }

    private UnorderedList branches(Traced of, boolean forward) {
        var list = new UnorderedList();
        of.branches().forEach(branch -> {
            var line = new StationLine(branch.station(), getLocale());
            var item = new ListItem(line);
            if (branch.above()) {
                var above = new Span(getTranslation("outcome.trace.above"));
                above.addClassName("quiet");
                line.add(above);
            } else {
                var onward = new Anchor("m/" + branch.station().meetingCode() + "/" + OutcomeSections.TRACE + "?from=" + branch.station().point().key()
                        + (forward ? "&direction=backward" : ""), getTranslation(forward ? "outcome.trace.turn-back" : "outcome.trace.turn-forward"));
                onward.getElement().setAttribute("aria-label", getTranslation(forward ? "outcome.trace.feeds" : "outcome.trace.became", branch.station().label()));
                onward.addClassName("trace-turn");
                line.add(onward);
            }
            if (!branch.ends()) {
                item.add(branches(branch, forward));
            }
            list.add(item);
        });
        if (of.hidden() > 0) {
            list.add(new ListItem(getTranslation("outcome.hidden", of.hidden())));
        }
        return list;
    }
}
