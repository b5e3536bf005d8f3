package org.plenary.participation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.plenary.schema.Tables.REGISTRATION_ANSWER;
import static org.plenary.schema.Tables.REGISTRATION_OPTION;
import static org.plenary.schema.Tables.REGISTRATION_QUESTION;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.plenary.participation.QuestionDraft.Option;
import org.plenary.participation.QuestionDraft.When;
import org.plenary.schema.tables.records.RegistrationQuestionRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions of registration forms with their options. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FormRepository {

    private final DSLContext db;

    FormRepository(DSLContext db) {
        this.db = db;
    }

    RegistrationForm form(long meetingId) {
        return form(meetingId, false);
    }

    /** Takes the lock on all questions: the form is changed by one at a time. */
    RegistrationForm formForUpdate(long meetingId) {
        return form(meetingId, true);
    }

    private RegistrationForm form(long meetingId, boolean lock) {
        var select = db.selectFrom(REGISTRATION_QUESTION).where(REGISTRATION_QUESTION.MEETING_ID.eq(meetingId))
                .orderBy(REGISTRATION_QUESTION.POSITION, REGISTRATION_QUESTION.ID);
        var rows = lock ? select.forUpdate().fetch() : select.fetch();
        var options = db.selectFrom(REGISTRATION_OPTION).where(REGISTRATION_OPTION.QUESTION_ID.in(rows.map(RegistrationQuestionRecord::getId)))
                .orderBy(REGISTRATION_OPTION.POSITION)
                .fetchGroups(REGISTRATION_OPTION.QUESTION_ID, row -> new Option(row.getCode(), new Texts(row.getTextEn(), row.getTextFr(), row.getTextEs())));
        return new RegistrationForm(rows.map(row -> question(row, options.getOrDefault(row.getId(), List.of()))));
    }

    private static Question question(RegistrationQuestionRecord row, List<Option> options) {
        return new Question(row.getId(), row.getCode(), new QuestionDraft(Topic.valueOf(row.getTopic()), QuestionKind.valueOf(row.getKind()),
                new Texts(row.getTextEn(), row.getTextFr(), row.getTextEs()), options, row.getRequired(),
                row.getWhenQuestionId() == null ? null : new When(row.getWhenQuestionId(), row.getWhenAnswer()), categories(row.getCategories()),
                row.getRetentionDays(), row.getConfidential()), row.getVersion());
    }

    private static Set<ParticipantCategory> categories(String names) {
        return names == null ? Set.of() : Arrays.stream(names.split(",")).map(ParticipantCategory::valueOf).collect(Collectors.toCollection(HashSet::new));
    }

    /** The new one comes last. */
    long insert(long meetingId, String code, QuestionDraft fields) {
        var last = db.select(coalesce(max(REGISTRATION_QUESTION.POSITION), -1)).from(REGISTRATION_QUESTION)
                .where(REGISTRATION_QUESTION.MEETING_ID.eq(meetingId)).fetchSingle().value1();
        var row = db.newRecord(REGISTRATION_QUESTION);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.setCode(code);
        row.setPosition(last + 1);
        row.store();
        writeOptions(row.getId(), fields);
        return row.getId();
    }

    /** @return whether the question still had this version */
    boolean update(long questionId, int version, QuestionDraft fields) {
        var row = db.newRecord(REGISTRATION_QUESTION);
        fill(row, fields);
        row.setVersion(version + 1);
        if (db.update(REGISTRATION_QUESTION).set(row).where(REGISTRATION_QUESTION.ID.eq(questionId)).and(REGISTRATION_QUESTION.VERSION.eq(version)).execute() == 0) {
            return false;
        }
        db.deleteFrom(REGISTRATION_OPTION).where(REGISTRATION_OPTION.QUESTION_ID.eq(questionId)).execute();
        writeOptions(questionId, fields);
        return true;
    }

    private void writeOptions(long questionId, QuestionDraft fields) {
        for (var position = 0; position < fields.options().size(); position++) {
            var option = fields.options().get(position);
            db.insertInto(REGISTRATION_OPTION).set(REGISTRATION_OPTION.QUESTION_ID, questionId).set(REGISTRATION_OPTION.CODE, option.code())
                    .set(REGISTRATION_OPTION.POSITION, position).set(REGISTRATION_OPTION.TEXT_EN, option.text().en())
                    .set(REGISTRATION_OPTION.TEXT_FR, option.text().fr()).set(REGISTRATION_OPTION.TEXT_ES, option.text().es()).execute();
        }
    }

    private static void fill(RegistrationQuestionRecord row, QuestionDraft fields) {
        row.setTopic(fields.topic().name());
        row.setKind(fields.kind().name());
        row.setTextEn(fields.text().en());
        row.setTextFr(fields.text().fr());
        row.setTextEs(fields.text().es());
        row.setRequired(fields.required());
        row.setWhenQuestionId(fields.when() == null ? null : fields.when().questionId());
        row.setWhenAnswer(fields.when() == null ? null : fields.when().answer());
        row.setCategories(fields.categories().isEmpty() ? null
                : fields.categories().stream().map(ParticipantCategory::name).collect(Collectors.joining(",")));
        row.setRetentionDays(fields.retentionDays());
        row.setConfidential(fields.confidential());
    }

    void setOrder(List<Long> ids) {
        for (var position = 0; position < ids.size(); position++) {
            db.update(REGISTRATION_QUESTION).set(REGISTRATION_QUESTION.POSITION, position).where(REGISTRATION_QUESTION.ID.eq(ids.get(position))).execute();
        }
    }

    int answers(long questionId) {
        return db.fetchCount(REGISTRATION_ANSWER, REGISTRATION_ANSWER.QUESTION_ID.eq(questionId));
    }

    void delete(long questionId) {
        db.deleteFrom(REGISTRATION_QUESTION).where(REGISTRATION_QUESTION.ID.eq(questionId)).execute();
    }
}
