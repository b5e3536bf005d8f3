-- What came of a meeting and where it leads.
CREATE TABLE outcome (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT        NOT NULL,
  kind        VARCHAR(14)   NOT NULL,
  title_en    VARCHAR(300)  NULL,
  title_fr    VARCHAR(300)  NULL,
  title_es    VARCHAR(300)  NULL,
  text_en     TEXT          NULL,
  text_fr     TEXT          NULL,
  text_es     TEXT          NULL,
  document_id BIGINT        NULL COMMENT 'the document of the register that is the outcome',
  issue_id    BIGINT        NULL COMMENT 'the published text that is the outcome',
  owner_id    BIGINT        NULL COMMENT 'of an action point: who is to do it',
  due         DATE          NULL COMMENT 'of an action point: its last day, in the zone of the meeting',
  state       VARCHAR(7)    NULL COMMENT 'of an action point',
  source      VARCHAR(600)  NULL COMMENT 'where a fact about a real outcome comes from',
  version     INT           NOT NULL DEFAULT 0,
  CONSTRAINT outcome_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT outcome_document FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE SET NULL,
  CONSTRAINT outcome_issue FOREIGN KEY (issue_id) REFERENCES text_issue (id),
  CONSTRAINT outcome_owner FOREIGN KEY (owner_id) REFERENCES organisation (id),
  CONSTRAINT outcome_kind CHECK (kind IN ('COMMUNIQUE', 'RECOMMENDATION', 'CONCLUSION', 'DECISION', 'ACTION_POINT')),
  CONSTRAINT outcome_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT outcome_state CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
  CONSTRAINT outcome_action_point CHECK ((kind = 'ACTION_POINT') = (state IS NOT NULL) AND (kind = 'ACTION_POINT' OR (owner_id IS NULL AND due IS NULL)))
);

-- No key to the target: an agenda item that was removed and is put back is led to again.
CREATE TABLE outcome_link (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  outcome_id  BIGINT       NOT NULL,
  target_kind VARCHAR(11)  NOT NULL,
  target_id   BIGINT       NOT NULL,
  source      VARCHAR(600) NULL COMMENT 'where a fact about a real link comes from',
  CONSTRAINT outcome_link_once UNIQUE (outcome_id, target_kind, target_id),
  CONSTRAINT outcome_link_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id) ON DELETE CASCADE,
  CONSTRAINT outcome_link_kind CHECK (target_kind IN ('AGENDA_ITEM', 'DOCUMENT', 'MEETING', 'OUTCOME')),
  INDEX outcome_link_target (target_kind, target_id)
);
