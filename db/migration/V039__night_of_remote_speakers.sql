-- Between which hours, on their own clocks, nobody should have to speak from afar; null: at all hours they may.

ALTER TABLE programme_limits
  ADD COLUMN night_from TIME NULL,
  ADD COLUMN night_to   TIME NULL COMMENT 'of the next day where it is not after night_from';
UPDATE programme_limits SET night_from = '22:00', night_to = '06:00';
