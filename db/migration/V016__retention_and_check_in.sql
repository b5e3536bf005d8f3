-- The history is emptied of personal data too; this says up to which entry, so that a night reads only what is new.
CREATE TABLE history_emptied (
  meeting_id BIGINT      NOT NULL,
  field      VARCHAR(20) NOT NULL,
  up_to      BIGINT      NOT NULL COMMENT 'the id of the last entry that was looked at',
  PRIMARY KEY (meeting_id, field),
  CONSTRAINT history_emptied_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

ALTER TABLE badge
  ADD revoked_reason VARCHAR(500) NULL COMMENT 'NULL: printed again';

-- A check-in that was taken back: a desk that sends the same scan once more does not bring it back.
CREATE TABLE attendance_undone (
  scan_id        CHAR(36)    NOT NULL PRIMARY KEY,
  session_id     BIGINT      NOT NULL,
  participant_id BIGINT      NOT NULL,
  undone_at      DATETIME(6) NOT NULL,
  CONSTRAINT attendance_undone_session FOREIGN KEY (session_id) REFERENCES attendance_session (id) ON DELETE CASCADE,
  CONSTRAINT attendance_undone_participant FOREIGN KEY (participant_id) REFERENCES participant (id)
);
