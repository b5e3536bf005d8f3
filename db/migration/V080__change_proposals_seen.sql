-- Who of the proposer's colleagues has seen what became of a proposal; when the proposer has, stands at the proposal.
CREATE TABLE change_proposal_seen (
  proposal_id BIGINT      NOT NULL,
  account_id  BIGINT      NOT NULL,
  seen_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (proposal_id, account_id),
  CONSTRAINT change_proposal_seen_of FOREIGN KEY (proposal_id) REFERENCES change_proposal (id) ON DELETE CASCADE,
  CONSTRAINT change_proposal_seen_by FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
