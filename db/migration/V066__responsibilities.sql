-- Which organisation is responsible for what in the preparation of a meeting.
CREATE TABLE responsibility (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT        NOT NULL,
  code       VARCHAR(40)   NULL COMMENT 'the usual area of which it was made',
  name_en    VARCHAR(200)  NULL,
  name_fr    VARCHAR(200)  NULL,
  name_es    VARCHAR(200)  NULL,
  note       VARCHAR(1000) NULL,
  state      VARCHAR(10)   NOT NULL DEFAULT 'OPEN',
  version    INT           NOT NULL DEFAULT 0,
  CONSTRAINT responsibility_usual UNIQUE (meeting_id, code),
  CONSTRAINT responsibility_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT responsibility_name CHECK (COALESCE(name_en, name_fr, name_es) IS NOT NULL),
  CONSTRAINT responsibility_state CHECK (state IN ('OPEN', 'UNDER_WAY', 'DONE'))
);

CREATE TABLE responsibility_holder (
  responsibility_id BIGINT       NOT NULL,
  organisation_id   BIGINT       NOT NULL,
  leads             BOOLEAN      NOT NULL COMMENT 'is responsible; else helps',
  standing          VARCHAR(11)  NOT NULL,
  words             VARCHAR(500) NULL COMMENT 'why it was handed back',
  PRIMARY KEY (responsibility_id, organisation_id),
  CONSTRAINT responsibility_holder_of FOREIGN KEY (responsibility_id) REFERENCES responsibility (id) ON DELETE CASCADE,
  CONSTRAINT responsibility_holder_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT responsibility_holder_standing CHECK (standing IN ('ASKED', 'ACCEPTED', 'HANDED_BACK')),
  CONSTRAINT responsibility_holder_words CHECK ((standing = 'HANDED_BACK') = (words IS NOT NULL))
);

CREATE TABLE responsibility_person (
  responsibility_id BIGINT NOT NULL,
  account_id        BIGINT NOT NULL,
  PRIMARY KEY (responsibility_id, account_id),
  CONSTRAINT responsibility_person_of FOREIGN KEY (responsibility_id) REFERENCES responsibility (id) ON DELETE CASCADE,
  CONSTRAINT responsibility_person_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE responsibility_task (
  responsibility_id BIGINT NOT NULL,
  task_id           BIGINT NOT NULL,
  PRIMARY KEY (responsibility_id, task_id),
  CONSTRAINT responsibility_task_of FOREIGN KEY (responsibility_id) REFERENCES responsibility (id) ON DELETE CASCADE,
  CONSTRAINT responsibility_task_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
);
