package org.plenary.programme.release;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of somebody's sessions are on at the same time. Sessions that meet end to start do not clash. */
public final class Clashes {

    private Clashes() {
    }

    /** @return for each session that clashes those it clashes with, in order; the others are not in it */
    public static Map<Long, List<PublishedSession>> of(Collection<PublishedSession> sessions, ZoneId zone) {
        var clashes = new TreeMap<Long, List<PublishedSession>>();
        for (var one : sessions) {
            var others = sessions.stream().filter(other -> other.id() != one.id() && overlap(one, other, zone)).sorted(ReleaseComparison.IN_ORDER).toList();
            if (!others.isEmpty()) {
                clashes.put(one.id(), others);
            }
        }
        return clashes;
    }

    private static boolean overlap(PublishedSession one, PublishedSession other, ZoneId zone) {
        var start = one.startsAt().atZone(zone).toInstant();
        var otherStart = other.startsAt().atZone(zone).toInstant();
        return start.isBefore(otherStart.plusSeconds(other.minutes() * 60L)) && otherStart.isBefore(start.plusSeconds(one.minutes() * 60L));
    }
}
