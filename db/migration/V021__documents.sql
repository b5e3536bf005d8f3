-- The register of documents: what each is cited by, its languages, and every file that was handed in for them.

CREATE TABLE document (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id        BIGINT        NOT NULL,
  symbol            VARCHAR(120)  NOT NULL COMMENT 'in the style of its body; what it revises, adds to or corrects follows from it',
  sort_key          VARCHAR(400)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sorts naturally; one symbol has one',
  series            VARCHAR(3)    NOT NULL,
  title_en          VARCHAR(500)  NULL,
  title_fr          VARCHAR(500)  NULL,
  title_es          VARCHAR(500)  NULL,
  submitter         VARCHAR(300)  NULL COMMENT 'who submits it and is no State: the Secretariat, an organisation, a committee',
  document_date     DATE          NULL COMMENT 'as printed on it',
  deadline          DATE          NULL COMMENT 'last day for it to be published, in the zone of the meeting',
  original_language CHAR(2)       NOT NULL,
  embargo_until     DATETIME(6)   NULL,
  in_session        BOOLEAN       NOT NULL DEFAULT FALSE,
  withdrawn_reason  VARCHAR(1000) NULL COMMENT 'why it is withdrawn; NULL while it is not',
  source            VARCHAR(600)  NULL COMMENT 'where a fact about a real document comes from',
  created_at        DATETIME(6)   NOT NULL,
  version           INT           NOT NULL DEFAULT 0 COMMENT 'of the document with its languages and files',
  CONSTRAINT document_symbol UNIQUE (meeting_id, sort_key),
  CONSTRAINT document_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT document_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT document_series CHECK (series IN ('DOC', 'INF', 'CRP', 'L')),
  CONSTRAINT document_original_language CHECK (original_language IN ('en', 'fr', 'es'))
);

-- No key to the item: one that was removed from the agenda and is put back has its documents again.
CREATE TABLE document_item (
  document_id BIGINT NOT NULL,
  item_id     BIGINT NOT NULL,
  PRIMARY KEY (document_id, item_id),
  CONSTRAINT document_item_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE,
  INDEX document_item_item (item_id)
);

CREATE TABLE document_state (
  document_id BIGINT  NOT NULL,
  iso2        CHAR(2) NOT NULL COMMENT 'a submitting State',
  PRIMARY KEY (document_id, iso2),
  CONSTRAINT document_state_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE
);

CREATE TABLE document_language (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  document_id  BIGINT      NOT NULL,
  language     CHAR(2)     NOT NULL,
  kind         VARCHAR(11) NOT NULL,
  status       VARCHAR(14) NOT NULL DEFAULT 'EXPECTED',
  due          DATE        NULL COMMENT 'in the zone of the meeting; NULL: the deadline of the document',
  published_at DATETIME(6) NULL,
  CONSTRAINT document_language_one UNIQUE (document_id, language),
  CONSTRAINT document_language_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE CASCADE,
  CONSTRAINT document_language_language CHECK (language IN ('en', 'fr', 'es')),
  CONSTRAINT document_language_kind CHECK (kind IN ('ORIGINAL', 'TRANSLATION', 'COURTESY')),
  CONSTRAINT document_language_status CHECK (status IN ('EXPECTED', 'RECEIVED', 'IN_TRANSLATION', 'PUBLISHED'))
);

CREATE TABLE document_file (
  language_id BIGINT NOT NULL,
  number      INT    NOT NULL COMMENT 'version of the file in this language, from 1',
  file_id     BIGINT NOT NULL,
  PRIMARY KEY (language_id, number),
  CONSTRAINT document_file_file UNIQUE (file_id),
  CONSTRAINT document_file_language FOREIGN KEY (language_id) REFERENCES document_language (id),
  CONSTRAINT document_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT document_file_number CHECK (number > 0)
);
