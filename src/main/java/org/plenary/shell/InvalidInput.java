package org.plenary.shell;

import java.util.List;

/** Input refused: what is wrong, field by field. Nothing was changed. */
public class InvalidInput extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super("Invalid input: " + violations);
        this.violations = List.copyOf(violations);
    }

    public static void throwIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
