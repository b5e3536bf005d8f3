package org.plenary.text;

import java.util.List;
import java.util.Objects;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.text.SaveOutcome.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wording of paragraphs. Revisions are only ever added, and the head moves by compare-and-set: what was written over an earlier
 * revision is merged with what came in between, and where both changed the same words both stand in attributed brackets.
 */
@Service
public class DraftingService {

    private static final int LONGEST_REASON = 1000;

    private final TextRepository texts;
    private final ParagraphLog log;
    private final Spokespersons spokespersons;

    DraftingService(TextRepository texts, ParagraphLog log, Spokespersons spokespersons) {
        this.texts = texts;
        this.log = log;
        this.spokespersons = spokespersons;
    }

    /** @return all revisions in this language, the first first */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public List<Revision> revisions(long meetingId, long paragraphId, String language) {
        return texts.revisions(texts.paragraph(meetingId, paragraphId).id(), language);
    }

    /** @return the wording that a translation renders and that has changed since, or any other of the paragraph */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Revision revision(long meetingId, long paragraphId, long revisionId) {
        var paragraph = texts.paragraph(meetingId, paragraphId);
        return texts.revision(paragraph.id(), revisionId).orElseThrow(() -> new NotFound("revision", revisionId));
    }

    /** @return the steps towards adoption, the first first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<AdoptionStep> steps(long meetingId, long paragraphId) {
        return texts.steps(texts.paragraph(meetingId, paragraphId).id());
    }

    /**
     * Saves a wording in the language in which the text is negotiated. An agreed paragraph whose wording changes is open again.
     *
     * @param baseRevisionId what the author had in front of them
     * @throws InvalidInput where the wording cannot be read, or the paragraph is adopted or struck out; nothing is saved
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public SaveOutcome save(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, long baseRevisionId, ParagraphDraft draft) {
        var body = draft.body();
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        spokespersons.check(meetingId, draft.delegation(), () -> seen(paragraph, paragraph.sourceLanguage(), baseRevisionId), body);
        return reword(meetingId, paragraph, baseRevisionId, body, draft.delegation(), "PARAGRAPH_WORDED");
    }

    /**
     * Settles a bracket of what is negotiated, by a new revision.
     *
     * @param revisionId the wording in which the bracket was seen
     * @throws InvalidInput where that wording has no such bracket, or the paragraph is adopted or struck out
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public SaveOutcome settle(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, long revisionId, BracketPath bracket, Resolution resolution) {
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        return reword(meetingId, paragraph, revisionId, settled(paragraph, revisionId, bracket, resolution), null, "PARAGRAPH_SETTLED");
    }

    /**
     * Saves a translation; adopted paragraphs can be translated. Saving it unchanged confirms that it renders the source revision.
     *
     * @param language         another than the text's own
     * @param baseRevisionId   the translation that the translator had in front of them, null where there was none
     * @param sourceRevisionId the wording that it renders
     * @throws InvalidInput where the wording cannot be read, or the paragraph is struck out; nothing is saved
     */
    @Requires(Action.TRANSLATE_TEXT)
    @Transactional
    public SaveOutcome translate(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, String language, Long baseRevisionId, long sourceRevisionId,
            ParagraphDraft draft) {
        var body = draft.body();
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        spokespersons.checkTranslation(meetingId, draft.delegation(), () -> seen(paragraph, language, baseRevisionId), paragraph.source().body(),
                body);
        return translate(meetingId, paragraph, language, baseRevisionId, sourceRevisionId, body, draft.delegation());
    }

    /** Settles a bracket of a translation, which goes on rendering the same wording. */
    @Requires(Action.TRANSLATE_TEXT)
    @Transactional
    public SaveOutcome settleTranslation(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, long revisionId, BracketPath bracket, Resolution resolution) {
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        var seen = texts.revision(paragraph.id(), revisionId).orElseThrow(() -> new NotFound("revision", revisionId));
        return translate(meetingId, paragraph, seen.language(), revisionId, seen.sourceRevisionId(),
                settled(paragraph, revisionId, bracket, resolution), null);
    }

    /**
     * Goes back to an earlier wording by a new revision, merged with what came since the author looked; it was theirs who wrote it, whose
     * names stand in it again.
     *
     * @param headId     what the author had in front of them
     * @param revisionId the wording to go back to
     * @throws InvalidInput where the paragraph is adopted or struck out
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public SaveOutcome restore(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, long headId, long revisionId) {
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        return reword(meetingId, paragraph, headId, earlier(paragraph, paragraph.sourceLanguage(), revisionId).body(), null, "PARAGRAPH_WORDED");
    }

    /** The same of a translation, which renders again what it rendered then. */
    @Requires(Action.TRANSLATE_TEXT)
    @Transactional
    public SaveOutcome restoreTranslation(long meetingId, @InPart(MeetingPart.Kind.PARAGRAPH) long paragraphId, String language, long headId, long revisionId) {
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        var earlier = earlier(paragraph, language, revisionId);
        return translate(meetingId, paragraph, language, headId, earlier.sourceRevisionId(), earlier.body(), null);
    }

