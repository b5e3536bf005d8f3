-- A colleague whom an organisation has added chooses the first password by a link that is good for one use.

CREATE TABLE first_password_link (
  account_id BIGINT      NOT NULL PRIMARY KEY COMMENT 'a newer link takes the place of the older',
  token_hash CHAR(64)    NOT NULL COMMENT 'SHA-256 of the token in the address',
  issued_by  BIGINT      NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  CONSTRAINT first_password_link_token UNIQUE (token_hash),
  CONSTRAINT first_password_link_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT first_password_link_issued_by FOREIGN KEY (issued_by) REFERENCES account (id)
);
