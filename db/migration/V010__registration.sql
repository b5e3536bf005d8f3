-- The form that participants fill in, their answers, letters with their register, funding, and how long personal data are kept.

CREATE TABLE registration_question (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT       NOT NULL,
  position        INT          NOT NULL COMMENT 'from 0',
  topic           VARCHAR(15)  NOT NULL COMMENT 'the heading under which it stands',
  code            VARCHAR(40)  NULL COMMENT 'of a ready-made question: letters find its answer by it',
  kind            VARCHAR(10)  NOT NULL,
  text_en         VARCHAR(300) NULL,
  text_fr         VARCHAR(300) NULL,
  text_es         VARCHAR(300) NULL,
  required        BOOLEAN      NOT NULL DEFAULT FALSE,
  when_question_id BIGINT      NULL COMMENT 'asked only when this question has the answer when_answer',
  when_answer     VARCHAR(100) NULL,
  categories      VARCHAR(400) NULL COMMENT 'asked only of these, parted by commas; NULL: of all',
  retention_days  INT          NOT NULL DEFAULT 90 COMMENT 'after the last day of the meeting; then answers are emptied',
  confidential    BOOLEAN      NOT NULL DEFAULT FALSE,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT registration_question_code UNIQUE (meeting_id, code),
  CONSTRAINT registration_question_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT registration_question_when FOREIGN KEY (when_question_id) REFERENCES registration_question (id),
  CONSTRAINT registration_question_topic CHECK (topic IN ('TRAVEL', 'VISA', 'DIET', 'ACCESSIBILITY', 'PHOTO', 'OTHER')),
  CONSTRAINT registration_question_kind CHECK (kind IN ('TEXT', 'LONG_TEXT', 'CHOICE', 'MULTI', 'YES_NO', 'DATE', 'FILE')),
  CONSTRAINT registration_question_text CHECK (COALESCE(text_en, text_fr, text_es) IS NOT NULL),
  CONSTRAINT registration_question_condition CHECK ((when_question_id IS NULL) = (when_answer IS NULL)),
  CONSTRAINT registration_question_retention CHECK (retention_days BETWEEN 0 AND 3650),
  INDEX registration_question_order (meeting_id, position)
);

CREATE TABLE registration_option (
  question_id BIGINT       NOT NULL,
  code        VARCHAR(40)  NOT NULL COMMENT 'what an answer stores',
  position    INT          NOT NULL,
  text_en     VARCHAR(200) NULL,
  text_fr     VARCHAR(200) NULL,
  text_es     VARCHAR(200) NULL,
  PRIMARY KEY (question_id, code),
  CONSTRAINT registration_option_question FOREIGN KEY (question_id) REFERENCES registration_question (id) ON DELETE CASCADE,
  CONSTRAINT registration_option_text CHECK (COALESCE(text_en, text_fr, text_es) IS NOT NULL)
);

CREATE TABLE registration_answer (
  participant_id BIGINT   NOT NULL,
  question_id    BIGINT   NOT NULL,
  answer         TEXT     NOT NULL COMMENT 'as entered; codes of options, parted by commas; an ISO date; YES or NO; the name of a file',
  file_id        BIGINT   NULL,
  PRIMARY KEY (participant_id, question_id),
  CONSTRAINT registration_answer_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT registration_answer_question FOREIGN KEY (question_id) REFERENCES registration_question (id),
  CONSTRAINT registration_answer_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

-- What somebody has typed and not submitted.
CREATE TABLE registration_draft (
  participant_id BIGINT      NOT NULL PRIMARY KEY,
  content        LONGTEXT    NOT NULL,
  saved_at       DATETIME(6) NOT NULL,
  CONSTRAINT registration_draft_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT registration_draft_content CHECK (JSON_VALID(content))
);

-- The number of the last letter of a meeting: its row lock makes the register gapless.
CREATE TABLE letter_register (
  meeting_id  BIGINT NOT NULL PRIMARY KEY,
  last_number INT    NOT NULL,
  CONSTRAINT letter_register_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

CREATE TABLE issued_letter (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id     BIGINT       NOT NULL,
  number         INT          NOT NULL,
  reference      VARCHAR(80)  NOT NULL COMMENT 'as printed: CODE/2016/0007',
  kind           VARCHAR(15)  NOT NULL,
  participant_id BIGINT       NOT NULL,
  language       CHAR(2)      NOT NULL,
  addressee      VARCHAR(300) NOT NULL COMMENT 'the name as it was then',
  issued_at      DATETIME(6)  NOT NULL,
  issued_by      VARCHAR(300) NOT NULL,
  text           MEDIUMTEXT   NULL COMMENT 'the words as issued, for the same letter again; emptied when personal data are',
  CONSTRAINT issued_letter_number UNIQUE (meeting_id, number),
  CONSTRAINT issued_letter_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT issued_letter_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT issued_letter_kind CHECK (kind IN ('INVITATION', 'VISA_SUPPORT')),
  CONSTRAINT issued_letter_language CHECK (language IN ('en', 'fr', 'es'))
);

CREATE TABLE funding (
  participant_id BIGINT        NOT NULL PRIMARY KEY,
  meeting_id     BIGINT        NOT NULL,
  currency       CHAR(3)       NOT NULL COMMENT 'ISO 4217',
  ticket         DECIMAL(12,2) NULL COMMENT 'economy class',
  dsa_days       DECIMAL(4,1)  NULL,
  dsa_rate       DECIMAL(10,2) NULL COMMENT 'per day',
  terminal       DECIMAL(10,2) NULL COMMENT 'terminal expenses in all',
  state          VARCHAR(10)   NOT NULL DEFAULT 'REQUESTED',
  note           VARCHAR(1000) NULL,
  version        INT           NOT NULL DEFAULT 0,
  CONSTRAINT funding_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
  CONSTRAINT funding_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT funding_state CHECK (state IN ('REQUESTED', 'APPROVED', 'TICKETED', 'REFUSED')),
  CONSTRAINT funding_amounts CHECK (ticket >= 0 AND dsa_days >= 0 AND dsa_rate >= 0 AND terminal >= 0),
  INDEX funding_by_meeting (meeting_id, state)
);

-- How long what is no answer to a question is kept, in days after the last day of the meeting.
CREATE TABLE retention_period (
  meeting_id BIGINT      NOT NULL,
  field      VARCHAR(20) NOT NULL,
  days       INT         NOT NULL,
  PRIMARY KEY (meeting_id, field),
  CONSTRAINT retention_period_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT retention_period_days CHECK (days BETWEEN 0 AND 3650)
);
