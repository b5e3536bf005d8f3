package org.plenary.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Puts what happened into few lines: the same done by the same person to things of a kind, again and again, is one deed. */
public final class Deeds {

    /** A longer break begins a new line. */
    static final Duration BREAK = Duration.ofHours(1);

    private Deeds() {
    }

    /**
     * @param newestFirst entries, the newest first
     * @param border      id of an entry: what is newer and what is not are never one line; null for none
     * @return the newest first; each entry is in exactly one
     */
    public static List<Deed> of(List<Happening> newestFirst, Long border) {
        var deeds = new ArrayList<Deed>();
        var open = new ArrayList<Happening>();
        for (var one : newestFirst) {
            if (!open.isEmpty() && !belongs(open.getLast(), one, border)) {
                deeds.add(deed(open));
                open.clear();
            }
            open.add(one);
        }
        if (!open.isEmpty()) {
            deeds.add(deed(open));
        }
        return List.copyOf(deeds);
    }

    private static boolean belongs(Happening newer, Happening older, Long border) {
        return newer.actor().equals(older.actor()) && newer.action().equals(older.action()) && newer.entity().equals(older.entity())
                && newer.kind().equals(older.kind()) && Objects.equals(newer.organisation(), older.organisation())
                && Duration.between(older.at(), newer.at()).compareTo(BREAK) <= 0
                && (border == null || newer.id() > border == older.id() > border);
    }

    private static Deed deed(List<Happening> newestFirst) {
        var newest = newestFirst.getFirst();
        var subjects = new LinkedHashSet<Long>();
        newestFirst.forEach(one -> subjects.add(one.subjectId()));
        return new Deed(newestFirst.getLast().id(), newest.id(), newestFirst.getLast().at(), newest.at(), newest.actor(), newest.organisation(), newest.action(), newest.entity(), newest.kind(),
                newestFirst.size(), List.copyOf(subjects));
    }
}
