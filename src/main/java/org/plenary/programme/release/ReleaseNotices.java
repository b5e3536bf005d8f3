package org.plenary.programme.release;

import java.time.ZoneId;
import java.util.List;
import org.plenary.programme.SessionKind;
import org.plenary.shell.Messages;
import org.springframework.stereotype.Component;

/** Drafts what is told of each session that a release changed; breaks concern nobody. */
@Component
class ReleaseNotices {

    private final NoticeRepository notices;
    private final Messages messages;

    ReleaseNotices(NoticeRepository notices, Messages messages) {
        this.notices = notices;
        this.messages = messages;
    }

    void draft(long releaseId, ZoneId zone, List<SessionChange> changes) {
        changes.stream().filter(change -> !change.session().kind().equals(SessionKind.BREAK.name())).forEach(change ->
                notices.insert(releaseId, change.session().id(), NoticeDraft.of(change, zone, messages)));
    }
}
