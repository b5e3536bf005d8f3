package org.plenary.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.plenary.audit.Actor;
import org.plenary.exchange.FileRefused;
import org.plenary.exchange.FileStore;
import org.plenary.exchange.FileType;
import org.plenary.exchange.VirusScan;
import org.plenary.shell.NotFound;
import org.plenary.startup.PlenarySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files handed in for a meeting: content in the store beside the database, one row each. A virus scanner is a bean of type
 * {@link VirusScan}.
 */
@Component
public class MeetingFiles {

    /** Of one file, in bytes. */
    public static final int LARGEST = 10_000_000;

    private final FileRepository files;
    private final FileStore store;
    private final Clock clock;

    MeetingFiles(FileRepository files, PlenarySettings settings, ObjectProvider<VirusScan> scan, Clock clock) throws IOException {
        this.files = files;
        this.store = new FileStore(Path.of(settings.dataDir(), "files"), LARGEST, scan.getIfAvailable(() -> VirusScan.NONE));
        this.clock = clock;
    }

    /** @param meetingId null for what belongs to none @throws FileRefused when it is empty, too large, of no type that may be handed in, or infected; nothing is kept */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptFile keep(Long meetingId, String name, InputStream content, Actor by) throws FileRefused {
        return keep(meetingId, name, content, EnumSet.allOf(FileType.class), by);
    }

    /** The same of files of fewer types. */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptFile keep(Long meetingId, String name, InputStream content, Set<FileType> allowed, Actor by) throws FileRefused {
        try {
            return files.insert(meetingId, store.keep(name, content, allowed), by.label(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param meetingId null for what belongs to none @throws NotFound when the meeting has no such file */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptFile find(Long meetingId, long fileId) {
        return files.find(meetingId, fileId).orElseThrow(() -> new NotFound("file", fileId));
    }

    /** Removes a file that nothing refers to any more; its content goes once that is committed, unless another file has the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Long meetingId, long fileId) {
        var file = find(meetingId, fileId);
        if (files.delete(file)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    discard(file);
                }
            });
        }
    }

    private void discard(KeptFile file) {
        try {
            store.remove(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open(KeptFile file) {
        try {
            return store.open(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
