-- Whom one writes to for the same at the same address stands once at any time, whichever of two secretariats enters it first.
-- Where two had passed, the later entry keeps its name and loses the address that the earlier one has.
UPDATE focal_point later JOIN focal_point earlier ON earlier.id < later.id AND earlier.email = later.email
  AND earlier.body_id <=> later.body_id AND earlier.iso2 <=> later.iso2 AND earlier.organisation_id <=> later.organisation_id
  AND (later.valid_to IS NULL OR earlier.valid_from < later.valid_to) AND (earlier.valid_to IS NULL OR later.valid_from < earlier.valid_to)
  SET later.email = NULL, later.version = later.version + 1;
UPDATE focal_point SET valid_to = '9999-12-31' WHERE valid_to IS NULL;
ALTER TABLE focal_point
  MODIFY valid_to DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'exclusive; 9999-12-31 while there is no last day',
  ADD PERIOD FOR term (valid_from, valid_to),
  ADD CONSTRAINT focal_point_state_once UNIQUE (body_id, iso2, email, term WITHOUT OVERLAPS),
  ADD CONSTRAINT focal_point_organisation_once UNIQUE (organisation_id, email, term WITHOUT OVERLAPS);
