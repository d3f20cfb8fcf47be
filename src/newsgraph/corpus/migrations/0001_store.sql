-- Version 1 of the store. Offsets (start_char, end_char) are Unicode code points into articles.text,
-- end exclusive. Columns said to be JSON hold a JSON array. Dates are ISO 8601 text.

-- One call of `newsgraph batch`.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  ended TEXT,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'interrupted', 'failed')),
  folder TEXT NOT NULL,
  engine TEXT NOT NULL,
  jobs INTEGER,
  newsgraph TEXT NOT NULL,
  model TEXT NOT NULL,
  model_version TEXT NOT NULL,
  found INTEGER NOT NULL DEFAULT 0,      -- documents below the folder
  done INTEGER NOT NULL DEFAULT 0,       -- read and stored by this run
  unchanged INTEGER NOT NULL DEFAULT 0,  -- known from an earlier run, or the same text as another document
  failed INTEGER NOT NULL DEFAULT 0,
  vanished INTEGER NOT NULL DEFAULT 0,   -- known, but no longer below the folder
  words INTEGER NOT NULL DEFAULT 0,
  seconds REAL NOT NULL DEFAULT 0,
  workers_lost INTEGER NOT NULL DEFAULT 0,
  retried INTEGER NOT NULL DEFAULT 0     -- pieces of work given to another worker
);

-- One text. Several documents with the same text are one article with several rows in sources.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  title TEXT,
  published TEXT,
  publisher TEXT,
  source TEXT,
  authors TEXT NOT NULL,                 -- JSON
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE,             -- article.id of the newsgraph/1 JSON
  newsgraph TEXT NOT NULL,
  model TEXT NOT NULL,
  model_version TEXT NOT NULL,
  duplicate_of INTEGER REFERENCES articles (id) ON DELETE SET NULL,  -- nearly the same text, counted there
  minhash BLOB                           -- 32-bit little-endian MinHash values of the words in threes
);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_publisher ON articles (publisher);
CREATE INDEX articles_duplicate_of ON articles (duplicate_of);

-- Where an article was read: a file, or one record of a JSONL file ("news.jsonl#17").
CREATE TABLE sources (
  address TEXT PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,            -- SHA-256 of the bytes, or what the file system offers instead
  run_id INTEGER NOT NULL REFERENCES runs (id),  -- the run that saw it last
  vanished TEXT                          -- when it was missed, NULL while it is there
);
CREATE INDEX sources_article_id ON sources (article_id);
CREATE INDEX sources_content_hash ON sources (content_hash);
CREATE INDEX sources_run_id ON sources (run_id);

-- What could not be read or extracted, one row per document.
CREATE TABLE failures (
  address TEXT PRIMARY KEY,
  kind TEXT NOT NULL,                    -- reading, extraction, time, memory, crash, storing
  message TEXT NOT NULL,
  content_hash TEXT,                     -- NULL where not even the bytes could be read
  run_id INTEGER NOT NULL REFERENCES runs (id)
);
CREATE INDEX failures_run_id ON failures (run_id);

CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ref INTEGER NOT NULL,                  -- its number in the article
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (article_id, ref)
);

-- An actor of the whole store: the actors of articles that are the same person, state, …
CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  wikidata TEXT,
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  reasons TEXT NOT NULL,                 -- JSON: why actors of several articles are one
  key TEXT NOT NULL UNIQUE
);
CREATE INDEX entities_mentions ON entities (mentions);

-- Every name of an entity, folded (lower case, no accents), for looking it up.
CREATE TABLE entity_names (
  folded TEXT NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  main INTEGER NOT NULL,                 -- 1 for the entity's own name, 0 for an alias
  PRIMARY KEY (folded, entity_id)
) WITHOUT ROWID;
CREATE INDEX entity_names_entity_id ON entity_names (entity_id);

-- An actor of one article.
CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ref TEXT NOT NULL,                     -- its id in the article's newsgraph/1 JSON
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  wikidata TEXT,
  aliases TEXT NOT NULL,                 -- JSON
  merges TEXT NOT NULL,                  -- JSON
  entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
  UNIQUE (article_id, ref)
);
CREATE INDEX actors_entity_id ON actors (entity_id);

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  relation TEXT,
  of_actor_id INTEGER REFERENCES actors (id) ON DELETE CASCADE
);
CREATE INDEX roles_actor_id ON roles (actor_id);
CREATE INDEX roles_of_actor_id ON roles (of_actor_id);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX mentions_actor_id ON mentions (actor_id);
CREATE INDEX mentions_sentence_id ON mentions (sentence_id);

CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ref TEXT NOT NULL,
  speaker_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,
  speaker_text TEXT,
  speaker_start INTEGER,
  speaker_end INTEGER,
  cue_text TEXT,
  cue_lemma TEXT,
  cue_start INTEGER,
  cue_end INTEGER,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  medium TEXT NOT NULL,
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,
  quantities TEXT NOT NULL,              -- JSON
  time_text TEXT,
  time_value TEXT,
  confidence REAL NOT NULL,
  sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
  spans TEXT NOT NULL,                   -- JSON
  frame_text TEXT,
  frame_start INTEGER,
  frame_end INTEGER,
  UNIQUE (article_id, ref)
);
CREATE INDEX claims_speaker_id ON claims (speaker_id);
CREATE INDEX claims_sentence_id ON claims (sentence_id);

