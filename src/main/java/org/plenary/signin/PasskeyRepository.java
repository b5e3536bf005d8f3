package org.plenary.signin;

import static org.plenary.schema.Tables.PASSKEY;
import static org.plenary.schema.Tables.PASSKEY_HOLDER;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.plenary.signin.PasskeyService.Passkey;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyRepository implements UserCredentialRepository {

    private final DSLContext db;

    PasskeyRepository(DSLContext db) {
        this.db = db;
    }

    List<Passkey> of(long accountId) {
        return db.selectFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(accountId)).orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(row -> new Passkey(row.getId(), row.getName(), row.getCreatedAt(), row.getUsedAt()));
    }

    int rename(long accountId, long passkeyId, String name) {
        return db.update(PASSKEY).set(PASSKEY.NAME, name).where(PASSKEY.ID.eq(passkeyId)).and(PASSKEY.ACCOUNT_ID.eq(accountId)).execute();
    }

    int remove(long accountId, long passkeyId) {
        return db.deleteFrom(PASSKEY).where(PASSKEY.ID.eq(passkeyId)).and(PASSKEY.ACCOUNT_ID.eq(accountId)).execute();
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes credentialId) {
        return find(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes())).stream().findFirst().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return find(PASSKEY_HOLDER.HANDLE.eq(handle.getBytes()));
    }

    private List<CredentialRecord> find(Condition which) {
        return db.select(PASSKEY.asterisk(), PASSKEY_HOLDER.HANDLE).from(PASSKEY).join(PASSKEY_HOLDER).on(PASSKEY_HOLDER.ACCOUNT_ID.eq(PASSKEY.ACCOUNT_ID))
                .where(which).fetch(PasskeyRepository::passkey);
    }

    /** After its registration, and after each use: the counter tells a copy from the original. */
    @Override
    public void save(CredentialRecord passkey) {
        var used = db.update(PASSKEY).set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount()).set(PASSKEY.BACKUP_STATE, passkey.isBackupState())
                .set(PASSKEY.UV_INITIALIZED, passkey.isUvInitialized()).set(PASSKEY.USED_AT, passkey.getLastUsed())
                .where(PASSKEY.CREDENTIAL_ID.eq(passkey.getCredentialId().getBytes())).execute();
        if (used == 0) {
            var row = db.newRecord(PASSKEY);
            row.setAccountId(db.select(PASSKEY_HOLDER.ACCOUNT_ID).from(PASSKEY_HOLDER)
                    .where(PASSKEY_HOLDER.HANDLE.eq(passkey.getUserEntityUserId().getBytes())).fetchSingle(PASSKEY_HOLDER.ACCOUNT_ID));
            row.setCredentialId(passkey.getCredentialId().getBytes());
            row.setName(passkey.getLabel());
            row.setPublicKey(passkey.getPublicKey().getBytes());
            row.setAttestation(passkey.getAttestationObject().getBytes());
            row.setClientData(passkey.getAttestationClientDataJSON().getBytes());
            row.setSignatureCount(passkey.getSignatureCount());
            row.setUvInitialized(passkey.isUvInitialized());
            row.setBackupEligible(passkey.isBackupEligible());
            row.setBackupState(passkey.isBackupState());
            row.setTransports(passkey.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(",")));
            row.setCreatedAt(passkey.getCreated());
            row.insert();
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        db.deleteFrom(PASSKEY).where(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes())).execute();
    }

    private static CredentialRecord passkey(Record row) {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(PASSKEY.CREDENTIAL_ID))).userEntityUserId(new Bytes(row.get(PASSKEY_HOLDER.HANDLE)))
                .publicKey(new ImmutablePublicKeyCose(row.get(PASSKEY.PUBLIC_KEY)))
                .attestationObject(new Bytes(row.get(PASSKEY.ATTESTATION))).attestationClientDataJSON(new Bytes(row.get(PASSKEY.CLIENT_DATA)))
                .signatureCount(row.get(PASSKEY.SIGNATURE_COUNT)).uvInitialized(row.get(PASSKEY.UV_INITIALIZED))
                .backupEligible(row.get(PASSKEY.BACKUP_ELIGIBLE)).backupState(row.get(PASSKEY.BACKUP_STATE))
                .transports(Arrays.stream(row.get(PASSKEY.TRANSPORTS).split(",")).filter(one -> !one.isEmpty()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
                .created(row.get(PASSKEY.CREATED_AT)).lastUsed(row.get(PASSKEY.USED_AT) == null ? row.get(PASSKEY.CREATED_AT) : row.get(PASSKEY.USED_AT))
                .label(row.get(PASSKEY.NAME)).build();
    }
}
