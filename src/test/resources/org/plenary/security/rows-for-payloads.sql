-- Rows in the tables that the demonstration leaves empty, so that payloads can stand in every column of words: one of each kind, as the
-- services would write them. Poisoned writes over every word x; in columns of a key the payload stands here, as nothing writes over those.

SET @cop = (SELECT id FROM meeting WHERE code = 'cms-cop12');
SET @entebbe = (SELECT id FROM meeting WHERE code = 'entebbe-2016');
SET @muscat = (SELECT id FROM meeting WHERE code = 'muscat-2015');
SET @workshop = (SELECT id FROM meeting WHERE code = 'synergies-workshop-2016');
SET @cms = (SELECT id FROM account WHERE email = 'cms@example.org');
SET @cites = (SELECT id FROM account WHERE email = 'cites@example.org');
SET @of_cms = (SELECT id FROM organisation WHERE code = 'CMS');
SET @of_cites = (SELECT id FROM organisation WHERE code = 'CITES');
SET @of_bern = (SELECT id FROM organisation WHERE code = 'BERN');
SET @of_iucn = (SELECT id FROM organisation WHERE code = 'IUCN');
SET @text = (SELECT MIN(id) FROM negotiated_text);
SET @paragraph = (SELECT MIN(id) FROM paragraph WHERE text_id = @text);
SET @revision = (SELECT revision_id FROM paragraph_head WHERE paragraph_id = @paragraph AND language = 'en');
SET @item = (SELECT MIN(id) FROM agenda_item WHERE meeting_id = @cop);
SET @session = (SELECT MIN(id) FROM session WHERE meeting_id = @cop);
SET @document = (SELECT MIN(id) FROM document WHERE meeting_id = @cop);
SET @task = (SELECT MIN(id) FROM task WHERE meeting_id = @cop);
SET @room = (SELECT MIN(id) FROM room WHERE meeting_id = @cop);
SET @outcome = (SELECT id FROM outcome WHERE meeting_id = @entebbe);
SET @participant = (SELECT MIN(id) FROM participant WHERE meeting_id = @muscat);
SET @call = (SELECT MIN(id) FROM nomination_call WHERE meeting_id = @workshop);
SET @nomination = (SELECT MIN(id) FROM nomination);
SET @another = (SELECT MAX(id) FROM nomination);
SET @region = (SELECT MIN(id) FROM call_region);
SET @addressee = (SELECT MIN(addressee_id) FROM nomination);
SET @notified = (SELECT MIN(id) FROM notification_addressee);
SET @mailing = (SELECT MIN(id) FROM notification_mailing);
SET @response = (SELECT MIN(id) FROM notification_response);
SET @notification = (SELECT notification_id FROM notification_addressee WHERE id = @notified);
SET @now = UTC_TIMESTAMP(6);
SET @later = UTC_TIMESTAMP(6) + INTERVAL 9 DAY;
SET @payload = '"><img src onerror=__xss(1)>';

INSERT INTO stored_file (meeting_id, sha256, name, media_type, size, created_at, created_by) VALUES
    (@cop, SHA2('1', 256), 'x', 'application/pdf', 1, @now, 'x'), (@cop, SHA2('2', 256), 'x', 'application/pdf', 1, @now, 'x'),
    (@muscat, SHA2('3', 256), 'x', 'application/pdf', 1, @now, 'x'), (@workshop, SHA2('4', 256), 'x', 'application/pdf', 1, @now, 'x');
SET @file = (SELECT MIN(id) FROM stored_file WHERE meeting_id = @cop), @paper = (SELECT MAX(id) FROM stored_file WHERE meeting_id = @cop);

-- A meeting and those who plan it
INSERT INTO partner_invitation (meeting_id, organisation_id, role, note, state, invited_by, invited_at, expires_at, settled_by, settled_at, reason) VALUES
    (@entebbe, @of_bern, 'CONTRIBUTOR', 'x', 'INVITED', @cms, @now, @later, NULL, NULL, NULL),
    (@entebbe, @of_iucn, 'READER', 'x', 'DECLINED', @cms, @now, @later, @cites, @now, 'x');
INSERT INTO right_request (meeting_id, account_id, action, words, asked_at) VALUES (@entebbe, @cites, 'MANAGE_ACCESS', 'x', @now);
INSERT INTO responsibility (meeting_id, name_en, name_fr, name_es, note, state) VALUES (@entebbe, 'x', 'x', 'x', 'x', 'OPEN');
SET @responsibility = (SELECT MAX(id) FROM responsibility);
INSERT INTO responsibility_holder (responsibility_id, organisation_id, leads, standing, words) VALUES
    (@responsibility, @of_cms, TRUE, 'ACCEPTED', NULL), (@responsibility, @of_cites, FALSE, 'HANDED_BACK', 'x');
