-- Passkeys (Web Authentication Level 3). All instants are UTC.

CREATE TABLE passkey_holder (
  account_id BIGINT        NOT NULL PRIMARY KEY,
  handle     VARBINARY(64) NOT NULL COMMENT 'what authenticators know the account by; says nothing about it',
  CONSTRAINT passkey_holder_handle UNIQUE (handle),
  CONSTRAINT passkey_holder_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE passkey (
  id              BIGINT          NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id      BIGINT          NOT NULL,
  credential_id   VARBINARY(1023) NOT NULL,
  name            VARCHAR(80)     NOT NULL,
  public_key      BLOB            NOT NULL COMMENT 'COSE_Key (RFC 9052)',
  attestation     BLOB            NOT NULL COMMENT 'the attestation object of the registration',
  client_data     BLOB            NOT NULL COMMENT 'the client data of the registration, as JSON',
  signature_count BIGINT          NOT NULL,
  uv_initialized  BOOLEAN         NOT NULL,
  backup_eligible BOOLEAN         NOT NULL,
  backup_state    BOOLEAN         NOT NULL,
  transports      VARCHAR(120)    NOT NULL,
  created_at      DATETIME(6)     NOT NULL,
  used_at         DATETIME(6)     NULL,
  CONSTRAINT passkey_credential UNIQUE (credential_id),
  CONSTRAINT passkey_account FOREIGN KEY (account_id) REFERENCES account (id)
);
