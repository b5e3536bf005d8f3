package org.plenary.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.plenary.live.Change;
import org.plenary.live.LiveEvents;
import org.plenary.retention.HoldsPersonalData;
import org.plenary.retention.KeptData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index like what it is made from: soon after each change what its feature has in that meeting is compared and written anew where
 * it differs; at the start and every night, everything. What a killed Plenary had not got to yet is therefore there after the next start.
 */
@Component
class SearchIndexer implements SmartLifecycle, HoldsPersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);
    private static final LocalTime NIGHTLY = LocalTime.of(3, 15);

    /** @param meetingId null of a source that makes all its entries at once */
    private record Part(SearchSource source, Long meetingId) {
    }

    private final List<SearchSource> sources;
    private final SearchRepository entries;
    private final LiveEvents live;
    private final TransactionTemplate transaction;
    private IndexThread<Part> worker;
    private LiveEvents.Subscription subscription;

    SearchIndexer(List<SearchSource> sources, SearchRepository entries, LiveEvents live, TransactionTemplate transaction) {
        this.sources = sources;
        this.entries = entries;
        this.live = live;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        RecurringTask<Void> makeTheIndexAnew(SearchIndexer index) {
            return Tasks.recurring("make-search-index", new Daily(ZoneOffset.UTC, NIGHTLY)).execute((task, context) -> index.nightly());
        }
    }

    @Override
    public void start() {
        worker = new IndexThread<>("search-index", this::make);
        subscription = live.subscribe(this::changed);
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        worker.then(this::everything);
    }

    private void nightly() {
        worker.then(this::everything).join();
        worker.then(this::tidy).join();
    }

    /** At night: nobody's change waits for it then. */
    void tidy() {
        transaction.executeWithoutResult(status -> entries.tidy());
    }

    private void changed(Change change) {
        sources.stream().filter(source -> source.reads().contains(change.entity())).forEach(source -> worker.soon(part(source, change.meetingId())));
    }

    private static Part part(SearchSource source, long meetingId) {
        return new Part(source, source instanceof SearchSource.OfMeetings ? meetingId : null);
    }

    /** Compares everything; returns when it is done. */
    void everything() {
        var meetings = transaction.execute(status -> entries.meetings()).keySet();
        for (var source : sources) {
            switch (source) {
                case SearchSource.OfAll all -> make(new Part(all, null));
                case SearchSource.OfMeetings some -> meetings.forEach(meeting -> make(new Part(some, meeting)));
            }
        }
    }

    /** One part that fails leaves the others alone, and is tried again with its next change or at night. */
    private void make(Part part) {
        try {
            transaction.executeWithoutResult(status -> entries.replace(part.meetingId(), part.source().kinds(), read(part)));
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("What {} has to find in meeting {} could not be made anew", part.source().getClass().getSimpleName(), part.meetingId(), e);
            }
        }
    }

    private List<SearchEntry> read(Part part) {
        return switch (part.source()) {
            case SearchSource.OfAll all -> all.entries();
            case SearchSource.OfMeetings some -> entries.codeOf(part.meetingId()).map(code -> some.entries(part.meetingId(), code)).orElse(List.of());
        };
    }

    /** Names are in the index as they are in the tables: it is made anew when they have been emptied there. */
    @Override
    public int empty(long meetingId, KeptData data) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sources.forEach(source -> worker.soon(part(source, meetingId)));
            }
        });
        return 0;
    }

    @Override
    public void stop() {
        subscription.cancel();
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker != null && !worker.isStopped();
    }
}
