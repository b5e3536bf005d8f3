-- What somebody has marked in a published programme, and the address at which their calendar reads it. Nobody but they see it.

CREATE TABLE personal_programme (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id     BIGINT      NOT NULL,
  participant_id BIGINT      NULL,
  account_id     BIGINT      NULL COMMENT 'of staff',
  feed_hash      CHAR(64)    NULL COMMENT 'SHA-256 of the token in the address; null while there is none',
  feed_language  CHAR(2)     NULL,
  CONSTRAINT personal_programme_participant UNIQUE (participant_id),
  CONSTRAINT personal_programme_account UNIQUE (meeting_id, account_id),
  CONSTRAINT personal_programme_feed UNIQUE (feed_hash),
  CONSTRAINT personal_programme_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT personal_programme_of_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT personal_programme_of_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT personal_programme_owner CHECK ((participant_id IS NULL) <> (account_id IS NULL)),
  CONSTRAINT personal_programme_feed_language CHECK (feed_language IN ('en', 'fr', 'es'))
);

CREATE TABLE bookmark (
  personal_id BIGINT NOT NULL,
  session_id  BIGINT NOT NULL COMMENT 'as in the release; the session itself may be gone',
  PRIMARY KEY (personal_id, session_id),
  CONSTRAINT bookmark_personal FOREIGN KEY (personal_id) REFERENCES personal_programme (id) ON DELETE CASCADE,
  INDEX bookmark_of_session (session_id)
);
