package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The negotiated texts of a meeting and the order of their paragraphs; {@link DraftingService} has their wording. Changes of one text's
 * order are made one after the other, each on the order as it then is.
 */
@Service
public class TextService {

    public static final String TEXT = "TEXT";
    public static final String PARAGRAPH = "PARAGRAPH";

    /** A text on which the signed-in account may work. */
    public record Workable(long meetingId, NegotiatedText text, boolean mayDraft, boolean mayTranslate) {
    }

    /** Where a paragraph stands, as its history tells it. */
    private record Place(String number) {
    }

    private final TextRepository texts;
    private final TextSnapshots snapshots;
    private final ParagraphLog log;
    private final Spokespersons spokespersons;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;

    TextService(TextRepository texts, TextSnapshots snapshots, ParagraphLog log, Spokespersons spokespersons, Rights rights, AuditTrail audit, Changes changes) {
        this.texts = texts;
        this.snapshots = snapshots;
        this.log = log;
        this.spokespersons = spokespersons;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
    }

    /** @return in the order in which they were created */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<NegotiatedText> texts(long meetingId) {
        return texts.texts(meetingId);
    }

    /** @throws NotFound where the meeting has no such text */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public NegotiatedText text(long meetingId, long textId) {
        return texts.text(meetingId, textId);
    }

    /**
     * The same for a page that follows the text: read once for all who look at it, and of what is committed, not of a transaction under way.
     *
     * @throws NotFound where the meeting has no such text
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public NegotiatedText followed(long meetingId, long textId) {
        return snapshots.text(meetingId, textId);
    }

    /** @return the texts of all meetings that the signed-in account may draft or translate */
    @SignedIn
    @Transactional(readOnly = true)
    public List<Workable> workable() {
        var workable = new ArrayList<Workable>();
        texts.textsOf(CurrentAccount.get()).forEach((meetingId, ofMeeting) -> {
            var held = rights.in(meetingId);
            ofMeeting.forEach(text -> {
                var part = new MeetingPart(MeetingPart.Kind.TEXT, text.id());
                boolean draft = held.may(Action.DRAFT_TEXT, part);
                boolean translate = held.may(Action.TRANSLATE_TEXT, part);
                if (draft || translate) {
                    workable.add(new Workable(meetingId, text, draft, translate));
                }
            });
        });
        return workable;
    }

    /**
     * @return the id of the text, which has no paragraphs yet
     * @throws InvalidInput when a field is missing or wrong
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public long create(long meetingId, TextDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var id = texts.insert(meetingId, draft);
        audit.record(meetingId, TEXT, id, "CREATED", null, draft);
        changes.changed(meetingId, TEXT, id, 0);
        return id;
    }

    /**
     * Saves an edit of titles and style. The language in which a text is negotiated stays once it has paragraphs.
     *
     * @throws EditConflict when a field was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong; nothing is saved
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public NegotiatedText edit(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId, TextDraft base, TextDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = texts.textForUpdate(meetingId, textId);
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, TEXT, textId));
        InvalidInput.throwIfAny(merged.violations());
        if (!merged.sourceLanguage().equals(now.fields().sourceLanguage()) && !now.paragraphs().isEmpty()) {
            throw new InvalidInput(List.of(Violation.of("sourceLanguage", "text.error.source-fixed")));
        }
        if (merged.equals(now.fields())) {
            return now;
        }
        texts.update(now, merged);
        audit.record(meetingId, TEXT, textId, "CHANGED", now.fields(), merged);
        changes.changed(meetingId, TEXT, textId, now.version() + 1);
        return texts.text(meetingId, textId);
    }

    /**
     * Adds a paragraph in the language in which the text is negotiated. Once numbers are put out, it counts <i>bis</i> where it would shift
     * those of others.
     *
     * @param after the paragraph of the same part that it is to follow, with its sub-paragraphs where they are deeper than {@code level};
     *              null for the end of the part
     * @param level 0 paragraph, 1 sub-paragraph (a), 2 (i)
     * @throws InvalidInput when the wording cannot be read or the level does not fit there
     * @throws NotFound     where the part of the text has no such paragraph
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Paragraph add(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId, Part part, int level, Long after, ParagraphDraft draft) {
        return add(meetingId, textId, part, level, after, false, draft);
    }

    /** The same, where the new paragraph may be another version of the one that it follows. */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Paragraph add(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId, Part part, int level, Long after, boolean alternative, ParagraphDraft draft) {
        var body = draft.body();
        spokespersons.check(meetingId, draft.delegation(), List::of, body);
        var text = texts.textForUpdate(meetingId, textId);
        var order = text.order(part);
        if (after != null && text.paragraph(after).part() != part) {
            throw new NotFound("paragraph", after);
        }
        int place = after == null ? order.part().size() : order.placeAfter(after, level);
        if (level < 0 || level > 2 || !order.takes(level, place)) {
            throw new InvalidInput(List.of(Violation.of("level", "text.error.level")));
        }
        var placing = alternative ? Placing.ALTERNATIVE
                : texts.isIssued(textId) && shiftsNumbers(text, part, level, place) ? Placing.INSERTED : Placing.ORDINARY;
        var id = texts.insertParagraph(textId, part, level, placing, place);
        log.revision(meetingId, "CREATED", id, text.fields().sourceLanguage(), null, null, body, draft.delegation(), null);
        return texts.paragraph(meetingId, id);
    }

