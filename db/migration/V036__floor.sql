-- A text in the room: what is projected of it, who has and who asks for the floor, points of order.
CREATE TABLE text_floor (
  text_id          BIGINT   NOT NULL PRIMARY KEY,
  paragraph_id     BIGINT   NULL COMMENT 'opened by the chair and projected; NULL before the first',
  list_open        BOOLEAN  NOT NULL DEFAULT TRUE,
  party_seconds    INT      NOT NULL DEFAULT 180,
  observer_seconds INT      NOT NULL DEFAULT 120,
  igo_seconds      INT      NOT NULL DEFAULT 120,
  ngo_seconds      INT      NOT NULL DEFAULT 120,
  chair_seconds    INT      NOT NULL DEFAULT 120,
  version          INT      NOT NULL DEFAULT 0 COMMENT 'of the columns above; whoever changes speakers or points locks the row too',
  CONSTRAINT text_floor_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT text_floor_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id),
  CONSTRAINT text_floor_limits CHECK (LEAST(party_seconds, observer_seconds, igo_seconds, ngo_seconds, chair_seconds) >= 10
    AND GREATEST(party_seconds, observer_seconds, igo_seconds, ngo_seconds, chair_seconds) <= 3600)
);

-- The clock runs from running_since; what passed before is in spent_millis. Nothing counts on the server.
CREATE TABLE text_speaker (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id       BIGINT       NOT NULL,
  name          VARCHAR(120) NOT NULL,
  category      VARCHAR(14)  NOT NULL,
  reply         BOOLEAN      NOT NULL COMMENT 'right of reply',
  position      INT          NOT NULL COMMENT 'among all of the text, from 0',
  state         VARCHAR(8)   NOT NULL,
  asked_at      DATETIME(6)  NOT NULL,
  asked_by      VARCHAR(300) NOT NULL,
  given_at      DATETIME(6)  NULL,
  limit_seconds INT          NULL,
  spent_millis  BIGINT       NULL,
  running_since DATETIME(6)  NULL,
  ended_at      DATETIME(6)  NULL,
  speaks_on     BIGINT       AS (IF(state = 'SPEAKING', text_id, NULL)) VIRTUAL COMMENT 'one has the floor at a time',
  CONSTRAINT text_speaker_one_at_a_time UNIQUE (speaks_on),
  CONSTRAINT text_speaker_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT text_speaker_category CHECK (category IN ('PARTY', 'OBSERVER_STATE', 'IGO', 'NGO', 'CHAIR')),
  CONSTRAINT text_speaker_state CHECK (state IN ('WAITING', 'SPEAKING', 'SPOKEN', 'REMOVED')),
  CONSTRAINT text_speaker_clock CHECK ((state IN ('SPEAKING', 'SPOKEN')) = (given_at IS NOT NULL)
    AND (given_at IS NULL) = (limit_seconds IS NULL) AND (given_at IS NULL) = (spent_millis IS NULL)),
  CONSTRAINT text_speaker_running CHECK (running_since IS NULL OR state = 'SPEAKING'),
  CONSTRAINT text_speaker_end CHECK ((ended_at IS NOT NULL) = (state = 'SPOKEN')),
  INDEX text_speaker_order (text_id, position)
);

CREATE TABLE text_point_of_order (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id    BIGINT        NOT NULL,
  delegation VARCHAR(120)  NOT NULL,
  words      VARCHAR(1000) NULL COMMENT 'what it is about, where that was said',
  raised_at  DATETIME(6)   NOT NULL,
  raised_by  VARCHAR(300)  NOT NULL,
  ruling     VARCHAR(10)   NULL,
  remark     VARCHAR(1000) NULL,
  ruled_at   DATETIME(6)   NULL,
  ruled_by   VARCHAR(300)  NULL,
  CONSTRAINT text_point_of_order_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT text_point_of_order_ruling CHECK (ruling IN ('UPHELD', 'NOT_UPHELD', 'WITHDRAWN')),
  CONSTRAINT text_point_of_order_ruled CHECK ((ruling IS NULL) = (ruled_at IS NULL) AND (ruling IS NULL) = (ruled_by IS NULL)
    AND (ruling IS NOT NULL OR remark IS NULL))
);
