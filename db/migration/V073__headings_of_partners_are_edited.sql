-- Headings under which partners are told of are edited on a page; the history knows them by number.
ALTER TABLE partner_group
  ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT FIRST,
  ADD COLUMN version INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT partner_group_id UNIQUE (id);
