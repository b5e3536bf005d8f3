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

CREATE TABLE call_region (
  call_id   BIGINT NOT NULL,
  region_id BIGINT NOT NULL,
  minimum   INT    NULL,
  maximum   INT    NULL,
  deadline  DATETIME(6) NULL COMMENT 'of its own, after the region was called again alone',
  representative_name     VARCHAR(250) NULL COMMENT 'who picks where more are proposed than there are seats',
  representative_email    VARCHAR(254) NULL,
  representative_language CHAR(2)      NULL,
  PRIMARY KEY (call_id, region_id),
  CONSTRAINT call_region_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_region_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT call_region_seats CHECK (minimum >= 0 AND maximum >= 0 AND maximum >= minimum),
  CONSTRAINT call_region_representative CHECK ((representative_name IS NULL) = (representative_email IS NULL)),
  CONSTRAINT call_region_language CHECK (representative_language IN ('en', 'fr', 'es'))
);

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
  sent_for    DATETIME(6) NULL COMMENT 'the deadline of which it reminded: another deadline makes it due again',
  CONSTRAINT call_reminder_once UNIQUE (call_id, days_before),
  CONSTRAINT call_reminder_call FOREIGN KEY (call_id) REFERENCES nomination_call (id) ON DELETE CASCADE,
  CONSTRAINT call_reminder_days CHECK (days_before BETWEEN 0 AND 180)
);

ALTER TABLE nomination
  DROP CONSTRAINT nomination_state;
ALTER TABLE nomination
  ADD profile_id    BIGINT       NULL,
  ADD gender        VARCHAR(10)  NULL COMMENT 'as the nominating authority states it, or not stated',
  ADD phone         VARCHAR(40)  NULL,
  ADD endorsed_rank INT          NULL COMMENT 'the place that the partner secretariat or regional representative gave it; NULL: not picked',
  ADD replaces_id   BIGINT       NULL COMMENT 'the nomination in whose place this one stands',
  ADD funded        BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD name_key      VARCHAR(250) NOT NULL DEFAULT '' COMMENT 'the name folded, by which likely duplicates are found',
  ADD CONSTRAINT nomination_profile FOREIGN KEY (profile_id) REFERENCES call_profile (id),
  ADD CONSTRAINT nomination_replaces FOREIGN KEY (replaces_id) REFERENCES nomination (id),
  ADD CONSTRAINT nomination_gender CHECK (gender IN ('FEMALE', 'MALE', 'OTHER')),
  ADD CONSTRAINT nomination_state CHECK (state IN ('PROPOSED', 'INCOMPLETE', 'ELIGIBLE', 'SELECTED', 'RESERVE', 'NOT_SELECTED', 'CONFIRMED',
    'DECLINED', 'LAPSED', 'REPLACED', 'WITHDRAWN')),
  ADD INDEX nomination_name (call_id, name_key);

CREATE TABLE nomination_paper (
  nomination_id BIGINT NOT NULL,
  paper_id      BIGINT NOT NULL,
  file_id       BIGINT NOT NULL,
  PRIMARY KEY (nomination_id, paper_id),
  CONSTRAINT nomination_paper_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id),
  CONSTRAINT nomination_paper_paper FOREIGN KEY (paper_id) REFERENCES call_paper (id),
  CONSTRAINT nomination_paper_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

ALTER TABLE guest_link
  DROP CONSTRAINT guest_link_purpose;
ALTER TABLE guest_link
  ADD CONSTRAINT guest_link_purpose CHECK (purpose IN ('NOMINATE', 'CONFIRM', 'PICK', 'REVIEW', 'REGISTER'));
