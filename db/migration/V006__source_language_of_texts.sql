-- The language in which a text is negotiated; adoption is pinned to revisions in it, other languages are translations.
ALTER TABLE negotiated_text
  ADD COLUMN source_language CHAR(2) NOT NULL DEFAULT 'en' AFTER title_es,
  ADD CONSTRAINT negotiated_text_source_language CHECK (source_language IN ('en', 'fr', 'es'));
