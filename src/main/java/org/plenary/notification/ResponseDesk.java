package org.plenary.notification;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.plenary.audit.Actor;
import org.plenary.audit.AuditTrail;
import org.plenary.exchange.FileRefused;
import org.plenary.files.KeptFile;
import org.plenary.files.MeetingFiles;
import org.plenary.live.Changes;
import org.plenary.notification.Response.Manner;
import org.plenary.shell.InvalidInput;
import org.plenary.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every response comes in, by whatever way: kept as it is, marked late where it is, and taken once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResponseDesk {

    /** A file that comes with it. */
    record Enclosure(String name, InputStream content) {
    }

    private record OnRecord(String sender, Manner manner, String language, boolean late, String file) {
    }

    private final ResponseRepository responses;
    private final AddresseeRepository addressees;
    private final MeetingFiles files;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ResponseDesk(ResponseRepository responses, AddresseeRepository addressees, MeetingFiles files, AuditTrail audit, Changes changes, Clock clock) {
        this.responses = responses;
        this.addressees = addressees;
        this.files = files;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a response; whoever answers has acknowledged by that.
     *
     * @param enclosure null where there is no file
     * @throws InvalidInput when a field is wrong
     * @throws NotFound     when the addressee is not one of this notification
     * @throws FileRefused  when the file is empty, too large, of no type that may be handed in, or infected
     */
    Received take(Notification notification, ResponseDraft draft, Manner manner, Enclosure enclosure, Actor by) throws FileRefused {
        var now = clock.instant();
        InvalidInput.throwIfAny(draft.violations(enclosure != null, now));
        if (draft.addresseeId() != null && addressees.find(notification.id(), draft.addresseeId()).isEmpty()) {
            throw new NotFound("addressee", draft.addresseeId());
        }
        var file = enclosure == null ? null : files.keep(null, enclosure.name(), enclosure.content(), by);
        var hash = hash(draft.words(), file);
        var receivedAt = draft.receivedAt() == null ? now : draft.receivedAt();
        var late = notification.late(receivedAt);
        var inserted = responses.insert(notification.id(), draft, manner, file == null ? null : file.id(), hash, receivedAt, late);
        if (inserted.isEmpty()) {
            if (file != null) {
                files.remove(null, file.id());
            }
            return new Received(responses.same(notification.id(), draft.sender(), hash).orElseThrow(), true);
        }
        if (draft.addresseeId() != null) {
            addressees.acknowledge(draft.addresseeId(), now);
        }
        audit.record(by, null, NotificationService.NOTIFICATION, notification.id(), "RESPONSE_RECEIVED", null,
                new OnRecord(draft.sender(), manner, draft.language(), late, file == null ? null : file.name()));
        changes.changed(by, NotificationService.NO_MEETING, NotificationService.NOTIFICATION, notification.id(), notification.version());
        return new Received(responses.find(notification.id(), inserted.get()).orElseThrow(), false);
    }

    /** The same words with other line breaks or blanks around them are the same. */
    private static String hash(String words, KeptFile file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            if (words != null) {
                digest.update(words.strip().replaceAll("[ \\t]*\\R", "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (file != null) {
                digest.update((byte) 0);
                digest.update(HexFormat.of().parseHex(file.sha256()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
