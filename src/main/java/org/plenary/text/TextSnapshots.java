package org.plenary.text;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.live.LiveEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The present state of texts, read once after a commit for all who have the text open. Whoever is told of a commit finds it here, because
 * this is told before any view.
 */
@Component
class TextSnapshots {

    /** @param commits how many were told of in the meeting before it was read */
    private record Snapshot(long meetingId, long commits, SoftReference<NegotiatedText> text) {
    }

    private final TextRepository texts;
    private final TransactionTemplate reading;
    private final Map<Long, AtomicLong> commits = new ConcurrentHashMap<>();
    private final Map<Long, Snapshot> snapshots = new ConcurrentHashMap<>();

    TextSnapshots(TextRepository texts, PlatformTransactionManager transactions, LiveEvents live) {
        this.texts = texts;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        live.subscribe(change -> {
            if (change.entity().equals(TextService.TEXT) || change.entity().equals(TextService.PARAGRAPH)) {
                commits(change.meetingId()).incrementAndGet();
            }
        });
    }

    private AtomicLong commits(long meetingId) {
        return commits.computeIfAbsent(meetingId, id -> new AtomicLong());
    }

    /** @throws org.plenary.shell.NotFound where the meeting has no such text */
    NegotiatedText text(long meetingId, long textId) {
        var read = new NegotiatedText[1];
        snapshots.compute(textId, (id, known) -> {
            long now = commits(meetingId).get();
            read[0] = known != null && known.meetingId() == meetingId && known.commits() == now ? known.text().get() : null;
            if (read[0] != null) {
                return known;
            }
            read[0] = reading.execute(status -> texts.text(meetingId, textId));
            return new Snapshot(meetingId, now, new SoftReference<>(read[0]));
        });
        return read[0];
    }
}
