package org.plenary.demonstration;

import static org.plenary.schema.Tables.PROGRAMME_RELEASE;
import static org.plenary.schema.Tables.RELEASE_NOTICE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.plenary.demonstration.DemonstrationMeeting.Text;
import org.plenary.live.ThreeWay;
import org.plenary.programme.release.NoticeDraft;
import org.plenary.programme.release.PublishedProgramme;
import org.plenary.programme.release.PublishedSession;
import org.plenary.programme.release.ReleaseComparison;
import org.plenary.shell.Messages;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two releases of the programme of a demonstration meeting, both examples: the first as some sessions stood before, the second as the
 * programme is. What those concerned would be told of the second waits to be sent.
 *
 * @param before   where sessions stood in the first release
 * @param replaced what stood in the first release and was taken out
 * @param added    English titles of sessions that were not in the first release
 */
record DemonstrationReleases(Instant first, Text firstNote, Instant second, Text secondNote, List<Stood> before, List<PublishedSession> replaced,
        List<String> added) {

    /** @param title in English @param room null for none */
    record Stood(String title, LocalDateTime starts, int minutes, String room) {
    }

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    void add(DSLContext dsl, long meetingId, PublishedProgramme now) {
        var was = new ArrayList<>(now.sessions().stream().filter(session -> !added.contains(session.titleEn())).map(this::before).toList());
        was.addAll(replaced);
        var old = new PublishedProgramme(now.zone(), now.first(), now.last(), now.rooms(), was);
        release(dsl, meetingId, 1, first, firstNote, old, null);
        var id = release(dsl, meetingId, 2, second, secondNote, now, 1);
        var messages = new Messages();
        ReleaseComparison.between(old.sessions(), now.sessions()).forEach(change -> {
            var told = NoticeDraft.of(change, now.zone(), messages);
            dsl.insertInto(RELEASE_NOTICE).set(RELEASE_NOTICE.RELEASE_ID, id).set(RELEASE_NOTICE.SESSION_ID, change.session().id())
                    .set(RELEASE_NOTICE.TEXT_EN, told.textEn()).set(RELEASE_NOTICE.TEXT_FR, told.textFr()).set(RELEASE_NOTICE.TEXT_ES, told.textEs()).execute();
        });
    }

    private PublishedSession before(PublishedSession session) {
        return before.stream().filter(stood -> stood.title().equals(session.titleEn())).findFirst().map(stood -> {
            var values = new HashMap<String, Object>();
            values.put("startsAt", stood.starts());
            values.put("minutes", stood.minutes());
            values.put("room", stood.room());
            return ThreeWay.with(session, values);
        }).orElse(session);
    }

    private static long release(DSLContext dsl, long meetingId, int number, Instant at, Text note, PublishedProgramme programme, Integer toldSince) {
        return dsl.insertInto(PROGRAMME_RELEASE).set(PROGRAMME_RELEASE.MEETING_ID, meetingId).set(PROGRAMME_RELEASE.NUMBER, number).set(PROGRAMME_RELEASE.AT, at)
                .set(PROGRAMME_RELEASE.BY_LABEL, "Plenary").set(PROGRAMME_RELEASE.NOTE_EN, note.en()).set(PROGRAMME_RELEASE.NOTE_FR, note.fr())
                .set(PROGRAMME_RELEASE.NOTE_ES, note.es()).set(PROGRAMME_RELEASE.FINDINGS, "[]").set(PROGRAMME_RELEASE.PROGRAMME, JSON.writeValueAsString(programme))
                .set(PROGRAMME_RELEASE.TOLD_SINCE, toldSince).returning(PROGRAMME_RELEASE.ID).fetchSingle().getId();
    }
}
