package org.plenary.text.ui;

import java.util.Locale;

/** What the editor of a wording does at a button or a key; frontend/wording-editor.ts knows the same. */
enum WordingTool {

    EMPHASIS("I", "Control+I"),
    SUPERSCRIPT("x²", "Control+."),
    SUBSCRIPT("x₂", "Control+,"),
    BRACKET("[ ]", "Alt+B"),
    FOOTNOTE("a¹", "Alt+M"),
    REFERENCE("§", "Control+K"),
    UNDO("↶", "Control+Z"),
    REDO("↷", "Control+Y"),
    ALTERNATIVE(null, "Alt+Enter"),
    REMOVE_ALTERNATIVE(null, null),
    UNWRAP(null, null),
    /** To the alternative before and after. */
    STEP(null, "Alt+↑ Alt+↓"),
    LEAVE(null, "Escape"),
    ERASE(null, "Backspace"),
    SAVE(null, "Control+Enter");

    private final String sign;
    private final String keys;

    WordingTool(String sign, String keys) {
        this.sign = sign;
        this.keys = keys;
    }

    /** What its button shows, null where it has none beside the words. */
    String sign() {
        return sign;
    }

    /** As in aria-keyshortcuts, null where there is no key. */
    String keys() {
        return keys;
    }

    String shownKeys() {
        return keys.replace("Control", "Ctrl").replace("Escape", "Esc").replace(" ", ", ");
    }

    String command() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
