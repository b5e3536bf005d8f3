-- The programme as it was published, release by release; what those concerned are told of each; calendar files that go with letters.

-- What was published is never changed: only that those concerned were told is added later.
CREATE TABLE programme_release (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT        NOT NULL,
  number     INT           NOT NULL COMMENT '1, 2, … within the meeting; the SEQUENCE of its calendar entries',
  at         DATETIME(6)   NOT NULL,
  by_label   VARCHAR(300)  NOT NULL,
  note_en    VARCHAR(2000) NULL,
  note_fr    VARCHAR(2000) NULL,
  note_es    VARCHAR(2000) NULL,
  findings   LONGTEXT      NOT NULL COMMENT 'JSON: the hard findings that stood, in English, each with the reason why it was accepted',
  programme  LONGTEXT      NOT NULL COMMENT 'JSON: zone, days, rooms and sessions, by names',
  told_since INT           NULL COMMENT 'the release of which people knew before; null: of none',
  told_at    DATETIME(6)   NULL COMMENT 'when those concerned were told',
  told_by    VARCHAR(300)  NULL,
  letters    INT           NULL COMMENT 'how many they were',
  CONSTRAINT programme_release_number UNIQUE (meeting_id, number),
  CONSTRAINT programme_release_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT programme_release_json CHECK (JSON_VALID(findings) AND JSON_VALID(programme)),
  CONSTRAINT programme_release_told CHECK ((told_at IS NULL) = (told_by IS NULL) AND (told_at IS NULL) = (letters IS NULL))
);

-- What is told about one session that changed, a draft until the letters go.
CREATE TABLE release_notice (
  id         BIGINT  NOT NULL AUTO_INCREMENT PRIMARY KEY,
  release_id BIGINT  NOT NULL,
  session_id BIGINT  NOT NULL COMMENT 'as in the release; the session itself may be gone',
  text_en    TEXT    NOT NULL,
  text_fr    TEXT    NOT NULL,
  text_es    TEXT    NOT NULL,
  withheld   BOOLEAN NOT NULL DEFAULT FALSE,
  version    INT     NOT NULL DEFAULT 0,
  CONSTRAINT release_notice_once UNIQUE (release_id, session_id),
  CONSTRAINT release_notice_release FOREIGN KEY (release_id) REFERENCES programme_release (id)
);

CREATE TABLE outbox_attachment (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  outbox_message_id BIGINT       NOT NULL,
  name              VARCHAR(120) NOT NULL,
  media_type        VARCHAR(120) NOT NULL,
  content           MEDIUMTEXT   NOT NULL,
  CONSTRAINT outbox_attachment_message FOREIGN KEY (outbox_message_id) REFERENCES outbox_message (id) ON DELETE CASCADE
);
