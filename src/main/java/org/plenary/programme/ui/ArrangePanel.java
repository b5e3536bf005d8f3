package org.plenary.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.programme.Arrangement;
import org.plenary.programme.Arrangement.Draft;
import org.plenary.programme.Arrangement.Effect;
import org.plenary.programme.Arrangement.State;
import org.plenary.programme.DraftDifference;
import org.plenary.programme.ProgrammeFinding;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.Icons;

/** How far the search for a programme is, and what came out of it; the differences stand {@linkplain #differences() beside} the programme as it is. */
class ArrangePanel extends Div {

    private final transient ArrangeDialog.Services services;
    private final transient ProgrammeDesk.Page page;
    private final transient ProgrammeDesk desk;
    private final Div badge = new Div();
    private final Span said = new Span();
    private final Span score = new Span();
    private final Span terms = new Span();
    private final Div actions = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph outdated = new Paragraph();
    private final Div contradiction = new Div();
    private final NativeDetails details = new NativeDetails();
    private final EffectSlot all = new EffectSlot();
    private final DifferenceList differences;
    private final Button takeChosen;
    private transient Arrangement arrangement;
    private transient Draft draft;
    private transient Object offered = "";

    /** Where it is said what taking everything would bring. */
    private static final class EffectSlot extends Div {

        private void show(List<ProgrammeFinding> brought) {
            removeAll();
            add(new EffectLines(new Effect(List.of(), brought)));
        }
    }

