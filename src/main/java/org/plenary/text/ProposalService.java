package org.plenary.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.text.Inline.Bracket;
import org.plenary.text.Proposal.Kind;
import org.plenary.text.Proposal.Position;
import org.plenary.text.Proposal.Stance;
import org.plenary.text.Proposal.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What delegations propose for a text, where others stand on it, and what they have recorded. The chair decides; until then the text
 * stays as it is. Nobody speaks for a delegation that is not theirs: {@link Spokespersons}.
 */
@Service
public class ProposalService {

    public static final String PROPOSAL = "PROPOSAL";
    private static final int LONGEST_STATEMENT = 10_000;
    private static final int LONGEST_NAME = 120;

    /** A proposal as its history tells it. */
    private record OnRecord(Kind kind, String number, String wording, String delegation, String onBehalfOf, String reason, State state) {
    }

    /** A position or a statement as the history tells it. */
    private record Said(String delegation, String stance, String words) {
    }

    private final ProposalRepository proposals;
    private final TextRepository texts;
    private final TextService order;
    private final DraftingService drafting;
    private final Spokespersons spokespersons;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ProposalService(ProposalRepository proposals, TextRepository texts, TextService order, DraftingService drafting, Spokespersons spokespersons,
            AuditTrail audit, Changes changes, Clock clock) {
        this.proposals = proposals;
        this.texts = texts;
        this.order = order;
        this.drafting = drafting;
        this.spokespersons = spokespersons;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return all proposals, the first first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Proposal> proposals(long meetingId, long textId) {
        return proposals.all(texts.text(meetingId, textId).id());
    }

    /** @return in the order in which they were recorded */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<Statement> statements(long meetingId, long textId) {
        return proposals.statements(texts.text(meetingId, textId).id());
    }

    /**
     * @throws InvalidInput where a field is wrong, the delegation or group is not the author's to speak for, or the paragraph is adopted or
     *                      struck out; nothing is saved
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Proposal propose(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId, ProposalDraft draft) {
        InvalidInput.throwIfAny(draft.violations());
        var text = texts.text(meetingId, textId);
        var body = draft.kind().hasWording() ? new ParagraphDraft(draft.notation(), draft.delegation()).body() : null;
        spokespersons.check(meetingId, draft.onBehalfOf(), "onBehalfOf");
        var seen = seen(text, draft);
        spokespersons.check(meetingId, draft.delegation(), () -> seen, body == null ? ParagraphBody.EMPTY : body);
        if (draft.after() != null && text.paragraph(draft.after()).part() != draft.part()) {
            throw new NotFound("paragraph", draft.after());
        }
        var id = proposals.insert(textId, draft.by(ParagraphLog.attribution(draft.delegation())), body == null ? null : ParagraphNotation.print(body),
                Actor.current(), now());
        return told(meetingId, null, proposals.get(meetingId, id), "PROPOSED");
    }

    /** Takes a proposal back, as long as nothing has been decided; its proponent or an organiser does. */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Proposal withdraw(long meetingId, @InPart(MeetingPart.Kind.PROPOSAL) long proposalId) {
        var proposal = proposals.forUpdate(meetingId, proposalId);
        spokespersons.check(meetingId, proposal.fields().delegation());
        refuseIf(!proposal.isPending(), "state", "negotiation.error.decided");
        proposals.decide(proposal, State.WITHDRAWN, Actor.current(), now());
        return told(meetingId, proposal, proposals.get(meetingId, proposalId), "PROPOSAL_WITHDRAWN");
    }

    /**
     * Takes a delegation's position, in place of any that it took before.
     *
     * @param delegation blank for the own organisation
     * @param stance     null takes the position back
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public Proposal take(long meetingId, @InPart(MeetingPart.Kind.PROPOSAL) long proposalId, String delegation, Stance stance, String comment) {
        var named = Input.trimmed(delegation);
        var said = Input.trimmed(comment);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "delegation", named, LONGEST_NAME);
        Input.tooLong(violations, "comment", said, 1_000);
        InvalidInput.throwIfAny(violations);
        spokespersons.check(meetingId, named);
        var proposal = proposals.forUpdate(meetingId, proposalId);
        var name = ParagraphLog.attribution(named);
        refuseIf(!proposal.isPending(), "stance", "negotiation.error.decided");
        refuseIf(name.equals(proposal.fields().delegation()), "stance", "negotiation.error.own");
        if (stance == null) {
            proposals.drop(proposalId, name);
        } else {
            proposals.take(proposalId, new Position(name, stance, said, Actor.current().label(), now()));
        }
        audit.record(meetingId, PROPOSAL, proposalId, "POSITION_TAKEN", null, new Said(name, stance == null ? null : stance.name(), said));
        changes.changed(meetingId, PROPOSAL, proposalId, proposal.version());
        return proposals.get(meetingId, proposalId);
    }

    /**
     * The chair's decision. What is accepted or bracketed goes into the text as it then stands: nothing that others wrote meanwhile is lost.
     *
     * @param version of the proposal that the chair had in front of them
     * @param state   anything but withdrawn; open takes up again what was parked
     * @throws InvalidInput where it was decided meanwhile, cannot be bracketed, or the text refuses it; nothing is changed
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public Proposal decide(long meetingId, long proposalId, int version, State state) {
        var proposal = proposals.forUpdate(meetingId, proposalId);
        if (proposal.version() != version) {
            throw Input.changedMeanwhile();
        }
        refuseIf(!proposal.isPending() || state == State.WITHDRAWN || state == proposal.state(), "state", "negotiation.error.decided");
        if (state == State.ACCEPTED) {
            accept(meetingId, proposal);
        } else if (state == State.BRACKETED) {
            bracket(meetingId, proposal);
        }
        proposals.decide(proposal, state, Actor.current(), now());
        return told(meetingId, proposal, proposals.get(meetingId, proposalId), "PROPOSAL_DECIDED");
    }

    /**
     * Records a statement as it was made; it cannot be changed afterwards.
     *
     * @param paragraphId null for the text as a whole
     * @param delegation  blank for the own organisation
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void state(long meetingId, @InPart(MeetingPart.Kind.TEXT) long textId, Long paragraphId, String delegation, String language, String words) {
        var named = Input.trimmed(delegation);
        var said = Input.trimmed(words);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "delegation", named, LONGEST_NAME);
        Input.required(violations, "words", said, LONGEST_STATEMENT);
        Input.language(violations, "language", language);
        InvalidInput.throwIfAny(violations);
        spokespersons.check(meetingId, named);
        var text = texts.text(meetingId, textId);
        if (paragraphId != null) {
            text.paragraph(paragraphId);
        }
        var name = ParagraphLog.attribution(named);
        proposals.record(textId, new Statement(paragraphId, name, language, said, Actor.current().label(), now()));
        audit.record(meetingId, TextService.TEXT, textId, "STATEMENT_RECORDED", null, new Said(name, null, said));
        changes.changed(meetingId, TextService.TEXT, textId, text.version());
    }

    private List<ParagraphBody> seen(NegotiatedText text, ProposalDraft draft) {
        if (draft.kind() == Kind.ADD) {
            return List.of();
        }
        var paragraph = text.paragraph(draft.paragraph());
        refuseIf(paragraph.state() == ParagraphState.ADOPTED, "kind", "text.error.adopted");
        refuseIf(paragraph.isSuppressed(), "kind", "text.error.suppressed");
        if (draft.baseRevision() == null) {
            return List.of(paragraph.source().body());
        }
        var base = texts.revision(paragraph.id(), draft.baseRevision()).filter(revision -> revision.language().equals(paragraph.sourceLanguage()))
                .orElseThrow(() -> new NotFound("revision", draft.baseRevision()));
        return List.of(base.body(), paragraph.source().body());
    }

    private void accept(long meetingId, Proposal proposal) {
        var fields = proposal.fields();
        switch (fields.kind()) {
            case ADD -> add(meetingId, proposal, fields.notation());
            case MODIFY -> drafting.save(meetingId, fields.paragraph(), fields.baseRevision(), new ParagraphDraft(fields.notation(), proposal.proponent()));
            case SUPPRESS -> order.suppress(meetingId, fields.paragraph());
            case MOVE -> order.place(meetingId, fields.paragraph(), fields.after());
            case KEEP -> texts.paragraph(meetingId, fields.paragraph());
        }
    }

    private void bracket(long meetingId, Proposal proposal) {
        var fields = proposal.fields();
        refuseIf(fields.kind() == Kind.MOVE || fields.kind() == Kind.KEEP, "state", "negotiation.error.no-bracket");
        if (fields.kind() == Kind.ADD) {
            var wording = new Alternative(ParagraphNotation.read(fields.notation()).content(), proposal.proponents());
            add(meetingId, proposal, new ParagraphBody(List.of(new Bracket(BracketReason.ALTERNATIVE, List.of(wording)))).toString());
            return;
        }
        var paragraph = texts.paragraphForUpdate(meetingId, fields.paragraph());
        var head = paragraph.source();
        var contested = TextMerge.contested(head.body(), proposed(proposal, head), proposal.proponents());
        drafting.save(meetingId, paragraph.id(), head.id(), new ParagraphDraft(ParagraphNotation.print(contested), proposal.proponent()));
    }

    private ParagraphBody proposed(Proposal proposal, Revision head) {
        var fields = proposal.fields();
        if (fields.kind() == Kind.SUPPRESS) {
            return ParagraphBody.EMPTY;
        }
        var base = texts.revision(head.paragraphId(), fields.baseRevision()).orElseThrow().body();
        return TextMerge.merge(base, head.body(), ParagraphNotation.read(fields.notation()), null, proposal.proponent()).body();
    }

    private void add(long meetingId, Proposal proposal, String notation) {
        var fields = proposal.fields();
        order.add(meetingId, proposal.textId(), fields.part(), fields.level(), fields.after(), fields.alternative(),
                new ParagraphDraft(notation, proposal.proponent()));
    }

    private Proposal told(long meetingId, Proposal before, Proposal after, String action) {
        audit.record(meetingId, PROPOSAL, after.id(), action, before == null ? null : onRecord(meetingId, before), onRecord(meetingId, after));
        changes.changed(meetingId, PROPOSAL, after.id(), after.version());
        return after;
    }

    private OnRecord onRecord(long meetingId, Proposal proposal) {
        var fields = proposal.fields();
        var text = texts.text(meetingId, proposal.textId());
        var number = fields.paragraph() == null ? null : text.numbers(text.fields().source()).get(fields.paragraph());
        return new OnRecord(fields.kind(), number, fields.notation() == null ? null : PlainText.of(ParagraphNotation.read(fields.notation())),
                fields.delegation(), fields.onBehalfOf(), fields.reason(), proposal.state());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseIf(boolean refused, String field, String key) {
        if (refused) {
            throw Input.refused(field, key);
        }
    }
}
