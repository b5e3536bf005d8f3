-- A removed session that is put back has its own id again: what was said about it is still here then.
CREATE TABLE session_after (
  session_id BIGINT NOT NULL,
  before_id  BIGINT NOT NULL COMMENT 'of a session that must have ended before; one that was removed is passed over',
  position   INT    NOT NULL,
  PRIMARY KEY (session_id, before_id),
  CONSTRAINT session_after_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE,
  CONSTRAINT session_after_other CHECK (session_id <> before_id)
);

ALTER TABLE room
  ADD COLUMN layouts VARCHAR(120) NULL COMMENT 'in which it can be set up, blanks between; null for every one';
