-- What the rules of a programme ask of a session beyond its time and room.

ALTER TABLE session
  ADD COLUMN equipment  VARCHAR(500)  NULL COMMENT 'that its room must have, one a line',
  ADD COLUMN prepares   BIGINT        NULL COMMENT 'the plenary before which this group meets; one that was removed is passed over',
  ADD COLUMN closes_at  DATETIME(6)   NULL COMMENT 'announced to end by then, in the zone of the meeting',
  ADD COLUMN afar       VARCHAR(2000) NULL COMMENT 'who speaks from afar, one a line: IANA zone, blank, name';
