-- What each entry of the audit trail needs to stand in a chain: see docs/decisions/0042.
ALTER TABLE audit_entry
  ADD COLUMN role           VARCHAR(30) NULL COMMENT 'the strongest role of the actor in the meeting at that time, or of the account outside any; NULL for a guest or the system' AFTER actor_label,
  ADD COLUMN salt           CHAR(32)    CHARACTER SET ascii NULL COMMENT 'random, anew when the entry is emptied',
  ADD COLUMN content_digest CHAR(64)    CHARACTER SET ascii NULL COMMENT 'SHA-256 of the salt, the actor, before and after, as first written; NULL only for what was written before there was a chain and does not stand in it yet',
  ADD COLUMN emptied_by     BIGINT      NULL COMMENT 'the entry that says that retention emptied this one',
  ADD COLUMN pending        BOOLEAN     NULL COMMENT 'TRUE until it stands in the chain, then NULL',
  ADD INDEX audit_entry_pending (pending, id),
  ADD INDEX audit_entry_actor (actor_account_id, id);