INSERT INTO approval (meeting_id, thing, demanded, content, fingerprint, organisation_id, put_by, put_at) VALUES
    (@entebbe, 'DATES', TRUE, '[{"key":"startsOn","name":"x","value":"x"}]', SHA2('x', 256), @of_cms, 'x', @now),
    (@entebbe, 'INVITEES', TRUE, '[{"key":"startsOn","name":"x","value":"x"}]', SHA2('x', 256), @of_cms, 'x', @now);
INSERT INTO approval_answer (approval_id, organisation_id, approves, words, said_by, said_at) SELECT id, @of_cites, FALSE, 'x', 'x', @now FROM approval;
INSERT INTO discussion (meeting_id, entity, entity_id, organisation_id, settled_by, settled_at) VALUES
    (@cop, 'AGENDA_ITEM', @item, NULL, NULL, NULL), (@cop, 'DOCUMENT', @document, @of_cms, 'x', @now), (@entebbe, 'MEETING', @entebbe, NULL, NULL, NULL);
INSERT INTO discussion_remark (discussion_id, author_id, author_label, at, words) SELECT id, @cites, 'x', @now, 'x' FROM discussion;
INSERT INTO discussion_mention (remark_id, account_id) SELECT id, @cms FROM discussion_remark;
INSERT INTO change_proposal (meeting_id, entity, entity_id, state, proposer_id, proposer_label, organisation_id, proposed_at, reason, answer, answered_by, answered_at) VALUES
    (@cop, 'AGENDA_ITEM', @item, 'OPEN', @cites, 'x', @of_cites, @now, 'x', NULL, NULL, NULL),
    (@cop, 'SESSION', @session, 'RETURNED', @cms, 'x', @of_cms, @now, 'x', 'x', 'x', @now);
INSERT INTO change_proposal_field (proposal_id, field, base, proposed) SELECT id, 'titleEn', JSON_QUOTE('x'), JSON_QUOTE('x') FROM change_proposal;

-- The road, the agenda, the programme
INSERT INTO deadline (meeting_id, topic_en, topic_fr, topic_es, counting, fixed_on, provision, reason, state, met_on, met_by, met_due, note) VALUES
    (@cop, 'x', 'x', 'x', 'FIXED', '2017-08-01', 'x', 'x', 'MET', '2017-07-30', 'x', '2017-08-01', 'x');
INSERT INTO task_check (task_id, words, done_by, done_at) VALUES (@task, 'x', 'x', @now);
INSERT INTO task_file (task_id, file_id, account_id) VALUES (@task, @paper, @cms);
INSERT INTO road_baseline (meeting_id, name, taken_at, taken_by) VALUES (@cop, 'x', @now, 'x');
INSERT INTO road_baseline_item (baseline_id, kind, item_id, meeting_id, title, starts_on, ends_on) SELECT id, 'TASK', @task, @cop, 'x', '2017-01-01', '2017-01-09' FROM road_baseline;
INSERT INTO observance (starts_on, ends_on, name_en, name_fr, name_es, kind, approximate, source) VALUES ('2016-05-03', '2016-05-03', @payload, 'x', 'x', 'UN_DAY', FALSE, 'x');
INSERT INTO meeting_holiday (meeting_id, day, name) VALUES (@cop, '2017-10-24', 'x');
INSERT INTO agenda_standing (meeting_id, state, symbol, at, by_label, reason) VALUES (@cop, 'PROVISIONAL', 'UNEP/CMS/COP12/Doc.2', @now, 'x', 'x');
INSERT INTO agenda_version (meeting_id, number, state, put_out, label, symbol, at, by_label, items)
    SELECT @cop, 1, 'PROVISIONAL', TRUE, 'x', 'UNEP/CMS/COP12/Doc.2', @now, 'x', JSON_ARRAYAGG(JSON_OBJECT('place', JSON_OBJECT('id', id, 'parentId', parent_id, 'position', position),
        'number', '1', 'depth', 1, 'version', 0, 'source', 'x', 'documents', JSON_ARRAY(), 'fields', JSON_OBJECT('titleEn', 'x', 'titleFr', 'x', 'titleEs', 'x', 'noteEn', 'x', 'noteFr', 'x', 'noteEs', 'x', 'actionEn', 'x', 'actionFr', 'x', 'actionEs', 'x', 'mandate', 'x')))
    FROM agenda_item WHERE meeting_id = @cop;
