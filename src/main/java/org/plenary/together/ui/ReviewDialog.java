package org.plenary.together.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.live.EditConflict;
import org.plenary.proposal.ChangeProposalService;
import org.plenary.proposal.FieldChange.Value;
import org.plenary.proposal.Review;
import org.plenary.proposal.Review.Line;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.MeetingHeading;
import org.plenary.shell.NotFound;
import org.plenary.shell.ui.ConflictField;
import org.plenary.shell.ui.ConflictField.Side;
import org.plenary.shell.ui.FieldWords;
import org.plenary.shell.ui.Notices;

/**
 * A proposal beside the object as it is now: field by field one takes what is proposed or leaves it. Where a field was changed meanwhile
 * it says what it was, and nothing is chosen beforehand.
 */
final class ReviewDialog extends Dialog {

    private final transient ChangeProposalService proposals;
    private final transient MeetingHeading meeting;
    private final transient Runnable decided;
    private final Div body = new Div();
    private final Map<String, ConflictField> fields = new LinkedHashMap<>();
    private transient Review review;

    private ReviewDialog(ChangeProposalService proposals, MeetingHeading meeting, Review review, Runnable decided) {
        this.proposals = proposals;
        this.meeting = meeting;
        this.decided = decided;
        addClassNames("conflict", "review");
        setHeaderTitle(getTranslation("proposal.review-title", Objects.requireNonNullElseGet(review.proposal().about().title(), () -> getTranslation("entity." + review.proposal().entity()))));
        setWidth("min(48rem, 96vw)");
        setCloseOnOutsideClick(false);
        add(body);
        var accept = new Button(getTranslation("proposal.accept"), click -> accept());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setId("accept-proposal");
        var change = new Button(getTranslation("proposal.change"), click -> {
            close();
            ProposalCard.follow(this.review.proposal());
        });
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), new Button(getTranslation("proposal.return"), click -> giveBack()), change, accept);
        show(review);
    }

    /** @param decided run once it was accepted or returned, or is found to be gone */
    static void open(ChangeProposalService proposals, MeetingHeading meeting, long proposalId, Runnable decided) {
        read(proposals, meeting, proposalId).ifPresentOrElse(review -> new ReviewDialog(proposals, meeting, review, decided).open(), decided);
    }

    private static Optional<Review> read(ChangeProposalService proposals, MeetingHeading meeting, long proposalId) {
        try {
            return Optional.of(proposals.review(meeting.id(), proposalId, UI.getCurrent().getLocale().getLanguage()));
        } catch (NotFound e) {
            Notices.problem(UI.getCurrent().getTranslation("proposal.error.gone"));
            return Optional.empty();
        }
    }

    private void show(Review now) {
        review = now;
        var chosen = new HashMap<String, Side>();
        fields.forEach((name, field) -> field.chosen().ifPresent(side -> chosen.put(name, side)));
        fields.clear();
        body.removeAll();
        var proposal = now.proposal();
        body.add(new Paragraph(proposal.reason() == null ? getTranslation("proposal.accepting", proposal.proposer())
                : getTranslation("proposal.accepting-because", proposal.proposer(), proposal.reason())));
        if (now.lines().stream().anyMatch(Line::isConflict)) {
            body.add(new Paragraph(getTranslation("proposal.changed-meanwhile")));
        }
        now.lines().forEach(line -> {
            var field = new ConflictField(FieldWords.label(proposal.entity(), line.field()), text(line, line.now()), text(line, line.proposed()),
                    side -> side == Side.THEIRS && line.edit() != null ? ConflictField.whose(line.edit()) : getTranslation("proposal.side." + side));
            if (line.isConflict()) {
                field.before(text(line, line.base()));
            } else {
                field.choose(chosen.getOrDefault(line.field(), Side.MINE));
            }
            fields.put(line.field(), field);
            body.add(field);
        });
    }

    private String text(Line line, Value value) {
        return value.words() != null ? value.words() : FieldWords.text(review.proposal().entity(), line.field(), value.raw(), meeting.zone());
    }

    private void accept() {
        var open = fields.values().stream().filter(field -> field.chosen().isEmpty()).toList();
        open.reversed().forEach(field -> field.refuse(getTranslation("conflict.choose")));
        if (!open.isEmpty()) {
            return;
        }
        var taken = fields.entrySet().stream().filter(field -> field.getValue().chosen().orElseThrow() == Side.MINE).map(Map.Entry::getKey).toList();
        try {
            proposals.accept(meeting.id(), review.proposal().id(), review.proposal().version(), review.now(), review.taking(taken));
            close();
            Notices.done(getTranslation("proposal.accepted"));
            decided.run();
        } catch (InvalidInput e) {
            refused(e);
        } catch (EditConflict e) {
            Notices.problem(getTranslation("proposal.changed-again"));
            read(proposals, meeting, review.proposal().id()).ifPresentOrElse(this::show, this::over);
        } catch (NotFound e) {
            Notices.problem(getTranslation("proposal.error.gone"));
            over();
        }
    }

    /** What no longer fits is said at its field; the rest can still be taken. */
    private void refused(InvalidInput e) {
        e.violations().reversed().forEach(wrong -> {
            var said = getTranslation(wrong.key(), wrong.arguments().toArray());
            Optional.ofNullable(fields.get(wrong.field())).ifPresentOrElse(field -> field.refuse(said), () -> Notices.problem(said));
        });
    }

    private void giveBack() {
        new WordsDialog(getTranslation("proposal.return-title"), getTranslation("proposal.return-words"), getTranslation("proposal.return-do"), words -> {
            proposals.giveBack(meeting.id(), review.proposal().id(), review.proposal().version(), words);
            Notices.done(getTranslation("proposal.returned"));
            over();
        }).open();
    }

    private void over() {
        close();
        decided.run();
    }
}
