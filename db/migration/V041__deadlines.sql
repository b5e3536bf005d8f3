-- Rules that can be computed say from what they count; the calendars of offices; what each meeting makes of its rules.
ALTER TABLE deadline_rule
  ADD COLUMN topic_fr       VARCHAR(300) NULL,
  ADD COLUMN topic_es       VARCHAR(300) NULL,
  ADD COLUMN anchor_point   VARCHAR(20)  NULL COMMENT 'from what is counted; NULL where the rule is a date, or words that are never computed',
  ADD COLUMN anchor_meeting VARCHAR(10)  NULL COMMENT 'of which meeting: its own, the one that reviews its documents, the previous one of its series',
  ADD COLUMN roll           VARCHAR(20)  NULL,
  ADD COLUMN roll_inferred  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'no source says so: it explains a date that was printed',
  ADD COLUMN fixed_on       DATE         NULL COMMENT 'the date as printed',
  ADD COLUMN body_code      VARCHAR(20)  NULL COMMENT 'whose meetings; NULL: none is proposed by itself',
  ADD COLUMN kinds          VARCHAR(200) NULL COMMENT 'of meetings, separated by blanks; NULL: all of the body',
  ADD COLUMN meeting_code   VARCHAR(60)  NULL COMMENT 'the one meeting to which it applies',
  ADD CONSTRAINT deadline_rule_anchor CHECK ((anchor_point IS NULL) = (anchor_meeting IS NULL) AND (anchor_point IS NULL) = (roll IS NULL)),
  ADD CONSTRAINT deadline_rule_point CHECK (anchor_point IN ('FIRST_ANNOUNCED_DAY', 'OPENING', 'CLOSING')),
  ADD CONSTRAINT deadline_rule_of CHECK (anchor_meeting IN ('OWN', 'REVIEWING', 'PREVIOUS')),
  ADD CONSTRAINT deadline_rule_roll CHECK (roll IN ('NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY')),
  ADD CONSTRAINT deadline_rule_date CHECK (fixed_on IS NULL OR (offset_value IS NULL AND anchor_point IS NULL)),
  ADD CONSTRAINT deadline_rule_counted CHECK (anchor_point IS NULL OR offset_value IS NOT NULL);

CREATE TABLE office (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code          VARCHAR(20)  NOT NULL COMMENT 'a duty station, or the ISO 3166-1 alpha-2 code of a host country',
  valid_from    DATE         NOT NULL COMMENT 'since when its week is this one',
  name_en       VARCHAR(120) NOT NULL,
  name_fr       VARCHAR(120) NOT NULL,
  name_es       VARCHAR(120) NOT NULL,
  weekend       VARCHAR(40)  NOT NULL COMMENT 'days of the week, separated by blanks',
  zone          VARCHAR(60)  NULL COMMENT 'IANA name, where it is a duty station',
  organisations VARCHAR(200) NULL COMMENT 'codes of the secretariats there, separated by blanks',
  source        VARCHAR(400) NOT NULL,
  confidence    VARCHAR(120) NOT NULL,
  CONSTRAINT office_code UNIQUE (code, valid_from)
);

CREATE TABLE office_holiday (
  office_code VARCHAR(20)  NOT NULL,
  day         DATE         NOT NULL,
  name_en     VARCHAR(120) NOT NULL,
  name_fr     VARCHAR(120) NOT NULL,
  name_es     VARCHAR(120) NOT NULL,
  source      VARCHAR(400) NOT NULL,
  PRIMARY KEY (office_code, day)
);

