-- What has to be done for a meeting, by whom and by when.
CREATE TABLE task (
  id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id      BIGINT        NOT NULL,
  kind            VARCHAR(10)   NOT NULL,
  title_en        VARCHAR(300)  NULL,
  title_fr        VARCHAR(300)  NULL,
  title_es        VARCHAR(300)  NULL,
  details         VARCHAR(4000) NULL,
  organisation_id BIGINT        NULL,
  account_id      BIGINT        NULL COMMENT 'a person of that organisation',
  counted         VARCHAR(10)   NOT NULL COMMENT 'from what its first day is counted: it moves with that',
  offset_days     INT           NULL COMMENT 'from the first or the last day of the meeting to the first day of the task; negative before it',
  fixed_day       DATE          NULL COMMENT 'first day, where it does not move with the meeting',
  length_days     INT           NOT NULL DEFAULT 0 COMMENT 'from the first to the last day; 0: one day',
  progress        VARCHAR(15)   NOT NULL DEFAULT 'OPEN',
  template        VARCHAR(60)   NULL COMMENT 'the line of a template of which it was made',
  example         BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'invented for the demonstration',
  version         INT           NOT NULL DEFAULT 0,
  CONSTRAINT task_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT task_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT task_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT task_template UNIQUE (meeting_id, template),
  CONSTRAINT task_kind CHECK (kind IN ('TASK', 'MILESTONE')),
  CONSTRAINT task_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT task_person CHECK (account_id IS NULL OR organisation_id IS NOT NULL),
  CONSTRAINT task_counted CHECK (counted IN ('FIXED', 'FIRST_DAY', 'LAST_DAY')),
  CONSTRAINT task_day CHECK ((counted = 'FIXED') = (fixed_day IS NOT NULL) AND (counted = 'FIXED') = (offset_days IS NULL)),
  CONSTRAINT task_length CHECK (length_days >= 0),
  CONSTRAINT task_progress CHECK (progress IN ('OPEN', 'UNDER_WAY', 'DONE', 'DROPPED'))
);

-- What has to be done before, in this or in a linked meeting.
CREATE TABLE task_after (
  task_id  BIGINT NOT NULL,
  after_id BIGINT NOT NULL,
  PRIMARY KEY (task_id, after_id),
  CONSTRAINT task_after_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT task_after_other FOREIGN KEY (after_id) REFERENCES task (id),
  CONSTRAINT task_after_itself CHECK (task_id <> after_id)
);

CREATE TABLE task_check (
  id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  task_id  BIGINT       NOT NULL,
  words    VARCHAR(300) NOT NULL,
  done_by  VARCHAR(300) NULL,
  done_at  DATETIME(6)  NULL,
  CONSTRAINT task_check_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT task_check_done CHECK ((done_by IS NULL) = (done_at IS NULL))
);