INSERT INTO document_file (language_id, number, file_id) SELECT MIN(id), 1, @file FROM document_language WHERE document_id = @document;
INSERT INTO accepted_finding (meeting_id, finding, reason, by_label, accepted_at) VALUES (@cop, 'ROOM', 'x', 'x', @now);
INSERT INTO programme_draft (meeting_id, state, seed, seconds, keeping, by_label, started_at, alive_at, ended_at, hard_before, soft_before, hard, soft, programme) VALUES
    (@cop, 'FAILED', 1, 1, 'FEW', 'x', @now, @now, @now, 0, 0, 0, 0, SHA2('x', 256));
UPDATE session SET afar = CONCAT('Europe/Berlin ', @payload) WHERE id = @session;
UPDATE programme_release SET findings = '[{"text":"x","reason":"x"}]', told_at = @now, told_by = 'x', letters = 1;
INSERT INTO session_reference (meeting_id, reference, session_id) VALUES (@cop, @payload, @session);

-- A text that is negotiated
INSERT INTO text_proposal (text_id, kind, paragraph_id, part, level, base_revision_id, body, delegation, on_behalf_of, reason, state, author_label, created_at, decided_by, decided_at)
    SELECT @text, 'MODIFY', id, part, level, @revision, 'x', 'x', 'x', 'x', IF(id = @paragraph, 'OPEN', 'PARKED'), 'x', @now, IF(id = @paragraph, NULL, 'x'), IF(id = @paragraph, NULL, @now)
    FROM paragraph WHERE id IN (@paragraph, @paragraph + 1);
INSERT INTO text_position (proposal_id, delegation, stance, comment, by_label, at) SELECT id, @payload, 'OPPOSE', 'x', 'x', @now FROM text_proposal;
INSERT INTO text_statement (text_id, paragraph_id, delegation, language, words, by_label, at) VALUES (@text, @paragraph, 'x', 'en', 'x', 'x', @now), (@text, NULL, 'x', 'fr', 'x', 'x', @now);
INSERT INTO text_floor (text_id, paragraph_id) VALUES (@text, @paragraph);
INSERT INTO text_speaker (text_id, name, category, reply, position, state, asked_at, asked_by, given_at, limit_seconds, spent_millis, running_since) VALUES
    (@text, 'x', 'PARTY', FALSE, 0, 'SPEAKING', @now, 'x', @now, 180, 0, @now), (@text, 'x', 'IGO', FALSE, 1, 'WAITING', @now, 'x', NULL, NULL, NULL, NULL);
INSERT INTO text_point_of_order (text_id, delegation, words, raised_at, raised_by, ruling, remark, ruled_at, ruled_by) VALUES
    (@text, 'x', 'x', @now, 'x', NULL, NULL, NULL, NULL), (@text, 'x', 'x', @now, 'x', 'UPHELD', 'x', @now, 'x');
INSERT INTO text_issue (text_id, number, kind, symbol, title_en, title_fr, title_es, source_language, house_style, example, issued_at, issued_by)
    SELECT id, 1, 'FINAL', 'x', 'x', 'x', 'x', source_language, house_style, FALSE, @now, 'x' FROM negotiated_text WHERE id = @text;
SET @issue = (SELECT MAX(id) FROM text_issue);
INSERT INTO text_issue_paragraph (issue_id, position, paragraph_id, part, level, placing, state)
    SELECT @issue, ROW_NUMBER() OVER (ORDER BY part DESC, id) - 1, id, part, level, placing, state FROM paragraph WHERE text_id = @text;
INSERT INTO text_issue_wording (issue_id, paragraph_id, language, revision_id) SELECT @issue, paragraph_id, language, revision_id FROM paragraph_head;
INSERT INTO text_publication (issue_id, published_at, published_by) VALUES (@issue, @now, 'x');
INSERT INTO text_publication_file (issue_id, language, content, sha256) VALUES (@issue, 'en', '<akomaNtoso/>', SHA2('<akomaNtoso/>', 256)), (@issue, 'fr', '<akomaNtoso/>', SHA2('<akomaNtoso/>', 256));
INSERT INTO text_sign_off (issue_id, organisation_id, by_label, at) VALUES (@issue, @of_cms, 'x', @now);

