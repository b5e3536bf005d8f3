ALTER TABLE task
  ADD COLUMN position INT NOT NULL DEFAULT 0 COMMENT 'in the order by hand of its meeting; 0 in a plan that nobody has put in order: it stands by its days' AFTER template;
