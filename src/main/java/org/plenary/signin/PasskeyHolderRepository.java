package org.plenary.signin;

import static org.jooq.impl.DSL.val;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.PASSKEY_HOLDER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as authenticators know them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyHolderRepository implements PublicKeyCredentialUserEntityRepository {

    private final DSLContext db;

    PasskeyHolderRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(PASSKEY_HOLDER.HANDLE.eq(handle.getBytes()));
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String email) {
        return find(ACCOUNT.EMAIL.eq(email));
    }

    private PublicKeyCredentialUserEntity find(Condition which) {
        return db.select(PASSKEY_HOLDER.HANDLE, ACCOUNT.EMAIL, ACCOUNT.GIVEN_NAME, ACCOUNT.FAMILY_NAME)
                .from(PASSKEY_HOLDER).join(ACCOUNT).on(ACCOUNT.ID.eq(PASSKEY_HOLDER.ACCOUNT_ID)).where(which)
                .fetchOne(row -> ImmutablePublicKeyCredentialUserEntity.builder().id(new Bytes(row.value1())).name(row.value2())
                        .displayName(row.value3() + " " + row.value4()).build());
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        db.insertInto(PASSKEY_HOLDER, PASSKEY_HOLDER.ACCOUNT_ID, PASSKEY_HOLDER.HANDLE)
                .select(db.select(ACCOUNT.ID, val(holder.getId().getBytes())).from(ACCOUNT).where(ACCOUNT.EMAIL.eq(holder.getName()))).execute();
    }

    @Override
    public void delete(Bytes handle) {
        db.deleteFrom(PASSKEY_HOLDER).where(PASSKEY_HOLDER.HANDLE.eq(handle.getBytes())).execute();
    }
}
