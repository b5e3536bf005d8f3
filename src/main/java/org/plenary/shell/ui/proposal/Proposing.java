package org.plenary.shell.ui.proposal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.plenary.proposal.ChangeProposal;
import org.plenary.shell.ui.Fields;
import org.plenary.shell.ui.Notices;

/** What makes an ordinary form of an object one that proposes a change of it, or that accepts one changed. */
public final class Proposing<D extends Record> {

    /** Keeps what is typed; throws what a service throws. @param reason null where none is asked for */
    @FunctionalInterface
    interface Keeping<D> {

        void keep(D base, D mine, String reason);
    }

    private final D filled;
    private final String words;
    private final String button;
    private final String done;
    private final TextArea reason;
    private final Keeping<D> keeping;

    private Proposing(D filled, String words, String button, String done, TextArea reason, Keeping<D> keeping) {
        this.filled = filled;
        this.words = words;
        this.button = button;
        this.done = done;
        this.reason = reason;
        this.keeping = keeping;
    }

    static <D extends Record> Proposing<D> proposal(D filled, Keeping<D> keeping) {
        var ui = UI.getCurrent();
        var reason = new TextArea();
        reason.setMinRows(2);
        return new Proposing<>(filled, ui.getTranslation("proposal.explanation"), "proposal.propose", "proposal.proposed", reason, keeping);
    }

    static <D extends Record> Proposing<D> acceptance(D filled, ChangeProposal proposal, Keeping<D> keeping) {
        var ui = UI.getCurrent();
        var words = proposal.reason() == null ? ui.getTranslation("proposal.accepting", proposal.proposer())
                : ui.getTranslation("proposal.accepting-because", proposal.proposer(), proposal.reason());
        return new Proposing<>(filled, words, "proposal.accept-changed", "proposal.accepted", null, keeping);
    }

    Proposing<D> because(String words) {
        reason.setValue(Fields.orEmpty(words));
        return this;
    }

    /** @return whether no reason was typed */
    public boolean isWithoutReason() {
        return reason == null || reason.isEmpty();
    }

    /** @return what the form is filled with */
    public D filled() {
        return filled;
    }

    /** Says in the dialog what its form is for, and asks for a reason where that is to be given. @param save the button that saves otherwise */
    public void showIn(Dialog dialog, Fields form, Button save) {
        var said = new Paragraph(words);
        said.addClassName("proposal-words");
        dialog.addComponentAsFirst(said);
        save.setText(save.getTranslation(button));
        if (reason != null) {
            form.field("reason", save.getTranslation("proposal.reason"), reason, "");
        }
    }

    /** @param base what the form was filled upon: the object as it was @throws RuntimeException what the service throws */
    public void save(D base, D mine) {
        keeping.keep(base, mine, reason == null ? null : reason.getValue());
        Notices.done(UI.getCurrent().getTranslation(done));
    }
}
