-- Days on which the venue cannot be used at all: a storm, a strike, an excursion.
ALTER TABLE programme_limits ADD COLUMN lost_days VARCHAR(2000) NULL COMMENT 'ISO dates, blanks between' AFTER sessions;
