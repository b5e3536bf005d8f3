package org.plenary.programme.release;

import java.util.Locale;
import org.plenary.body.BodyService;
import org.plenary.exchange.PaperFormat;
import org.plenary.exchange.table.TableFormat;
import org.plenary.meeting.MeetingFacts;
import org.plenary.security.Action;
import org.plenary.security.Requires;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of each release, for those who plan the meeting. What is printed hangs where
 * everybody at the venue reads it: of closed sessions it says what, when and where.
 */
@Service
public class ReleaseFileService {

    public enum Paper {
        POCKET, WALL, TABLE
    }

    /** @param name with its extension */
    public record File(String name, String mediaType, byte[] content) {
    }

    private final ReleaseRepository releases;
    private final ReleasePapers papers;
    private final MeetingFacts meetings;
    private final BodyService bodies;

    ReleaseFileService(ReleaseRepository releases, ReleasePapers papers, MeetingFacts meetings, BodyService bodies) {
        this.releases = releases;
        this.papers = papers;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    /** @param language English, French or Spanish @throws NotFound when there is no such release */
    @Requires(Action.VIEW_MEETING)
    @Transactional(readOnly = true)
    public File file(long meetingId, int number, Paper paper, Locale language) {
        var release = releases.release(meetingId, number).orElseThrow(() -> new NotFound("release", number));
        var meeting = meetings.of(meetingId, language);
        var names = bodies.countryNames().translating(language.getLanguage(), meeting.startsOn());
        var kept = releases.programme(meetingId, number).orElseThrow().with(session -> session.named(names));
        var printed = new ShownProgramme(meeting, language, release, kept.with(session -> session.closed() ? session.inBrief() : session.withoutLink()));
        var name = meeting.code() + "-programme-" + number + "-" + language.getLanguage();
        return switch (paper) {
            case POCKET -> new File(name + "-pocket.pdf", PaperFormat.PDF.mediaType(), papers.pocket(printed));
            case WALL -> new File(name + "-wall.pdf", PaperFormat.PDF.mediaType(), papers.wall(printed));
            case TABLE -> new File(name + ".xlsx", TableFormat.XLSX.mediaType(), papers.table(new ShownProgramme(meeting, language, release, kept)));
        };
    }
}
