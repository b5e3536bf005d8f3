-- What a call asks for in full: whose Parties, seats by region and profile, papers, funding, extensions, reminders, and who picks.

ALTER TABLE nomination_call
  ADD body_id         BIGINT      NULL COMMENT 'the body whose Parties and regions count',
  ADD eligible        VARCHAR(15) NOT NULL DEFAULT 'PICKED' COMMENT 'how the States were found; the addressees are who is asked',
  ADD region_id       BIGINT      NULL COMMENT 'where eligible is REGION',
  ADD range_list_id   BIGINT      NULL COMMENT 'where eligible is RANGE_STATES',
  ADD funded_places   INT         NOT NULL DEFAULT 0,
  ADD funding_rule    VARCHAR(20) NOT NULL DEFAULT 'NONE' COMMENT 'who is funded first',
  ADD answer_days     INT         NOT NULL DEFAULT 14 COMMENT 'days a nominee has to answer',
  ADD promotion       VARCHAR(10) NOT NULL DEFAULT 'APPROVAL' COMMENT 'whether the next on the reserve list is asked at once or after approval',
  ADD through_id      BIGINT      NULL COMMENT 'the partner secretariat in whose name the call runs, and which picks',
  ADD CONSTRAINT nomination_call_body FOREIGN KEY (body_id) REFERENCES body (id),
  ADD CONSTRAINT nomination_call_region FOREIGN KEY (region_id) REFERENCES region (id),
  ADD CONSTRAINT nomination_call_range_list FOREIGN KEY (range_list_id) REFERENCES range_list (id),
  ADD CONSTRAINT nomination_call_through FOREIGN KEY (through_id) REFERENCES organisation (id),
  ADD CONSTRAINT nomination_call_eligible CHECK (eligible IN ('PARTIES', 'REGION', 'RANGE_STATES', 'PICKED')),
  ADD CONSTRAINT nomination_call_funding_rule CHECK (funding_rule IN ('NONE', 'FIRST_NAMED', 'LDC_SIDS_FIRST', 'ALL_SELECTED')),
  ADD CONSTRAINT nomination_call_funded CHECK (funded_places BETWEEN 0 AND seats),
  ADD CONSTRAINT nomination_call_answer_days CHECK (answer_days BETWEEN 1 AND 365),
  ADD CONSTRAINT nomination_call_promotion CHECK (promotion IN ('AUTOMATIC', 'APPROVAL'));

-- A profile that is sought: "one in marine biodiversity, one in fisheries".
CREATE TABLE call_profile (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id  BIGINT       NOT NULL,
  position INT          NOT NULL,
  name_en  VARCHAR(120) NULL,
  name_fr  VARCHAR(120) NULL,
  name_es  VARCHAR(120) NULL,
  minimum  INT          NULL,
  maximum  INT          NULL,
  CONSTRAINT call_profile_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_profile_name CHECK (COALESCE(name_en, name_fr, name_es) IS NOT NULL),
  CONSTRAINT call_profile_seats CHECK (minimum >= 0 AND maximum >= 1 AND maximum >= minimum)
);

-- Seats of a region, and who picks there. The id is the subject of the representative's link.
CREATE TABLE call_region (
  id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id   BIGINT NOT NULL,
  region_id BIGINT NOT NULL,
  minimum   INT    NULL,
  maximum   INT    NULL,
  deadline  DATETIME(6) NULL COMMENT 'of its own, after the region was called again alone',
  representative_name     VARCHAR(250) NULL COMMENT 'who picks where more are proposed than there are seats',
  representative_email    VARCHAR(254) NULL,
  representative_language CHAR(2)      NULL,
  pick_by   DATETIME(6) NULL COMMENT 'until when the representative may pick; NULL: not asked',
  picked_at DATETIME(6) NULL,
  CONSTRAINT call_region_once UNIQUE (call_id, region_id),
  CONSTRAINT call_region_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_region_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT call_region_seats CHECK (minimum >= 0 AND maximum >= 0 AND maximum >= minimum),
  CONSTRAINT call_region_representative CHECK ((representative_name IS NULL) = (representative_email IS NULL)),
  CONSTRAINT call_region_language CHECK (representative_language IN ('en', 'fr', 'es'))
);

