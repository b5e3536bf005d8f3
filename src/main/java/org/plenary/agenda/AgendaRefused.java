package org.plenary.agenda;

/** A change that cannot be made to the agenda as it is now. Nothing was changed. */
public class AgendaRefused extends RuntimeException {

    public enum Reason {
        /** The item, or the one it was to stand by, is no longer on the agenda. */
        GONE,
        /** An item cannot stand under or beside what is under it. */
        INTO_ITSELF,
        /** More levels than an agenda has. */
        TOO_DEEP,
        /** To be undone, but somebody else has moved it since. */
        MOVED_SINCE,
        /** The agenda has been adopted, and stays so until it is reopened. */
        ADOPTED
    }

    private final Reason reason;

    public AgendaRefused(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
