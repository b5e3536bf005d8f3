package org.plenary.nomination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.LongFunction;
import org.plenary.nomination.SelectionRunService;
import org.plenary.nomination.SelectionService;
import org.plenary.nomination.SelectionWords;
import org.plenary.nomination.selection.Counterfactual;
import org.plenary.nomination.selection.Reason;
import org.plenary.nomination.selection.Ruling;
import org.plenary.nomination.selection.Score;
import org.plenary.nomination.selection.Standing;
import org.plenary.nomination.ui.SelectionRow.Fate;
import org.plenary.shell.ui.Icons;

/** One nominee of a proposal beside the list: the reason, and what can be asked or ruled about them. */
class SelectionDetail extends Div {

    private final transient SelectionService selection;
    private final transient SelectionRunService runs;
    private final transient Solving solving;
    private final long meetingId;
    private final boolean maySelect;
    private final Runnable ruled;
    private transient SelectionWords words;
    private transient LongFunction<String> names;

    /** @param ruled when a ruling was made or taken back: it counts from the next proposal on */
    SelectionDetail(SelectionService selection, SelectionRunService runs, Solving solving, long meetingId, boolean maySelect, Runnable ruled) {
        this.selection = selection;
        this.runs = runs;
        this.solving = solving;
        this.meetingId = meetingId;
        this.maySelect = maySelect;
        this.ruled = ruled;
        addClassNames("card", "stack", "nomination-detail");
        setId("selection-detail");
    }

    void speak(SelectionWords inWords, LongFunction<String> withNames) {
        words = inWords;
        names = withNames;
    }

    void show(SelectionRow row) {
        removeAll();
        if (row == null) {
            var hint = new Paragraph(getTranslation("selection.detail.none"));
            hint.addClassName("quiet");
            add(hint);
            return;
        }
        add(new H2(row.person().name()), SelectionList.badge(row, this), new Paragraph(words.reason(row.reason())), facts(row), actions(row));
    }

    private DescriptionList facts(SelectionRow row) {
        var nominee = row.nominee();
        var facts = new DescriptionList();
        facts.addClassName("terms");
        fact(facts, "nomination.column.party", words.state(nominee.party()));
        fact(facts, "nomination.column.priority", String.valueOf(nominee.priority()));
        fact(facts, "selection.detail.region", nominee.region() == null ? null : words.region(nominee.region()));
        fact(facts, "selection.detail.profile", nominee.profile() == null ? null : words.profile(nominee.profile()));
        fact(facts, "selection.detail.gender", nominee.gender() == null ? null : getTranslation("nomination.gender." + nominee.gender()));
        fact(facts, "selection.detail.group", nominee.ldc() ? getTranslation("selection.balance.ldc") : nominee.sids() ? getTranslation("selection.balance.sids") : null);
        fact(facts, "selection.detail.scores", scores(row));
        fact(facts, "selection.detail.funding", row.funded() ? getTranslation("selection.funded") : null);
        if (row.ruling() != null) {
            fact(facts, "selection.detail.ruling", getTranslation("selection.ruling." + row.ruling().kind()) + " · " + row.ruling().reason());
        }
        return facts;
    }

    private String scores(SelectionRow row) {
        var scores = row.nominee().scores();
        var points = scores.stream().map(Score::points).filter(Objects::nonNull).mapToInt(Integer::intValue).summaryStatistics();
        return scores.isEmpty() ? null : getTranslation("selection.detail.mean", points.getAverage(), points.getCount(), scores.size() - points.getCount());
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }

    private Div actions(SelectionRow row) {
        var actions = new Div();
        actions.addClassName("actions");
        if (row.fate() != Fate.SELECTED) {
            actions.add(button("why-not", Icons.HELP, "selection.why.ask", () -> solving.run(progress -> runs.whyNot(meetingId, row.nominee().id(), progress),
                    answer -> explain(row, answer))));
        }
        if (maySelect && row.nominee().standing() == Standing.OPEN) {
            if (pinnable(row)) {
                actions.add(button("pin", Icons.CHECK, "selection.ruling.pin", () -> rule(row, Ruling.Kind.PIN)));
            }
            if (row.ruling() == null || row.ruling().kind() != Ruling.Kind.EXCLUDE) {
                actions.add(button("exclude", Icons.REFUSE, "selection.ruling.exclude", () -> rule(row, Ruling.Kind.EXCLUDE)));
            }
            if (row.ruling() != null) {
                actions.add(button("lift", Icons.BACK, "selection.ruling.lift", () -> rule(row, null)));
            }
        }
        return actions;
    }

    /** A pin does not stand in for missing papers or for eligibility. */
    private static boolean pinnable(SelectionRow row) {
        return !(row.reason() instanceof Reason.PapersMissing || row.reason() instanceof Reason.StateNotEligible)
                && (row.ruling() == null || row.ruling().kind() != Ruling.Kind.PIN);
    }

    private Button button(String id, Icons icon, String key, Runnable act) {
        var button = new Button(getTranslation(key), icon.create(), click -> act.run());
        button.setId(id);
        return button;
    }

    private void rule(SelectionRow row, Ruling.Kind kind) {
        new RulingDialog(selection, runs, solving, words, names, meetingId, row, kind, ruled).open();
    }

    private void explain(SelectionRow row, Counterfactual answer) {
        var lines = new Div();
        lines.addClassName("stack");
        words.counterfactual(answer, names).forEach(line -> lines.add(new Paragraph(line)));
        var now = new Span(words.reason(row.reason()));
        now.addClassName("quiet");
        lines.add(now);
        var dialog = new Dialog(lines);
        dialog.setHeaderTitle(getTranslation("selection.why.title", row.person().name()));
        dialog.setWidth("min(36rem, 96vw)");
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }
}
