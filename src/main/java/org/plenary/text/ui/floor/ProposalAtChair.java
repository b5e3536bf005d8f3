package org.plenary.text.ui.floor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.Notices;
import org.plenary.text.Paragraph;
import org.plenary.text.Proposal;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.Proposal.Stance;
import org.plenary.text.ui.Desk;
import org.plenary.text.ui.ProposalCard;

/** A proposal before the chair, who decides on it and takes down where delegations stand. */
class ProposalAtChair extends Div {

    private final transient Desk desk;
    private final transient Proposal proposal;
    private final transient Paragraph on;

    /** @param on what it is about, and compared with @param delegations names that are offered for a position */
    ProposalAtChair(Desk desk, Proposal proposal, Paragraph on, List<String> delegations) {
        this.desk = desk;
        this.proposal = proposal;
        this.on = on;
        addClassName("proposal-at-chair");
        var modifies = proposal.isPending() && proposal.fields().kind() == Kind.MODIFY;
        add(new ProposalCard(desk, desk.proposals(), proposal, "", on.sourceLanguage(), modifies ? on.source().body() : null, desk.refresh()));
        if (proposal.isPending()) {
            add(positions(delegations));
        }
    }

    boolean shows(Proposal other, Paragraph paragraph) {
        return other.equals(proposal) && paragraph.equals(on);
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
                    take(who.getValue(), stance);
                }
            });
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(take);
        }
        return buttons;
    }

    private void take(String delegation, Stance stance) {
        try {
            desk.proposals().take(desk.meetingId(), proposal.id(), delegation, stance, null);
        } catch (InvalidInput e) {
            Notices.problem(FloorDesk.words(e.violations().getFirst()));
        }
        desk.refresh().run();
    }
}
