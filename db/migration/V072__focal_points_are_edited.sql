-- Focal points are edited on a page, by several people at once.
ALTER TABLE focal_point ADD COLUMN version INT NOT NULL DEFAULT 0;
