package org.plenary.text;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits and merges paragraphs of what is negotiated. What came of what is kept for the concordance; translations stay with the paragraph
 * that goes on and are out of date.
 */
@Service
public class StructureService {

    private final TextRepository texts;
    private final TextService order;
    private final ParagraphLog log;
    private final Clock clock;

    StructureService(TextRepository texts, TextService order, ParagraphLog log, Clock clock) {
        this.texts = texts;
        this.order = order;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Parts a paragraph: it goes on with the first part, and the second is a new paragraph of the same level after it.
     *
     * @param revisionId what the drafter had in front of them
     * @param place      see {@link ParagraphSplit#at}
     * @return the new paragraph
     * @throws InvalidInput where the wording has changed since, nothing stands on one side, or the paragraph is adopted or struck out
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Paragraph split(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, long revisionId, int place) {
        var text = texts.textForUpdate(meetingId, texts.textOf(paragraphId));
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        checkOpen(paragraph);
        refuseIf(paragraph.source().id() != revisionId, "text.error.wording-moved");
        var split = split(paragraph.source().body(), place);
        reword(meetingId, paragraph, split.first(), "PARAGRAPH_SPLIT");
        var id = texts.insertParagraph(text.id(), paragraph.part(), paragraph.level(), texts.isIssued(text.id()) ? Placing.INSERTED : Placing.ORDINARY,
                text.order(paragraph.part()).placeAfter(paragraphId, paragraph.level()));
        log.revision(meetingId, "CREATED", id, paragraph.sourceLanguage(), null, null, split.second(), paragraph.source().delegation(), null);
        descend(text, Descent.Kind.SPLIT, paragraph, id);
        return texts.paragraph(meetingId, id);
    }

    /**
     * Puts the words of the paragraph that follows at the same level behind those of this one, and strikes that one out.
     *
     * @return the paragraph that goes on
     * @throws InvalidInput where none follows, it has sub-paragraphs that stand, or one of the two is adopted or struck out
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Paragraph mergeWithNext(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId) {
        var text = texts.textForUpdate(meetingId, texts.textOf(paragraphId));
        var next = text.order(text.paragraph(paragraphId).part()).next(paragraphId);
        refuseIf(next == null, "negotiation.error.no-next");
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        var gone = texts.paragraphForUpdate(meetingId, next.id());
        checkOpen(paragraph);
        checkOpen(gone);
        order.suppress(meetingId, gone.id());
        reword(meetingId, paragraph, ParagraphSplit.joined(paragraph.source().body(), gone.source().body()), "PARAGRAPH_MERGED");
        descend(text, Descent.Kind.MERGED, gone, paragraphId);
        return texts.paragraph(meetingId, paragraphId);
    }

    private static ParagraphSplit split(ParagraphBody body, int place) {
        try {
            return ParagraphSplit.at(body, place);
        } catch (IllegalArgumentException e) {
            throw Input.refused("place", "negotiation.error.split-place");
        }
    }

    private void reword(long meetingId, Paragraph paragraph, ParagraphBody body, String action) {
        var head = paragraph.source();
        log.revision(meetingId, action, paragraph.id(), paragraph.sourceLanguage(), head, head.id(), body, head.delegation(), null);
        if (paragraph.state().isAgreed()) {
            log.step(meetingId, "PARAGRAPH_REOPENED", texts.paragraph(meetingId, paragraph.id()), AdoptionStep.Kind.REOPENED, null);
        }
    }

    private void descend(NegotiatedText text, Descent.Kind kind, Paragraph from, long to) {
        texts.descend(text.id(), new Descent(kind, from.id(), to, clock.instant().truncatedTo(ChronoUnit.MICROS)), from.source().id());
    }

    private static void checkOpen(Paragraph paragraph) {
        refuseIf(paragraph.state() == ParagraphState.ADOPTED, "text.error.adopted");
        refuseIf(paragraph.isSuppressed(), "text.error.suppressed");
    }

    private static void refuseIf(boolean refused, String key) {
        if (refused) {
            throw Input.refused("state", key);
        }
    }
}
