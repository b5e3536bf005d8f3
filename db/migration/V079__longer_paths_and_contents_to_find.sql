-- A mandate is opened by its citation, a focal point by its name: in an address a letter may take nine characters.
ALTER TABLE search_entry MODIFY path VARCHAR(3000) NOT NULL;

-- What the newest file of each language of a document says, to find it; title and address are those of the document in search_entry.
CREATE TABLE search_content (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT       NOT NULL,
  document_id BIGINT       NOT NULL,
  language    CHAR(2)      NOT NULL,
  file_id     BIGINT       NOT NULL COMMENT 'of the meeting: the one that is read',
  open_from   DATETIME(6)  NULL COMMENT 'when whoever sees the meeting may have the file; NULL: not yet known, or never',
  content     MEDIUMTEXT   NULL COMMENT 'NULL while the file is to be read; empty where it says nothing that could be read',
  words       MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'folded words of the content, each once, with a space before and after each',
  CONSTRAINT search_content_once UNIQUE (document_id, language),
  CONSTRAINT search_content_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  FULLTEXT INDEX search_content_words (words)
);
