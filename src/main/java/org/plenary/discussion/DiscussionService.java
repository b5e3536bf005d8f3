package org.plenary.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.audit.Confidential;
import org.plenary.live.Changes;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Refused;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discussions of what is planned. One that is kept within an organisation is told to nobody else: for others it does not exist, and the
 * audit trail says that there was a remark, not what it says.
 */
@Service
public class DiscussionService {

    public static final String DISCUSSION = "DISCUSSION";
    public static final int LONGEST_REMARK = 2_000;

    /** @param among as in {@link Discussion}; @param words null where it is kept within an organisation */
    private record OnRecord(String about, String among, String words) {
    }

    private static final long NOBODY = 0;

    private final DiscussionRepository discussions;
    private final Rights rights;
    private final Map<String, DiscussionSubject> subjects;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    DiscussionService(DiscussionRepository discussions, Rights rights, List<DiscussionSubject> subjects, AuditTrail audit, Changes changes, Clock clock) {
        this.discussions = discussions;
        this.rights = rights;
        this.subjects = subjects.stream().collect(Collectors.toMap(DiscussionSubject::entity, Function.identity()));
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the discussions of all things of a kind that the signed-in account may see, by id of the thing, the first first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Map<Long, List<Discussion>> of(long meetingId, String entity) {
        if (!rights.may(Confidential.right(entity), meetingId)) {
            throw new Refused(Confidential.right(entity), meetingId);
        }
        // Whoever looks as another is not of the other's organisation, nor to be taken for it by their own.
        var within = CurrentAccount.get().look() == null ? CurrentAccount.get().organisationId() : NOBODY;
        return discussions.of(meetingId, entity, within).stream().collect(Collectors.groupingBy(Discussion::entityId));
    }

    /**
     * @param within whether only the own organisation sees it
     * @throws InvalidInput at "words" where nothing is said, or too much
     * @throws NotFound     where the meeting has no such thing
     */
    @Requires(Action.DISCUSS)
    @Transactional
    public Discussion begin(long meetingId, String entity, long entityId, boolean within, String words) {
        var said = said(words);
        if (!subjects.containsKey(entity) || !subjects.get(entity).exists(meetingId, entityId)) {
            throw new NotFound(entity, entityId);
        }
        var id = discussions.insert(meetingId, entity, entityId, within ? CurrentAccount.get().organisationId() : null);
        discussions.say(id, Actor.current(), now(), said);
        return told(meetingId, id, "DISCUSSION_BEGUN", said);
    }

    /** Says more; a settled discussion is open again. */
    @Requires(Action.DISCUSS)
    @Transactional
    public Discussion say(long meetingId, long discussionId, String words) {
        var said = said(words);
        var discussion = locked(meetingId, discussionId);
        discussions.say(discussionId, Actor.current(), now(), said);
        discussions.settle(discussion, null, null);
        return told(meetingId, discussionId, "REMARK_MADE", said);
    }

    /**
     * Settles a discussion, or takes it up again.
     *
     * @param version that was seen
     * @throws InvalidInput where somebody said more meanwhile
     */
    @Requires(Action.DISCUSS)
    @Transactional
    public Discussion settle(long meetingId, long discussionId, int version, boolean settled) {
        var discussion = locked(meetingId, discussionId);
        if (discussion.version() != version) {
            throw Input.changedMeanwhile();
        }
        if (discussion.isOpen() != settled) {
            return discussion;
        }
        discussions.settle(discussion, settled ? Actor.current().label() : null, settled ? now() : null);
        return told(meetingId, discussionId, settled ? "DISCUSSION_SETTLED" : "DISCUSSION_REOPENED", null);
    }

    private Discussion locked(long meetingId, long discussionId) {
        return discussions.forUpdate(meetingId, discussionId, CurrentAccount.get().organisationId());
    }

    private Discussion told(long meetingId, long id, String action, String said) {
        var now = discussions.get(meetingId, id, CurrentAccount.get().organisationId());
        audit.record(meetingId, DISCUSSION, id, action, null,
                new OnRecord(now.entity() + " " + now.entityId(), now.among(), now.among() == null ? said : null));
        changes.changed(meetingId, DISCUSSION, id, now.version());
        return now;
    }

    private static String said(String words) {
        var said = Input.trimmed(words);
        var violations = new ArrayList<Violation>();
        Input.required(violations, "words", said, LONGEST_REMARK);
        InvalidInput.throwIfAny(violations);
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
