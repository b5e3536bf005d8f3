-- A partner is asked before it is let in: the invitation and what became of it. The roles themselves stand in meeting_role.

CREATE TABLE partner_invitation (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT        NOT NULL,
  organisation_id BIGINT        NULL,
  account_id      BIGINT        NULL,
  role            VARCHAR(20)   NOT NULL COMMENT 'what is offered; the role held later may be another',
  note            VARCHAR(1000) NULL,
  state           VARCHAR(10)   NOT NULL DEFAULT 'INVITED',
  invited_by      BIGINT        NULL,
  invited_at      DATETIME(6)   NOT NULL,
  expires_at      DATETIME(6)   NOT NULL,
  settled_by      BIGINT        NULL COMMENT 'who accepted, declined, withdrew or left, last',
  settled_at      DATETIME(6)   NULL,
  reason          VARCHAR(1000) NULL,
  successor_id    BIGINT        NULL COMMENT 'the organisation that takes over the work of the one that left',
  open_organisation_id BIGINT   AS (IF(state = 'INVITED', organisation_id, NULL)) VIRTUAL COMMENT 'asked once at a time',
  open_account_id BIGINT        AS (IF(state = 'INVITED', account_id, NULL)) VIRTUAL,
  CONSTRAINT partner_invitation_organisation_once UNIQUE (meeting_id, open_organisation_id),
  CONSTRAINT partner_invitation_account_once UNIQUE (meeting_id, open_account_id),
  CONSTRAINT partner_invitation_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT partner_invitation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT partner_invitation_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT partner_invitation_invited_by FOREIGN KEY (invited_by) REFERENCES account (id),
  CONSTRAINT partner_invitation_settled_by FOREIGN KEY (settled_by) REFERENCES account (id),
  CONSTRAINT partner_invitation_successor FOREIGN KEY (successor_id) REFERENCES organisation (id),
  CONSTRAINT partner_invitation_holder CHECK ((organisation_id IS NULL) <> (account_id IS NULL)),
  CONSTRAINT partner_invitation_role CHECK (role IN ('LEAD_ORGANISER', 'CO_ORGANISER', 'CONTRIBUTOR', 'TRANSLATOR', 'READER')),
  CONSTRAINT partner_invitation_state CHECK (state IN ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'LEFT')),
  CONSTRAINT partner_invitation_settled CHECK ((settled_at IS NULL) = (state IN ('INVITED', 'EXPIRED'))),
  CONSTRAINT partner_invitation_reason CHECK (reason IS NOT NULL OR state NOT IN ('DECLINED', 'LEFT'))
);

ALTER TABLE account
  ADD COLUMN staff_administrator BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'administers the accounts of the own organisation',
  ADD COLUMN answers_invitations BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'answers for the own organisation; where nobody does, all its staff may';
