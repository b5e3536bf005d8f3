-- How the staff of an organisation sign in with its own OpenID Connect provider, and which account is bound to whom there.

CREATE TABLE identity_provider (
  organisation_id   BIGINT         NOT NULL PRIMARY KEY,
  issuer            VARCHAR(500)   NOT NULL COMMENT 'OpenID Connect Discovery 1.0: the configuration is below it',
  client_id         VARCHAR(200)   NOT NULL,
  client_secret     VARBINARY(600) NULL COMMENT 'encrypted with the key in the data folder; NULL for a public client',
  passwords_allowed BOOLEAN        NOT NULL DEFAULT TRUE,
  creates_accounts  BOOLEAN        NOT NULL DEFAULT FALSE COMMENT 'for whoever comes with a verified address of one of the domains',
  version           INT            NOT NULL DEFAULT 0,
  CONSTRAINT identity_provider_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE identity_provider_domain (
  domain          VARCHAR(253) NOT NULL PRIMARY KEY COMMENT 'of e-mail addresses, in lower case; it belongs to one organisation',
  organisation_id BIGINT       NOT NULL,
  CONSTRAINT identity_provider_domain_provider FOREIGN KEY (organisation_id) REFERENCES identity_provider (organisation_id) ON DELETE CASCADE
);

CREATE TABLE account_identity (
  issuer     VARCHAR(500) NOT NULL,
  subject    VARCHAR(255) NOT NULL COLLATE utf8mb4_bin COMMENT 'OpenID Connect Core 1.0, 2: up to 255 ASCII characters, case-sensitive',
  account_id BIGINT       NOT NULL,
  bound_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (issuer, subject),
  CONSTRAINT account_identity_once UNIQUE (account_id, issuer),
  CONSTRAINT account_identity_account FOREIGN KEY (account_id) REFERENCES account (id)
);