    /**
     * Moves a paragraph with its sub-paragraphs past its neighbour of the same level.
     *
     * @return whether it moved; false at the end of its part or of the paragraph to which it belongs
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public boolean move(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, boolean up) {
        var text = locked(meetingId, paragraphId);
        var order = text.order(text.paragraph(paragraphId).part());
        var moved = order.moved(paragraphId, up);
        if (moved.equals(order.ids())) {
            return false;
        }
        arrange(meetingId, text, paragraphId, moved);
        return true;
    }

    /**
     * Moves a paragraph with its sub-paragraphs to follow another of its part, and that one's where they are deeper.
     *
     * @param after null for the beginning of the part
     * @throws InvalidInput where it cannot stand there
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void place(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, Long after) {
        var text = locked(meetingId, paragraphId);
        var part = text.paragraph(paragraphId).part();
        refuseIf(after != null && text.paragraph(after).part() != part, "text.error.level");
        var moved = text.order(part).movedAfter(paragraphId, after);
        refuseIf(moved.isEmpty(), "text.error.level");
        arrange(meetingId, text, paragraphId, moved);
    }

    private void arrange(long meetingId, NegotiatedText text, long paragraphId, List<Long> ids) {
        texts.arrange(ids);
        var before = new Place(text.numbers(text.fields().source()).get(paragraphId));
        var now = texts.text(meetingId, text.id());
        audit.record(meetingId, PARAGRAPH, paragraphId, "PARAGRAPH_MOVED", before, new Place(now.numbers(now.fields().source()).get(paragraphId)));
        changes.changed(meetingId, PARAGRAPH, paragraphId, now.paragraph(paragraphId).version());
    }

    /** Counts the paragraphs anew from 1, without any <i>bis</i>; what is another version of a paragraph stays that. */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void renumber(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId) {
        var text = texts.textForUpdate(meetingId, textId);
        texts.renumber(textId);
        texts.update(text, text.fields());
        audit.record(meetingId, TEXT, textId, "TEXT_RENUMBERED", null, text.fields());
        changes.changed(meetingId, TEXT, textId, text.version() + 1);
    }

    /**
     * Strikes a paragraph out. It keeps its history and can be restored.
     *
     * @throws InvalidInput where it is adopted, struck out already, or has sub-paragraphs that stand
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void suppress(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId) {
        var text = locked(meetingId, paragraphId);
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        refuseIf(paragraph.state() == ParagraphState.ADOPTED, "text.error.adopted");
        refuseIf(paragraph.isSuppressed(), "text.error.suppressed");
        refuseIf(text.order(paragraph.part()).under(paragraphId).stream().anyMatch(sub -> !sub.isSuppressed()), "text.error.has-sub-paragraphs");
        log.step(meetingId, "PARAGRAPH_SUPPRESSED", paragraph, AdoptionStep.Kind.SUPPRESSED, null);
    }

    /** @throws InvalidInput where it is not struck out, or the paragraph to which it belongs is */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void restore(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId) {
        var text = locked(meetingId, paragraphId);
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        refuseIf(!paragraph.isSuppressed(), "text.error.not-suppressed");
        refuseIf(text.order(paragraph.part()).above(paragraphId).stream().anyMatch(Paragraph::isSuppressed), "text.error.above-suppressed");
        log.step(meetingId, "PARAGRAPH_RESTORED", paragraph, AdoptionStep.Kind.REOPENED, null);
    }

    private NegotiatedText locked(long meetingId, long paragraphId) {
        return texts.textForUpdate(meetingId, texts.textOf(paragraphId));
    }

    private static boolean shiftsNumbers(NegotiatedText text, Part part, int level, int place) {
        boolean oneSeries = text.fields().houseStyle() == HouseStyle.RAMSAR && part == Part.PREAMBLE && level == 0;
        return text.order(part).shiftsNumbers(level, place) || oneSeries && text.order(Part.OPERATIVE).shiftsNumbers(0, 0);
    }

    private static void refuseIf(boolean refused, String key) {
        if (refused) {
            throw new InvalidInput(List.of(Violation.of("state", key)));
        }
    }
}
