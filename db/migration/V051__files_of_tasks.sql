-- What belongs to a task: a letter that was received, a draft contract, a picture of the hall.
CREATE TABLE task_file (
  task_id    BIGINT NOT NULL,
  file_id    BIGINT NOT NULL,
  account_id BIGINT NOT NULL COMMENT 'who added it and may remove it',
  PRIMARY KEY (task_id, file_id),
  CONSTRAINT task_file_file UNIQUE (file_id),
  CONSTRAINT task_file_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT task_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT task_file_account FOREIGN KEY (account_id) REFERENCES account (id)
);
