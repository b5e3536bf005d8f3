package org.plenary.nomination;

import org.plenary.shell.Input;

/**
 * A paper that is wanted with each nomination.
 *
 * @param id   null while it is new
 * @param note who must sign, what it must show; or null
 */
public record CallPaper(Long id, PaperKind kind, boolean required, String note) {

    public CallPaper {
        note = Input.trimmed(note);
    }
}
