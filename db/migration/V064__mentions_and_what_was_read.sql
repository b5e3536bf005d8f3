-- Who is named in a remark, and how far somebody has read.
ALTER TABLE discussion_remark
  MODIFY COLUMN words VARCHAR(4000) NOT NULL COMMENT 'who is named stands as its id: a person may be called otherwise later';

CREATE TABLE discussion_mention (
  remark_id  BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  PRIMARY KEY (remark_id, account_id),
  CONSTRAINT discussion_mention_remark FOREIGN KEY (remark_id) REFERENCES discussion_remark (id) ON DELETE CASCADE,
  CONSTRAINT discussion_mention_account FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX discussion_mention_whom (account_id)
);

CREATE TABLE discussion_read (
  discussion_id BIGINT NOT NULL,
  account_id    BIGINT NOT NULL,
  remark_id     BIGINT NOT NULL COMMENT 'the last remark that was read',
  PRIMARY KEY (discussion_id, account_id),
  CONSTRAINT discussion_read_discussion FOREIGN KEY (discussion_id) REFERENCES discussion (id) ON DELETE CASCADE,
  CONSTRAINT discussion_read_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- When somebody was last at a meeting, and where they had come the time before.
CREATE TABLE meeting_visit (
  meeting_id   BIGINT      NOT NULL,
  account_id   BIGINT      NOT NULL,
  seen_at      DATETIME(6) NOT NULL COMMENT 'when it was last open',
  seen_entry   BIGINT      NOT NULL COMMENT 'the newest entry of the audit trail then',
  left_at      DATETIME(6) NULL COMMENT 'end of the visit before this one',
  left_entry   BIGINT      NULL COMMENT 'the newest entry of the audit trail then',
  PRIMARY KEY (meeting_id, account_id),
  CONSTRAINT meeting_visit_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
  CONSTRAINT meeting_visit_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT meeting_visit_left CHECK ((left_at IS NULL) = (left_entry IS NULL))
);
