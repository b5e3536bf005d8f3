-- What every feature uses: who did what, the e-mail outbox, guest links, files, persistent jobs.

CREATE TABLE audit_entry (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at               DATETIME(6)  NOT NULL,
  actor_account_id BIGINT       NULL COMMENT 'NULL for a guest or the system',
  actor_label      VARCHAR(300) NOT NULL COMMENT 'the name as it was then',
  organisation_id  BIGINT       NULL,
  meeting_id       BIGINT       NULL,
  entity           VARCHAR(40)  NOT NULL,
  entity_id        BIGINT       NOT NULL,
  action           VARCHAR(40)  NOT NULL,
  before_json      LONGTEXT     NULL,
  after_json       LONGTEXT     NULL,
  CONSTRAINT audit_entry_before CHECK (before_json IS NULL OR JSON_VALID(before_json)),
  CONSTRAINT audit_entry_after CHECK (after_json IS NULL OR JSON_VALID(after_json)),
  INDEX audit_entry_object (entity, entity_id, id),
  INDEX audit_entry_meeting (meeting_id, id)
);

CREATE TABLE outbox_message (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id      CHAR(36)     NOT NULL COMMENT 'the local part of the Message-ID: a retry is the same message',
  meeting_id      BIGINT       NULL,
  recipient       VARCHAR(254) NOT NULL,
  recipient_name  VARCHAR(250) NULL,
  language        CHAR(2)      NOT NULL,
  subject         VARCHAR(300) NOT NULL,
  body            TEXT         NOT NULL COMMENT 'plain text; links are emptied once sent',
  state           VARCHAR(10)  NOT NULL DEFAULT 'WAITING',
  attempts        INT          NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6)  NOT NULL,
  last_error      VARCHAR(500) NULL,
  created_at      DATETIME(6)  NOT NULL,
  sent_at         DATETIME(6)  NULL,
  CONSTRAINT outbox_message_message_id UNIQUE (message_id),
  CONSTRAINT outbox_message_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT outbox_message_state CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
  INDEX outbox_message_due (state, next_attempt_at)
);

-- A guest acts by a link: 256 random bits of which only the SHA-256 is stored, bound to one purpose and one subject.
CREATE TABLE guest_link (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  token_hash CHAR(64)     NOT NULL,
  purpose    VARCHAR(20)  NOT NULL,
  meeting_id BIGINT       NOT NULL,
  subject_id BIGINT       NOT NULL,
  guest_name VARCHAR(250) NOT NULL,
  email      VARCHAR(254) NOT NULL,
  language   CHAR(2)      NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)  NULL COMMENT 'first use; a single-use purpose is then spent',
  revoked_at DATETIME(6)  NULL,
  CONSTRAINT guest_link_token UNIQUE (token_hash),
  CONSTRAINT guest_link_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT guest_link_purpose CHECK (purpose IN ('NOMINATE', 'CONFIRM')),
  INDEX guest_link_subject (purpose, subject_id)
);

-- Content lies in the file store under its SHA-256, outside the web root.
CREATE TABLE stored_file (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT       NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  name        VARCHAR(250) NOT NULL,
  media_type  VARCHAR(120) NOT NULL,
  size        BIGINT       NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  created_by  VARCHAR(300) NOT NULL,
  CONSTRAINT stored_file_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT stored_file_size CHECK (size >= 0)
);

-- The table of db-scheduler, as its documentation defines it for MariaDB.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB         NULL,
  execution_time       TIMESTAMP(6) NULL DEFAULT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50)  NULL,
  last_success         TIMESTAMP(6) NULL DEFAULT NULL,
  last_failure         TIMESTAMP(6) NULL DEFAULT NULL,
  consecutive_failures INT          NULL,
  last_heartbeat       TIMESTAMP(6) NULL DEFAULT NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT     NULL,
  state                VARCHAR(20)  NULL,
  PRIMARY KEY (task_name, task_instance),
  INDEX scheduled_tasks_execution_time (execution_time),
  INDEX scheduled_tasks_last_heartbeat (last_heartbeat),
  INDEX scheduled_tasks_priority_execution_time (priority DESC, execution_time ASC)
);

-- What came from files: reference data is loaded again when its digest has changed; a demonstration meeting or account is
-- loaded once and belongs to its users from then on, even when they remove it.
CREATE TABLE loaded_data (
  name      VARCHAR(200) NOT NULL PRIMARY KEY,
  sha256    CHAR(64)     NOT NULL,
  loaded_at DATETIME(6)  NOT NULL
);