-- Who is named and who comes
INSERT INTO call_extension (call_id, at, old_deadline, new_deadline, reason) VALUES (@call, @now, @now, @later, 'x');
INSERT INTO call_profile (call_id, position, name_en, name_fr, name_es) VALUES (@call, 0, 'x', 'x', 'x');
INSERT INTO nomination_draft (addressee_id, content, saved_at) VALUES (@addressee, '{"givenName":"x","familyName":"x","positionHeld":"x","institution":"x","language":"en","phone":null}', @now);
INSERT INTO nomination_paper (nomination_id, paper_id, file_id) SELECT @nomination, MIN(id), (SELECT id FROM stored_file WHERE meeting_id = @workshop) FROM call_paper WHERE call_id = @call;
INSERT INTO nomination_suggestion (nomination_id, name, email, why, at, replace_by) VALUES (@another, 'x', 'suggested@example.org', 'x', @now, @later);
UPDATE nomination SET state = 'DECLINED' WHERE id = @another;
INSERT INTO reviewer (call_id, name, email, invited_at) VALUES (@call, 'x', 'reviewer@example.org', @now);
INSERT INTO review_score (nomination_id, reviewer_id, recusal, at) SELECT @nomination, id, 'x', @now FROM reviewer;
INSERT INTO selection_ruling (nomination_id, kind, reason, ruled_by, ruled_at) VALUES (@nomination, 'PIN', 'x', 'x', @now);
INSERT INTO selection_terms (call_id) VALUES (@call);
UPDATE call_region SET representative_name = 'x', representative_email = 'representative@example.org', representative_language = 'en', pick_by = @later WHERE id = @region;
INSERT INTO registration_question (meeting_id, position, topic, kind, text_en, text_fr, text_es) VALUES (@muscat, 0, 'DIET', 'TEXT', 'x', 'x', 'x'), (@muscat, 1, 'OTHER', 'CHOICE', 'x', 'x', 'x');
INSERT INTO registration_option (question_id, code, position, text_en, text_fr, text_es) SELECT id, 'A', 0, 'x', 'x', 'x' FROM registration_question WHERE kind = 'CHOICE';
INSERT INTO registration_answer (participant_id, question_id, answer) SELECT @participant, id, 'x' FROM registration_question WHERE kind = 'TEXT';
INSERT INTO registration_draft (participant_id, content, saved_at) VALUES (@participant + 1,
    '{"fields":{"category":"PARTY","iso2":"OM","givenName":"x","familyName":"x","badgeName":"x","positionHeld":"x","organisation":"x","language":"en","listed":true},"accompanying":[{"id":null,"givenName":"x","familyName":"x"}],"answers":{}}', @now);
INSERT INTO credential (meeting_id, iso2, signatory, signatory_name, received_on, form, head, alternates, advisers, note, file_id, state, reason, decided_at)
    SELECT @muscat, 'OM', 'FOREIGN_MINISTER', 'x', '2015-10-18', 'ORIGINAL', 'x', 'x', 'x', 'x', id, 'QUESTIONED', 'x', @now FROM stored_file WHERE meeting_id = @muscat;
INSERT INTO funding (participant_id, meeting_id, currency, ticket, state, note) VALUES (@participant, @muscat, 'USD', 100, 'REQUESTED', 'x');
INSERT INTO badge_design (meeting_id) VALUES (@muscat);
INSERT INTO badge_category (meeting_id, category, colour, label) VALUES (@muscat, 'PARTY', '#112233', 'x'), (@muscat, 'HOST_COUNTRY', '#112233', 'x');
INSERT INTO badge (meeting_id, participant_id, code_hash, issued_at, revoked_at, revoked_reason) VALUES (@muscat, @participant, SHA2('badge', 256), @now, @now, 'x');
INSERT INTO attendance_session (meeting_id, held_on, name, created_at) VALUES (@muscat, '2015-10-18', 'x', @now);
INSERT INTO attendance (session_id, participant_id, scan_id, desk, seen_at, received_at, by_label) SELECT id, @participant, UUID(), 'x', @now, @now, 'x' FROM attendance_session;
INSERT INTO issued_letter (meeting_id, number, reference, kind, participant_id, language, addressee, issued_at, issued_by, text) VALUES
    (@muscat, 1, 'MUSCAT-2015/2015/0001', 'INVITATION', @participant, 'en', 'x', @now, 'x', 'x');

