package org.plenary.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.plenary.security.Action;
import org.plenary.security.Granters;
import org.plenary.security.Granters.Lead;
import org.plenary.security.Refused;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.ui.proposal.Proposals;

/** Who can grant a right that was missing, and a button that asks them for it. */
class GrantersList extends Div {

    private static final int LONGEST = 500;
    /** Rights without which one can propose what one would have done. */
    private static final Set<Action> PROPOSED = Set.of(Action.EDIT_AGENDA, Action.EDIT_DOCUMENTS, Action.EDIT_PROGRAMME);

    GrantersList(Refused refused, Lead lead, Granters granters) {
        addClassNames("granters", "stack");
        var people = new UnorderedList();
        lead.people().forEach(one -> people.add(new ListItem(one.name() + " (" + one.organisation() + ")")));
        add(new Paragraph(getTranslation("rights.who", lead.meeting())), people);
        if (PROPOSED.contains(refused.action()) && Proposals.mayPropose()) {
            add(new Paragraph(getTranslation("proposal.instead", getTranslation("proposal.begin"))));
        }
        if (refused.action().isFine()) {
            var words = new TextArea(getTranslation("rights.words"));
            words.setHelperText(getTranslation("rights.words-hint"));
            words.setMaxLength(LONGEST);
            words.setWidthFull();
            var ask = new Button(getTranslation("rights.ask"), Icons.MAIL.create());
            ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            ask.setId("ask-for-it");
            ask.addClickListener(click -> {
                try {
                    granters.ask(refused.meetingId().orElseThrow(), refused.action(), words.getValue());
                    words.setVisible(false);
                    ask.setVisible(false);
                    var asked = new Paragraph(getTranslation("rights.asked"));
                    asked.getElement().setAttribute("role", "status");
                    add(asked);
                } catch (InvalidInput e) {
                    var wrong = e.violations().getFirst();
                    words.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
                    words.setInvalid(true);
                }
            });
            add(words, new Div(ask));
        }
    }

    /** The same over a page that stays as it is. */
    static void open(Refused refused, Lead lead, Granters granters) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation("problem.refused.title"));
        dialog.setWidth("min(36rem, 96vw)");
        dialog.add(new Paragraph(dialog.getTranslation("rights.missing", dialog.getTranslation("right." + refused.action()))), new GrantersList(refused, lead, granters));
        dialog.getFooter().add(new Button(dialog.getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }
}
