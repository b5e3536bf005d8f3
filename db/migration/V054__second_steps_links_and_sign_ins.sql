-- The second step of signing in, sign-in by e-mail, and what happened at the door. All instants are UTC.

CREATE TABLE authenticator (
  account_id   BIGINT         NOT NULL PRIMARY KEY,
  secret       VARBINARY(120) NOT NULL COMMENT 'encrypted with the key in the data folder',
  begun_at     DATETIME(6)    NOT NULL,
  confirmed_at DATETIME(6)    NULL COMMENT 'asked for at sign-in from then on',
  last_step    BIGINT         NOT NULL DEFAULT 0 COMMENT 'RFC 6238: the time step of the last code taken; none up to it is taken again',
  CONSTRAINT authenticator_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE recovery_code (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT       NOT NULL,
  code_hash  VARCHAR(200) NOT NULL,
  used_at    DATETIME(6)  NULL,
  CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE sign_in_link (
  token_hash CHAR(64)    NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the token in the address',
  account_id BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  CONSTRAINT sign_in_link_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Addresses and devices are kept here for a while only; the audit trail says that somebody signed in and with what.
CREATE TABLE sign_in (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT       NOT NULL,
  at         DATETIME(6)  NOT NULL,
  event      VARCHAR(20)  NOT NULL,
  means      VARCHAR(60)  NOT NULL COMMENT 'PASSWORD,CODE: what was shown, in this order',
  address    VARCHAR(45)  NOT NULL,
  user_agent VARCHAR(300) NOT NULL,
  CONSTRAINT sign_in_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT sign_in_event CHECK (event IN ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGNED_OUT')),
  INDEX sign_in_of_account (account_id, at)
);
