package org.plenary.text.floor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.plenary.audit.Actor;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Requires;
import org.plenary.security.Rights;
import org.plenary.shell.Folded;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.Violation;
import org.plenary.text.Spokespersons;
import org.plenary.text.floor.Speaker.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of speakers on a text and its clock. A delegation asks for the floor for itself; organisers put anybody on the list; the chair
 * gives the floor. What somebody else has done meanwhile is refused with a word, and the view shows what is now.
 */
@Service
public class SpeakerService {

    public static final String SPEAKER = "SPEAKER";
    private static final int LONGEST_NAME = 120;
    private static final Duration MORE = Duration.ofMinutes(1);

    /** A speaker as the history tells it. @param seconds that it has spoken, or null @param limit in seconds, or null */
    private record OnRecord(String name, SpeakerCategory category, boolean reply, State state, Long seconds, Long limit) {

        static OnRecord of(Speaker speaker) {
            var clock = speaker.clock();
            return new OnRecord(speaker.name(), speaker.category(), speaker.reply(), speaker.state(),
                    speaker.state() == State.SPOKEN ? clock.spent().toSeconds() : null, clock == null ? null : clock.limit().toSeconds());
        }
    }

    private final FloorRepository floors;
    private final FloorLog log;
    private final Candidates candidates;
    private final Spokespersons spokespersons;
    private final Rights rights;

    SpeakerService(FloorRepository floors, FloorLog log, Candidates candidates, Spokespersons spokespersons, Rights rights) {
        this.floors = floors;
        this.log = log;
        this.candidates = candidates;
        this.spokespersons = spokespersons;
        this.rights = rights;
    }

    /**
     * @param language of the names of States
     * @return whom the signed-in account may put on the list, in the order of their names: the own organisation, or for organisers everybody
     *         who is expected
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional(readOnly = true)
    public List<Candidate> candidates(long meetingId, Locale language) {
        return rights.may(Action.EDIT_MEETING, meetingId) ? candidates.expected(meetingId, language.getLanguage()) : List.of(candidates.own(meetingId));
    }

    /**
     * Puts somebody at the end of the list.
     *
     * @param name     blank for the own organisation
     * @param category null for that which follows from the own organisation
     * @param reply    in exercise of the right of reply
     * @return the id of the entry
     * @throws InvalidInput where a field is wrong, the name is not the account's to speak for, it waits already, or the list is closed
     */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public long ask(long meetingId, long textId, String name, SpeakerCategory category, boolean reply) {
        var named = Input.trimmed(name);
        var violations = new ArrayList<Violation>();
        Input.tooLong(violations, "name", named, LONGEST_NAME);
        InvalidInput.throwIfAny(violations);
        spokespersons.check(meetingId, named, "name");
        var organiser = rights.may(Action.EDIT_MEETING, meetingId);
        var who = named == null ? CurrentAccount.get().organisation() : named;
        var floor = log.locked(meetingId, textId);
        refuseIf(!floor.open() && !organiser, "name", "room.error.closed");
        refuseIf(floor.list().waiting().stream().anyMatch(one -> Folded.of(one.name()).equals(Folded.of(who))), "name", "room.error.waiting", who);
        var as = organiser && category != null ? category : candidates.own(meetingId).category();
        var id = floors.add(textId, who, as, reply, floor.list().end(), log.now(), Actor.current().label());
        log.told(meetingId, SPEAKER, id, 0, "FLOOR_ASKED", null, new OnRecord(who, as, reply, State.WAITING, null, null));
        return id;
    }

    /** Takes somebody off the list who waits; whoever may speak for them does. */
    @Requires(Action.DRAFT_TEXT)
    @Transactional
    public void withdraw(long meetingId, long textId, long speakerId) {
        var floor = log.locked(meetingId, textId);
        spokespersons.check(meetingId, waiting(floor, speakerId).name());
        save(meetingId, floor, floor.list().remove(speakerId), "FLOOR_NOT_TAKEN");
    }

    /** @return ids of those who waited and are off the list now */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public List<Long> clear(long meetingId, long textId) {
        var floor = log.locked(meetingId, textId);
        save(meetingId, floor, floor.list().clear(), "FLOOR_NOT_TAKEN");
        return floor.list().waiting().stream().map(Speaker::id).toList();
    }

    /** Puts those back who were taken off, where they were: undoes {@link #withdraw} and {@link #clear}. */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void bringBack(long meetingId, long textId, Collection<Long> speakerIds) {
        var floor = log.locked(meetingId, textId);
        save(meetingId, floor, floor.list().bringBack(speakerIds), "FLOOR_ASKED");
    }

    /** @param before whom it is to precede, null for the end of the list */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void move(long meetingId, long textId, long speakerId, Long before) {
        var floor = log.locked(meetingId, textId);
        var moved = waiting(floor, speakerId);
        if (before != null) {
            waiting(floor, before);
        }
        floors.save(floor.list(), floor.list().move(speakerId, before));
        log.told(meetingId, SPEAKER, speakerId, 0, "SPEAKER_MOVED", null, OnRecord.of(moved));
    }

    /** Gives the floor to somebody who waits: the clock starts at the limit of their category. Whoever had it has spoken. */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void give(long meetingId, long textId, long speakerId) {
        var floor = log.locked(meetingId, textId);
        var speaker = waiting(floor, speakerId);
        save(meetingId, floor, floor.list().give(speakerId, floor.limits().of(speaker.category()), log.now()), "FLOOR_GIVEN");
    }

    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void pause(long meetingId, long textId, long speakerId) {
        var floor = speaking(meetingId, textId, speakerId);
        save(meetingId, floor, floor.list().pause(log.now()), "CLOCK_PAUSED");
    }

    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void resume(long meetingId, long textId, long speakerId) {
        var floor = speaking(meetingId, textId, speakerId);
        save(meetingId, floor, floor.list().resume(log.now()), "CLOCK_RESUMED");
    }

    /** Gives one minute more. */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void extend(long meetingId, long textId, long speakerId) {
        var floor = speaking(meetingId, textId, speakerId);
        save(meetingId, floor, floor.list().extend(MORE), "CLOCK_EXTENDED");
    }

    /** Whoever has the floor has spoken; how long is kept. */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void stop(long meetingId, long textId, long speakerId) {
        var floor = speaking(meetingId, textId, speakerId);
        save(meetingId, floor, floor.list().stop(log.now()), "FLOOR_YIELDED");
    }

    private static Speaker waiting(Floor floor, long speakerId) {
        return floor.list().find(speakerId, State.WAITING).orElseThrow(Input::changedMeanwhile);
    }

    private Floor speaking(long meetingId, long textId, long speakerId) {
        var floor = log.locked(meetingId, textId);
        floor.list().find(speakerId, State.SPEAKING).orElseThrow(Input::changedMeanwhile);
        return floor;
    }

    /** Each speaker that is not as before is told, whoever yielded the floor as having spoken. */
    private void save(long meetingId, Floor floor, SpeakersList after, String action) {
        floors.save(floor.list(), after);
        var before = floor.list().speakers();
        after.speakers().stream().filter(speaker -> !before.contains(speaker)).forEach(speaker -> {
            var was = before.stream().filter(one -> one.id() == speaker.id()).findFirst().map(OnRecord::of).orElse(null);
            log.told(meetingId, SPEAKER, speaker.id(), 0, speaker.state() == State.SPOKEN ? "FLOOR_YIELDED" : action, was, OnRecord.of(speaker));
        });
    }

    private static void refuseIf(boolean refused, String field, String key, Object... arguments) {
        if (refused) {
            throw Input.refused(field, key, arguments);
        }
    }
}
