package org.plenary.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plenary.exchange.FileTexts;
import org.plenary.live.LiveEvents;
import org.plenary.search.ContentRepository.Unread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what files say like the files. Which files there are and who may have them is compared soon after each change, at the start and every
 * night; they are read by a thread of its own, one after the other, so that a file that is slow to read never keeps another from being
 * withdrawn.
 */
@Component
class ContentIndexer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentIndexer.class);
    private static final LocalTime NIGHTLY = LocalTime.of(3, 30);

    private final ContentSource source;
    private final ContentRepository contents;
    private final SearchRepository entries;
    private final LiveEvents live;
    private final TransactionTemplate transaction;
    private IndexThread<Long> comparing;
    private IndexThread<Boolean> reading;
    private LiveEvents.Subscription subscription;

    ContentIndexer(ContentSource source, ContentRepository contents, SearchRepository entries, LiveEvents live, TransactionTemplate transaction) {
        this.source = source;
        this.contents = contents;
        this.entries = entries;
        this.live = live;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> compareContents(ContentIndexer index) {
            return Tasks.recurring("compare-search-contents", new Daily(ZoneOffset.UTC, NIGHTLY)).execute((task, context) -> index.everythingSoon());
        }
    }

    @Override
    public void start() {
        comparing = new IndexThread<>("search-contents", this::compare);
        reading = new IndexThread<>("search-reading", all -> read());
        subscription = live.subscribe(change -> {
            if (source.reads().contains(change.entity())) {
                comparing.soon(change.meetingId());
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void everythingSoon() {
        comparing.then(() -> meetings().forEach(this::compare));
    }

    private Iterable<Long> meetings() {
        return transaction.execute(status -> entries.meetings()).keySet();
    }

    /** Compares and reads everything; returns when it is done. */
    void everything() {
        comparing.then(() -> meetings().forEach(this::compare)).join();
        reading.then(this::read).join();
    }

    private void compare(long meetingId) {
        try {
            if (transaction.execute(status -> contents.compare(meetingId, source.contents(meetingId)))) {
                reading.soon(true);
            }
        } catch (RuntimeException e) {
            failed("The files of meeting {} could not be compared with what can be found", meetingId, e);
            comparing.later(meetingId);
        }
    }

    /** Reads what is to be read, the newest first. A file that cannot be had is tried again with the next change of documents in its meeting. */
    private void read() {
        try (var texts = new FileTexts()) {
            var before = Long.MAX_VALUE;
            for (var unread = next(before); unread.isPresent() && !reading.isStopped(); unread = next(before)) {
                before = unread.get().id();
                read(unread.get(), texts);
            }
        } catch (IOException e) {
            LOG.warn("What files say is not found: they are read by a process of its own, and that could not be started", e);
        }
    }

    private Optional<Unread> next(long before) {
        return transaction.execute(status -> contents.unread(before));
    }

    private void read(Unread unread, FileTexts texts) throws IOException {
        try {
            var file = transaction.execute(status -> source.open(unread.meetingId(), unread.fileId()));
            var text = texts.read(file.type(), bytes(file)).orElse("");
            if (!reading.isStopped()) {
                transaction.executeWithoutResult(status -> contents.write(unread, text));
            }
        } catch (RuntimeException e) {
            failed("File {} could not be read for what it says", unread.fileId(), e);
        }
    }

    private static byte[] bytes(ContentSource.Opened file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failed(String what, long id, RuntimeException e) {
        if (isRunning()) {
            LOG.warn(what, id, e);
        }
    }

    @Override
    public void stop() {
        subscription.cancel();
        comparing.stop();
        reading.stop();
    }

    @Override
    public boolean isRunning() {
        return comparing != null && !comparing.isStopped();
    }
}
