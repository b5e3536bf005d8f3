package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import org.plenary.shell.Input;
import org.plenary.shell.Violation;

/**
 * A proposal as it is put forward.
 *
 * @param paragraph    what it is about; null to add
 * @param after        to add or move: the paragraph that it is to follow; null for the end of the part when adding, its beginning when moving
 * @param part         to add: where
 * @param level        to add: 0 paragraph, 1 sub-paragraph (a), 2 (i)
 * @param alternative  to add: another version of the whole paragraph that it follows
 * @param baseRevision what its author had in front of them; null to add
 * @param notation     the proposed wording, see {@link ParagraphNotation}; null where the kind brings none
 * @param delegation   who proposes; blank stands for the author's organisation
 * @param onBehalfOf   the group for which it speaks, or null
 * @param reason       why, or null
 */
public record ProposalDraft(Proposal.Kind kind, Long paragraph, Long after, Part part, int level, boolean alternative, Long baseRevision,
        String notation, String delegation, String onBehalfOf, String reason) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 1_000;

    public ProposalDraft {
        notation = Input.trimmed(notation);
        delegation = Input.trimmed(delegation);
        onBehalfOf = Input.trimmed(onBehalfOf);
        reason = Input.trimmed(reason);
    }

    public static ProposalDraft add(Part part, int level, Long after, boolean alternative, String notation, String delegation) {
        return new ProposalDraft(Proposal.Kind.ADD, null, after, part, level, alternative, null, notation, delegation, null, null);
    }

    public static ProposalDraft modify(Paragraph paragraph, String notation, String delegation) {
        return about(Proposal.Kind.MODIFY, paragraph, null, notation, delegation);
    }

    /** To suppress or to keep. */
    public static ProposalDraft about(Proposal.Kind kind, Paragraph paragraph, String delegation) {
        return about(kind, paragraph, null, null, delegation);
    }

    public static ProposalDraft move(Paragraph paragraph, Long after, String delegation) {
        return about(Proposal.Kind.MOVE, paragraph, after, null, delegation);
    }

    private static ProposalDraft about(Proposal.Kind kind, Paragraph paragraph, Long after, String notation, String delegation) {
        return new ProposalDraft(kind, paragraph.id(), after, paragraph.part(), paragraph.level(), false, paragraph.source().id(), notation, delegation,
                null, null);
    }

    public ProposalDraft onBehalfOf(String group) {
        return new ProposalDraft(kind, paragraph, after, part, level, alternative, baseRevision, notation, delegation, group, reason);
    }

    public ProposalDraft because(String why) {
        return new ProposalDraft(kind, paragraph, after, part, level, alternative, baseRevision, notation, delegation, onBehalfOf, why);
    }

    ProposalDraft by(String name) {
        return new ProposalDraft(kind, paragraph, after, part, level, alternative, baseRevision, notation, name, onBehalfOf, reason);
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (kind == null) {
            violations.add(Violation.of("kind", "error.required"));
            return violations;
        }
        if ((paragraph == null) != (kind == Proposal.Kind.ADD) || part == null || level < 0 || level > 2 || alternative && after == null) {
            violations.add(Violation.of("kind", "negotiation.error.subject"));
        }
        if (kind == Proposal.Kind.MODIFY && baseRevision == null) {
            violations.add(Violation.of("kind", "negotiation.error.subject"));
        }
        if (kind.hasWording() && notation == null) {
            violations.add(Violation.of("notation", "text.error.empty"));
        }
        Input.tooLong(violations, "delegation", delegation, LONGEST_NAME);
        Input.tooLong(violations, "onBehalfOf", onBehalfOf, LONGEST_NAME);
        Input.tooLong(violations, "reason", reason, LONGEST_REASON);
        return violations;
    }
}
