-- Selecting nominees: what is aimed at beyond the quotas of the call, independent reviewers and their scores, what was decided by hand, the runs.

CREATE TABLE selection_terms (
  call_id         BIGINT        NOT NULL PRIMARY KEY,
  party_minimum   INT           NOT NULL DEFAULT 0 COMMENT 'places for each Party that names somebody eligible',
  women_share     INT           NOT NULL DEFAULT 0 COMMENT 'at least this many per cent of the places filled',
  men_share       INT           NOT NULL DEFAULT 0,
  prefer_ldc_sids BOOLEAN       NOT NULL DEFAULT FALSE,
  reserve_places  INT           NULL COMMENT 'NULL: as many as seats',
  draw_seed       VARCHAR(1000) NULL COMMENT 'public random numbers, one source a line, as RFC 3797 takes them',
  seed_published_at DATETIME(6) NULL,
  version         INT           NOT NULL DEFAULT 0,
  CONSTRAINT selection_terms_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT selection_terms_party CHECK (party_minimum BETWEEN 0 AND 1000),
  CONSTRAINT selection_terms_shares CHECK (women_share >= 0 AND men_share >= 0 AND women_share + men_share <= 100),
  CONSTRAINT selection_terms_reserve CHECK (reserve_places BETWEEN 0 AND 10000),
  CONSTRAINT selection_terms_seed CHECK ((draw_seed IS NULL) = (seed_published_at IS NULL))
);

CREATE TABLE reviewer (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id    BIGINT       NOT NULL,
  name       VARCHAR(250) NOT NULL,
  email      VARCHAR(254) NOT NULL,
  language   CHAR(2)      NOT NULL DEFAULT 'en',
  anonymous  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'whether the nominees are shown without their names',
  invited_at DATETIME(6)  NULL,
  version    INT          NOT NULL DEFAULT 0,
  CONSTRAINT reviewer_once UNIQUE (call_id, email),
  CONSTRAINT reviewer_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT reviewer_language CHECK (language IN ('en', 'fr', 'es'))
);

CREATE TABLE review_score (
  nomination_id BIGINT       NOT NULL,
  reviewer_id   BIGINT       NOT NULL,
  score         INT          NULL,
  recusal       VARCHAR(500) NULL COMMENT 'why the reviewer does not judge this nominee',
  at            DATETIME(6)  NOT NULL,
  version       INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (nomination_id, reviewer_id),
  CONSTRAINT review_score_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  CONSTRAINT review_score_reviewer FOREIGN KEY (reviewer_id) REFERENCES reviewer (id) ON DELETE CASCADE,
  CONSTRAINT review_score_range CHECK (score BETWEEN 1 AND 5),
  CONSTRAINT review_score_or_recusal CHECK ((score IS NULL) <> (recusal IS NULL))
);

CREATE TABLE selection_ruling (
  nomination_id BIGINT       NOT NULL PRIMARY KEY,
  kind          VARCHAR(10)  NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  ruled_by      VARCHAR(300) NOT NULL COMMENT 'the name as it was then',
  ruled_at      DATETIME(6)  NOT NULL,
  CONSTRAINT selection_ruling_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  CONSTRAINT selection_ruling_kind CHECK (kind IN ('PIN', 'EXCLUDE'))
);

CREATE TABLE selection_run (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id    BIGINT       NOT NULL,
  run_at     DATETIME(6)  NOT NULL,
  run_by     VARCHAR(300) NOT NULL COMMENT 'the name as it was then',
  pool_hash  CHAR(64)     NOT NULL,
  bundle     LONGTEXT     NOT NULL COMMENT 'the audit bundle: pool, criteria, scores, rulings, seed and result',
  applied_at DATETIME(6)  NULL,
  applied_by VARCHAR(300) NULL,
  CONSTRAINT selection_run_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT selection_run_bundle CHECK (JSON_VALID(bundle)),
  CONSTRAINT selection_run_applied CHECK ((applied_at IS NULL) = (applied_by IS NULL)),
  INDEX selection_run_newest (call_id, id)
);

ALTER TABLE nomination
  ADD papers_missing BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'why it was not selected; it counts as long as that stands';
