-- How often somebody gets a summary, whether they are told at once that they are named, and of which meetings they want to hear nothing.
ALTER TABLE account
  ADD COLUMN digest   VARCHAR(6)  NOT NULL DEFAULT 'WEEKLY',
  ADD COLUMN mentions VARCHAR(9)  NOT NULL DEFAULT 'AT_ONCE';

UPDATE account SET digest = 'NONE' WHERE NOT weekly_digest;

ALTER TABLE account
  DROP COLUMN weekly_digest,
  MODIFY COLUMN digest_on DATE NOT NULL DEFAULT (CURRENT_DATE) COMMENT 'the day of the last summary, or the day on which the account was made',
  ADD CONSTRAINT account_digest CHECK (digest IN ('NONE', 'DAILY', 'WEEKLY')),
  ADD CONSTRAINT account_mentions CHECK (mentions IN ('AT_ONCE', 'IN_DIGEST'));

CREATE TABLE notice_mute (
  account_id BIGINT NOT NULL,
  meeting_id BIGINT NOT NULL,
  PRIMARY KEY (account_id, meeting_id),
  CONSTRAINT notice_mute_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT notice_mute_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
);
