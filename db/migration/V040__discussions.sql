-- Threads of remarks on anything in a meeting.
CREATE TABLE discussion (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT       NOT NULL,
  entity          VARCHAR(40)  NOT NULL COMMENT 'what it is about, as in the audit trail',
  entity_id       BIGINT       NOT NULL,
  organisation_id BIGINT       NULL COMMENT 'within which it is kept; NULL: all who plan the meeting see it',
  settled_by      VARCHAR(300) NULL,
  settled_at      DATETIME(6)  NULL,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT discussion_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT discussion_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT discussion_settled CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
  INDEX discussion_subject (meeting_id, entity, entity_id)
);

CREATE TABLE discussion_remark (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  discussion_id BIGINT        NOT NULL,
  author_id     BIGINT        NULL,
  author_label  VARCHAR(300)  NOT NULL,
  at            DATETIME(6)   NOT NULL,
  words         VARCHAR(2000) NOT NULL,
  CONSTRAINT discussion_remark_discussion FOREIGN KEY (discussion_id) REFERENCES discussion (id),
  CONSTRAINT discussion_remark_author FOREIGN KEY (author_id) REFERENCES account (id)
);
