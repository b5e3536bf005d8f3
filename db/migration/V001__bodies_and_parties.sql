-- Conventions, organisations, States, Parties and regions. Names are of their time: every name and membership carries dates.

CREATE TABLE organisation (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code        VARCHAR(40)  NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  acronym     VARCHAR(40)  NOT NULL,
  name_en     VARCHAR(250) NOT NULL,
  name_fr     VARCHAR(250) NULL,
  name_es     VARCHAR(250) NULL,
  iso2        CHAR(2)      NULL COMMENT 'the State of a ministry or government',
  colour      CHAR(7)      NOT NULL DEFAULT '#51626C' COMMENT 'the mark of the organisation in the interface',
  source      VARCHAR(400) NULL,
  version     INT          NOT NULL DEFAULT 0,
  CONSTRAINT organisation_code UNIQUE (code),
  CONSTRAINT organisation_kind CHECK (kind IN ('SECRETARIAT', 'UN_BODY', 'IGO', 'NGO', 'GOVERNMENT', 'OTHER'))
);

CREATE TABLE body (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code           VARCHAR(20)  NOT NULL,
  name_en        VARCHAR(250) NOT NULL,
  name_fr        VARCHAR(250) NULL,
  name_es        VARCHAR(250) NULL,
  secretariat_id BIGINT       NULL,
  source         VARCHAR(400) NULL,
  CONSTRAINT body_code UNIQUE (code),
  CONSTRAINT body_secretariat FOREIGN KEY (secretariat_id) REFERENCES organisation (id)
);

-- A State, or a regional economic integration organisation that is a Party (the EU). ISO 3166-1 alpha-2 is the key; 'EU' is reserved there.
CREATE TABLE state (
  iso2         CHAR(2)     NOT NULL PRIMARY KEY,
  iso3         CHAR(3)     NULL,
  m49          SMALLINT    NULL,
  un_region    VARCHAR(60) NULL,
  un_subregion VARCHAR(60) NULL,
  ldc          BOOLEAN     NOT NULL DEFAULT FALSE,
  sids         BOOLEAN     NOT NULL DEFAULT FALSE,
  lldc         BOOLEAN     NOT NULL DEFAULT FALSE,
  CONSTRAINT state_iso3 UNIQUE (iso3)
);

CREATE TABLE state_name (
  iso2       CHAR(2)      NOT NULL,
  language   CHAR(2)      NOT NULL,
  valid_from DATE         NOT NULL DEFAULT '1900-01-01',
  valid_to   DATE         NULL COMMENT 'exclusive',
  short_name VARCHAR(120) NOT NULL COMMENT 'without the article',
  article    VARCHAR(10)  NULL     COMMENT 'as the terminology lists give it: la, l'', los',
  formal     VARCHAR(200) NULL,
  source     VARCHAR(400) NOT NULL,
  PRIMARY KEY (iso2, language, valid_from),
  CONSTRAINT state_name_state FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT state_name_language CHECK (language IN ('en', 'fr', 'es')),
  CONSTRAINT state_name_dates CHECK (valid_to IS NULL OR valid_to > valid_from)
);

CREATE TABLE party (
  body_id          BIGINT       NOT NULL,
  iso2             CHAR(2)      NOT NULL,
  entry_into_force DATE         NULL COMMENT 'NULL where only the year is known',
  entry_year       SMALLINT     NULL,
  ceased           DATE         NULL COMMENT 'exclusive',
  source           VARCHAR(400) NOT NULL,
  confidence       VARCHAR(30)  NOT NULL,
  PRIMARY KEY (body_id, iso2),
  CONSTRAINT party_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT party_state FOREIGN KEY (iso2) REFERENCES state (iso2)
);

CREATE TABLE region (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  body_id  BIGINT       NOT NULL,
  code     VARCHAR(40)  NOT NULL,
  name_en  VARCHAR(120) NOT NULL,
  name_fr  VARCHAR(120) NOT NULL,
  name_es  VARCHAR(120) NOT NULL,
  CONSTRAINT region_code UNIQUE (body_id, code),
  CONSTRAINT region_body FOREIGN KEY (body_id) REFERENCES body (id)
);

CREATE TABLE region_membership (
  region_id  BIGINT       NOT NULL,
  iso2       CHAR(2)      NOT NULL,
  valid_from DATE         NOT NULL DEFAULT '1900-01-01',
  valid_to   DATE         NULL COMMENT 'exclusive',
  source     VARCHAR(400) NOT NULL,
  confidence VARCHAR(30)  NOT NULL,
  PRIMARY KEY (region_id, iso2, valid_from),
  CONSTRAINT region_membership_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT region_membership_state FOREIGN KEY (iso2) REFERENCES state (iso2),
  CONSTRAINT region_membership_dates CHECK (valid_to IS NULL OR valid_to > valid_from)
);

CREATE TABLE range_list (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code    VARCHAR(60)  NOT NULL,
  taxon   VARCHAR(120) NOT NULL,
  name_en VARCHAR(200) NOT NULL,
  name_fr VARCHAR(200) NOT NULL,
  name_es VARCHAR(200) NOT NULL,
  source  VARCHAR(400) NOT NULL,
  CONSTRAINT range_list_code UNIQUE (code)
);

CREATE TABLE range_state (
  range_list_id BIGINT       NOT NULL,
  iso2          CHAR(2)      NOT NULL,
  status        VARCHAR(60)  NOT NULL,
  note          VARCHAR(400) NULL,
  source        VARCHAR(400) NOT NULL,
  PRIMARY KEY (range_list_id, iso2),
  CONSTRAINT range_state_list FOREIGN KEY (range_list_id) REFERENCES range_list (id),
  CONSTRAINT range_state_state FOREIGN KEY (iso2) REFERENCES state (iso2)
);

-- Rules are data: what is not a number of days, months or hours stays readable in offset_text and is never computed.
CREATE TABLE deadline_rule (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule_key     CHAR(64)     NOT NULL COMMENT 'SHA-256 of body, topic, rule, provision: the row found again at the next load',
  body_label   VARCHAR(60)  NOT NULL,
  topic        VARCHAR(300) NOT NULL,
  rule_text    VARCHAR(300) NULL,
  offset_text  VARCHAR(300) NULL,
  offset_value INT          NULL,
  offset_unit  VARCHAR(10)  NULL,
  anchor       VARCHAR(200) NULL,
  provision    VARCHAR(200) NULL,
  source       VARCHAR(400) NOT NULL,
  confidence   VARCHAR(120) NOT NULL,
  CONSTRAINT deadline_rule_key UNIQUE (rule_key),
  CONSTRAINT deadline_rule_unit CHECK (offset_unit IS NULL OR offset_unit IN ('DAYS', 'MONTHS', 'HOURS', 'YEARS', 'MINUTES')),
  CONSTRAINT deadline_rule_offset CHECK ((offset_value IS NULL) = (offset_unit IS NULL))
);
