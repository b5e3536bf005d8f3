-- Who signed an issue off, and the files that were published of it with their hashes. Never changed.
CREATE TABLE text_sign_off (
  issue_id        BIGINT       NOT NULL,
  organisation_id BIGINT       NOT NULL,
  by_label        VARCHAR(300) NOT NULL,
  at              DATETIME(6)  NOT NULL,
  PRIMARY KEY (issue_id, organisation_id),
  CONSTRAINT text_sign_off_issue FOREIGN KEY (issue_id) REFERENCES text_issue (id),
  CONSTRAINT text_sign_off_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE text_publication (
  issue_id     BIGINT       NOT NULL PRIMARY KEY,
  published_at DATETIME(6)  NOT NULL,
  published_by VARCHAR(300) NOT NULL,
  CONSTRAINT text_publication_issue FOREIGN KEY (issue_id) REFERENCES text_issue (id)
);

CREATE TABLE text_publication_file (
  issue_id BIGINT     NOT NULL,
  language CHAR(2)    NOT NULL,
  content  MEDIUMBLOB NOT NULL COMMENT 'Akoma Ntoso, UTF-8: what the hash is of',
  sha256   CHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (issue_id, language),
  CONSTRAINT text_publication_file_publication FOREIGN KEY (issue_id) REFERENCES text_publication (issue_id),
  CONSTRAINT text_publication_file_language CHECK (language IN ('en', 'fr', 'es')),
  CONSTRAINT text_publication_file_hash CHECK (sha256 REGEXP '^[0-9a-f]{64}$')
);
