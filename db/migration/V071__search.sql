-- What can be found, one row for each thing in each meeting to which it belongs; made from the tables of the features and made anew when those change.
CREATE TABLE search_entry (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT       NULL COMMENT 'in which the right is asked; NULL for what belongs to no meeting',
  kind            VARCHAR(20)  NOT NULL,
  object          VARCHAR(40)  NOT NULL COMMENT 'the thing of this kind: its id or code',
  place           BIGINT       NOT NULL DEFAULT 0 COMMENT 'meeting_id, or 0: what a row is unique by',
  action          VARCHAR(30)  NULL COMMENT 'the right in that meeting, or of the platform where it belongs to none; NULL: whoever is signed in',
  organisation_id BIGINT       NULL COMMENT 'for the staff of which alone it is',
  title_en        VARCHAR(500) NULL,
  title_fr        VARCHAR(500) NULL,
  title_es        VARCHAR(500) NULL,
  body_en         MEDIUMTEXT   NULL,
  body_fr         MEDIUMTEXT   NULL,
  body_es         MEDIUMTEXT   NULL,
  path            VARCHAR(300) NOT NULL,
  heading         TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'folded words of the titles and names',
  words           MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'folded words of everything by which it is found',
  CONSTRAINT search_entry_once UNIQUE (kind, object, place),
  CONSTRAINT search_entry_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  INDEX search_entry_source (place, kind),
  FULLTEXT INDEX search_entry_heading (heading),
  FULLTEXT INDEX search_entry_words (words)
);