-- Letters, notifications, partners, accounts
INSERT INTO outbox_message (message_id, meeting_id, recipient, recipient_name, language, subject, body, state, attempts, next_attempt_at, last_error, created_at) VALUES
    (UUID(), @entebbe, 'guest@example.org', 'x', 'en', 'x', 'x', 'FAILED', 9, @later, CONCAT('BAD_ADDRESS ', @payload), @now), (UUID(), NULL, 'guest@example.org', 'x', 'en', 'x', 'x', 'FAILED', 9, @later, CONCAT('BAD_ADDRESS ', @payload), @now);
INSERT INTO outbox_attachment (outbox_message_id, name, media_type, content) SELECT id, 'x', 'text/calendar', 'x' FROM outbox_message;
INSERT INTO notification_letter (mailing_id, addressee_id, message_id, language, bounced_at, bounce_note) VALUES (@mailing, @notified, UUID(), 'en', @now, 'x');
INSERT INTO notification_translation (response_id, language, words, made_by, made_at) VALUES (@response, 'fr', 'x', 'x', @now);
INSERT INTO synergies_edit (organisation_id, from_day, to_day, language, paragraph, base, words) VALUES (@of_cms, '2016-01-01', '2016-12-31', 'en', CONCAT('MEETING-', @entebbe), 'x', 'x');
INSERT INTO passkey (account_id, credential_id, name, public_key, attestation, client_data, signature_count, uv_initialized, backup_eligible, backup_state, transports, created_at) VALUES
    (@cms, 'x', 'x', 'x', 'x', 'x', 0, TRUE, FALSE, FALSE, 'internal', @now);
INSERT INTO sign_in (account_id, at, event, means, address, user_agent) VALUES (@cms, @now, 'SIGNED_IN', 'PASSWORD', '198.51.100.1', 'x');

-- What the trail keeps of each kind of object that has a history
INSERT INTO audit_entry (at, actor_account_id, actor_label, role, organisation_id, meeting_id, entity, entity_id, action, before_json, after_json)
    SELECT @now, @cites, 'x', 'CO_ORGANISER', @of_cites, meeting, entity, id, 'CHANGED', '{"titleEn":"x","note":"x"}', '{"titleEn":"x y","note":"x y"}'
    FROM (SELECT @entebbe AS meeting, 'MEETING' AS entity, @entebbe AS id UNION SELECT @cop, 'MEETING', @cop UNION SELECT @cop, 'AGENDA_ITEM', @item UNION SELECT @cop, 'SESSION', @session
        UNION SELECT @cop, 'DOCUMENT', @document UNION SELECT @cop, 'TASK', @task UNION SELECT @cop, 'ROOM', @room UNION SELECT @entebbe, 'OUTCOME', @outcome
        UNION SELECT @entebbe, 'TEXT', @text UNION SELECT @entebbe, 'RESPONSIBILITY', @responsibility UNION SELECT @muscat, 'PARTICIPANT', @participant
        UNION SELECT @workshop, 'NOMINATION', @nomination UNION SELECT @workshop, 'NOMINATION_CALL', @call UNION SELECT NULL, 'NOTIFICATION', @notification
        UNION SELECT NULL, 'ACCOUNT', @cms) AS objects;

-- Links as they stand in letters, the tokens of 43 letters
INSERT INTO guest_link (token_hash, purpose, meeting_id, subject_id, guest_name, email, language, created_at, expires_at)
    SELECT SHA2(RPAD(CONCAT('p', LOWER(purpose)), 43, '0'), 256), purpose, meeting, subject, 'x', 'guest@example.org', 'en', @now, @later
    FROM (SELECT 'NOMINATE' AS purpose, @workshop AS meeting, @addressee AS subject UNION SELECT 'CONFIRM', @workshop, @nomination UNION SELECT 'PICK', @workshop, @region
        UNION SELECT 'REVIEW', @workshop, (SELECT MIN(id) FROM reviewer) UNION SELECT 'REGISTER', @muscat, @participant + 1 UNION SELECT 'NOTIFIED', NULL, @notified) AS links;
INSERT INTO first_password_link (account_id, token_hash, issued_by, expires_at) VALUES (@cites, SHA2(RPAD('pfirst', 43, '0'), 256), @cms, @later);
INSERT INTO sign_in_link (token_hash, account_id, created_at, expires_at) VALUES (SHA2(RPAD('plink', 43, '0'), 256), @cites, @now, @later);
INSERT INTO search_content (meeting_id, document_id, language, file_id, open_from, content, words) VALUES (@cop, @document, 'en', 0, @now, 'x', 'x');
