package org.plenary.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.audit.LastEdits.Edit;
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
    private transient Of of;
    private transient Map<String, Edit> edits = Map.of();

    /** Of what object it is. @param meetingId null for what belongs to no meeting */
    public record Of(Long meetingId, String entity, long id) {
    }

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

    /**
     * @param base    what the editor had in front of them
     * @param theirs  what is stored now, in this version
     * @param version of what is stored
     * @param of      what it is; null where its history stands in that of something larger, so that it is not known whose the other edit was
     * @return both sides' changes together
     * @throws EditConflict when a field was changed by both to different values
     */
    public static <T extends Record> T merged(T base, T theirs, T mine, int version, Of of) {
        var merge = ThreeWay.merge(base, theirs, mine);
        if (!merge.conflicts().isEmpty()) {
            throw new EditConflict(merge.conflicts(), theirs, merge.merged(), version).about(of);
        }
        return merge.merged();
    }

    /** Whoever meets it is told whose the other edit was. */
    public EditConflict about(Of object) {
        of = object;
        return this;
    }

    /** Asked once, outside of what failed. */
    void tell(Function<Of, Map<String, Edit>> known) {
        if (of != null && edits.isEmpty()) {
            edits = known.apply(of);
        }
    }

    /** @return who changed this field last; empty where that is not known */
    public Optional<Edit> edit(String field) {
        return Optional.ofNullable(edits.get(field));
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
