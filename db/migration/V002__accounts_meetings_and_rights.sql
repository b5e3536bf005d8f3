-- Who may sign in, what is planned, and who holds which role in which meeting. All instants are UTC.

CREATE TABLE account (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email           VARCHAR(254) NOT NULL,
  given_name      VARCHAR(120) NOT NULL,
  family_name     VARCHAR(120) NOT NULL,
  organisation_id BIGINT       NOT NULL,
  platform_role   VARCHAR(20)  NOT NULL COMMENT 'CONVENER may create meetings; MEMBER works in those it is let into',
  password_hash   VARCHAR(200) NULL,
  language        CHAR(2)      NOT NULL DEFAULT 'en',
  colour_scheme   VARCHAR(10)  NOT NULL DEFAULT 'SYSTEM',
  demonstration   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'a labelled example: a production start refuses to run with it',
  enabled         BOOLEAN      NOT NULL DEFAULT TRUE,
  failed_attempts INT          NOT NULL DEFAULT 0,
  locked_until    DATETIME(6)  NULL,
  last_sign_in_at DATETIME(6)  NULL,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT account_email UNIQUE (email),
  CONSTRAINT account_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT account_platform_role CHECK (platform_role IN ('ADMINISTRATOR', 'CONVENER', 'MEMBER')),
  CONSTRAINT account_language CHECK (language IN ('en', 'fr', 'es')),
  CONSTRAINT account_colour_scheme CHECK (colour_scheme IN ('SYSTEM', 'LIGHT', 'DARK'))
);

CREATE TABLE meeting (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code       VARCHAR(60)  NOT NULL COMMENT 'the name of the meeting in addresses: entebbe-2016',
  kind       VARCHAR(30)  NOT NULL,
  title_en   VARCHAR(300) NULL,
  title_fr   VARCHAR(300) NULL,
  title_es   VARCHAR(300) NULL,
  starts_on  DATE         NOT NULL,
  ends_on    DATE         NOT NULL,
  date_precision VARCHAR(5) NOT NULL DEFAULT 'DAY' COMMENT 'MONTH: only the month is known; starts_on and ends_on are its first and last day',
  zone       VARCHAR(60)  NOT NULL COMMENT 'IANA name',
  venue      VARCHAR(200) NULL,
  city       VARCHAR(120) NULL,
  iso2       CHAR(2)      NULL COMMENT 'the country of the venue',
  closed     BOOLEAN      NOT NULL DEFAULT FALSE,
  state      VARCHAR(20)  NOT NULL DEFAULT 'PLANNED',
  summary    TEXT         NULL COMMENT 'in the language of the lead organiser',
  source     VARCHAR(600) NULL,
  version    INT          NOT NULL DEFAULT 0,
  created_at DATETIME(6)  NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by BIGINT       NULL,
  CONSTRAINT meeting_code UNIQUE (code),
  CONSTRAINT meeting_country FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT meeting_changed_by FOREIGN KEY (changed_by) REFERENCES account (id),
  CONSTRAINT meeting_dates CHECK (ends_on >= starts_on),
  CONSTRAINT meeting_date_precision CHECK (date_precision = 'DAY' OR (date_precision = 'MONTH' AND DAYOFMONTH(starts_on) = 1 AND ends_on = LAST_DAY(ends_on))),
  CONSTRAINT meeting_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT meeting_kind CHECK (kind IN ('CONFERENCE_OF_PARTIES', 'COMMITTEE', 'WORKING_GROUP', 'REGIONAL_PREPARATORY', 'RANGE_STATES', 'WORKSHOP', 'TRAINING', 'LIAISON', 'DIALOGUE')),
  CONSTRAINT meeting_state CHECK (state IN ('IDEA', 'PLANNED', 'ANNOUNCED', 'HELD', 'CANCELLED')),
  INDEX meeting_dates_index (starts_on, ends_on)
);

-- What an organisation is to a meeting in public; its rights are in meeting_role.
CREATE TABLE meeting_partner (
  meeting_id      BIGINT      NOT NULL,
  organisation_id BIGINT      NOT NULL,
  capacity        VARCHAR(20) NOT NULL,
  position        INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (meeting_id, organisation_id, capacity),
  CONSTRAINT meeting_partner_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_partner_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT meeting_partner_capacity CHECK (capacity IN ('CONVENER', 'HOST', 'SUPPORT', 'INVITED'))
);

CREATE TABLE meeting_mandate (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT       NOT NULL,
  reference  VARCHAR(300) NOT NULL COMMENT 'as cited: CMS Resolution 11.32',
  position   INT          NOT NULL DEFAULT 0,
  CONSTRAINT meeting_mandate_reference UNIQUE (meeting_id, reference),
  CONSTRAINT meeting_mandate_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

CREATE TABLE meeting_link (
  from_meeting_id BIGINT      NOT NULL,
  to_meeting_id   BIGINT      NOT NULL,
  kind            VARCHAR(20) NOT NULL,
  PRIMARY KEY (from_meeting_id, to_meeting_id, kind),
  CONSTRAINT meeting_link_from FOREIGN KEY (from_meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_link_to FOREIGN KEY (to_meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_link_kind CHECK (kind IN ('PREPARES', 'FOLLOWS_UP')),
  CONSTRAINT meeting_link_other CHECK (from_meeting_id <> to_meeting_id)
);

-- A role is held in one meeting by an organisation (all its staff) or by one person.
CREATE TABLE meeting_role (
  id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT      NOT NULL,
  organisation_id BIGINT      NULL,
  account_id      BIGINT      NULL,
  role            VARCHAR(20) NOT NULL,
  granted_by      BIGINT      NULL,
  granted_at      DATETIME(6) NOT NULL,
  version         INT         NOT NULL DEFAULT 0,
  CONSTRAINT meeting_role_organisation_once UNIQUE (meeting_id, organisation_id),
  CONSTRAINT meeting_role_account_once UNIQUE (meeting_id, account_id),
  CONSTRAINT meeting_role_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_role_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT meeting_role_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT meeting_role_granted_by FOREIGN KEY (granted_by) REFERENCES account (id),
  CONSTRAINT meeting_role_holder CHECK ((organisation_id IS NULL) <> (account_id IS NULL)),
  CONSTRAINT meeting_role_role CHECK (role IN ('LEAD_ORGANISER', 'CO_ORGANISER', 'CONTRIBUTOR', 'TRANSLATOR', 'READER'))
);
