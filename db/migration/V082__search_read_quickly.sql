-- Entries are read one by one, those of the newest meetings first (decision 0048): narrow rows in that order; what a hit shows stands apart.
-- All of it is made from the tables of the features at the next start.
DROP TABLE search_entry;

CREATE TABLE search_entry (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  meeting_id      BIGINT       NULL COMMENT 'in which the right is asked; NULL for what belongs to no meeting',
  kind            VARCHAR(20)  NOT NULL,
  object          VARCHAR(40)  NOT NULL COMMENT 'the thing of this kind: its id or code',
  place           BIGINT       NOT NULL DEFAULT 0 COMMENT 'meeting_id, or 0: what a row is unique by',
  action          VARCHAR(30)  NULL COMMENT 'the right in that meeting, or of the platform where it belongs to none; NULL: whoever is signed in',
  organisation_id BIGINT       NULL COMMENT 'for the staff of which alone it is',
  heading         TEXT         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'folded words of the titles and names, with a space before and after each',
  words           MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'folded words of everything by which it is found, with a space before and after each',
  PRIMARY KEY (place, id),
  CONSTRAINT search_entry_id UNIQUE (id),
  CONSTRAINT search_entry_once UNIQUE (kind, place, object),
  CONSTRAINT search_entry_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  FULLTEXT INDEX search_entry_words (words)
);

CREATE TABLE search_shown (
  kind     VARCHAR(20)   NOT NULL,
  place    BIGINT        NOT NULL,
  object   VARCHAR(40)   NOT NULL,
  title_en VARCHAR(500)  NULL,
  title_fr VARCHAR(500)  NULL,
  title_es VARCHAR(500)  NULL,
  body_en  MEDIUMTEXT    NULL,
  body_fr  MEDIUMTEXT    NULL,
  body_es  MEDIUMTEXT    NULL,
  path     VARCHAR(3000) NOT NULL,
  PRIMARY KEY (kind, place, object),
  CONSTRAINT search_shown_entry FOREIGN KEY (kind, place, object) REFERENCES search_entry (kind, place, object) ON DELETE CASCADE
);
