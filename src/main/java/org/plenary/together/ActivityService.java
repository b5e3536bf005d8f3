package org.plenary.together;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.subject.Kind;
import org.plenary.subject.Part;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
import org.plenary.together.ActivityRepository.Visit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a meeting, told to each as far as they may see it, and what is new since they were last there. */
@Service
public class ActivityService {

    private static final int AT_ONCE = 300;
    /** After so long without a page of the meeting open, somebody comes back. */
    static final Duration AWAY = Duration.ofMinutes(45);

    private final ActivityRepository activity;
    private final Subjects subjects;
    private final Clock clock;

    ActivityService(ActivityRepository activity, Subjects subjects, Clock clock) {
        this.activity = activity;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * @param part         of the workspace, or null for all
     * @param organisation acronym of who did it, or null for all
     * @param before       id of an entry: what happened before it; null for the newest
     * @param border       id of an entry, see {@link Deeds#of}
     * @param language     in which titles are wanted
     */
    @Requires(Action.VIEW_HISTORY)
    @Transactional(readOnly = true)
    public Activity of(long meetingId, Part part, String organisation, Long before, Long border, String language) {
        var kinds = subjects.seen(meetingId).stream().filter(kind -> part == null || kind.part() == part).map(Kind::name).toList();
        var happenings = activity.happenings(meetingId, kinds, CurrentAccount.get(), organisation, before, AT_ONCE);
        var ids = new HashMap<Kind, Set<Long>>();
        happenings.forEach(one -> ids.computeIfAbsent(Kind.valueOf(one.kind()), kind -> new LinkedHashSet<>()).add(one.subjectId()));
        var found = new HashMap<Kind, Map<Long, Subject>>();
        ids.forEach((kind, of) -> found.put(kind, subjects.find(meetingId, kind, of, language)));
        return new Activity(Deeds.of(happenings, border), found, activity.organisations(meetingId), happenings.size() == AT_ONCE);
    }

    /** The signed-in account is at the meeting. @return where it had left; empty on its first visit */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public Optional<Since> visit(long meetingId) {
        var account = CurrentAccount.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var newest = activity.newest(meetingId);
        var last = activity.visit(meetingId, account.id());
        boolean back = last.isPresent() && last.get().seenAt().plus(AWAY).isBefore(now);
        var leftAt = back ? last.get().seenAt() : last.map(Visit::leftAt).orElse(null);
        var leftEntry = back ? Long.valueOf(last.get().seenEntry()) : last.map(Visit::leftEntry).orElse(null);
        activity.visit(meetingId, account.id(), now, newest, leftAt, leftEntry);
        return Optional.ofNullable(leftEntry).map(entry -> new Since(leftAt, entry, count(meetingId, entry)));
    }

    /** @return where the signed-in account had left the meeting before this visit, without counting this as a visit */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Optional<Since> since(long meetingId) {
        return activity.visit(meetingId, CurrentAccount.get().id()).filter(visit -> visit.leftEntry() != null)
                .map(visit -> new Since(visit.leftAt(), visit.leftEntry(), count(meetingId, visit.leftEntry())));
    }

    /** The signed-in account knows what is new. */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void caughtUp(long meetingId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var newest = activity.newest(meetingId);
        activity.visit(meetingId, CurrentAccount.get().id(), now, newest, now, newest);
    }

    private int count(long meetingId, long after) {
        return activity.count(meetingId, subjects.seen(meetingId).stream().map(Kind::name).toList(), CurrentAccount.get(), after, Since.MOST);
    }
}
