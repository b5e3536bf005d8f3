package org.plenary.programme;

import java.time.LocalDateTime;
import java.util.List;
import org.plenary.live.EditConflict;
import org.plenary.security.Action;
import org.plenary.security.InPart;
import org.plenary.security.MeetingPart;
import org.plenary.security.Requires;
import org.plenary.shell.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits of sessions that came from one recurrence, together. */
@Service
public class SeriesService {

    /** How far an edit of one session of a series goes. */
    public enum Reach {
        THIS, FOLLOWING, ALL
    }

    private final ProgrammeService sessions;
    private final ProgrammeRepository programme;

    SeriesService(ProgrammeService sessions, ProgrammeRepository programme) {
        this.sessions = sessions;
        this.programme = programme;
    }

    /**
     * Saves an edit of a session, and does the same to others of its series: all, or those that begin no earlier than it did. What they
     * have of their own they keep, see {@link SeriesChange}.
     *
     * @param base what the editor had in front of them
     * @param mine what they made of it
     * @return how many sessions have changed, at least one where the edit changes anything
     * @throws EditConflict when a field of the session was changed by both; nothing is saved
     * @throws InvalidInput when a field is missing or wrong in any of them; nothing is saved
     */
    @Requires(Action.EDIT_PROGRAMME)
    @Transactional
    public int edit(long meetingId, @InPart(MeetingPart.Kind.SESSION) long id, SessionDraft base, SessionDraft mine, Reach reach) {
        var before = programme.held(meetingId, List.of(id)).get(id);
        var edited = sessions.edit(meetingId, id, base, mine);
        var changed = before != null && before.version() == edited.version() ? 0 : 1;
        if (reach == Reach.THIS || edited.seriesId() == null) {
            return changed;
        }
        var change = new SeriesChange(base, mine);
        for (var other : programme.heldOfSeries(meetingId, edited.seriesId())) {
            if (other.id() != id && (reach == Reach.ALL || follows(other, base.startsAt()))) {
                changed += sessions.edit(meetingId, other.id(), other.fields(), change.onto(other.fields())).version() == other.version() ? 0 : 1;
            }
        }
        return changed;
    }

    private static boolean follows(Session other, LocalDateTime start) {
        return start != null && other.place().isScheduled() && !other.place().startsAt().isBefore(start);
    }
}
