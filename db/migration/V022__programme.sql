-- The programme: rooms of a meeting, and sessions in them. A session's start is the date and time on the clocks of the meeting's
-- zone, its length is real minutes: one that runs through a change of clocks ends when its minutes are over.

CREATE TABLE room (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT       NOT NULL,
  name       VARCHAR(120) NOT NULL,
  position   INT          NOT NULL COMMENT 'among the rooms of the meeting, from 0',
  capacity   INT          NULL COMMENT 'seats; null where not known',
  booths     INT          NOT NULL DEFAULT 0 COMMENT 'for interpreters',
  equipment  VARCHAR(500) NULL COMMENT 'one a line',
  version    INT          NOT NULL DEFAULT 0,
  CONSTRAINT room_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT room_name UNIQUE (meeting_id, name),
  CONSTRAINT room_capacity CHECK (capacity > 0),
  CONSTRAINT room_booths CHECK (booths BETWEEN 0 AND 20)
);

CREATE TABLE room_closure (
  id        BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
  room_id   BIGINT   NOT NULL,
  starts_at DATETIME(6) NOT NULL COMMENT 'in the zone of the meeting',
  ends_at   DATETIME(6) NOT NULL,
  CONSTRAINT room_closure_room FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE,
  CONSTRAINT room_closure_order CHECK (starts_at < ends_at)
);

-- What recurs, as it was asked for; each occurrence is a session that can be moved by itself.
CREATE TABLE session_series (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT        NOT NULL,
  first_day   DATE          NOT NULL,
  last_day    DATE          NOT NULL,
  except_days VARCHAR(1000) NULL COMMENT 'ISO dates, blanks between',
  group_names VARCHAR(2000) NULL COMMENT 'that meet at the same time, one a line',
  CONSTRAINT session_series_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT session_series_order CHECK (first_day <= last_day)
);

CREATE TABLE session (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT        NOT NULL,
  series_id   BIGINT        NULL,
  kind        VARCHAR(24)   NOT NULL,
  title_en    VARCHAR(300)  NULL,
  title_fr    VARCHAR(300)  NULL,
  title_es    VARCHAR(300)  NULL,
  starts_at   DATETIME(6)   NULL COMMENT 'in the zone of the meeting; null while unscheduled',
  minutes     INT           NOT NULL,
  room_id     BIGINT        NULL,
  pinned      BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'stays where it is when the programme is arranged by machine',
  chair       VARCHAR(200)  NULL,
  rapporteur  VARCHAR(200)  NULL,
  speakers    VARCHAR(2000) NULL COMMENT 'one a line',
  layout      VARCHAR(16)   NULL,
  languages   VARCHAR(40)   NULL COMMENT 'interpreted: ISO 639-1, blanks between',
  remote_link VARCHAR(500)  NULL,
  closed      BOOLEAN       NOT NULL DEFAULT FALSE,
  expected    VARCHAR(4000) NULL COMMENT 'delegations and groups, one a line',
  note        VARCHAR(2000) NULL,
  example     BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'of our own making on known facts, shown as such',
  source      VARCHAR(600)  NULL,
  version     INT           NOT NULL DEFAULT 0,
  CONSTRAINT session_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT session_room FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT session_series_of FOREIGN KEY (series_id) REFERENCES session_series (id),
  CONSTRAINT session_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT session_minutes CHECK (minutes BETWEEN 5 AND 1440),
  CONSTRAINT session_kind CHECK (kind IN ('PLENARY', 'COMMITTEE', 'WORKING_GROUP', 'REGIONAL_CONSULTATION', 'SIDE_EVENT', 'TRAINING',
    'RECEPTION', 'BREAK')),
  CONSTRAINT session_layout CHECK (layout IN ('THEATRE', 'CLASSROOM', 'HOLLOW_SQUARE', 'U_SHAPE', 'ROUND_TABLES', 'BOARDROOM')),
  INDEX session_order (meeting_id, starts_at)
);

-- The agenda puts back a removed item under its own id: what was said about it is still here then.
CREATE TABLE session_item (
  session_id BIGINT NOT NULL,
  item_id    BIGINT NOT NULL COMMENT 'of agenda_item; one that was removed is passed over',
  position   INT    NOT NULL,
  PRIMARY KEY (session_id, item_id),
  CONSTRAINT session_item_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);

CREATE TABLE accepted_finding (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT        NOT NULL,
  finding     VARCHAR(300)  COLLATE utf8mb4_bin NOT NULL COMMENT 'rule and whom it concerns',
  reason      VARCHAR(1000) NOT NULL,
  by_label    VARCHAR(300)  NOT NULL,
  accepted_at DATETIME(6)   NOT NULL,
  CONSTRAINT accepted_finding_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT accepted_finding_once UNIQUE (meeting_id, finding)
);

-- A rule that is not here counts as it does by itself.
CREATE TABLE programme_rule (
  meeting_id BIGINT      NOT NULL,
  rule       VARCHAR(40) NOT NULL,
  weight     INT         NOT NULL COMMENT '0 is off',
  PRIMARY KEY (meeting_id, rule),
  CONSTRAINT programme_rule_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT programme_rule_weight CHECK (weight BETWEEN 0 AND 1000)
);

-- What the organisers have settled for the rules; what is null is not limited.
CREATE TABLE programme_limits (
  meeting_id BIGINT NOT NULL PRIMARY KEY,
  evening    TIME   NULL COMMENT 'nothing official from then on',
  lunch_from TIME   NULL,
  lunch_to   TIME   NULL,
  teams      INT    NULL COMMENT 'of interpreters',
  official   INT    NULL COMMENT 'official sessions at once at most',
  sessions   INT    NULL COMMENT 'sessions of all kinds at once at most',
  version    INT    NOT NULL DEFAULT 0,
  CONSTRAINT programme_limits_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT programme_limits_lunch CHECK (lunch_from < lunch_to),
  CONSTRAINT programme_limits_numbers CHECK (teams >= 0 AND official > 0 AND sessions > 0)
);
