package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.Proposal;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.Proposal.Stance;
import org.plenary.text.Proposal.State;
import org.plenary.text.ProposalService;
import org.plenary.text.ui.Desk;
import org.plenary.text.ui.WordingText;

/** A proposal before the chair, who decides on it and takes down where delegations stand. */
class ProposalCard extends Div {

    private final transient Desk desk;
    private final transient ProposalService proposals;
    private final transient Proposal proposal;

    /** @param language of the negotiation @param delegations names that are offered for a position */
    ProposalCard(Desk desk, ProposalService proposals, Proposal proposal, String language, List<String> delegations) {
        this.desk = desk;
        this.proposals = proposals;
        this.proposal = proposal;
        addClassName("proposal");
        var fields = proposal.fields();
        var kind = new Span(getTranslation("negotiation.proposal.kind." + fields.kind()));
        kind.addClassName("proposal-kind");
        var by = new Span(fields.onBehalfOf() == null ? fields.delegation()
                : getTranslation("negotiation.proposal.by-group", fields.delegation(), fields.onBehalfOf()));
        var state = new Span(getTranslation("negotiation.proposal.state." + proposal.state()));
        state.addClassName("proposal-state");
        add(new Div(kind, by, state));
        if (fields.notation() != null) {
            add(new Paragraph(WordingText.of(ParagraphNotation.read(fields.notation()), language)));
        }
        if (fields.reason() != null) {
            add(new Paragraph(fields.reason()));
        }
        var said = new Div();
        said.addClassName("proposal-said");
        proposal.positions().forEach(position -> said.add(new Span(getTranslation("negotiation.proposal.said." + position.stance(), position.delegation()))));
        add(said);
        if (proposal.isPending()) {
            add(decisions(), positions(delegations));
        }
    }

    Proposal proposal() {
        return proposal;
    }

    private Div decisions() {
        var kind = proposal.fields().kind();
        var buttons = new Div();
        buttons.addClassName("proposal-buttons");
        Stream.of(State.ACCEPTED, State.BRACKETED, State.PARKED, State.OPEN, State.DECLINED)
                .filter(state -> state != State.BRACKETED || kind != Kind.MOVE && kind != Kind.KEEP)
                .filter(state -> state != proposal.state())
                .forEach(state -> {
                    var decide = new Button(getTranslation("negotiation.proposal.decide." + state),
                            click -> act(() -> proposals.decide(desk.meetingId(), proposal.id(), proposal.version(), state)));
                    decide.addClassName("decide-" + state);
                    buttons.add(decide);
                });
        return buttons;
    }

    private Div positions(List<String> delegations) {
        var who = new ComboBox<String>();
        who.setItems(delegations);
        who.setAllowCustomValue(true);
        who.addCustomValueSetListener(typed -> who.setValue(typed.getDetail().strip()));
        who.setPlaceholder(getTranslation("negotiation.proposal.delegation"));
        who.setAriaLabel(getTranslation("room.position-of"));
        var buttons = new Div(who);
        buttons.addClassName("position-form");
        for (var stance : Stance.values()) {
            var take = new Button(getTranslation("negotiation.proposal.stance." + stance), click -> {
                if (who.isEmpty()) {
                    who.focus();
                } else {
                    act(() -> proposals.take(desk.meetingId(), proposal.id(), who.getValue(), stance, null));
                }
            });
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(take);
        }
        return buttons;
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (InvalidInput e) {
            Notices.problem(FloorDesk.words(e.violations().getFirst()));
        }
        desk.refresh().run();
    }
}