-- The papers that are wanted with a nomination.
CREATE TABLE call_paper (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id  BIGINT       NOT NULL,
  position INT          NOT NULL,
  kind     VARCHAR(20)  NOT NULL,
  required BOOLEAN      NOT NULL DEFAULT TRUE,
  note     VARCHAR(300) NULL COMMENT 'who must sign, what it must show: in the words of the organisers',
  CONSTRAINT call_paper_once UNIQUE (call_id, kind),
  CONSTRAINT call_paper_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_paper_kind CHECK (kind IN ('LETTER', 'FORM', 'CV', 'PASSPORT', 'OTHER'))
);

-- Deadlines that were moved, and why: the reason stands in the letters.
CREATE TABLE call_extension (
  id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id  BIGINT        NOT NULL,
  region_id BIGINT       NULL COMMENT 'called again alone',
  at       DATETIME(6)   NOT NULL,
  old_deadline DATETIME(6) NOT NULL,
  new_deadline DATETIME(6) NOT NULL,
  reason   VARCHAR(1000) NOT NULL,
  CONSTRAINT call_extension_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_extension_region FOREIGN KEY (region_id) REFERENCES region (id)
);

CREATE TABLE call_reminder (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id     BIGINT      NOT NULL,
  days_before INT         NOT NULL,
  CONSTRAINT call_reminder_once UNIQUE (call_id, days_before),
  CONSTRAINT call_reminder_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_reminder_days CHECK (days_before BETWEEN 0 AND 180)
);

-- Whom nobody has found yet stands among the addressees without name and address; the call does not open before they are there.
ALTER TABLE nomination_addressee
  MODIFY name  VARCHAR(250) NULL,
  MODIFY email VARCHAR(254) NULL,
  ADD reminded_at DATETIME(6) NULL,
  ADD region_id BIGINT NULL COMMENT 'of the State, as the body of the call draws its regions on the first day of the meeting',
  ADD CONSTRAINT nomination_addressee_region FOREIGN KEY (region_id) REFERENCES region (id);

-- What somebody is typing for an addressee: it survives a reload and a broken line.
CREATE TABLE nomination_draft (
  addressee_id BIGINT      NOT NULL PRIMARY KEY,
  content      LONGTEXT    NOT NULL,
  saved_at     DATETIME(6) NOT NULL,
  CONSTRAINT nomination_draft_content CHECK (JSON_VALID(content)),
  CONSTRAINT nomination_draft_addressee FOREIGN KEY (addressee_id) REFERENCES nomination_addressee (id) ON DELETE CASCADE
);

ALTER TABLE nomination
  DROP CONSTRAINT nomination_state;
ALTER TABLE nomination
  ADD profile_id    BIGINT       NULL,
  ADD gender        VARCHAR(10)  NULL COMMENT 'as the nominating authority states it, or not stated',
  ADD phone         VARCHAR(40)  NULL,
  ADD endorsed_rank INT          NULL COMMENT 'the place that the partner secretariat or regional representative gave it; NULL: not picked',
  ADD reserve_rank  INT          NULL COMMENT 'the place on the ordered reserve list; NULL: the order of endorsement and priority',
  ADD replaces_id   BIGINT       NULL COMMENT 'the nomination in whose place this one stands',
  ADD funded        BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD answer_by     DATETIME(6)  NULL COMMENT 'until when the nominee who was asked may answer; then the place lapses',
  ADD name_key      VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'the name in Latin letters without marks, by which likely duplicates are found',
  ADD CONSTRAINT nomination_profile FOREIGN KEY (profile_id) REFERENCES call_profile (id),
  ADD CONSTRAINT nomination_replaces FOREIGN KEY (replaces_id) REFERENCES nomination (id),
  ADD CONSTRAINT nomination_gender CHECK (gender IN ('FEMALE', 'MALE', 'OTHER')),
  ADD CONSTRAINT nomination_state CHECK (state IN ('PROPOSED', 'INCOMPLETE', 'ELIGIBLE', 'SELECTED', 'RESERVE', 'NOT_SELECTED', 'CONFIRMED',
    'DECLINED', 'LAPSED', 'REPLACED', 'WITHDRAWN')),
  ADD INDEX nomination_call_state (call_id, state),
  ADD INDEX nomination_answer (state, answer_by);
