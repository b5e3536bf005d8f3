-- Places that fell free and wait for somebody on the reserve list.

CREATE TABLE vacancy (
  nomination_id BIGINT      NOT NULL PRIMARY KEY COMMENT 'who had the place',
  fell_free_at  DATETIME(6) NOT NULL,
  CONSTRAINT vacancy_nomination FOREIGN KEY (nomination_id) REFERENCES nomination (id) ON DELETE CASCADE
);
