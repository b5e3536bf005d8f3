ALTER TABLE outcome_link
  DROP CONSTRAINT outcome_link_kind;

ALTER TABLE outcome_link
  ADD CONSTRAINT outcome_link_kind CHECK (target_kind IN ('AGENDA_ITEM', 'DOCUMENT', 'MEETING', 'OUTCOME', 'TASK'));