    ArrangePanel(ArrangeDialog.Services services, ProgrammeDesk.Page page, ProgrammeDesk desk) {
        this.services = services;
        this.page = page;
        this.desk = desk;
        addClassName("arranging");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("arranging.title"));
        score.addClassName("quiet");
        terms.addClassName("quiet");
        var words = new Div(said, score, terms);
        words.addClassName("arranging-said");
        actions.addClassName("actions");
        var head = new Div(badge, words, actions);
        head.addClassName("arranging-head");
        bar.getElement().setAttribute("aria-label", getTranslation("arranging.progress"));
        outdated.addClassName("arranging-outdated");
        takeChosen = new Button(getTranslation("arranging.take-chosen", 0), Icons.CHECK.create(), click -> takeChosen());
        differences = new DifferenceList(this::take, this::look, this::showChosen);
        details.addClassName("arranging-differences");
        details.setOpen(true);
        var chosenRow = new Div(takeChosen);
        chosenRow.addClassName("actions");
        details.setContent(new Div(differences, chosenRow));
        add(head, bar, outdated, all, contradiction);
        setVisible(false);
        details.setVisible(false);
    }

    /** @return the list of what would go elsewhere, seen while there is any */
    Component differences() {
        return details;
    }

    /** Asks how to arrange. @param chosen sessions on the page */
    void ask(Set<Long> chosen) {
        new ArrangeDialog(services, page.meetingId(), page.programme(), chosen, arrangement == null ? null : arrangement.terms(), page::read).open();
    }

    /** @return where the draft would put sessions that can still be moved there */
    List<DraftOutlines.Outline> outlines() {
        return draft == null ? List.of() : draft.differences().stream().filter(DraftDifference::isOpen)
                .map(one -> new DraftOutlines.Outline(one.session().id(), one.session().title(getLocale().getLanguage()).text(), one.to())).toList();
    }

    /** Reads how far it is. @return whether it has just begun or ended, so that there is more to read */
    boolean progress() {
        var was = Optional.ofNullable(arrangement).filter(Arrangement::isOn).map(Arrangement::id);
        arrangement = services.arrangements().current(page.meetingId()).orElse(null);
        var is = Optional.ofNullable(arrangement).filter(Arrangement::isOn).map(Arrangement::id);
        if (was.isPresent() && is.isEmpty() && arrangement != null) {
            page.announce(getTranslation("arranging.ended"));
        }
        showHead();
        return !was.equals(is) || is.isEmpty();
    }

    /** Reads all of it. */
    void read() {
        progress();
        draft = services.arrangements().draft(page.meetingId(), getLocale()).orElse(null);
        show();
    }

    private void show() {
        outdated.setVisible(draft != null && draft.outdated());
        outdated.setText(getTranslation("arranging.outdated"));
        details.setVisible(draft != null && !draft.differences().isEmpty());
        showContradiction();
        differences.show(draft == null ? List.of() : draft.differences(), page.programme());
        all.show(draft == null ? List.of() : draft.all().brought());
        details.setSummaryText(getTranslation("arranging.differences", draft == null ? 0 : draft.differences().size()));
        showHead();
        showChosen();
    }

    private void showChosen() {
        var chosen = differences.chosen();
        takeChosen.setText(getTranslation("arranging.take-chosen", chosen.size()));
        takeChosen.setEnabled(!chosen.isEmpty());
        takeChosen.setVisible(!differences.open().isEmpty());
    }

    private void takeChosen() {
        take(differences.chosen());
    }

    private void showHead() {
        setVisible(arrangement != null);
        if (arrangement == null) {
            return;
        }
        bar.setVisible(arrangement.isOn());
        bar.setMax(arrangement.terms().seconds());
        bar.setValue(Math.min(arrangement.terms().seconds(), arrangement.run().spent().toMillis() / 1000.0));
        badge.removeAll();
        badge.add(badge());
        said.setText(said());
        score.setText(score());
        terms.setText(terms());
        offer();
    }

    private Badge badge() {
        var word = getTranslation("arranging.run." + arrangement.state());
        return switch (arrangement.state()) {
            case RUNNING, STOPPING -> new Badge(Icons.WAIT, word, Badge.Tone.PRIMARY);
            case READY -> new Badge(Icons.ARRANGE, word, Badge.Tone.MARK);
            case FAILED, INTERRUPTED -> new Badge(Icons.ALERT, word, Badge.Tone.WARNING);
        };
    }

    private String said() {
        return switch (arrangement.state()) {
            case RUNNING, STOPPING -> arrangement.run().spent().isZero() ? getTranslation("arranging.waits")
                    : getTranslation("arranging.searches", arrangement.run().spent().toSeconds(), arrangement.terms().seconds());
            case READY -> draft == null || draft.differences().isEmpty() ? getTranslation("arranging.no-better")
                    : getTranslation("arranging.came-out", draft.differences().size(), draft.all().mended().size(), draft.all().brought().size());
            case FAILED -> getTranslation("arranging.failed");
            case INTERRUPTED -> getTranslation("arranging.interrupted");
        };
    }

    private String score() {
        return getTranslation("arranging.score", arrangement.before().hard(), arrangement.cost().hard(), arrangement.before().soft(), arrangement.cost().soft());
    }

    private String terms() {
        var terms = arrangement.terms();
        return getTranslation("arranging.terms", arrangement.run().by(), Long.toString(terms.seed()), getTranslation("arranging.keeping." + terms.keeping()),
                terms.chosen() == null ? getTranslation("arranging.all") : getTranslation("arranging.only-chosen", terms.chosen()));
    }

    /** Buttons stay as long as they offer the same, so that they keep the focus. */
    private void offer() {
        var open = arrangement.isOn() ? 0 : differences.open().size();
        var now = List.of(arrangement.id(), arrangement.state(), open);
        if (now.equals(offered)) {
            return;
        }
        offered = now;
        actions.removeAll();
        if (arrangement.isOn()) {
            var stop = new Button(getTranslation("arranging.stop"), Icons.REFUSE.create(), click -> {
                services.arrangements().stop(page.meetingId());
                progress();
            });
            stop.setEnabled(arrangement.state() == State.RUNNING);
            actions.add(stop);
            return;
        }
        if (open > 0) {
            var take = new Button(getTranslation("arranging.take-all", open), Icons.CHECK.create(), click -> take(differences.open()));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(take);
        }
        actions.add(new Button(getTranslation("arranging.again"), Icons.ARRANGE.create(), click -> ask(Set.of())),
                new Button(getTranslation("arranging.discard"), Icons.DELETE.create(), click -> {
                    services.arrangements().discard(page.meetingId());
                    page.read();
                }));
    }

    private void showContradiction() {
        contradiction.removeAll();
        contradiction.setVisible(draft != null && arrangement != null && arrangement.cost().hard() > 0);
        if (!contradiction.isVisible()) {
            return;
        }
        if (draft.contradictions().isEmpty()) {
            contradiction.add(new Paragraph(getTranslation("arranging.not-feasible")));
            return;
        }
        var demands = new UnorderedList();
        draft.contradictions().forEach(demand -> demands.add(new ListItem(demand)));
        contradiction.add(new H3(getTranslation("arranging.contradiction")), demands, new Paragraph(getTranslation("arranging.contradiction-hint")));
    }

    private void look(DraftDifference one) {
        if (!one.isOpen()) {
            page.showSession(one.session());
            return;
        }
        page.open(one.to().day());
        getElement().executeJs("setTimeout(() => document.querySelector($0)?.scrollIntoView({block: 'center'}), 100)",
                "[data-outline='" + one.session().id() + "']");
    }

    private void take(List<DraftDifference> those) {
        desk.take(those.stream().map(DraftDifference::move).toList());
        differences.focusAfter(those);
    }
}
