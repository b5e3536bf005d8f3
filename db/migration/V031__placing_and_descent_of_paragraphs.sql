-- How a paragraph takes its number once numbers are circulated, and which paragraph came of which.
ALTER TABLE paragraph
  ADD COLUMN placing VARCHAR(11) NOT NULL DEFAULT 'ORDINARY' COMMENT 'INSERTED counts bis, ter; ALTERNATIVE counts alt.' AFTER level,
  ADD CONSTRAINT paragraph_placing CHECK (placing IN ('ORDINARY', 'INSERTED', 'ALTERNATIVE'));

CREATE TABLE paragraph_descent (
  id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id          BIGINT      NOT NULL,
  kind             VARCHAR(6)  NOT NULL COMMENT 'SPLIT: "to" was parted off "from"; MERGED: "from" went into "to"',
  from_id          BIGINT      NOT NULL,
  to_id            BIGINT      NOT NULL,
  from_revision_id BIGINT      NOT NULL COMMENT 'the wording before',
  at               DATETIME(6) NOT NULL,
  CONSTRAINT paragraph_descent_kind CHECK (kind IN ('SPLIT', 'MERGED')),
  CONSTRAINT paragraph_descent_others CHECK (from_id <> to_id),
  CONSTRAINT paragraph_descent_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT paragraph_descent_from FOREIGN KEY (from_id) REFERENCES paragraph (id),
  CONSTRAINT paragraph_descent_to FOREIGN KEY (to_id) REFERENCES paragraph (id),
  CONSTRAINT paragraph_descent_revision FOREIGN KEY (from_revision_id) REFERENCES paragraph_revision (id)
);
