package org.plenary.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.live.Changes;
import org.plenary.security.CurrentAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happens to a paragraph, its revisions and its steps towards adoption, with the audit entry and the event of each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ParagraphLog {

    private final TextRepository texts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ParagraphLog(TextRepository texts, AuditTrail audit, Changes changes, Clock clock) {
        this.texts = texts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param head       null where there is none yet
     * @param delegation for whom; null stands for the organisation of the signed-in account
     */
    Revision revision(long meetingId, String action, long paragraphId, String language, Revision head, Long baseId, ParagraphBody body,
            String delegation, Long sourceRevisionId) {
        var author = Actor.current();
        var revision = texts.append(paragraphId, language, head, baseId, body, author, attribution(delegation), sourceRevisionId, now());
        audit.record(meetingId, TextService.PARAGRAPH, paragraphId, action, head == null ? null : Wording.of(head, null), Wording.of(revision, null));
        changes.changed(meetingId, TextService.PARAGRAPH, paragraphId, revision.number());
        return revision;
    }

    void step(long meetingId, String action, Paragraph paragraph, AdoptionStep.Kind kind, String reason) {
        var version = texts.step(paragraph, new AdoptionStep(kind, paragraph.source().id(), reason, now(), Actor.current().label()));
        audit.record(meetingId, TextService.PARAGRAPH, paragraph.id(), action, null, Wording.of(paragraph.source(), reason));
        changes.changed(meetingId, TextService.PARAGRAPH, paragraph.id(), version);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String attribution(String delegation) {
        return delegation == null ? CurrentAccount.get().organisation() : delegation;
    }
}
