package org.plenary.text.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.Violation;
import org.plenary.text.NegotiatedText;
import org.plenary.text.ProposalService;
import org.plenary.text.Statement;

/** What delegations had recorded about a text or a paragraph of it, each in the language in which it was made. */
class StatementsDialog extends Dialog {

    private final transient Desk desk;
    private final transient ProposalService proposals;
    private final Div list = new Div();
    private final Select<org.plenary.text.Paragraph> about = new Select<>();
    private final TextField delegation = new TextField();
    private final Select<String> language = new Select<>();
    private final TextArea words = new TextArea();

    StatementsDialog(Desk desk, ProposalService proposals) {
        this.desk = desk;
        this.proposals = proposals;
        setHeaderTitle(getTranslation("negotiation.statements"));
        setWidth("min(52rem, 96vw)");
        list.addClassNames("proposals", "statements");
        add(list);
        if (desk.mayDraft()) {
            add(form());
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        show();
    }

    private void show() {
        var text = desk.text().get();
        list.removeAll();
        var all = proposals.statements(desk.meetingId(), text.id());
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("tongues.statements.none")));
        }
        all.forEach(statement -> list.add(card(statement, text)));
    }

    private Div card(Statement statement, NegotiatedText text) {
        var numbers = text.numbers(getLocale());
        var delegationOf = new Span(statement.delegation());
        delegationOf.addClassName("proposal-kind");
        var subject = new Span(statement.paragraph() == null ? getTranslation("tongues.statements.whole")
                : getTranslation("tongues.statements.about", ParagraphLabel.of(text.paragraph(statement.paragraph()), numbers)));
        var said = new Paragraph(statement.words());
        said.getElement().setAttribute("lang", statement.language());
        var record = new Span(getTranslation("tongues.statements.line", Locale.of(statement.language()).getDisplayLanguage(getLocale()), statement.by(),
                Dates.instant(statement.at(), desk.zone(), getLocale())));
        record.addClassName("quiet");
        var card = new Div(new Div(delegationOf, subject), said, record);
        card.addClassName("proposal");
        return card;
    }

    private Div form() {
        var text = desk.text().get();
        var numbers = text.numbers(getLocale());
        about.setLabel(getTranslation("tongues.statements.subject"));
        about.setItems(text.standing());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("tongues.statements.whole"));
        about.setItemLabelGenerator(one -> one == null ? getTranslation("tongues.statements.whole") : ParagraphLabel.of(one, numbers));
        delegation.setLabel(getTranslation("negotiation.proposal.delegation"));
        delegation.setPlaceholder(CurrentAccount.get().organisation());
        delegation.setManualValidation(true);
        language.setLabel(getTranslation("tongues.statements.language"));
        language.setItems(Messages.LOCALES.stream().map(Locale::getLanguage).toList());
        language.setItemLabelGenerator(one -> Locale.of(one).getDisplayLanguage(getLocale()));
        language.setValue(Messages.offered(getLocale()).getLanguage());
        words.setLabel(getTranslation("tongues.statements.words"));
        words.setHelperText(getTranslation("tongues.statements.hint"));
        words.setManualValidation(true);
        words.setMinHeight("6rem");
        words.addClassName("statement-words");
        var record = new Button(getTranslation("tongues.statements.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.addClassName("record-statement");
        var form = new Div(about, delegation, language, words, record);
        form.addClassName("proposal-form");
        return form;
    }

    private void record() {
        Map<String, HasValidation> fields = Map.of("delegation", delegation, "language", language, "words", words);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            proposals.state(desk.meetingId(), desk.text().get().id(), about.isEmpty() ? null : about.getValue().id(), delegation.getValue(),
                    language.getValue(), words.getValue());
            words.clear();
            show();
        } catch (InvalidInput e) {
            e.violations().forEach(violation -> show(fields.getOrDefault(violation.field(), words), violation));
        }
    }

    private void show(HasValidation field, Violation violation) {
        field.setErrorMessage(getTranslation(violation.key(), violation.arguments().toArray()));
        field.setInvalid(true);
    }
}
