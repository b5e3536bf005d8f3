package org.plenary.files;

import static org.plenary.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plenary.exchange.StoredContent;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FileRepository {

    private final DSLContext db;

    FileRepository(DSLContext db) {
        this.db = db;
    }

    KeptFile insert(Long meetingId, StoredContent content, String by, Instant now) {
        var id = db.insertInto(STORED_FILE)
                .set(STORED_FILE.MEETING_ID, meetingId)
                .set(STORED_FILE.SHA256, content.sha256())
                .set(STORED_FILE.NAME, content.name())
                .set(STORED_FILE.MEDIA_TYPE, content.type().mediaType())
                .set(STORED_FILE.SIZE, content.size())
                .set(STORED_FILE.CREATED_AT, now)
                .set(STORED_FILE.CREATED_BY, by)
                .returning(STORED_FILE.ID).fetchSingle(STORED_FILE.ID);
        return new KeptFile(id, content.name(), content.type().mediaType(), content.size(), content.sha256());
    }

    Optional<KeptFile> find(Long meetingId, long id) {
        return db.selectFrom(STORED_FILE).where(STORED_FILE.ID.eq(id)).and(STORED_FILE.MEETING_ID.isNotDistinctFrom(meetingId))
                .fetchOptional(row -> new KeptFile(row.getId(), row.getName(), row.getMediaType(), row.getSize(), row.getSha256()));
    }

    /** @return whether no other file has the same content */
    boolean delete(KeptFile file) {
        db.deleteFrom(STORED_FILE).where(STORED_FILE.ID.eq(file.id())).execute();
        return !db.fetchExists(STORED_FILE, STORED_FILE.SHA256.eq(file.sha256()));
    }
}
