package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.text.Difference;
import org.plenary.text.ParagraphBody;
import org.plenary.text.ParagraphNotation;
import org.plenary.text.Proposal;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.Proposal.Stance;
import org.plenary.text.Proposal.State;
import org.plenary.text.ProposalService;

/** A proposal, where others stand on it, and what the viewer may do about it. */
public class ProposalCard extends Div {

    private final transient Desk desk;
    private final transient ProposalService proposals;
    private final transient Proposal proposal;
    private final Runnable refresh;

    /**
     * @param number  of the paragraph that it is about, empty where it has none or it is seen
     * @param language in which the text is negotiated
     * @param today   what a modification is compared with; null shows its wording alone
     * @param refresh called after what was done about it, and after what could not be done
     */
    public ProposalCard(Desk desk, ProposalService proposals, Proposal proposal, String number, String language, ParagraphBody today, Runnable refresh) {
        this.desk = desk;
        this.proposals = proposals;
        this.proposal = proposal;
        this.refresh = refresh;
        addClassName("proposal");
        var fields = proposal.fields();
        var kind = new Span((getTranslation("negotiation.proposal.kind." + fields.kind()) + " " + number).strip());
        kind.addClassName("proposal-kind");
        var by = new Span(fields.onBehalfOf() == null ? fields.delegation()
                : getTranslation("negotiation.proposal.by-group", fields.delegation(), fields.onBehalfOf()));
        var state = new Span(getTranslation("negotiation.proposal.state." + proposal.state()));
        state.addClassName("proposal-state");
        add(new Div(kind, by, state));
        if (fields.notation() != null) {
            var wording = ParagraphNotation.read(fields.notation());
            add(new Paragraph(fields.kind() == Kind.MODIFY && today != null
                    ? WordingText.of(Difference.between(today, wording), language, getTranslation("text.inserted"), getTranslation("text.deleted"))
                    : WordingText.of(wording, language)));
        }
        if (fields.reason() != null) {
            add(new Paragraph(fields.reason()));
        }
        var said = new Div();
        proposal.positions().forEach(position -> said.add(new Span(getTranslation("negotiation.proposal.said." + position.stance(), position.delegation()))));
        add(said, buttons());
    }

    private Div buttons() {
        var buttons = new Div();
        buttons.addClassName("proposal-buttons");
        if (!proposal.isPending()) {
            return buttons;
        }
        var meeting = desk.meetingId();
        var id = proposal.id();
        if (desk.mayDraft() && proposal.fields().delegation().equals(CurrentAccount.get().organisation())) {
            buttons.add(button("negotiation.proposal.withdraw", () -> proposals.withdraw(meeting, id)));
        } else if (desk.mayDraft()) {
            for (var stance : Stance.values()) {
                buttons.add(button("negotiation.proposal.stance." + stance, () -> proposals.take(meeting, id, null, stance, null)));
            }
        }
        if (desk.mayAdopt()) {
            decisions().forEach(state -> {
                var decide = button("negotiation.proposal.decide." + state, () -> proposals.decide(meeting, id, proposal.version(), state));
                decide.addClassName("chair");
                buttons.add(decide);
            });
        }
        return buttons;
    }

    private List<State> decisions() {
        if (proposal.state() == State.PARKED) {
            return List.of(State.OPEN, State.ACCEPTED, State.DECLINED);
        }
        boolean bracketed = proposal.fields().kind() != Kind.MOVE && proposal.fields().kind() != Kind.KEEP;
        return bracketed ? List.of(State.ACCEPTED, State.BRACKETED, State.PARKED, State.DECLINED) : List.of(State.ACCEPTED, State.PARKED, State.DECLINED);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> {
            try {
                action.run();
            } catch (InvalidInput e) {
                var violation = e.violations().getFirst();
                Notices.problem(getTranslation(violation.key(), violation.arguments().toArray()));
            }
            refresh.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
