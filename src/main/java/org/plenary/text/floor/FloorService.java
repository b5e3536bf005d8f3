package org.plenary.text.floor;

import java.util.Objects;
import org.plenary.live.EditConflict;
import org.plenary.live.EditConflict.Of;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.Input;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.plenary.text.NegotiatedText;
import org.plenary.text.PlainText;
import org.plenary.text.TextService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the chair sets for the room: the paragraph that everybody looks at, whether the list of speakers is open, and how long one may speak. */
@Service
public class FloorService {

    public static final String FLOOR = "FLOOR";

    /** What the room looked at, as the history tells it. */
    private record Opened(String number, String wording) {
    }

    /** Whether the list of speakers is open, as the history tells it. */
    private record Standing(boolean open) {
    }

    private final FloorRepository floors;
    private final FloorLog log;
    private final TextService texts;

    FloorService(FloorRepository floors, FloorLog log, TextService texts) {
        this.floors = floors;
        this.log = log;
        this.texts = texts;
    }

    /** @throws NotFound where the meeting has no such text */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public Floor floor(long meetingId, long textId) {
        return log.read(meetingId, textId);
    }

    /**
     * Opens a paragraph: it is projected until the chair opens another.
     *
     * @param version of the floor that the chair had in front of them
     * @throws InvalidInput where somebody else opened another or changed the floor meanwhile
     * @throws NotFound     where the text has no such paragraph
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void open(long meetingId, long textId, int version, long paragraphId) {
        var now = unchanged(meetingId, textId, version);
        var text = texts.text(meetingId, textId);
        text.paragraph(paragraphId);
        if (!Objects.equals(now.paragraph(), paragraphId)) {
            settle(meetingId, now, paragraphId, now.open(), now.limits(), "PARAGRAPH_OPENED", opened(text, now.paragraph()), opened(text, paragraphId));
        }
    }

    /**
     * Closes the list of speakers, or opens it again. On a closed list only the organisers still put somebody.
     *
     * @throws InvalidInput where somebody else changed the floor meanwhile
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void setOpen(long meetingId, long textId, int version, boolean open) {
        var now = unchanged(meetingId, textId, version);
        if (now.open() != open) {
            settle(meetingId, now, now.paragraph(), open, now.limits(), open ? "LIST_REOPENED" : "LIST_CLOSED", new Standing(now.open()), new Standing(open));
        }
    }

    /**
     * Sets how long one may speak; whoever has the floor keeps the limit with which it was given.
     *
     * @param base what the chair had in front of them
     * @throws EditConflict when a limit was changed by both; nothing is saved
     * @throws InvalidInput when one is missing, shorter than 10 seconds or longer than an hour
     */
    @Requires(Action.ADOPT_TEXT)
    @Transactional
    public void limit(long meetingId, long textId, SpeakingLimits base, SpeakingLimits mine) {
        InvalidInput.throwIfAny(mine.violations());
        var now = log.locked(meetingId, textId);
        var merged = EditConflict.merged(base, now.limits(), mine, now.version(), new Of(meetingId, FLOOR, textId));
        if (!merged.equals(now.limits())) {
            settle(meetingId, now, now.paragraph(), now.open(), merged, "LIMITS_SET", now.limits(), merged);
        }
    }

    private Floor unchanged(long meetingId, long textId, int version) {
        var now = log.locked(meetingId, textId);
        if (now.version() != version) {
            throw Input.changedMeanwhile();
        }
        return now;
    }

    private void settle(long meetingId, Floor now, Long paragraph, boolean open, SpeakingLimits limits, String action, Object before, Object after) {
        var version = floors.settle(now, paragraph, open, limits);
        log.told(meetingId, FLOOR, now.textId(), version, action, before, after);
    }

    private static Opened opened(NegotiatedText text, Long paragraph) {
        return paragraph == null ? null : new Opened(text.numbers(text.fields().source()).get(paragraph),
                PlainText.of(text.paragraph(paragraph).source().body()));
    }
}
