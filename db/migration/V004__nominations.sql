-- Calls for nominations, their addressees, seats taken one by one under a row lock, and the nominations themselves.

CREATE TABLE nomination_call (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT       NOT NULL,
  seats           INT          NOT NULL,
  seats_per_party INT          NOT NULL,
  deadline        DATETIME(6)  NULL COMMENT 'an instant; shown in the zone of the meeting; may be left open while the call is a draft',
  note            TEXT         NULL COMMENT 'what is funded, which papers are wanted: in the words of the organisers',
  contact         VARCHAR(254) NULL COMMENT 'e-mail address for questions of those who nominate and who are nominated',
  state           VARCHAR(10)  NOT NULL DEFAULT 'DRAFT',
  opened_at       DATETIME(6)  NULL,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT nomination_call_meeting_once UNIQUE (meeting_id),
  CONSTRAINT nomination_call_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT nomination_call_seats CHECK (seats BETWEEN 1 AND 10000),
  CONSTRAINT nomination_call_quota CHECK (seats_per_party BETWEEN 1 AND seats),
  CONSTRAINT nomination_call_state CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED')),
  CONSTRAINT nomination_call_ready CHECK (state = 'DRAFT' OR (deadline IS NOT NULL AND contact IS NOT NULL AND opened_at IS NOT NULL))
);

-- One national focal point (or other nominating authority) who is asked.
CREATE TABLE nomination_addressee (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id    BIGINT       NOT NULL,
  iso2       CHAR(2)      NOT NULL,
  name       VARCHAR(250) NOT NULL,
  email      VARCHAR(254) NOT NULL,
  language   CHAR(2)      NOT NULL DEFAULT 'en',
  invited_at DATETIME(6)  NULL,
  deadline_told DATETIME(6) NULL COMMENT 'the deadline that the last letter named: a letter is due while it is not that of the call',
  version    INT          NOT NULL DEFAULT 0,
  CONSTRAINT nomination_addressee_once UNIQUE (call_id, iso2),
  CONSTRAINT nomination_addressee_call FOREIGN KEY (call_id) REFERENCES nomination_call (id),
  CONSTRAINT nomination_addressee_state FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT nomination_addressee_language CHECK (language IN ('en', 'fr', 'es'))
);

CREATE TABLE nomination (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id       BIGINT        NOT NULL,
  addressee_id  BIGINT        NOT NULL,
  iso2          CHAR(2)       NOT NULL,
  priority      INT           NOT NULL COMMENT '1 is the first choice of the nominating authority',
  given_name    VARCHAR(120)  NOT NULL,
  family_name   VARCHAR(120)  NOT NULL,
  email         VARCHAR(254)  NOT NULL,
  position_held VARCHAR(200)  NULL,
  institution   VARCHAR(250)  NULL,
  language      CHAR(2)       NOT NULL DEFAULT 'en',
  letter_id     BIGINT        NULL COMMENT 'the letter signed by the national focal point',
  state         VARCHAR(20)   NOT NULL DEFAULT 'PROPOSED',
  reason        VARCHAR(1000) NULL COMMENT 'why selected, not selected or declined',
  answered_at   DATETIME(6)   NULL,
  version       INT           NOT NULL DEFAULT 0,
  email_in_use  VARCHAR(254)  AS (IF(state = 'WITHDRAWN', NULL, email)) VIRTUAL COMMENT 'whoever was withdrawn may be nominated again',
  CONSTRAINT nomination_email_once UNIQUE (call_id, email_in_use),
  CONSTRAINT nomination_call_of FOREIGN KEY (call_id) REFERENCES nomination_call (id),
  CONSTRAINT nomination_addressee_of FOREIGN KEY (addressee_id) REFERENCES nomination_addressee (id),
  CONSTRAINT nomination_state_of FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT nomination_letter FOREIGN KEY (letter_id) REFERENCES stored_file (id),
  CONSTRAINT nomination_priority CHECK (priority >= 1),
  CONSTRAINT nomination_language CHECK (language IN ('en', 'fr', 'es')),
  CONSTRAINT nomination_state CHECK (state IN ('PROPOSED', 'SELECTED', 'RESERVE', 'NOT_SELECTED', 'CONFIRMED', 'DECLINED', 'LAPSED', 'WITHDRAWN'))
);

-- Seats are rows made when the call opens: 'ALL' for the meeting, an ISO code for a Party. Confirming takes one of each,
-- FOR UPDATE SKIP LOCKED, so that no number of people confirming at once can oversell.
CREATE TABLE seat (
  id            BIGINT     NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id       BIGINT     NOT NULL,
  pool          VARCHAR(3) NOT NULL,
  nomination_id BIGINT     NULL,
  CONSTRAINT seat_once UNIQUE (nomination_id, pool),
  CONSTRAINT seat_call FOREIGN KEY (call_id) REFERENCES nomination_call (id),
  CONSTRAINT seat_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  INDEX seat_free (call_id, pool, nomination_id)
);
