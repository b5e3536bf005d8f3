-- What delegations propose for a text, where others stand on it, and what they have recorded.
CREATE TABLE text_proposal (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id          BIGINT        NOT NULL,
  kind             VARCHAR(8)    NOT NULL,
  paragraph_id     BIGINT        NULL COMMENT 'what it is about; NULL for ADD',
  after_id         BIGINT        NULL COMMENT 'ADD, MOVE: what it is to follow; NULL for the end of the part (ADD), its beginning (MOVE)',
  part             VARCHAR(10)   NOT NULL,
  level            TINYINT       NOT NULL,
  alternative      BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'ADD: another version of the whole paragraph that it follows',
  base_revision_id BIGINT        NULL COMMENT 'what its author had in front of them',
  body             MEDIUMTEXT    NULL COMMENT 'the proposed wording in the language of negotiation, as revisions keep it',
  delegation       VARCHAR(120)  NOT NULL,
  on_behalf_of     VARCHAR(120)  NULL COMMENT 'the group for which the delegation speaks',
  reason           VARCHAR(1000) NULL,
  state            VARCHAR(9)    NOT NULL DEFAULT 'OPEN',
  author_id        BIGINT        NULL,
  author_label     VARCHAR(300)  NOT NULL,
  created_at       DATETIME(6)   NOT NULL,
  decided_by       VARCHAR(300)  NULL,
  decided_at       DATETIME(6)   NULL,
  version          INT           NOT NULL DEFAULT 0,
  CONSTRAINT text_proposal_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT text_proposal_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id),
  CONSTRAINT text_proposal_after FOREIGN KEY (after_id) REFERENCES paragraph (id),
  CONSTRAINT text_proposal_base FOREIGN KEY (base_revision_id) REFERENCES paragraph_revision (id),
  CONSTRAINT text_proposal_author FOREIGN KEY (author_id) REFERENCES account (id),
  CONSTRAINT text_proposal_kind CHECK (kind IN ('ADD', 'MODIFY', 'SUPPRESS', 'MOVE', 'KEEP')),
  CONSTRAINT text_proposal_part CHECK (part IN ('PREAMBLE', 'OPERATIVE')),
  CONSTRAINT text_proposal_level CHECK (level BETWEEN 0 AND 2),
  CONSTRAINT text_proposal_state CHECK (state IN ('OPEN', 'ACCEPTED', 'BRACKETED', 'PARKED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT text_proposal_wording CHECK ((body IS NOT NULL) = (kind IN ('ADD', 'MODIFY'))),
  CONSTRAINT text_proposal_subject CHECK ((paragraph_id IS NULL) = (kind = 'ADD')),
  CONSTRAINT text_proposal_place CHECK (after_id IS NULL OR kind IN ('ADD', 'MOVE')),
  CONSTRAINT text_proposal_alternative CHECK (NOT alternative OR (kind = 'ADD' AND after_id IS NOT NULL)),
  CONSTRAINT text_proposal_base_known CHECK (kind <> 'MODIFY' OR base_revision_id IS NOT NULL)
);

CREATE TABLE text_position (
  proposal_id BIGINT        NOT NULL,
  delegation  VARCHAR(120)  NOT NULL,
  stance      VARCHAR(7)    NOT NULL,
  comment     VARCHAR(1000) NULL,
  by_label    VARCHAR(300)  NOT NULL,
  at          DATETIME(6)   NOT NULL,
  PRIMARY KEY (proposal_id, delegation),
  CONSTRAINT text_position_proposal FOREIGN KEY (proposal_id) REFERENCES text_proposal (id),
  CONSTRAINT text_position_stance CHECK (stance IN ('SUPPORT', 'OPPOSE', 'RESERVE'))
);

-- Recorded as made: never changed, never removed.
CREATE TABLE text_statement (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id      BIGINT       NOT NULL,
  paragraph_id BIGINT       NULL COMMENT 'NULL: on the text as a whole',
  delegation   VARCHAR(120) NOT NULL,
  language     CHAR(2)      NOT NULL,
  words        TEXT         NOT NULL,
  by_label     VARCHAR(300) NOT NULL,
  at           DATETIME(6)  NOT NULL,
  CONSTRAINT text_statement_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT text_statement_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id),
  CONSTRAINT text_statement_language CHECK (language IN ('en', 'fr', 'es'))
);
