package org.plenary.live;

import java.util.List;
import org.plenary.live.ThreeWay.Conflict;

/**
 * Somebody else changed the same fields since they were read. Nothing was saved; the interface shows base, theirs and mine and
 * saves again on top of {@link #currentVersion()}.
 */
public class EditConflict extends RuntimeException {

    private final transient List<Conflict> conflicts;
    private final transient Record theirs;
    private final transient Record merged;
    private final int currentVersion;

    /**
     * @param theirs what is stored now
     * @param merged both sides' independent changes, and theirs where they conflict
     */
    public EditConflict(List<Conflict> conflicts, Record theirs, Record merged, int currentVersion) {
        super("Changed meanwhile: " + conflicts.stream().map(Conflict::field).toList());
        this.conflicts = conflicts;
        this.theirs = theirs;
        this.merged = merged;
        this.currentVersion = currentVersion;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public Record theirs() {
        return theirs;
    }

    public Record merged() {
        return merged;
    }

    public int currentVersion() {
        return currentVersion;
    }
}
