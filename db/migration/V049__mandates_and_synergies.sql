-- What gives a mandate, by its citation; meetings and agenda items keep citing it in words of their own.
CREATE TABLE mandate (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  citation  VARCHAR(300) NOT NULL COMMENT 'as meetings cite it: CMS Resolution 11.32',
  kind      VARCHAR(15)  NOT NULL DEFAULT 'OTHER',
  body_id   BIGINT       NULL,
  title_en  VARCHAR(500) NULL,
  title_fr  VARCHAR(500) NULL,
  title_es  VARCHAR(500) NULL,
  starts_on DATE         NULL,
  ends_on   DATE         NULL COMMENT 'last day; NULL where it has no end',
  source    VARCHAR(600) NULL,
  version   INT          NOT NULL DEFAULT 0,
  CONSTRAINT mandate_citation UNIQUE (citation),
  CONSTRAINT mandate_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT mandate_kind CHECK (kind IN ('RESOLUTION', 'DECISION', 'JOINT_PROGRAMME', 'OTHER')),
  CONSTRAINT mandate_period CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
);

INSERT INTO mandate (citation) SELECT DISTINCT reference FROM meeting_mandate;

-- The headings under which a report on synergies and partnerships tells of partners, two levels deep.
CREATE TABLE partner_group (
  code        VARCHAR(20)  NOT NULL PRIMARY KEY,
  parent_code VARCHAR(20)  NULL,
  position    INT          NOT NULL,
  name_en     VARCHAR(200) NOT NULL,
  name_fr     VARCHAR(200) NOT NULL,
  name_es     VARCHAR(200) NOT NULL,
  CONSTRAINT partner_group_parent FOREIGN KEY (parent_code) REFERENCES partner_group (code)
);

INSERT INTO partner_group (code, parent_code, position, name_en, name_fr, name_es) VALUES
  ('UN', NULL, 10, 'United Nations system', 'Système des Nations Unies', 'Sistema de las Naciones Unidas'),
  ('MEA', NULL, 20, 'Other multilateral environmental agreements', 'Autres accords multilatéraux sur l’environnement', 'Otros acuerdos multilaterales sobre el medio ambiente'),
  ('BLG', 'MEA', 21, 'Biodiversity Liaison Group', 'Groupe de liaison sur la diversité biologique', 'Grupo de Enlace sobre la Diversidad Biológica'),
  ('BIODIVERSITY', 'MEA', 22, 'Biodiversity-related conventions and agreements', 'Conventions et accords relatifs à la diversité biologique', 'Convenios y acuerdos relacionados con la diversidad biológica'),
  ('IGO_CIVIL', NULL, 30, 'Intergovernmental organizations and civil society', 'Organisations intergouvernementales et société civile', 'Organizaciones intergubernamentales y sociedad civil'),
  ('STRATEGIC', NULL, 40, 'Strategic collaboration', 'Collaborations stratégiques', 'Colaboración estratégica'),
  ('GEF', 'STRATEGIC', 41, 'Global Environment Facility (GEF)', 'Fonds pour l’environnement mondial (FEM)', 'Fondo para el Medio Ambiente Mundial (FMAM)'),
  ('RFMO', 'STRATEGIC', 42, 'Regional fisheries management organizations (RFMOs)', 'Organisations régionales de gestion des pêches (ORGP)', 'Organizaciones regionales de ordenación pesquera (OROP)'),
  ('IPBES', 'STRATEGIC', 43, 'Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services (IPBES)',
   'Plateforme intergouvernementale scientifique et politique sur la biodiversité et les services écosystémiques (IPBES)',
   'Plataforma Intergubernamental Científico-Normativa sobre Diversidad Biológica y Servicios de los Ecosistemas (IPBES)'),
  ('REGIONAL', NULL, 50, 'Regional collaboration', 'Collaboration régionale', 'Colaboración regional');

