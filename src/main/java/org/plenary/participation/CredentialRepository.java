package org.plenary.participation;

import static org.plenary.schema.Tables.BODY;
import static org.plenary.schema.Tables.CREDENTIAL;
import static org.plenary.schema.Tables.CREDENTIAL_INSTRUMENT;
import static org.plenary.schema.Tables.CREDENTIAL_RULE;
import static org.plenary.schema.Tables.CREDENTIAL_RULE_INSTRUMENT;
import static org.plenary.schema.Tables.PARTICIPANT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.plenary.participation.CredentialDraft.Form;
import org.plenary.participation.CredentialDraft.Signatory;
import org.plenary.participation.CredentialsTable.Delegation;
import org.plenary.schema.tables.records.CredentialRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CredentialRepository {

    private final DSLContext db;

    CredentialRepository(DSLContext db) {
        this.db = db;
    }

    List<Credential> all(long meetingId) {
        return read(CREDENTIAL.MEETING_ID.eq(meetingId));
    }

    Optional<Credential> find(long meetingId, long credentialId) {
        return read(CREDENTIAL.MEETING_ID.eq(meetingId).and(CREDENTIAL.ID.eq(credentialId))).stream().findFirst();
    }

    private List<Credential> read(Condition condition) {
        var instruments = db.select(CREDENTIAL_INSTRUMENT.CREDENTIAL_ID, BODY.CODE).from(CREDENTIAL_INSTRUMENT)
                .join(BODY).on(BODY.ID.eq(CREDENTIAL_INSTRUMENT.BODY_ID)).join(CREDENTIAL).on(CREDENTIAL.ID.eq(CREDENTIAL_INSTRUMENT.CREDENTIAL_ID))
                .where(condition).fetchGroups(CREDENTIAL_INSTRUMENT.CREDENTIAL_ID, BODY.CODE);
        return db.selectFrom(CREDENTIAL).where(condition).orderBy(CREDENTIAL.ID)
                .fetch(row -> credential(row, instruments.getOrDefault(row.getId(), List.of())));
    }

    private static Credential credential(CredentialRecord row, List<String> instruments) {
        return new Credential(row.getId(), new CredentialDraft(row.getIso2(), Signatory.valueOf(row.getSignatory()), row.getSignatoryName(),
                row.getSignedOn(), row.getReceivedOn(), Form.valueOf(row.getForm()), row.getHead(), row.getAlternates(), row.getAdvisers(),
                instruments, row.getNote()), CredentialState.valueOf(row.getState()), row.getReason(), row.getFileId(), row.getDecidedAt(),
                row.getVersion());
    }

    /** @return the delegations with at least one standing member, by code of the State */
    List<Delegation> delegations(long meetingId) {
        var head = DSL.max(DSL.when(PARTICIPANT.DELEGATION_ROLE.eq(DelegationRole.HEAD.name()),
                DSL.concat(PARTICIPANT.GIVEN_NAME, DSL.inline(" "), PARTICIPANT.FAMILY_NAME)));
        var categories = Arrays.stream(ParticipantCategory.values()).filter(ParticipantCategory::delegation).map(Enum::name).toList();
        var standing = Arrays.stream(ParticipantState.values()).filter(ParticipantState::standing).map(Enum::name).toList();
        return db.select(PARTICIPANT.ISO2, head, DSL.count()).from(PARTICIPANT)
                .where(PARTICIPANT.MEETING_ID.eq(meetingId), PARTICIPANT.ISO2.isNotNull(), PARTICIPANT.CATEGORY.in(categories),
                        PARTICIPANT.STATE.in(standing))
                .groupBy(PARTICIPANT.ISO2).orderBy(PARTICIPANT.ISO2)
                .fetch(row -> new Delegation(row.value1(), row.value2(), row.value3()));
    }

    long insert(long meetingId, CredentialDraft fields) {
        var row = db.newRecord(CREDENTIAL);
        fill(row, fields);
        row.setMeetingId(meetingId);
        row.store();
        instruments(row.getId(), fields.instruments());
        return row.getId();
    }

    /** Writes what it is now. @return whether the row still had this version */
    boolean update(Credential credential) {
        var row = db.newRecord(CREDENTIAL);
        fill(row, credential.fields());
        row.setState(credential.state().name());
        row.setReason(credential.reason());
        row.setFileId(credential.fileId());
        row.setDecidedAt(credential.decidedAt());
        row.setVersion(credential.version() + 1);
        if (db.update(CREDENTIAL).set(row).where(CREDENTIAL.ID.eq(credential.id())).and(CREDENTIAL.VERSION.eq(credential.version())).execute() == 0) {
            return false;
        }
        db.deleteFrom(CREDENTIAL_INSTRUMENT).where(CREDENTIAL_INSTRUMENT.CREDENTIAL_ID.eq(credential.id())).execute();
        instruments(credential.id(), credential.fields().instruments());
        return true;
    }

    private void instruments(long credentialId, List<String> codes) {
        db.insertInto(CREDENTIAL_INSTRUMENT, CREDENTIAL_INSTRUMENT.CREDENTIAL_ID, CREDENTIAL_INSTRUMENT.BODY_ID)
                .select(db.select(DSL.val(credentialId), BODY.ID).from(BODY).where(BODY.CODE.in(codes))).execute();
    }

    private static void fill(CredentialRecord row, CredentialDraft fields) {
        row.setIso2(fields.iso2());
        row.setSignatory(fields.signatory().name());
        row.setSignatoryName(fields.signatoryName());
        row.setSignedOn(fields.signedOn());
        row.setReceivedOn(fields.receivedOn());
        row.setForm(fields.form().name());
        row.setHead(fields.head());
        row.setAlternates(fields.alternates());
        row.setAdvisers(fields.advisers());
        row.setNote(fields.note());
    }

    CredentialRule rule(long meetingId) {
        var instruments = db.select(BODY.CODE).from(CREDENTIAL_RULE_INSTRUMENT).join(BODY).on(BODY.ID.eq(CREDENTIAL_RULE_INSTRUMENT.BODY_ID))
                .where(CREDENTIAL_RULE_INSTRUMENT.MEETING_ID.eq(meetingId)).fetch(BODY.CODE);
        return db.selectFrom(CREDENTIAL_RULE).where(CREDENTIAL_RULE.MEETING_ID.eq(meetingId))
                .fetchOptional(row -> new CredentialRule(row.getDueOn(), instruments, row.getVersion())).orElse(CredentialRule.NONE);
    }

    /** @return whether the rule still had the version of the one that is to take its place */
    boolean setRule(long meetingId, CredentialRule rule) {
        db.insertInto(CREDENTIAL_RULE).set(CREDENTIAL_RULE.MEETING_ID, meetingId).onDuplicateKeyIgnore().execute();
        if (db.update(CREDENTIAL_RULE).set(CREDENTIAL_RULE.DUE_ON, rule.dueOn()).set(CREDENTIAL_RULE.VERSION, rule.version() + 1)
                .where(CREDENTIAL_RULE.MEETING_ID.eq(meetingId)).and(CREDENTIAL_RULE.VERSION.eq(rule.version())).execute() == 0) {
            return false;
        }
        db.deleteFrom(CREDENTIAL_RULE_INSTRUMENT).where(CREDENTIAL_RULE_INSTRUMENT.MEETING_ID.eq(meetingId)).execute();
        db.insertInto(CREDENTIAL_RULE_INSTRUMENT, CREDENTIAL_RULE_INSTRUMENT.MEETING_ID, CREDENTIAL_RULE_INSTRUMENT.BODY_ID)
                .select(db.select(DSL.val(meetingId), BODY.ID).from(BODY).where(BODY.CODE.in(rule.instruments()))).execute();
        return true;
    }
}
