-- What the organisers of a meeting approve together before it goes out, and what each of them said of it as it was put to them.
CREATE TABLE approval (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT       NOT NULL,
  thing           VARCHAR(10)  NOT NULL,
  demanded        BOOLEAN      NOT NULL,
  content         LONGTEXT     NULL COMMENT 'as it was put: JSON, a list of lines',
  fingerprint     CHAR(64)     NULL COMMENT 'SHA-256 of the content',
  organisation_id BIGINT       NULL COMMENT 'which put it, and has approved it by that',
  put_by          VARCHAR(300) NULL,
  put_at          DATETIME(6)  NULL,
  reminded_at     DATETIME(6)  NULL COMMENT 'when those who had not answered were last written to',
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT approval_once UNIQUE (meeting_id, thing),
  CONSTRAINT approval_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT approval_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT approval_thing CHECK (thing IN ('DATES', 'AGENDA', 'INVITEES', 'COMMUNIQUE')),
  CONSTRAINT approval_content CHECK (content IS NULL OR JSON_VALID(content)),
  CONSTRAINT approval_put CHECK ((content IS NULL) = (fingerprint IS NULL) AND (content IS NULL) = (put_at IS NULL) AND (content IS NULL) = (organisation_id IS NULL))
);

CREATE TABLE approval_answer (
  approval_id     BIGINT        NOT NULL,
  organisation_id BIGINT        NOT NULL,
  approves        BOOLEAN       NOT NULL,
  words           VARCHAR(1000) NULL,
  said_by         VARCHAR(300)  NOT NULL,
  said_at         DATETIME(6)   NOT NULL,
  PRIMARY KEY (approval_id, organisation_id),
  CONSTRAINT approval_answer_of FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE CASCADE,
  CONSTRAINT approval_answer_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT approval_answer_objection CHECK (approves OR words IS NOT NULL)
);
