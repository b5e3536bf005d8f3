package org.plenary.text;

import java.util.List;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.text.ParagraphNotation.FaultReason;
import org.plenary.text.ParagraphNotation.Reading;

/**
 * A wording as somebody typed it.
 *
 * @param notation   see {@link ParagraphNotation}
 * @param delegation for whom; blank stands for the author's organisation
 */
public record ParagraphDraft(String notation, String delegation) {

    private static final int LONGEST_NAME = 120;

    public ParagraphDraft {
        notation = notation == null ? "" : notation;
        delegation = delegation == null || delegation.isBlank() ? null : delegation.strip();
    }

    /** @throws InvalidInput naming the field and, for a fault in the notation, the place of the sign in it, counted from 1 */
    ParagraphBody body() {
        if (delegation != null && delegation.length() > LONGEST_NAME) {
            throw new InvalidInput(List.of(Violation.of("delegation", "error.too-long", LONGEST_NAME, delegation.length())));
        }
        return switch (ParagraphNotation.parse(notation)) {
            case Reading.Body(var body) when body.isEmpty() -> throw new InvalidInput(List.of(Violation.of("notation", "text.error.empty")));
            case Reading.Body(var body) -> body;
            case Reading.Fault fault -> throw new InvalidInput(List.of(violation(fault)));
        };
    }

    public static Violation violation(Reading.Fault fault) {
        int sign = fault.reason() == FaultReason.TOO_LONG ? ParagraphNotation.LONGEST : fault.position() + 1;
        return Violation.of("notation", "text.fault." + fault.reason(), sign, fault.detail());
    }
}