    /**
     * Takes a step towards adoption of the wording that the chair had in front of them, or reopens the paragraph.
     *
     * @param reason required where brackets are open; kept with the step
     * @throws InvalidInput where the wording has changed since, brackets are open and no reason is given, or the step leads nowhere
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void adopt(long meetingId, long paragraphId, long revisionId, AdoptionStep.Kind kind, String reason) {
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        var paragraph = texts.paragraphForUpdate(meetingId, paragraphId);
        int open = Brackets.count(paragraph.source().body());
        refuseIf(!paragraph.isSuppressed() && paragraph.source().id() != revisionId, "state", "text.error.wording-moved");
        refuseIf(why != null && why.length() > LONGEST_REASON, "reason", "error.too-long", LONGEST_REASON, why == null ? 0 : why.length());
        AdoptionStep.refusal(paragraph.state(), open, kind, why != null)
                .ifPresent(key -> refuseIf(true, key.equals("text.error.brackets-open") ? "reason" : "state", key, open));
        log.step(meetingId, "PARAGRAPH_" + kind, paragraph, kind, why);
    }

    private Revision earlier(Paragraph paragraph, String language, long revisionId) {
        return texts.revision(paragraph.id(), revisionId).filter(revision -> revision.language().equals(language))
                .orElseThrow(() -> new NotFound("revision", revisionId));
    }

    private List<Revision> since(Paragraph paragraph, String language, Long baseId) {
        return baseId == null ? texts.revisions(paragraph.id(), language) : texts.revisionsFrom(paragraph.id(), language, baseId);
    }

    private List<ParagraphBody> seen(Paragraph paragraph, String language, Long baseId) {
        return since(paragraph, language, baseId).stream().map(Revision::body).toList();
    }

    private ParagraphBody settled(Paragraph paragraph, long revisionId, BracketPath bracket, Resolution resolution) {
        var seen = texts.revision(paragraph.id(), revisionId).orElseThrow(() -> new NotFound("revision", revisionId));
        try {
            var body = Brackets.resolve(seen.body(), bracket, resolution);
            refuseIf(body.isEmpty(), "notation", "text.error.empty");
            return body;
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(List.of(Violation.of("notation", "text.error.no-bracket")));
        }
    }

    private SaveOutcome reword(long meetingId, Paragraph paragraph, long baseId, ParagraphBody body, String delegation, String action) {
        refuseIf(paragraph.state() == ParagraphState.ADOPTED, "notation", "text.error.adopted");
        var outcome = merged(meetingId, paragraph, paragraph.sourceLanguage(), baseId, null, body, delegation, action);
        if (outcome.result() != Result.UNCHANGED && paragraph.state().isAgreed()) {
            log.step(meetingId, "PARAGRAPH_REOPENED", paragraph, AdoptionStep.Kind.REOPENED, null);
        }
        return outcome;
    }

    private SaveOutcome translate(long meetingId, Paragraph paragraph, String language, Long baseId, long sourceId, ParagraphBody body,
            String delegation) {
        var renders = texts.revision(paragraph.id(), sourceId).filter(source -> source.language().equals(paragraph.sourceLanguage()))
                .orElseThrow(() -> new NotFound("revision", sourceId));
        refuseIf(language.equals(paragraph.sourceLanguage()), "notation", "text.error.not-a-translation");
        return merged(meetingId, paragraph, language, baseId, renders.id(), body, delegation, "PARAGRAPH_TRANSLATED");
    }

    private SaveOutcome merged(long meetingId, Paragraph paragraph, String language, Long baseId, Long sourceId, ParagraphBody mine,
            String delegation, String action) {
        refuseIf(paragraph.isSuppressed(), "notation", "text.error.suppressed");
        var head = paragraph.head(language).orElse(null);
        var meanwhile = Meanwhile.of(since(paragraph, language, baseId), baseId);
        var merge = meanwhile.merge(mine, ParagraphLog.attribution(delegation));
        var renders = meanwhile.isEmpty() || sourceId == null || head.sourceRevisionId() == null ? sourceId
                : Long.valueOf(Math.min(sourceId, head.sourceRevisionId()));
        if (head != null && merge.body().equals(head.body()) && Objects.equals(renders, head.sourceRevisionId())) {
            return new SaveOutcome(Result.UNCHANGED, head, List.of());
        }
        var revision = log.revision(meetingId, action, paragraph.id(), language, head, baseId, merge.body(), delegation, renders);
        var result = meanwhile.isEmpty() ? Result.CLEAN : merge.clean() ? Result.MERGED : Result.BRACKETED;
        return new SaveOutcome(result, revision, meanwhile.delegations());
    }

    private static void refuseIf(boolean refused, String field, String key, Object... arguments) {
        if (refused) {
            throw new InvalidInput(List.of(Violation.of(field, key, arguments)));
        }
    }
}
