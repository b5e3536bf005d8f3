-- By what the rows of a table that somebody keeps elsewhere are known: a table that comes back changes its sessions and doubles none.
-- A removed session can be put back under its own id: what was said about it is still here then.
CREATE TABLE session_reference (
  meeting_id BIGINT       NOT NULL,
  reference  VARCHAR(100) COLLATE utf8mb4_bin NOT NULL COMMENT 'as it stands in the table',
  session_id BIGINT       NOT NULL COMMENT 'of session; one that was removed is passed over',
  PRIMARY KEY (meeting_id, reference),
  CONSTRAINT session_reference_once UNIQUE (session_id),
  CONSTRAINT session_reference_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);
