-- A notification belongs to a secretariat; its links and the files that come back belong to no meeting.
ALTER TABLE guest_link
  MODIFY meeting_id BIGINT NULL;

ALTER TABLE guest_link
  DROP CONSTRAINT guest_link_purpose;

ALTER TABLE guest_link
  ADD CONSTRAINT guest_link_purpose CHECK (purpose IN ('NOMINATE', 'CONFIRM', 'PICK', 'REVIEW', 'REGISTER', 'NOTIFIED')
    AND (meeting_id IS NOT NULL OR purpose = 'NOTIFIED'));

ALTER TABLE stored_file
  MODIFY meeting_id BIGINT NULL;