CREATE TABLE claim_about (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  PRIMARY KEY (claim_id, position)
) WITHOUT ROWID;
CREATE INDEX claim_about_actor_id ON claim_about (actor_id);

CREATE TABLE claim_addressees (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  PRIMARY KEY (claim_id, position)
) WITHOUT ROWID;
CREATE INDEX claim_addressees_actor_id ON claim_addressees (actor_id);

CREATE TABLE claim_conflicts (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  other_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  PRIMARY KEY (claim_id, position)
) WITHOUT ROWID;
CREATE INDEX claim_conflicts_other_id ON claim_conflicts (other_id);

CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ref TEXT NOT NULL,
  subject_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,
  subject_text TEXT NOT NULL,
  subject_start INTEGER NOT NULL,
  subject_end INTEGER NOT NULL,
  predicate TEXT NOT NULL,
  lemma TEXT NOT NULL,
  predicate_spans TEXT NOT NULL,         -- JSON
  object_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,
  object_text TEXT,
  object_start INTEGER,
  object_end INTEGER,
  event TEXT,                            -- PLOVER
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,
  time_text TEXT,
  time_value TEXT,
  place_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,
  claim_id INTEGER REFERENCES claims (id) ON DELETE CASCADE,
  sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
  confidence REAL NOT NULL,
  UNIQUE (article_id, ref)
);
CREATE INDEX relations_subject_id ON relations (subject_id);
CREATE INDEX relations_object_id ON relations (object_id);
CREATE INDEX relations_place_id ON relations (place_id);
CREATE INDEX relations_claim_id ON relations (claim_id);
CREATE INDEX relations_sentence_id ON relations (sentence_id);
CREATE INDEX relations_event ON relations (event);

-- The relations between entities, counted over articles: the corpus graph in one table.
CREATE TABLE entity_relations (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  lemma TEXT NOT NULL,
  object_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  event TEXT,
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,
  articles INTEGER NOT NULL,
  times INTEGER NOT NULL,                -- sentences that say so
  first TEXT,
  last TEXT,
  example_id INTEGER REFERENCES relations (id) ON DELETE CASCADE
);
CREATE INDEX entity_relations_subject_id ON entity_relations (subject_id);
CREATE INDEX entity_relations_object_id ON entity_relations (object_id);
CREATE INDEX entity_relations_example_id ON entity_relations (example_id);
CREATE INDEX entity_relations_articles ON entity_relations (articles, times);

-- Bands of the MinHash values: articles that share one may be nearly the same text.
CREATE TABLE minhash_bands (
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (band, article_id)
) WITHOUT ROWID;
CREATE INDEX minhash_bands_article_id ON minhash_bands (article_id);

-- Facts about the store itself, such as whether the entities are up to date.
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

CREATE VIRTUAL TABLE sentences_fts USING fts5 (
  text, content = 'sentences', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentences_added AFTER INSERT ON sentences BEGIN
  INSERT INTO sentences_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentences_removed AFTER DELETE ON sentences BEGIN
  INSERT INTO sentences_fts (sentences_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, content = 'articles', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts (rowid, title) VALUES (new.id, new.title);
END;
CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title) VALUES ('delete', old.id, old.title);
END;
CREATE TRIGGER articles_changed AFTER UPDATE OF title ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title) VALUES ('delete', old.id, old.title);
  INSERT INTO articles_fts (rowid, title) VALUES (new.id, new.title);
END;

-- Claims and relations in words, near-duplicate articles left out: a start for questions of one's own.
CREATE VIEW claims_in_words AS
SELECT claims.id, articles.published, speakers.name AS speaker, claims.cue_text AS cue, claims.text,
  claims.modality, claims.confidence, articles.title, articles.publisher, sentences.text AS sentence
FROM claims
JOIN articles ON articles.id = claims.article_id
JOIN sentences ON sentences.id = claims.sentence_id
LEFT JOIN actors ON actors.id = claims.speaker_id
LEFT JOIN entities AS speakers ON speakers.id = actors.entity_id
WHERE articles.duplicate_of IS NULL;

CREATE VIEW relations_in_words AS
SELECT relations.id, articles.published, subjects.name AS subject, relations.predicate, objects.name AS object,
  relations.event, relations.negated, relations.modality, relations.confidence, articles.title,
  articles.publisher, sentences.text AS sentence
FROM relations
JOIN articles ON articles.id = relations.article_id
JOIN sentences ON sentences.id = relations.sentence_id
JOIN actors AS a ON a.id = relations.subject_id
JOIN entities AS subjects ON subjects.id = a.entity_id
JOIN actors AS b ON b.id = relations.object_id
JOIN entities AS objects ON objects.id = b.entity_id
WHERE articles.duplicate_of IS NULL;
