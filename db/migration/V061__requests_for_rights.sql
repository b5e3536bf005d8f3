-- Somebody was refused and asks the lead organisers for the right.
CREATE TABLE right_request (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT       NOT NULL,
  account_id  BIGINT       NOT NULL,
  action      VARCHAR(40)  NOT NULL,
  words       VARCHAR(500) NULL COMMENT 'what for',
  asked_at    DATETIME(6)  NOT NULL,
  answered_at DATETIME(6)  NULL,
  answered_by BIGINT       NULL,
  granted     BOOLEAN      NULL,
  CONSTRAINT right_request_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT right_request_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT right_request_answered_by FOREIGN KEY (answered_by) REFERENCES account (id),
  CONSTRAINT right_request_answered CHECK ((answered_at IS NULL) = (granted IS NULL)),
  INDEX right_request_open (meeting_id, answered_at),
  INDEX right_request_of (account_id, asked_at)
);
