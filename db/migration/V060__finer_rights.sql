-- What a holder of a role may do beyond it (in the whole meeting, or in one part of it), and what its role would allow and is withheld.
CREATE TABLE finer_right (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_role_id BIGINT      NOT NULL COMMENT 'the holder; with its role goes all that hangs on it',
  action          VARCHAR(40) NOT NULL,
  effect          VARCHAR(10) NOT NULL,
  part            VARCHAR(20) NULL COMMENT 'NULL: the whole meeting',
  part_id         BIGINT      NULL COMMENT 'of the part; one that was removed is passed over',
  given_by        BIGINT      NULL,
  given_at        DATETIME(6) NOT NULL,
  part_key        VARCHAR(45) AS (CONCAT(COALESCE(part, 'WHOLE'), ' ', COALESCE(part_id, 0))) VIRTUAL COMMENT 'one word on one part',
  CONSTRAINT finer_right_once UNIQUE (meeting_role_id, action, part_key),
  CONSTRAINT finer_right_holder FOREIGN KEY (meeting_role_id) REFERENCES meeting_role (id) ON DELETE CASCADE,
  CONSTRAINT finer_right_given_by FOREIGN KEY (given_by) REFERENCES account (id),
  CONSTRAINT finer_right_effect CHECK (effect IN ('GRANTED', 'WITHHELD')),
  CONSTRAINT finer_right_part CHECK (part IN ('SESSION', 'AGENDA_ITEM', 'DOCUMENT', 'TEXT')),
  CONSTRAINT finer_right_part_whole CHECK ((part IS NULL) = (part_id IS NULL)),
  CONSTRAINT finer_right_withheld_whole CHECK (effect = 'GRANTED' OR part IS NULL)
);
