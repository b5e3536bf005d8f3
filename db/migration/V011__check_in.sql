-- Badges as they look and as they were handed out; sessions and who attended them.

CREATE TABLE badge_design (
  meeting_id        BIGINT      NOT NULL PRIMARY KEY,
  paper             VARCHAR(10) NOT NULL DEFAULT 'A4',
  shows_photo       BOOLEAN     NOT NULL DEFAULT TRUE,
  shows_code        BOOLEAN     NOT NULL DEFAULT TRUE,
  shows_affiliation BOOLEAN     NOT NULL DEFAULT TRUE,
  shows_function    BOOLEAN     NOT NULL DEFAULT TRUE,
  version           INT         NOT NULL DEFAULT 0,
  CONSTRAINT badge_design_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT badge_design_paper CHECK (paper IN ('A4', 'A6'))
);

-- Where a category looks other than usual.
CREATE TABLE badge_category (
  meeting_id BIGINT      NOT NULL,
  category   VARCHAR(25) NOT NULL,
  colour     CHAR(7)     NOT NULL,
  label      VARCHAR(60) NULL COMMENT 'instead of the name of the category',
  PRIMARY KEY (meeting_id, category),
  CONSTRAINT badge_category_design FOREIGN KEY (meeting_id) REFERENCES badge_design (meeting_id) ON DELETE CASCADE,
  CONSTRAINT badge_category_colour CHECK (colour REGEXP '^#[0-9A-Fa-f]{6}$')
);

-- A badge names nobody: its code is 80 random bits of which only the SHA-256 is stored.
CREATE TABLE badge (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id     BIGINT       NOT NULL,
  participant_id BIGINT       NOT NULL,
  code_hash      CHAR(64)     NOT NULL,
  issued_at      DATETIME(6)  NOT NULL,
  revoked_at     DATETIME(6)  NULL,
  valid_for      BIGINT       AS (IF(revoked_at IS NULL, participant_id, NULL)) PERSISTENT COMMENT 'one valid badge a participant',
  CONSTRAINT badge_code UNIQUE (code_hash),
  CONSTRAINT badge_valid_once UNIQUE (valid_for),
  CONSTRAINT badge_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT badge_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  INDEX badge_of_meeting (meeting_id, revoked_at)
);

CREATE TABLE attendance_session (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT       NOT NULL,
  held_on    DATE         NOT NULL COMMENT 'the day at the venue',
  name       VARCHAR(120) NOT NULL,
  version    INT          NOT NULL DEFAULT 0,
  created_at DATETIME(6)  NOT NULL,
  CONSTRAINT attendance_session_once UNIQUE (meeting_id, held_on, name),
  CONSTRAINT attendance_session_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

-- A desk without a connection sends what it saw later, perhaps more than once: the desk's own id makes a repetition harmless.
CREATE TABLE attendance (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  session_id     BIGINT       NOT NULL,
  participant_id BIGINT       NOT NULL,
  scan_id        CHAR(36)     NOT NULL COMMENT 'given by the desk',
  desk           VARCHAR(60)  NOT NULL,
  seen_at        DATETIME(6)  NOT NULL COMMENT 'by the clock of the desk',
  received_at    DATETIME(6)  NOT NULL,
  by_label       VARCHAR(300) NOT NULL,
  CONSTRAINT attendance_scan UNIQUE (scan_id),
  CONSTRAINT attendance_once UNIQUE (session_id, participant_id),
  CONSTRAINT attendance_session_of FOREIGN KEY (session_id) REFERENCES attendance_session (id),
  CONSTRAINT attendance_participant FOREIGN KEY (participant_id) REFERENCES participant (id)
);