-- One Party names a person once. Where two Parties name the same person, the organisers decide.
ALTER TABLE nomination
  DROP CONSTRAINT nomination_email_once;
ALTER TABLE nomination
  DROP COLUMN email_in_use;
ALTER TABLE nomination
  ADD email_in_use VARCHAR(254) AS (IF(state IN ('WITHDRAWN', 'REPLACED'), NULL, email)) VIRTUAL
    COMMENT 'whoever was withdrawn may be nominated again',
  ADD CONSTRAINT nomination_email_once UNIQUE (addressee_id, email_in_use);
UPDATE nomination JOIN guest_link ON guest_link.purpose = 'CONFIRM' AND guest_link.subject_id = nomination.id AND guest_link.revoked_at IS NULL
  SET nomination.answer_by = guest_link.expires_at WHERE nomination.state = 'SELECTED';

CREATE TABLE nomination_paper (
  nomination_id BIGINT NOT NULL,
  paper_id      BIGINT NOT NULL,
  file_id       BIGINT NOT NULL,
  PRIMARY KEY (nomination_id, paper_id),
  CONSTRAINT nomination_paper_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  CONSTRAINT nomination_paper_paper FOREIGN KEY (paper_id) REFERENCES call_paper (id),
  CONSTRAINT nomination_paper_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);
-- A call asked for one paper so far, the signed letter, and required none.
INSERT INTO call_paper (call_id, position, kind, required) SELECT id, 0, 'LETTER', FALSE FROM nomination_call;
INSERT INTO nomination_paper (nomination_id, paper_id, file_id)
  SELECT nomination.id, call_paper.id, nomination.letter_id
  FROM nomination JOIN call_paper ON call_paper.call_id = nomination.call_id WHERE nomination.letter_id IS NOT NULL;
ALTER TABLE nomination
  DROP CONSTRAINT nomination_letter;
ALTER TABLE nomination
  DROP COLUMN letter_id;

-- Two nominations that look like one person: found when somebody is nominated, settled by the organisers.
CREATE TABLE nomination_alike (
  nomination_id BIGINT      NOT NULL,
  other_id      BIGINT      NOT NULL,
  score         INT         NOT NULL COMMENT 'how alike, 0 to 100',
  reason        VARCHAR(20) NOT NULL,
  distinct_at   DATETIME(6) NULL COMMENT 'found to be two persons',
  PRIMARY KEY (nomination_id, other_id),
  CONSTRAINT nomination_alike_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  CONSTRAINT nomination_alike_other FOREIGN KEY (other_id) REFERENCES nomination (id),
  CONSTRAINT nomination_alike_order CHECK (nomination_id < other_id),
  CONSTRAINT nomination_alike_score CHECK (score BETWEEN 0 AND 100)
);

-- Whom a nominee who cannot come suggests instead: for the nominating authority to nominate, for the organisers to see to.
CREATE TABLE nomination_suggestion (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  nomination_id BIGINT        NOT NULL,
  name          VARCHAR(250)  NOT NULL,
  email         VARCHAR(254)  NOT NULL,
  why           VARCHAR(1000) NULL,
  at            DATETIME(6)   NOT NULL,
  replace_by    DATETIME(6)   NOT NULL COMMENT 'until when the nominating authority may name a replacement, also after the deadline of the call',
  settled_at    DATETIME(6)   NULL,
  CONSTRAINT nomination_suggestion_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id)
);

ALTER TABLE guest_link
  DROP CONSTRAINT guest_link_purpose;
ALTER TABLE guest_link
  ADD CONSTRAINT guest_link_purpose CHECK (purpose IN ('NOMINATE', 'CONFIRM', 'PICK', 'REVIEW', 'REGISTER'));
