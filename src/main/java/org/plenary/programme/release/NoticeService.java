package org.plenary.programme.release;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.correspondence.Letter;
import org.plenary.correspondence.Outbox;
import org.plenary.live.Changes;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.programme.release.Concerned.Circle;
import org.plenary.programme.release.Notice.Named;
import org.plenary.programme.release.Release.Told;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Messages;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those concerned are told of the newest release: drafts that organisers look at, edit or withhold, and then send. A release that
 * nobody was told of is overtaken by the next, whose notices tell what changed since the last that people know.
 */
@Service
public class NoticeService {

    public static final String RELEASE_NOTICE = "RELEASE_NOTICE";

    /** What is told, and whom it would reach now. @param letters one for each person */
    public record Drafts(Release release, List<Notice> notices, int letters) {
    }

    /** Letters as their history tells them: whom they went to is in the correspondence. */
    private record Sent(int number, int letters) {
    }

    private record Gathered(Release release, List<Notice> notices, Map<Long, Circle> circles) {

        private List<Notice> told() {
            return notices.stream().filter(notice -> !notice.fields().withheld()).toList();
        }
    }

    private final ReleaseRepository releases;
    private final NoticeRepository notices;
    private final Concerned concerned;
    private final ReleaseLetters letters;
    private final Outbox outbox;
    private final Messages messages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    NoticeService(ReleaseRepository releases, NoticeRepository notices, Concerned concerned, ReleaseLetters letters, Outbox outbox, Messages messages,
            AuditTrail audit, Changes changes, Clock clock) {
        this.releases = releases;
        this.notices = notices;
        this.concerned = concerned;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return what is to be told of the newest release; empty while there is none, for the first, and once it was told */
    @Requires(Action.EDIT_MEETING)
    @Transactional(readOnly = true)
    public Optional<Drafts> drafts(long meetingId) {
        return releases.newest(meetingId).filter(NoticeService::open).map(release -> {
            var gathered = gather(meetingId, release);
            return new Drafts(release, gathered.notices(), letters.letters(meetingId, release, gathered.told(), gathered.circles()).size());
        });
    }

    /**
     * Saves an edit of what is told of one session.
     *
     * @throws InvalidInput when a text is missing or too long, or the release was told of or overtaken meanwhile
     * @throws EditConflict when somebody else changed the same text meanwhile; nothing is saved
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public NoticeDraft edit(long meetingId, int number, long sessionId, NoticeDraft base, NoticeDraft mine) {
        InvalidInput.throwIfAny(mine.violations());
        locked(meetingId, number);
        var release = releases.id(meetingId, number);
        var now = notices.held(release, sessionId).orElseThrow(() -> new NotFound("notice of session", sessionId));
        var merged = EditConflict.merged(base, now.fields(), mine, now.version(), new Of(meetingId, RELEASE_NOTICE, sessionId));
        if (!merged.equals(now.fields())) {
            notices.update(release, sessionId, merged, now.version());
            audit.record(meetingId, RELEASE_NOTICE, sessionId, "CHANGED", now.fields(), merged);
            changes.changed(meetingId, RELEASE_NOTICE, sessionId, now.version() + 1);
        }
        return merged;
    }

    /** @return the letter with all that is told, to an example person */
    @Requires(Action.EDIT_MEETING)
    @Transactional(readOnly = true)
    public Letter preview(long meetingId, int number, Locale locale) {
        var release = releases.release(meetingId, number).filter(NoticeService::open).orElseThrow(() -> new NotFound("release to be told", number));
        return letters.letter(meetingId, release, messages.get("releases.mail.example", locale), "delegate@example.org", locale, gather(meetingId, release).told());
    }

    /**
     * Sends a letter to each whom something concerns that is not withheld.
     *
     * @return how many
     * @throws InvalidInput when they were told already, or another release was published meanwhile
     */
    @Requires(Action.EDIT_MEETING)
    @Transactional
    public int send(long meetingId, int number) {
        var release = locked(meetingId, number);
        var gathered = gather(meetingId, release);
        var written = letters.letters(meetingId, release, gathered.told(), gathered.circles());
        outbox.putAll(meetingId, written);
        releases.told(meetingId, number, new Told(clock.instant(), Actor.current().label(), written.size()));
        audit.record(meetingId, ReleaseService.PROGRAMME_RELEASE, number, "RELEASE_TOLD", null, new Sent(number, written.size()));
        changes.changed(meetingId, ReleaseService.PROGRAMME_RELEASE, number, 1);
        return written.size();
    }

    private Release locked(long meetingId, int number) {
        releases.lock(meetingId);
        return releases.newest(meetingId).filter(newest -> newest.number() == number && open(newest)).orElseThrow(Input::changedMeanwhile);
    }

    private static boolean open(Release release) {
        return release.toldSince() != null && release.told() == null;
    }

    private Gathered gather(long meetingId, Release release) {
        var kept = notices.notices(releases.id(meetingId, release.number()));
        var was = releases.programme(meetingId, release.toldSince()).orElseThrow();
        var is = releases.programme(meetingId, release.number()).orElseThrow();
        var told = ReleaseComparison.between(was.sessions(), is.sessions()).stream().filter(change -> kept.containsKey(change.session().id())).toList();
        var circles = concerned.of(meetingId, told);
        return new Gathered(release, told.stream().map(change -> {
            var id = change.session().id();
            var circle = circles.get(id);
            return new Notice(change, kept.get(id).fields(), circle.parts().entrySet().stream()
                    .map(one -> new Named(one.getKey().name(), one.getKey().language().getLanguage(), one.getValue())).toList(), circle.marked().size(),
                    circle.missing(), kept.get(id).version());
        }).toList(), circles);
    }
}
