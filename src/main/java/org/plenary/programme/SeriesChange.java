package org.plenary.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Objects;
import org.plenary.live.ThreeWay;

/**
 * What somebody has changed in one session of a series, to be done to another of it. What the other has of its own stays: a session that
 * was moved by itself is not moved, a group keeps its name in the title, and its room, and each what it has to come after.
 */
record SeriesChange(SessionDraft base, SessionDraft mine) {

    SessionDraft onto(SessionDraft other) {
        var changed = new HashMap<String, Object>();
        changed.put("titleEn", title(base.titleEn(), mine.titleEn(), other.titleEn(), other));
        changed.put("titleFr", title(base.titleFr(), mine.titleFr(), other.titleFr(), other));
        changed.put("titleEs", title(base.titleEs(), mine.titleEs(), other.titleEs(), other));
        var sameTime = base.startsAt() != null && other.startsAt() != null && base.startsAt().toLocalTime().equals(other.startsAt().toLocalTime());
        changed.put("startsAt", sameTime && mine.startsAt() != null ? other.startsAt().plus(Duration.between(base.startsAt(), mine.startsAt())) : other.startsAt());
        changed.put("roomId", base.expected().equals(other.expected()) && Objects.equals(base.roomId(), other.roomId()) ? mine.roomId() : other.roomId());
        changed.put("closesAt", closesAt(other));
        changed.put("after", other.after());
        changed.put("prepares", other.prepares());
        return ThreeWay.with(ThreeWay.merge(base, other, mine).merged(), changed);
    }

    /** On the other's own day. */
    private LocalDateTime closesAt(SessionDraft other) {
        if (Objects.equals(base.closesAt(), mine.closesAt()) || base.startsAt() == null || other.startsAt() == null) {
            return other.closesAt();
        }
        return mine.closesAt() == null ? null : mine.closesAt().plusDays(ChronoUnit.DAYS.between(base.startsAt().toLocalDate(), other.startsAt().toLocalDate()));
    }

    /** Titles of groups differ by what follows the stem: "Regional consultation: Africa". */
    private String title(String was, String is, String others, SessionDraft other) {
        if (Objects.equals(was, is) || others == null && was != null) {
            return others;
        }
        if (Objects.equals(was, others)) {
            return is;
        }
        if (base.expected().size() != 1 || other.expected().size() != 1 || was == null || is == null) {
            return others;
        }
        var group = was.substring(stem(was));
        var alike = stem(was) > 0 && was.substring(0, stem(was)).equals(others.substring(0, stem(others))) && is.endsWith(group);
        return alike ? is.substring(0, is.length() - group.length()) + others.substring(stem(others)) : others;
    }

    /** @return where the name of the group begins, which is its own in each language; 0 where the title names none */
    private static int stem(String title) {
        var colon = title.lastIndexOf(": ");
        return colon < 0 ? 0 : colon + 2;
    }
}
