package org.plenary.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.security.SignedIn;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.shell.Violation;
import org.plenary.subject.Kind;
import org.plenary.subject.Subject;
import org.plenary.subject.Subjects;
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

    private final DiscussionRepository discussions;
    private final MentionDesk mentions;
    private final Subjects subjects;
    private final Rights rights;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    DiscussionService(DiscussionRepository discussions, MentionDesk mentions, Subjects subjects, Rights rights, AuditTrail audit, Changes changes, Clock clock) {
        this.discussions = discussions;
        this.mentions = mentions;
        this.subjects = subjects;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @return the discussions of all things of a kind that the signed-in account may see, by id of the thing, the first first; none where
     *         it may not see things of that kind
     */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Map<Long, List<Discussion>> of(long meetingId, String entity) {
        return Kind.of(entity).filter(kind -> rights.may(kind.right(), meetingId))
                .map(kind -> discussions.of(meetingId, entity, CurrentAccount.get()).stream().collect(Collectors.groupingBy(Discussion::entityId))).orElse(Map.of());
    }

    /** @param language in which titles are wanted @return all that the signed-in account may see, with what they are about, the newest first */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public List<DiscussedSubject> all(long meetingId, String language) {
        var seen = discussions.of(meetingId, seen(meetingId), CurrentAccount.get());
        var about = new HashMap<Kind, Map<Long, Subject>>();
        seen.stream().collect(Collectors.groupingBy(one -> Kind.valueOf(one.entity()), Collectors.mapping(Discussion::entityId, Collectors.toSet())))
                .forEach((kind, ids) -> about.put(kind, subjects.find(meetingId, kind, ids, language)));
        return seen.reversed().stream().map(one -> new DiscussedSubject(one, about.get(Kind.valueOf(one.entity())).get(one.entityId()))).toList();
    }

    /** @return by kind and id of what is discussed */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Map<String, Map<Long, Standing>> standing(long meetingId) {
        return discussions.standing(meetingId, seen(meetingId), CurrentAccount.get());
    }

    private List<String> seen(long meetingId) {
        return subjects.seen(meetingId).stream().map(Kind::name).toList();
    }

    /** @param within whether the discussion is kept within the own organisation @return who may be mentioned there */
    @Requires(Action.DISCUSS)
    @Transactional(readOnly = true)
    public List<Mentionable> mentionable(long meetingId, String entity, boolean within) {
        return mentions.offered(meetingId, subjects.require(meetingId, entity), within ? CurrentAccount.get().organisationId() : null);
    }

    /** The signed-in account has read these discussions of a thing up to their last remark. */
    @Requires(Action.VIEW_MEETING)
    @Transactional
    public void read(long meetingId, List<Long> discussionIds) {
        var reader = CurrentAccount.get();
        discussionIds.forEach(id -> {
            var discussion = discussions.get(meetingId, id, reader);
            subjects.require(meetingId, discussion.entity());
            discussions.read(id, discussion.remarks().getLast().id(), reader);
        });
    }

    /** @return where the signed-in account is mentioned, may still see it, and has not read it, the newest first */
    @SignedIn
    @Transactional(readOnly = true)
    public List<UnreadMention> mentioned(String language) {
        return discussions.mentioned(CurrentAccount.get(), rights.meetings(Action.VIEW_MEETING)).stream().flatMap(mention -> {
            var kind = Kind.valueOf(mention.entity());
            if (!rights.may(kind.right(), mention.meetingId())) {
                return Stream.empty();
            }
            var meeting = subjects.find(mention.meetingId(), Kind.MEETING, mention.meetingId(), language).orElseThrow();
            return subjects.find(mention.meetingId(), kind, mention.entityId(), language).stream()
                    .map(about -> new UnreadMention(meeting.path().substring(2), meeting.title(), mention.discussionId(), about, mention.by()));
        }).toList();
    }

    /**
     * @param within whether only the own organisation sees it
     * @throws InvalidInput at "words" where nothing is said, or too much, or somebody is mentioned who may not see it
     * @throws NotFound     where the meeting has no such thing
     */
    @Requires(Action.DISCUSS)
    @Transactional
    public Discussion begin(long meetingId, String entity, long entityId, boolean within, String words) {
        var said = said(words);
        var kind = subjects.require(meetingId, entity);
        subjects.find(meetingId, kind, entityId, "en").orElseThrow(() -> new NotFound(entity, entityId));
        var organisation = within ? Long.valueOf(CurrentAccount.get().organisationId()) : null;
        var kept = mentions.keep(meetingId, kind, organisation, said);
        return said(meetingId, discussions.insert(meetingId, entity, entityId, organisation), kind, kept, "DISCUSSION_BEGUN", said);
    }

    /** Says more; a settled discussion is open again. */
    @Requires(Action.DISCUSS)
    @Transactional
    public Discussion say(long meetingId, long discussionId, String words) {
        var said = said(words);
        var discussion = locked(meetingId, discussionId);
        var kind = Kind.valueOf(discussion.entity());
        var kept = mentions.keep(meetingId, kind, discussion.among() == null ? null : CurrentAccount.get().organisationId(), said);
        discussions.settle(discussion, null, null);
        return said(meetingId, discussionId, kind, kept, "REMARK_MADE", said);
    }

    private Discussion said(long meetingId, long discussionId, Kind kind, MentionDesk.Kept kept, String action, String words) {
        discussions.say(discussionId, Actor.current(), now(), kept.words(), kept.told().stream().map(AccountPrincipal::id).toList());
        var now = told(meetingId, discussionId, action, words);
        mentions.tell(meetingId, discussionId, kind, now.entityId(), words, kept.told());
        return now;
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
        var discussion = discussions.forUpdate(meetingId, discussionId, CurrentAccount.get());
        subjects.require(meetingId, discussion.entity());
        return discussion;
    }

    private Discussion told(long meetingId, long id, String action, String said) {
        var now = discussions.get(meetingId, id, CurrentAccount.get());
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
