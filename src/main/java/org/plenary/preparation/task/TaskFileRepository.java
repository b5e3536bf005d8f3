package org.plenary.preparation.task;

import static org.plenary.schema.Tables.STORED_FILE;
import static org.plenary.schema.Tables.TASK_FILE;

import java.util.List;
import org.jooq.DSLContext;
import org.plenary.files.KeptFile;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which kept files belong to which tasks. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TaskFileRepository {

    private final DSLContext db;

    TaskFileRepository(DSLContext db) {
        this.db = db;
    }

    /** @return in the order in which they were added */
    List<TaskFile> of(long taskId) {
        return db.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE, STORED_FILE.SHA256, STORED_FILE.CREATED_AT,
                        STORED_FILE.CREATED_BY, TASK_FILE.ACCOUNT_ID)
                .from(TASK_FILE).join(STORED_FILE).on(STORED_FILE.ID.eq(TASK_FILE.FILE_ID)).where(TASK_FILE.TASK_ID.eq(taskId)).orderBy(STORED_FILE.ID)
                .fetch(row -> new TaskFile(new KeptFile(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()), row.value6(), row.value7(), row.value8()));
    }

    void add(long taskId, long fileId, long accountId) {
        db.insertInto(TASK_FILE).set(TASK_FILE.TASK_ID, taskId).set(TASK_FILE.FILE_ID, fileId).set(TASK_FILE.ACCOUNT_ID, accountId).execute();
    }

    void remove(long fileId) {
        db.deleteFrom(TASK_FILE).where(TASK_FILE.FILE_ID.eq(fileId)).execute();
    }
}