-- Which heading something belongs under: by the kind of meeting, else by the partner, else by words of its title, else by the kind of partner.
CREATE TABLE partner_rule (
  id                BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  group_code        VARCHAR(20) NOT NULL,
  meeting_kind      VARCHAR(30) NULL,
  organisation_code VARCHAR(40) NULL COMMENT 'no key: organisations are loaded after the migrations',
  organisation_kind VARCHAR(20) NULL,
  words             VARCHAR(60) NULL COMMENT 'that stand in its title, in one of the languages',
  CONSTRAINT partner_rule_group FOREIGN KEY (group_code) REFERENCES partner_group (code),
  CONSTRAINT partner_rule_one CHECK ((meeting_kind IS NOT NULL) + (organisation_code IS NOT NULL) + (organisation_kind IS NOT NULL) + (words IS NOT NULL) = 1),
  CONSTRAINT partner_rule_meeting_once UNIQUE (meeting_kind),
  CONSTRAINT partner_rule_organisation_once UNIQUE (organisation_code),
  CONSTRAINT partner_rule_kind_once UNIQUE (organisation_kind),
  CONSTRAINT partner_rule_words_once UNIQUE (words)
);

INSERT INTO partner_rule (group_code, meeting_kind, organisation_code, organisation_kind) VALUES
  ('BLG', 'LIAISON', NULL, NULL),
  ('REGIONAL', 'REGIONAL_PREPARATORY', NULL, NULL),
  ('RFMO', NULL, 'IOTC', NULL),
  ('GEF', NULL, 'GEF', NULL),
  ('IPBES', NULL, 'IPBES', NULL),
  ('UN', NULL, NULL, 'UN_BODY'),
  ('BIODIVERSITY', NULL, NULL, 'SECRETARIAT'),
  ('IGO_CIVIL', NULL, NULL, 'IGO'),
  ('IGO_CIVIL', NULL, NULL, 'NGO'),
  ('IGO_CIVIL', NULL, NULL, 'OTHER'),
  ('REGIONAL', NULL, NULL, 'GOVERNMENT');

INSERT INTO partner_rule (group_code, words) VALUES
  ('GEF', 'GEF'), ('GEF', 'FEM'), ('GEF', 'FMAM'), ('GEF', 'Global Environment Facility'),
  ('IPBES', 'IPBES'),
  ('RFMO', 'Tuna Commission'), ('RFMO', 'Commission des thons'), ('RFMO', 'Comisión del Atún'),
  ('IGO_CIVIL', 'civil society'), ('IGO_CIVIL', 'société civile'), ('IGO_CIVIL', 'sociedad civil'), ('IGO_CIVIL', 'NGO'), ('IGO_CIVIL', 'ONG');

-- What was done with partners and is neither a meeting nor a notification nor an outcome: contributions, processes, agreements.
CREATE TABLE partner_activity (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT       NOT NULL COMMENT 'whose activity it is',
  group_code      VARCHAR(20)  NOT NULL,
  from_day        DATE         NOT NULL,
  to_day          DATE         NOT NULL,
  words_en        TEXT         NULL COMMENT 'whole sentences',
  words_fr        TEXT         NULL,
  words_es        TEXT         NULL,
  mandate         VARCHAR(300) NULL COMMENT 'as cited',
  source          VARCHAR(600) NULL,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT partner_activity_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT partner_activity_group FOREIGN KEY (group_code) REFERENCES partner_group (code),
  CONSTRAINT partner_activity_days CHECK (to_day >= from_day),
  CONSTRAINT partner_activity_words CHECK (COALESCE(words_en, words_fr, words_es) IS NOT NULL)
);

-- A draft of a report is what it differs in from what the data say.
CREATE TABLE synergies_edit (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  organisation_id BIGINT       NOT NULL,
  from_day        DATE         NOT NULL,
  to_day          DATE         NOT NULL,
  language        CHAR(2)      NOT NULL,
  paragraph       VARCHAR(60)  NOT NULL COMMENT 'MEETING-12: of which facts',
  base            TEXT         NOT NULL COMMENT 'what the data said when it was edited',
  words           TEXT         NULL COMMENT 'NULL: as the data say',
  left_out        BOOLEAN      NOT NULL DEFAULT FALSE,
  version         INT          NOT NULL DEFAULT 0,
  CONSTRAINT synergies_edit_once UNIQUE (organisation_id, from_day, to_day, language, paragraph),
  CONSTRAINT synergies_edit_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT synergies_edit_language CHECK (language IN ('en', 'fr', 'es'))
);
