-- A road as it stood on a day, to be compared with how it stands now. It is kept for the meeting to which the road leads.

CREATE TABLE road_baseline (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT       NOT NULL,
  name       VARCHAR(120) NOT NULL,
  taken_at   DATETIME(6)  NOT NULL,
  taken_by   VARCHAR(250) NOT NULL COMMENT 'who took it, as it read then',
  CONSTRAINT road_baseline_name UNIQUE (meeting_id, name),
  CONSTRAINT road_baseline_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
);

-- No key to the items: they belong to several features, and one that was removed since stood on the road all the same.
CREATE TABLE road_baseline_item (
  baseline_id BIGINT       NOT NULL,
  kind        VARCHAR(12)  NOT NULL,
  item_id     BIGINT       NOT NULL,
  meeting_id  BIGINT       NOT NULL COMMENT 'whose item it was: shown to those who may see its plan',
  title       VARCHAR(500) NOT NULL COMMENT 'in the language of whoever took it',
  starts_on   DATE         NOT NULL,
  ends_on     DATE         NOT NULL,
  PRIMARY KEY (baseline_id, kind, item_id),
  CONSTRAINT road_baseline_item_baseline FOREIGN KEY (baseline_id) REFERENCES road_baseline (id) ON DELETE CASCADE,
  CONSTRAINT road_baseline_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT road_baseline_item_dates CHECK (ends_on >= starts_on)
);
