-- A text as it was put out: which paragraphs in which order, and which revision of each in each language. Never changed.
CREATE TABLE text_issue (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id         BIGINT       NOT NULL,
  number          INT          NOT NULL COMMENT '1, 2, … within the text',
  kind            VARCHAR(11)  NOT NULL,
  symbol          VARCHAR(120) NULL,
  document_id     BIGINT       NULL COMMENT 'the document of the register that bears the symbol, where there is one',
  title_en        VARCHAR(300) NULL,
  title_fr        VARCHAR(300) NULL,
  title_es        VARCHAR(300) NULL,
  source_language CHAR(2)      NOT NULL,
  house_style     VARCHAR(10)  NOT NULL,
  example         BOOLEAN      NOT NULL,
  issued_at       DATETIME(6)  NOT NULL,
  issued_by       VARCHAR(300) NOT NULL,
  CONSTRAINT text_issue_number UNIQUE (text_id, number),
  CONSTRAINT text_issue_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT text_issue_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE SET NULL,
  CONSTRAINT text_issue_kind CHECK (kind IN ('CHAIRS_TEXT', 'CRP', 'L', 'REV', 'CORR', 'FINAL'))
);

CREATE TABLE text_issue_paragraph (
  issue_id     BIGINT      NOT NULL,
  position     INT         NOT NULL COMMENT 'in reading order, from 0',
  paragraph_id BIGINT      NOT NULL,
  part         VARCHAR(10) NOT NULL,
  level        TINYINT     NOT NULL,
  placing      VARCHAR(11) NOT NULL,
  state        VARCHAR(20) NOT NULL,
  PRIMARY KEY (issue_id, position),
  CONSTRAINT text_issue_paragraph_once UNIQUE (issue_id, paragraph_id),
  CONSTRAINT text_issue_paragraph_issue FOREIGN KEY (issue_id) REFERENCES text_issue (id),
  CONSTRAINT text_issue_paragraph_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id)
);

CREATE TABLE text_issue_wording (
  issue_id     BIGINT  NOT NULL,
  paragraph_id BIGINT  NOT NULL,
  language     CHAR(2) NOT NULL,
  revision_id  BIGINT  NOT NULL,
  PRIMARY KEY (issue_id, paragraph_id, language),
  CONSTRAINT text_issue_wording_paragraph FOREIGN KEY (issue_id, paragraph_id) REFERENCES text_issue_paragraph (issue_id, paragraph_id),
  CONSTRAINT text_issue_wording_revision FOREIGN KEY (revision_id) REFERENCES paragraph_revision (id)
);
