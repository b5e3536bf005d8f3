package org.plenary.text.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.security.CurrentAccount;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.text.NegotiatedText;
import org.plenary.text.PlainText;
import org.plenary.text.Proposal;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.ProposalDraft;
import org.plenary.text.ProposalService;

/** What is proposed for a text, who stands where on it, and a form to propose more. */
class ProposalsDialog extends Dialog {

    private final transient Desk desk;
    private final transient ProposalService proposals;
    private final transient Supplier<NegotiatedText> text;
    private final Div list = new Div();
    private final Select<Kind> kind = new Select<>();
    private final Select<org.plenary.text.Paragraph> paragraph = new Select<>();
    private final TextArea wording = new TextArea();
    private final TextField delegation = new TextField();
    private final TextField group = new TextField();
    private final TextField reason = new TextField();

    ProposalsDialog(Desk desk, ProposalService proposals, Supplier<NegotiatedText> text) {
        this.desk = desk;
        this.proposals = proposals;
        this.text = text;
        setHeaderTitle(getTranslation("negotiation.proposals"));
        setWidth("min(52rem, 96vw)");
        list.addClassName("proposals");
        add(list);
        if (desk.mayDraft()) {
            add(form());
        }
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        show();
    }

    private void show() {
        var now = text.get();
        var numbers = now.numbers(getLocale());
        list.removeAll();
        var all = proposals.proposals(desk.meetingId(), now.id());
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("negotiation.proposals.none")));
        }
        all.forEach(proposal -> list.add(new ProposalCard(desk, proposals, proposal, about(proposal).map(numbers::get).orElse(""), now.fields().sourceLanguage(),
                null, () -> {
                    show();
                    desk.refresh().run();
                })));
        var statements = proposals.statements(desk.meetingId(), now.id());
        if (!statements.isEmpty()) {
            list.add(new H3(getTranslation("negotiation.statements")));
            statements.forEach(statement -> list.add(new Paragraph(getTranslation("negotiation.statement.of", statement.delegation(), statement.words()))));
        }
        paragraph.setItems(now.standing());
        paragraph.setItemLabelGenerator(one -> label(one, numbers));
    }

    private static Optional<Long> about(Proposal proposal) {
        return Optional.ofNullable(proposal.fields().paragraph()).or(() -> Optional.ofNullable(proposal.fields().after()));
    }

    private static String label(org.plenary.text.Paragraph paragraph, Map<Long, String> numbers) {
        var words = PlainText.of(paragraph.source().body());
        return (numbers.get(paragraph.id()) + " " + (words.length() > 60 ? words.substring(0, 60) + "…" : words)).strip();
    }

    private String words(Violation violation) {
        return getTranslation(violation.key(), violation.arguments().toArray());
    }

    private Div form() {
        kind.setLabel(getTranslation("negotiation.proposal.kind"));
        kind.setItems(Kind.MODIFY, Kind.ADD, Kind.SUPPRESS, Kind.KEEP);
        kind.setItemLabelGenerator(one -> getTranslation("negotiation.proposal.kind." + one));
        kind.addValueChangeListener(change -> adapt());
        paragraph.setLabel(getTranslation("negotiation.proposal.paragraph"));
        paragraph.addValueChangeListener(change -> {
            if (kind.getValue() == Kind.MODIFY && change.getValue() != null && change.isFromClient()) {
                wording.setValue(change.getValue().source().notation());
            }
        });
        wording.setLabel(getTranslation("negotiation.proposal.wording"));
        wording.setMinHeight("6rem");
        delegation.setLabel(getTranslation("negotiation.proposal.delegation"));
        delegation.setPlaceholder(CurrentAccount.get().organisation());
        group.setLabel(getTranslation("negotiation.proposal.on-behalf-of"));
        reason.setLabel(getTranslation("negotiation.proposal.reason"));
        kind.setValue(Kind.MODIFY);
        var propose = new Button(getTranslation("negotiation.proposal.propose"), click -> propose());
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(kind, paragraph, wording, delegation, group, reason, propose);
        form.addClassName("proposal-form");
        return form;
    }

    private void adapt() {
        wording.setVisible(kind.getValue().hasWording());
        paragraph.setLabel(getTranslation(kind.getValue() == Kind.ADD ? "negotiation.proposal.after" : "negotiation.proposal.paragraph"));
    }

    private void propose() {
        wording.setInvalid(false);
        delegation.setInvalid(false);
        group.setInvalid(false);
        paragraph.setInvalid(false);
        var about = paragraph.getValue();
        if (about == null) {
            paragraph.setErrorMessage(getTranslation("negotiation.error.subject"));
            paragraph.setInvalid(true);
            paragraph.focus();
            return;
        }
        try {
            proposals.propose(desk.meetingId(), text.get().id(), draft(about).onBehalfOf(group.getValue()).because(reason.getValue()));
            wording.clear();
            reason.clear();
            show();
            desk.refresh().run();
        } catch (InvalidInput e) {
            e.violations().forEach(this::show);
        }
    }

    private ProposalDraft draft(org.plenary.text.Paragraph about) {
        var name = delegation.getValue();
        return switch (Objects.requireNonNull(kind.getValue())) {
            case ADD -> ProposalDraft.add(about.part(), about.level(), about.id(), false, wording.getValue(), name);
            case MODIFY -> ProposalDraft.modify(about, wording.getValue(), name);
            case SUPPRESS, KEEP, MOVE -> ProposalDraft.about(kind.getValue(), about, name);
        };
    }

    private void show(Violation violation) {
        var words = words(violation);
        switch (violation.field()) {
            case "delegation" -> {
                delegation.setErrorMessage(words);
                delegation.setInvalid(true);
            }
            case "onBehalfOf" -> {
                group.setErrorMessage(words);
                group.setInvalid(true);
            }
            case "notation" -> {
                wording.setErrorMessage(words);
                wording.setInvalid(true);
            }
            default -> {
                paragraph.setErrorMessage(words);
                paragraph.setInvalid(true);
            }
        }
    }
}
