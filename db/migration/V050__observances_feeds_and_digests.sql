-- Days to know of when dates are chosen; the address at which a calendar reads somebody's meetings; the weekly summary.

CREATE TABLE observance (
  starts_on  DATE         NOT NULL,
  ends_on    DATE         NOT NULL,
  name_en    VARCHAR(120) NOT NULL,
  name_fr    VARCHAR(120) NOT NULL,
  name_es    VARCHAR(120) NOT NULL,
  kind       VARCHAR(12)  NOT NULL COMMENT 'HOLIDAY: better no meeting; UN_DAY: good to know',
  approximate BOOLEAN     NOT NULL COMMENT 'by the sighting of the moon a day earlier or later',
  source     VARCHAR(400) NOT NULL,
  PRIMARY KEY (starts_on, name_en),
  CONSTRAINT observance_kind CHECK (kind IN ('HOLIDAY', 'UN_DAY')),
  CONSTRAINT observance_days CHECK (ends_on >= starts_on)
);

CREATE TABLE calendar_feed (
  account_id BIGINT      NOT NULL PRIMARY KEY,
  token_hash CHAR(64)    NOT NULL COMMENT 'SHA-256 of the token in the address',
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT calendar_feed_token UNIQUE (token_hash),
  CONSTRAINT calendar_feed_account FOREIGN KEY (account_id) REFERENCES account (id)
);

ALTER TABLE account
  ADD COLUMN weekly_digest BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN digest_on     DATE    NOT NULL DEFAULT (CURRENT_DATE) COMMENT 'the Monday of the last summary, or the day on which the account was made';
