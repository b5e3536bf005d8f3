CREATE TABLE audit_seal (
  seq          BIGINT      NOT NULL PRIMARY KEY COMMENT 'from 1, without gaps: the order of sealing',
  entry_id     BIGINT      NOT NULL,
  carried_over BOOLEAN     NOT NULL COMMENT 'written before there was a chain',
  hash         CHAR(64)    CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the hash before and the fields of the entry',
  CONSTRAINT audit_seal_entry UNIQUE (entry_id)
);

CREATE TABLE audit_chain (
  id   TINYINT  NOT NULL PRIMARY KEY COMMENT 'one row, which whoever seals holds',
  seq  BIGINT   NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  CONSTRAINT audit_chain_one CHECK (id = 1)
);

INSERT INTO audit_chain (id, seq, hash) VALUES (1, 0, REPEAT('0', 64));

UPDATE audit_entry SET pending = TRUE;
