-- Agenda items and negotiated texts. Numbers of items and paragraphs are computed, never stored; only where no more than a
-- part of a printed agenda is known do its items keep the numbers that the secretariat printed (number_fixed).

CREATE TABLE agenda_item (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id BIGINT       NOT NULL,
  parent_id  BIGINT       NULL,
  position   INT          NOT NULL COMMENT 'among its siblings, from 0',
  number_fixed VARCHAR(20) NULL COMMENT 'as printed by the secretariat (24.3.1.1); shown instead of the computed number',
  title_en   VARCHAR(300) NULL,
  title_fr   VARCHAR(300) NULL,
  title_es   VARCHAR(300) NULL,
  note       TEXT         NULL COMMENT 'annotation: what the item is for and the action requested',
  source     VARCHAR(600) NULL,
  version    INT          NOT NULL DEFAULT 0,
  CONSTRAINT agenda_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT agenda_item_parent FOREIGN KEY (parent_id) REFERENCES agenda_item (id),
  CONSTRAINT agenda_item_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT agenda_item_position CHECK (position >= 0),
  INDEX agenda_item_order (meeting_id, parent_id, position)
);

CREATE TABLE negotiated_text (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meeting_id  BIGINT       NOT NULL,
  title_en    VARCHAR(300) NULL,
  title_fr    VARCHAR(300) NULL,
  title_es    VARCHAR(300) NULL,
  house_style VARCHAR(10)  NOT NULL DEFAULT 'CMS',
  example     BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'wording of our own on known facts, shown as such',
  version     INT          NOT NULL DEFAULT 0,
  CONSTRAINT negotiated_text_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT negotiated_text_title CHECK (COALESCE(title_en, title_fr, title_es) IS NOT NULL),
  CONSTRAINT negotiated_text_house_style CHECK (house_style IN ('CMS', 'RAMSAR'))
);

CREATE TABLE paragraph (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  text_id   BIGINT      NOT NULL,
  part      VARCHAR(10) NOT NULL,
  level     TINYINT     NOT NULL DEFAULT 0 COMMENT '0 paragraph, 1 sub-paragraph (a), 2 (i)',
  position  INT         NOT NULL,
  state     VARCHAR(20) NOT NULL DEFAULT 'OPEN',
  version   INT         NOT NULL DEFAULT 0,
  CONSTRAINT paragraph_text FOREIGN KEY (text_id) REFERENCES negotiated_text (id),
  CONSTRAINT paragraph_part CHECK (part IN ('PREAMBLE', 'OPERATIVE')),
  CONSTRAINT paragraph_level CHECK (level BETWEEN 0 AND 2),
  CONSTRAINT paragraph_state CHECK (state IN ('OPEN', 'AGREED_AD_REFERENDUM', 'AGREED', 'ADOPTED', 'SUPPRESSED')),
  INDEX paragraph_order (text_id, part, position)
);

-- Append-only: a revision is never changed or removed.
CREATE TABLE paragraph_revision (
  id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  paragraph_id     BIGINT       NOT NULL,
  language         CHAR(2)      NOT NULL,
  number           INT          NOT NULL COMMENT '1, 2, … within paragraph and language',
  base_revision_id BIGINT       NULL COMMENT 'what its author had in front of them',
  body             MEDIUMTEXT   NOT NULL COMMENT 'the printed form of the inline tree',
  author_id        BIGINT       NULL,
  author_label     VARCHAR(300) NOT NULL,
  delegation       VARCHAR(120) NULL COMMENT 'for whom it was written',
  source_revision_id BIGINT     NULL COMMENT 'of a translation: the revision it renders',
  created_at       DATETIME(6)  NOT NULL,
  CONSTRAINT paragraph_revision_number UNIQUE (paragraph_id, language, number),
  CONSTRAINT paragraph_revision_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id),
  CONSTRAINT paragraph_revision_base FOREIGN KEY (base_revision_id) REFERENCES paragraph_revision (id),
  CONSTRAINT paragraph_revision_source FOREIGN KEY (source_revision_id) REFERENCES paragraph_revision (id),
  CONSTRAINT paragraph_revision_author FOREIGN KEY (author_id) REFERENCES account (id),
  CONSTRAINT paragraph_revision_language CHECK (language IN ('en', 'fr', 'es'))
);

-- The head moves by compare-and-set on revision_id.
CREATE TABLE paragraph_head (
  paragraph_id BIGINT  NOT NULL,
  language     CHAR(2) NOT NULL,
  revision_id  BIGINT  NOT NULL,
  PRIMARY KEY (paragraph_id, language),
  CONSTRAINT paragraph_head_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id),
  CONSTRAINT paragraph_head_revision FOREIGN KEY (revision_id) REFERENCES paragraph_revision (id)
);

-- Adoption is pinned to a revision; each step is kept.
CREATE TABLE paragraph_adoption (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  paragraph_id BIGINT        NOT NULL,
  revision_id  BIGINT        NULL,
  step         VARCHAR(20)   NOT NULL,
  reason       VARCHAR(1000) NULL COMMENT 'required where brackets were open',
  at           DATETIME(6)   NOT NULL,
  by_label     VARCHAR(300)  NOT NULL,
  CONSTRAINT paragraph_adoption_paragraph FOREIGN KEY (paragraph_id) REFERENCES paragraph (id),
  CONSTRAINT paragraph_adoption_revision FOREIGN KEY (revision_id) REFERENCES paragraph_revision (id),
  CONSTRAINT paragraph_adoption_step CHECK (step IN ('AGREED_AD_REFERENDUM', 'AGREED', 'ADOPTED', 'REOPENED', 'SUPPRESSED')),
  INDEX paragraph_adoption_history (paragraph_id, id)
);
