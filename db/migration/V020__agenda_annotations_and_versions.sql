-- What an annotated agenda says about each item, in the working languages; and the agenda as it was put out, version by version.

ALTER TABLE agenda_item
  ADD COLUMN note_en TEXT NULL AFTER note,
  ADD COLUMN note_fr TEXT NULL AFTER note_en,
  ADD COLUMN note_es TEXT NULL AFTER note_fr,
  ADD COLUMN action_en VARCHAR(2000) NULL COMMENT 'what the meeting is asked to do' AFTER note_es,
  ADD COLUMN action_fr VARCHAR(2000) NULL AFTER action_en,
  ADD COLUMN action_es VARCHAR(2000) NULL AFTER action_fr,
  ADD COLUMN lead_id BIGINT NULL COMMENT 'the organisation that leads the item' AFTER action_es,
  ADD COLUMN mandate VARCHAR(500) NULL COMMENT 'Resolution 11.10, para 5' AFTER lead_id,
  ADD CONSTRAINT agenda_item_lead FOREIGN KEY (lead_id) REFERENCES organisation (id);

-- An annotation was one text: it is taken to be in the first language in which its item has a title.
UPDATE agenda_item
SET note_en = IF(title_en IS NOT NULL, note, NULL),
    note_fr = IF(title_en IS NULL AND title_fr IS NOT NULL, note, NULL),
    note_es = IF(title_en IS NULL AND title_fr IS NULL, note, NULL);

ALTER TABLE agenda_item DROP COLUMN note;

-- No row: the agenda has not been put out yet.
CREATE TABLE agenda_standing (
  meeting_id BIGINT        NOT NULL PRIMARY KEY,
  state      VARCHAR(20)   NOT NULL,
  symbol     VARCHAR(80)   NULL COMMENT 'of the agenda as a document: UNEP/CMS/COP12/Doc.3',
  at         DATETIME(6)   NOT NULL,
  by_label   VARCHAR(300)  NOT NULL,
  reason     VARCHAR(1000) NULL COMMENT 'why an adopted agenda was reopened',
  version    INT           NOT NULL DEFAULT 0,
  CONSTRAINT agenda_standing_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT agenda_standing_state CHECK (state IN ('PROPOSED', 'PROVISIONAL', 'ADOPTED'))
);

-- Append-only: a version is never changed or removed.
CREATE TABLE agenda_version (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT       NOT NULL,
  number     INT          NOT NULL COMMENT '1, 2, … within the meeting',
  state      VARCHAR(20)  NOT NULL COMMENT 'of the agenda at that moment',
  put_out    BOOLEAN      NOT NULL COMMENT 'false: kept by hand',
  label      VARCHAR(200) NULL,
  symbol     VARCHAR(80)  NULL,
  at         DATETIME(6)  NOT NULL,
  by_label   VARCHAR(300) NOT NULL,
  items      LONGTEXT     NOT NULL COMMENT 'JSON: the items in reading order, with number, place and words',
  CONSTRAINT agenda_version_number UNIQUE (meeting_id, number),
  CONSTRAINT agenda_version_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT agenda_version_state CHECK (state IN ('DRAFT', 'PROPOSED', 'PROVISIONAL', 'ADOPTED')),
  CONSTRAINT agenda_version_items CHECK (JSON_VALID(items))
);
