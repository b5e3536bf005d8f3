-- Programmes arranged by machine: the run, told from here to everybody who looks, and what came out of it. A meeting has one at a time.

CREATE TABLE programme_draft (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id    BIGINT       NOT NULL,
  state         VARCHAR(16)  NOT NULL,
  seed          BIGINT       NOT NULL,
  seconds       INT          NOT NULL COMMENT 'that it may take',
  keeping       VARCHAR(16)  NOT NULL COMMENT 'how much each move away from the programme as it was weighs',
  chosen        INT          NULL COMMENT 'sessions that it may move; null for all',
  by_label      VARCHAR(300) NOT NULL,
  started_at    DATETIME(6)  NOT NULL,
  alive_at      DATETIME(6)  NOT NULL COMMENT 'when the run was last heard of',
  ended_at      DATETIME(6)  NULL,
  stop_asked    BOOLEAN      NOT NULL DEFAULT FALSE,
  spent_millis  BIGINT       NOT NULL DEFAULT 0,
  moves         BIGINT       NULL COMMENT 'that were tried; null until it has ended',
  hard_before   BIGINT       NOT NULL,
  soft_before   BIGINT       NOT NULL,
  hard          BIGINT       NOT NULL COMMENT 'of the best programme until now',
  soft          BIGINT       NOT NULL,
  programme     CHAR(64)     NOT NULL COMMENT 'SHA-256 of what it was made on',
  contradiction TEXT         NULL COMMENT 'demands that no programme can keep together, one a line',
  version       INT          NOT NULL DEFAULT 0,
  CONSTRAINT programme_draft_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT programme_draft_once UNIQUE (meeting_id),
  CONSTRAINT programme_draft_state CHECK (state IN ('RUNNING', 'READY', 'FAILED', 'INTERRUPTED')),
  CONSTRAINT programme_draft_keeping CHECK (keeping IN ('FEWEST', 'FEW', 'ANY'))
);

-- Only sessions that would go elsewhere. One that was removed meanwhile is passed over.
CREATE TABLE programme_draft_place (
  draft_id      BIGINT      NOT NULL,
  session_id    BIGINT      NOT NULL,
  was_starts_at DATETIME(6) NULL COMMENT 'in the zone of the meeting; null while unscheduled',
  was_room_id   BIGINT      NULL,
  minutes       INT         NOT NULL,
  starts_at     DATETIME(6) NOT NULL,
  room_id       BIGINT      NULL,
  PRIMARY KEY (draft_id, session_id),
  CONSTRAINT programme_draft_place_draft FOREIGN KEY (draft_id) REFERENCES programme_draft (id) ON DELETE CASCADE
);
