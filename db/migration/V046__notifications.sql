-- Notifications of a secretariat to Parties and others: what was sent to whom, what came back, and what was made of it.
CREATE TABLE focal_point (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  body_id         BIGINT       NULL COMMENT 'for which convention; NULL for an organisation that answers for itself',
  iso2            CHAR(2)      NULL,
  organisation_id BIGINT       NULL,
  name            VARCHAR(250) NOT NULL,
  email           VARCHAR(254) NULL COMMENT 'NULL while it is not known',
  language        CHAR(2)      NOT NULL,
  valid_from      DATE         NOT NULL DEFAULT '1900-01-01',
  valid_to        DATE         NULL COMMENT 'exclusive',
  example         BOOLEAN      NOT NULL DEFAULT FALSE,
  source          VARCHAR(400) NULL,
  CONSTRAINT focal_point_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT focal_point_state FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT focal_point_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT focal_point_of_one CHECK ((iso2 IS NULL) <> (organisation_id IS NULL)),
  CONSTRAINT focal_point_language CHECK (language IN ('en', 'fr', 'es')),
  CONSTRAINT focal_point_dates CHECK (valid_to IS NULL OR valid_to > valid_from),
  INDEX focal_point_state_index (body_id, iso2)
);

CREATE TABLE notification (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT        NOT NULL COMMENT 'which issues it',
  body_id         BIGINT        NULL COMMENT 'the convention in whose name',
  year            SMALLINT      NULL COMMENT 'with the sequence its number; NULL while it is a draft',
  sequence        INT           NULL,
  reference       VARCHAR(200)  NULL COMMENT 'of an act that bears no number in this series',
  state           VARCHAR(10)   NOT NULL DEFAULT 'DRAFT',
  issued_on       DATE          NULL COMMENT 'the date on it',
  subject_en      VARCHAR(500)  NULL,
  subject_fr      VARCHAR(500)  NULL,
  subject_es      VARCHAR(500)  NULL,
  text_en         MEDIUMTEXT    NULL,
  text_fr         MEDIUMTEXT    NULL,
  text_es         MEDIUMTEXT    NULL,
  signatory       VARCHAR(500)  NULL,
  reply           VARCHAR(15)   NOT NULL DEFAULT 'NONE',
  deadline        DATETIME(6)   NULL,
  zone            VARCHAR(60)   NOT NULL DEFAULT 'UTC' COMMENT 'IANA name, in which its dates and deadline are read',
  continues_id    BIGINT        NULL COMMENT 'an earlier one whose responses are consolidated with its own',
  source          VARCHAR(600)  NULL COMMENT 'of facts carried over; such a one was sent outside Plenary',
  created_at      DATETIME(6)   NOT NULL,
  version         INT           NOT NULL DEFAULT 0,
  CONSTRAINT notification_number UNIQUE (organisation_id, year, sequence),
  CONSTRAINT notification_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT notification_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT notification_continues FOREIGN KEY (continues_id) REFERENCES notification (id),
  CONSTRAINT notification_state CHECK (state IN ('DRAFT', 'ISSUED', 'CORRECTED', 'EXTENDED', 'CLOSED')),
  CONSTRAINT notification_numbered CHECK ((year IS NULL) = (sequence IS NULL) AND (state = 'DRAFT' OR year IS NOT NULL OR reference IS NOT NULL)),
  CONSTRAINT notification_reply CHECK (reply IN ('NONE', 'ACKNOWLEDGEMENT', 'RESPONSE')),
  CONSTRAINT notification_subject CHECK (COALESCE(subject_en, subject_fr, subject_es) IS NOT NULL)
);

