package org.plenary.programme.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.programme.release.SessionChange.Added;
import org.plenary.programme.release.SessionChange.Cancelled;
import org.plenary.programme.release.SessionChange.Changed;

/** What changed from one state of a programme to another, session by session. A session is the same as long as it keeps its id. */
public final class ReleaseComparison {

    /** The order of a programme: by start, then by id. */
    public static final Comparator<PublishedSession> IN_ORDER = Comparator.comparing(PublishedSession::startsAt).thenComparingLong(PublishedSession::id);

    private ReleaseComparison() {
    }

    /**
     * @param was one session an id, in any order
     * @param is  likewise
     * @return one change for each session that is not the same in both, in the order of the programme
     * @throws IllegalArgumentException when a session is there twice
     */
    public static List<SessionChange> between(Collection<PublishedSession> was, Collection<PublishedSession> is) {
        var before = byId(was);
        var after = byId(is);
        var changes = new ArrayList<SessionChange>();
        after.forEach((id, session) -> {
            var old = before.get(id);
            if (old == null) {
                changes.add(new Added(session));
            } else if (!old.equals(session)) {
                changes.add(new Changed(old, session, aspects(old, session)));
            }
        });
        before.forEach((id, session) -> {
            if (!after.containsKey(id)) {
                changes.add(new Cancelled(session));
            }
        });
        changes.sort(Comparator.comparing(SessionChange::session, IN_ORDER));
        return List.copyOf(changes);
    }

    private static Map<Long, PublishedSession> byId(Collection<PublishedSession> sessions) {
        var byId = new TreeMap<Long, PublishedSession>();
        sessions.forEach(session -> {
            if (byId.put(session.id(), session) != null) {
                throw new IllegalArgumentException("Session " + session.id() + " is there twice");
            }
        });
        return byId;
    }

    private static Set<Aspect> aspects(PublishedSession was, PublishedSession is) {
        return Collections.unmodifiableSet(Arrays.stream(Aspect.values()).filter(aspect -> aspect.differs(was, is))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class))));
    }
}