-- Days are counted from the dates of the meeting, so that they move with it.
CREATE TABLE meeting_anchor (
  meeting_id      BIGINT NOT NULL PRIMARY KEY,
  announced_after INT    NOT NULL DEFAULT 0 COMMENT 'days from the first day of the meeting to the day first announced',
  opens_after     INT    NOT NULL DEFAULT 0 COMMENT 'days from the first day to the opening',
  opens_at        TIME   NULL COMMENT 'local to the zone of the meeting',
  closes_before   INT    NOT NULL DEFAULT 0 COMMENT 'days from the closing to the last day',
  closes_at       TIME   NULL,
  reviewing_id    BIGINT NULL COMMENT 'the meeting that reviews the documents of this one',
  previous_id     BIGINT NULL COMMENT 'the one before in its series',
  version         INT    NOT NULL DEFAULT 0,
  CONSTRAINT meeting_anchor_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_anchor_reviewing FOREIGN KEY (reviewing_id) REFERENCES meeting (id),
  CONSTRAINT meeting_anchor_previous FOREIGN KEY (previous_id) REFERENCES meeting (id),
  CONSTRAINT meeting_anchor_other CHECK (reviewing_id <> meeting_id AND previous_id <> meeting_id)
);

CREATE TABLE meeting_holiday (
  meeting_id BIGINT       NOT NULL,
  day        DATE         NOT NULL,
  name       VARCHAR(120) NOT NULL,
  PRIMARY KEY (meeting_id, day),
  CONSTRAINT meeting_holiday_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

-- What a meeting makes of a rule, or a deadline of its own. Dates are computed, but for those that somebody set.
CREATE TABLE deadline (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id     BIGINT        NOT NULL,
  rule_id        BIGINT        NULL COMMENT 'NULL: of the meeting''s own',
  adopted        BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'somebody took or changed it: it stays when body or kind of the meeting change',
  topic_en       VARCHAR(300)  NULL,
  topic_fr       VARCHAR(300)  NULL,
  topic_es       VARCHAR(300)  NULL,
  counting       VARCHAR(10)   NOT NULL,
  offset_value   INT           NULL,
  offset_unit    VARCHAR(10)   NULL,
  anchor_point   VARCHAR(20)   NULL,
  anchor_meeting VARCHAR(10)   NULL,
  roll           VARCHAR(20)   NULL,
  fixed_on       DATE          NULL COMMENT 'local to the zone in which the deadline ends',
  provision      VARCHAR(200)  NULL,
  reason         VARCHAR(1000) NULL,
  state          VARCHAR(12)   NOT NULL DEFAULT 'OPEN',
  met_on         DATE          NULL,
  met_by         VARCHAR(300)  NULL COMMENT 'who said so, as they were',
  met_due        DATE          NULL COMMENT 'the date against which it was met',
  note           VARCHAR(2000) NULL,
  version        INT           NOT NULL DEFAULT 0,
  CONSTRAINT deadline_rule_once UNIQUE (meeting_id, rule_id),
  CONSTRAINT deadline_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT deadline_of_rule FOREIGN KEY (rule_id) REFERENCES deadline_rule (id),
  CONSTRAINT deadline_topic CHECK (rule_id IS NOT NULL OR COALESCE(topic_en, topic_fr, topic_es) IS NOT NULL),
  CONSTRAINT deadline_counting CHECK (counting IN ('AS_RULE', 'OTHERWISE', 'FIXED') AND (counting <> 'AS_RULE' OR rule_id IS NOT NULL)),
  CONSTRAINT deadline_otherwise CHECK (counting <> 'OTHERWISE' OR (offset_value IS NOT NULL AND offset_unit IN ('HOURS', 'DAYS', 'MONTHS', 'YEARS')
      AND anchor_point IN ('FIRST_ANNOUNCED_DAY', 'OPENING', 'CLOSING') AND anchor_meeting IN ('OWN', 'REVIEWING', 'PREVIOUS')
      AND roll IN ('NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY'))),
  CONSTRAINT deadline_fixed CHECK ((counting = 'FIXED') = (fixed_on IS NOT NULL)),
  CONSTRAINT deadline_state CHECK (state IN ('OPEN', 'MET', 'EXTENDED', 'WITHDRAWN', 'OFF')),
  CONSTRAINT deadline_met CHECK ((state = 'MET') = (met_on IS NOT NULL) AND (state = 'MET') = (met_by IS NOT NULL))
);