CREATE TABLE notification_meeting (
  notification_id BIGINT NOT NULL,
  meeting_id      BIGINT NOT NULL,
  PRIMARY KEY (notification_id, meeting_id),
  CONSTRAINT notification_meeting_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
  CONSTRAINT notification_meeting_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

CREATE TABLE notification_addressee (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notification_id BIGINT       NOT NULL,
  category        VARCHAR(10)  NOT NULL,
  iso2            CHAR(2)      NULL,
  organisation_id BIGINT       NULL,
  name            VARCHAR(250) NOT NULL,
  email           VARCHAR(254) NULL COMMENT 'NULL: whoever sends it is told that no letter goes there',
  language        CHAR(2)      NOT NULL,
  acknowledged_at DATETIME(6)  NULL,
  CONSTRAINT notification_addressee_once UNIQUE (notification_id, email),
  CONSTRAINT notification_addressee_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
  CONSTRAINT notification_addressee_state FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT notification_addressee_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT notification_addressee_category CHECK (category IN ('PARTY', 'GOVERNMENT', 'IGO', 'NGO', 'NAMED')),
  CONSTRAINT notification_addressee_language CHECK (language IN ('en', 'fr', 'es'))
);

-- The notification itself, its corrections and extensions, and its reminders: what is sent to all or some of the addressees at once.
CREATE TABLE notification_mailing (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notification_id BIGINT      NOT NULL,
  kind            VARCHAR(10) NOT NULL,
  ordinal         INT         NOT NULL COMMENT 'among those of its kind, from 1: Corr.1',
  due_at          DATETIME(6) NOT NULL COMMENT 'when it was or is to be sent',
  sent_at         DATETIME(6) NULL COMMENT 'when its letters were written; NULL while it is planned',
  audience        VARCHAR(20) NOT NULL DEFAULT 'ALL',
  text_en         TEXT        NULL,
  text_fr         TEXT        NULL,
  text_es         TEXT        NULL,
  month_only      BOOLEAN     NOT NULL DEFAULT FALSE COMMENT 'only the month in which it is due is known',
  deadline_before DATETIME(6) NULL,
  deadline        DATETIME(6) NULL COMMENT 'the new one of an extension',
  CONSTRAINT notification_mailing_once UNIQUE (notification_id, kind, ordinal),
  CONSTRAINT notification_mailing_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
  CONSTRAINT notification_mailing_kind CHECK (kind IN ('ORIGINAL', 'CORRECTION', 'EXTENSION', 'REMINDER')),
  CONSTRAINT notification_mailing_audience CHECK (audience IN ('ALL', 'NOT_ACKNOWLEDGED', 'NOT_ANSWERED')),
  INDEX notification_mailing_due (sent_at, due_at)
);

-- One letter to one address for one mailing, by this key and never twice. How far it is stands in the outbox, under its Message-ID.
CREATE TABLE notification_letter (
  mailing_id   BIGINT       NOT NULL,
  addressee_id BIGINT       NOT NULL,
  message_id   CHAR(36)     NOT NULL,
  language     CHAR(2)      NOT NULL COMMENT 'of the text in it: English where there is none in the language of the addressee',
  bounced_at   DATETIME(6)  NULL,
  bounce_note  VARCHAR(500) NULL,
  PRIMARY KEY (mailing_id, addressee_id),
  CONSTRAINT notification_letter_message UNIQUE (message_id),
  CONSTRAINT notification_letter_mailing FOREIGN KEY (mailing_id) REFERENCES notification_mailing (id),
  CONSTRAINT notification_letter_addressee FOREIGN KEY (addressee_id) REFERENCES notification_addressee (id)
);

-- Kept as received: nothing here is ever changed.
CREATE TABLE notification_response (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notification_id BIGINT       NOT NULL,
  addressee_id    BIGINT       NULL,
  iso2            CHAR(2)      NULL,
  sender          VARCHAR(250) NOT NULL COMMENT 'the government or organisation; a State of ours has its code beside it',
  manner          VARCHAR(10)  NOT NULL,
  language        VARCHAR(3)   NULL COMMENT 'ISO 639, NULL where it is not known',
  title           VARCHAR(500) NULL,
  words           MEDIUMTEXT   NULL,
  file_id         BIGINT       NULL,
  content_hash    CHAR(64)     NULL COMMENT 'SHA-256 of the words or of the file; NULL where the content is not held here',
  received_at     DATETIME(6)  NULL,
  received_by     DATE         NULL COMMENT 'where only the day is known by which it had come',
  late            BOOLEAN      NOT NULL DEFAULT FALSE,
  source          VARCHAR(600) NULL,
  CONSTRAINT notification_response_once UNIQUE (notification_id, sender, content_hash),
  CONSTRAINT notification_response_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
  CONSTRAINT notification_response_addressee FOREIGN KEY (addressee_id) REFERENCES notification_addressee (id),
  CONSTRAINT notification_response_state FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT notification_response_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT notification_response_manner CHECK (manner IN ('LINK', 'UPLOAD', 'TYPED', 'CARRIED')),
  CONSTRAINT notification_response_when CHECK (received_at IS NOT NULL OR received_by IS NOT NULL OR manner = 'CARRIED')
);

CREATE TABLE notification_translation (
  response_id BIGINT       NOT NULL,
  language    CHAR(2)      NOT NULL,
  words       MEDIUMTEXT   NOT NULL,
  made_by     VARCHAR(300) NOT NULL,
  made_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (response_id, language),
  CONSTRAINT notification_translation_response FOREIGN KEY (response_id) REFERENCES notification_response (id),
  CONSTRAINT notification_translation_language CHECK (language IN ('en', 'fr', 'es'))
);

CREATE TABLE notification_recommendation (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notification_id BIGINT        NOT NULL,
  position        INT           NOT NULL,
  level           VARCHAR(13)   NOT NULL,
  text_en         VARCHAR(2000) NULL,
  text_fr         VARCHAR(2000) NULL,
  text_es         VARCHAR(2000) NULL,
  source          VARCHAR(600)  NULL,
  version         INT           NOT NULL DEFAULT 0,
  CONSTRAINT notification_recommendation_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
  CONSTRAINT notification_recommendation_level CHECK (level IN ('NATIONAL', 'INTERNATIONAL', 'BOTH')),
  CONSTRAINT notification_recommendation_text CHECK (COALESCE(text_en, text_fr, text_es) IS NOT NULL)
);

CREATE TABLE notification_basis (
  recommendation_id BIGINT NOT NULL,
  response_id       BIGINT NOT NULL,
  PRIMARY KEY (recommendation_id, response_id),
  CONSTRAINT notification_basis_recommendation FOREIGN KEY (recommendation_id) REFERENCES notification_recommendation (id) ON DELETE CASCADE,
  CONSTRAINT notification_basis_response FOREIGN KEY (response_id) REFERENCES notification_response (id)
);

-- Where the consolidation went. No key to the item: one that was removed from the agenda and is put back has it again.
CREATE TABLE notification_target (
  notification_id BIGINT      NOT NULL,
  meeting_id      BIGINT      NOT NULL,
  entity          VARCHAR(40) NOT NULL,
  entity_id       BIGINT      NOT NULL,
  PRIMARY KEY (notification_id, entity, entity_id),
  CONSTRAINT notification_target_notification FOREIGN KEY (notification_id) REFERENCES notification (id),
  CONSTRAINT notification_target_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT notification_target_entity CHECK (entity IN ('AGENDA_ITEM', 'DOCUMENT')),
  INDEX notification_target_object (entity, entity_id)
);
