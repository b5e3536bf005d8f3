-- Field by field what is proposed, and what was there when it was.
CREATE TABLE change_proposal_field (
  proposal_id BIGINT      NOT NULL,
  field       VARCHAR(40) NOT NULL COMMENT 'component of the record of the fields that are edited',
  base        LONGTEXT    NOT NULL COMMENT 'JSON: as the proposer had it before them',
  proposed    LONGTEXT    NOT NULL COMMENT 'JSON',
  outcome     VARCHAR(10) NULL COMMENT 'once the proposal is accepted',
  PRIMARY KEY (proposal_id, field),
  CONSTRAINT change_proposal_field_of FOREIGN KEY (proposal_id) REFERENCES change_proposal (id) ON DELETE CASCADE,
  CONSTRAINT change_proposal_field_base CHECK (JSON_VALID(base)),
  CONSTRAINT change_proposal_field_proposed CHECK (JSON_VALID(proposed)),
  CONSTRAINT change_proposal_field_outcome CHECK (outcome IN ('TAKEN', 'CHANGED', 'LEFT'))
);
