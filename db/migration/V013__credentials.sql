-- Credentials are documents with a signatory, a date and a decision of the Credentials Committee.

CREATE TABLE credential (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id     BIGINT        NOT NULL,
  iso2           CHAR(2)       NOT NULL,
  signatory      VARCHAR(20)   NOT NULL COMMENT 'in which capacity it was signed',
  signatory_name VARCHAR(250)  NULL,
  signed_on      DATE          NULL,
  received_on    DATE          NOT NULL,
  form           VARCHAR(10)   NOT NULL,
  head           VARCHAR(250)  NULL COMMENT 'the head of delegation, as the paper writes it',
  alternates     TEXT          NULL COMMENT 'one a line, as the paper writes them',
  advisers       TEXT          NULL COMMENT 'one a line, as the paper writes them',
  note           VARCHAR(1000) NULL,
  file_id        BIGINT        NULL,
  state          VARCHAR(10)   NOT NULL DEFAULT 'RECEIVED',
  reason         VARCHAR(1000) NULL COMMENT 'why it was questioned or no longer counts',
  decided_at     DATETIME(6)   NULL,
  version        INT           NOT NULL DEFAULT 0,
  CONSTRAINT credential_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT credential_state_of FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT credential_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT credential_signatory CHECK (signatory IN ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'OTHER')),
  CONSTRAINT credential_form CHECK (form IN ('ORIGINAL', 'COPY')),
  CONSTRAINT credential_state CHECK (state IN ('RECEIVED', 'EXAMINED', 'ACCEPTED', 'QUESTIONED', 'SUPERSEDED')),
  INDEX credential_of_meeting (meeting_id, iso2)
);

-- The instruments for which one set of credentials serves.
CREATE TABLE credential_instrument (
  credential_id BIGINT NOT NULL,
  body_id       BIGINT NOT NULL,
  PRIMARY KEY (credential_id, body_id),
  CONSTRAINT credential_instrument_credential FOREIGN KEY (credential_id) REFERENCES credential (id),
  CONSTRAINT credential_instrument_body FOREIGN KEY (body_id) REFERENCES body (id)
);

-- What the rules of procedure of the meeting ask for.
CREATE TABLE credential_rule (
  meeting_id BIGINT      NOT NULL PRIMARY KEY,
  due_on     DATE        NULL COMMENT 'the last day of submission, in the zone of the meeting',
  version    INT         NOT NULL DEFAULT 0,
  CONSTRAINT credential_rule_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

CREATE TABLE credential_rule_instrument (
  meeting_id BIGINT NOT NULL,
  body_id    BIGINT NOT NULL,
  PRIMARY KEY (meeting_id, body_id),
  CONSTRAINT credential_rule_instrument_rule FOREIGN KEY (meeting_id) REFERENCES credential_rule (meeting_id),
  CONSTRAINT credential_rule_instrument_body FOREIGN KEY (body_id) REFERENCES body (id)
);
