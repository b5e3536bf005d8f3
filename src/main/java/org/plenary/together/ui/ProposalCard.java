package org.plenary.together.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.plenary.proposal.ChangeProposal;
import org.plenary.proposal.ChangeProposal.State;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.proposal.FieldChange;
import org.plenary.proposal.FieldChange.Outcome;
import org.plenary.shell.Dates;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.ui.Badge;
import org.plenary.shell.ui.FieldWords;
import org.plenary.shell.ui.Icons;
import org.plenary.shell.ui.Notices;
import org.plenary.shell.ui.proposal.Proposals;
import org.plenary.subject.Kind;

/** One proposal: what would change, who proposes it and why, what became of it, and what the reader can do about it. */
class ProposalCard extends Div {

    private final transient ChangeProposalService proposals;
    private final transient MeetingHeading meeting;
    private final transient Runnable refresh;
    private transient ChangeProposal shown;

    ProposalCard(ChangeProposalService proposals, MeetingHeading meeting, Runnable refresh) {
        this.proposals = proposals;
        this.meeting = meeting;
        this.refresh = refresh;
        addClassNames("card", "stack", "discussed", "proposal");
    }

    ProposalCard show(ChangeProposal proposal) {
        if (proposal.equals(shown)) {
            return this;
        }
        shown = proposal;
        removeAll();
        setId("proposal-" + proposal.id());
        var kind = new Span(getTranslation("tab." + Kind.valueOf(proposal.entity()).part().name().toLowerCase(Locale.ROOT)));
        kind.addClassName("quiet");
        var title = new H3();
        if (proposal.about() == null) {
            title.setText(getTranslation("together.gone"));
        } else {
            title.add(new Anchor(proposal.about().path(), title()));
        }
        add(new Div(title, kind), said());
        if (proposal.reason() != null) {
            var reason = new Paragraph(proposal.reason());
            reason.addClassName("proposal-reason");
            add(reason);
        }
        var changes = new DescriptionList();
        changes.addClassName("proposal-changes");
        proposal.changes().forEach(change -> changes.add(new DescriptionList.Term(FieldWords.label(proposal.entity(), change.field())), told(change)));
        add(changes);
        if (proposal.state() == State.GONE) {
            add(new Paragraph(getTranslation("proposal.gone")));
        } else if (proposal.answeredBy() != null) {
            add(new Paragraph(getTranslation("proposal.answered." + proposal.state(), proposal.answeredBy(), when(proposal.answeredAt()))));
        }
        if (proposal.answer() != null) {
            var answer = new Paragraph(proposal.answer());
            answer.addClassName("proposal-reason");
            add(answer);
        }
        actions();
        return this;
    }

    boolean isOurs() {
        return shown.isOurs();
    }

    /** Shows that a link led to it. */
    void point() {
        addClassName("pointed");
        getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => { this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true}); })");
    }

    private String title() {
        return Objects.requireNonNullElseGet(shown.about().title(), () -> getTranslation("entity." + shown.entity()));
    }

    private Div said() {
        var by = new Span(getTranslation("proposal.by", shown.proposer(), when(shown.proposedAt())));
        by.addClassName("quiet");
        var said = new Div(badge(), by);
        said.addClassName("proposal-said");
        return said;
    }

    private Badge badge() {
        var word = getTranslation("proposal.state." + shown.state());
        return switch (shown.state()) {
            case OPEN -> new Badge(Icons.WAIT, word, Badge.Tone.PRIMARY);
            case ACCEPTED -> new Badge(Icons.CHECK, word, Badge.Tone.SUCCESS);
            case RETURNED -> new Badge(Icons.BACK, word, Badge.Tone.WARNING);
            case WITHDRAWN, GONE -> new Badge(Icons.REFUSE, word, Badge.Tone.NEUTRAL);
        };
    }

    private DescriptionList.Description told(FieldChange change) {
        var before = value(change, change.base(), "proposal-before");
        var after = value(change, change.proposed(), "proposal-after");
        var arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", getTranslation("proposal.becomes"));
        arrow.getElement().setAttribute("role", "img");
        var told = new DescriptionList.Description(before, arrow, after);
        if (change.outcome() == Outcome.LEFT) {
            told.add(new Badge(Icons.REFUSE, getTranslation("proposal.outcome.LEFT"), Badge.Tone.NEUTRAL));
        } else if (change.outcome() == Outcome.CHANGED) {
            told.add(new Badge(Icons.EDIT, getTranslation("proposal.outcome.CHANGED"), Badge.Tone.NEUTRAL));
        }
        return told;
    }

    private Span value(FieldChange change, FieldChange.Value value, String look) {
        var text = value.words() != null ? value.words() : FieldWords.text(shown.entity(), change.field(), value.raw(), meeting.zone());
        var empty = text == null || text.isBlank();
        var told = new Span(empty ? getTranslation("empty") : text);
        told.addClassName(empty ? "conflict-empty" : look);
        return told;
    }

    private String when(Instant at) {
        return Dates.instant(at, meeting.zone(), getLocale());
    }

    private void actions() {
        var actions = new Div();
        actions.addClassName("actions");
        if (shown.isOpen() && shown.mayDecide()) {
            var review = new Button(getTranslation("proposal.review"), Icons.CHECK.create(), click -> ReviewDialog.open(proposals, meeting, shown.id(), refresh));
            review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(review);
        }
        if (shown.isOpen() && shown.isMine()) {
            actions.add(new Button(getTranslation("proposal.withdraw"), Icons.REFUSE.create(), click -> withdraw()));
        }
        if (shown.mayRenew() && Proposals.mayPropose()) {
            actions.add(new Button(getTranslation("proposal.again"), Icons.EDIT.create(), click -> follow(shown)));
        }
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    /** Goes to the object, where its form opens with what is proposed. */
    static void follow(ChangeProposal proposal) {
        var path = proposal.about().path().split("\\?", 2);
        UI.getCurrent().navigate(path[0], QueryParameters.fromString(path[1] + "&proposal=" + proposal.id()));
    }

    private void withdraw() {
        try {
            proposals.withdraw(meeting.id(), shown.id());
            Notices.done(getTranslation("proposal.withdrawn"));
        } catch (InvalidInput e) {
            Notices.problem(getTranslation(e.violations().getFirst().key()));
        }
        refresh.run();
    }
}
