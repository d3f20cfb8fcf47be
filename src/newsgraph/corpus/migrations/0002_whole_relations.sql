-- Version 2: the schema newsgraph/2. A relation is a whole clause with all its participants (arguments); links
-- holds the pairs that follow from it. What was extracted before is dropped; the texts stay, marked as read by
-- an older newsgraph, so that the next `newsgraph batch` extracts them again.

DROP VIEW claims_in_words;
DROP VIEW relations_in_words;
DROP TABLE entity_relations;
DROP TABLE relations;
DROP TABLE claim_conflicts;
DROP TABLE claim_addressees;
DROP TABLE claim_about;
DROP TABLE claims;
DROP TABLE mentions;
DROP TABLE roles;
DROP TABLE actors;
DELETE FROM entity_names;
DELETE FROM entities;
DELETE FROM sentences;
DELETE FROM settings WHERE name = 'merged';
UPDATE articles SET newsgraph = newsgraph || ' (newsgraph/1)';

ALTER TABLE articles ADD COLUMN published_at TEXT;  -- with time and zone, where they are known
ALTER TABLE articles ADD COLUMN updated_at TEXT;
ALTER TABLE articles ADD COLUMN given_id TEXT;      -- the record's own id

-- An actor of one article.
CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ref TEXT NOT NULL,                     -- its id in the article's newsgraph/2 JSON
  name TEXT NOT NULL,
  named INTEGER NOT NULL,                -- 0 for "die Staatsanwaltschaft"
  type TEXT NOT NULL,
  gender TEXT,
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
  of_actor_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,
  time TEXT,                             -- now, former
  found_by TEXT NOT NULL                 -- the id of a rule
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
  kind TEXT NOT NULL,
  found_by TEXT NOT NULL
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
  via_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,  -- who passes the speaker's words on
  cue_text TEXT,
  cue_lemma TEXT,
  cue_spans TEXT,                        -- JSON
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  medium TEXT NOT NULL,
  stance TEXT NOT NULL,                  -- what the speaker does with it: asserts, denies, demands, …
  made INTEGER NOT NULL,                 -- 0 where it was only asked for, or refused
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,
  quantities TEXT NOT NULL,              -- JSON
  time_text TEXT,
  time_value TEXT,
  confidence REAL NOT NULL,
  found_by TEXT NOT NULL,
  sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
  spans TEXT NOT NULL,                   -- JSON
  frame_text TEXT,
  frame_start INTEGER,
  frame_end INTEGER,
  UNIQUE (article_id, ref)
);
CREATE INDEX claims_speaker_id ON claims (speaker_id);
CREATE INDEX claims_via_id ON claims (via_id);
CREATE INDEX claims_sentence_id ON claims (sentence_id);

-- Whom a claim names, whom it is said to, and whom it accuses, contradicts or insults.
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

CREATE TABLE claim_against (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  PRIMARY KEY (claim_id, position)
) WITHOUT ROWID;
CREATE INDEX claim_against_actor_id ON claim_against (actor_id);

CREATE TABLE claim_conflicts (
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  other_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  about TEXT NOT NULL,                   -- what is in dispute
  kind TEXT NOT NULL,                    -- figure, denial
  PRIMARY KEY (claim_id, position)
) WITHOUT ROWID;
CREATE INDEX claim_conflicts_other_id ON claim_conflicts (other_id);

CREATE TABLE relations (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ref TEXT NOT NULL,
  text TEXT NOT NULL,                    -- a German main clause that says no more than the article does
  predicate TEXT NOT NULL,
  lemma TEXT NOT NULL,
  predicate_spans TEXT NOT NULL,         -- JSON
  event TEXT,                            -- PLOVER
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,
  time_text TEXT,
  time_value TEXT,
  place_id INTEGER REFERENCES actors (id) ON DELETE CASCADE,
  sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
  confidence REAL NOT NULL,
  found_by TEXT NOT NULL,
  UNIQUE (article_id, ref)
);
CREATE INDEX relations_place_id ON relations (place_id);
CREATE INDEX relations_sentence_id ON relations (sentence_id);
CREATE INDEX relations_event ON relations (event);

-- The claims that say so; none where the author does.
CREATE TABLE relation_vouchers (
  relation_id INTEGER NOT NULL REFERENCES relations (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  PRIMARY KEY (relation_id, position)
) WITHOUT ROWID;
CREATE INDEX relation_vouchers_claim_id ON relation_vouchers (claim_id);

-- The participants of a relation; position 0 is its subject. Subject, label and argument together read true.
CREATE TABLE arguments (
  relation_id INTEGER NOT NULL REFERENCES relations (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  slot TEXT NOT NULL,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  text TEXT NOT NULL,
  through TEXT,
  label TEXT,
  PRIMARY KEY (relation_id, position)
) WITHOUT ROWID;

CREATE TABLE argument_actors (
  relation_id INTEGER NOT NULL REFERENCES relations (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,             -- of the argument
  number INTEGER NOT NULL,
  actor_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  PRIMARY KEY (relation_id, position, number)
) WITHOUT ROWID;
CREATE INDEX argument_actors_actor_id ON argument_actors (actor_id);

-- The pairs that follow from the relations: subject, label, another participant.
CREATE TABLE links (
  id INTEGER PRIMARY KEY,
  relation_id INTEGER NOT NULL REFERENCES relations (id) ON DELETE CASCADE,
  subject_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  object_id INTEGER NOT NULL REFERENCES actors (id) ON DELETE CASCADE
);
CREATE INDEX links_relation_id ON links (relation_id);
CREATE INDEX links_subject_id ON links (subject_id);
CREATE INDEX links_object_id ON links (object_id);

-- The links between entities, counted over articles: the corpus graph in one table. Those that an article's
-- author vouches for have no speaker; the others have the entity that says so, or NULL where it is unknown.
CREATE TABLE entity_relations (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  label TEXT NOT NULL,
  object_id INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
  event TEXT,
  negated INTEGER NOT NULL,
  modality TEXT NOT NULL,
  claimed INTEGER NOT NULL,              -- 1 where a claim says so, 0 where the author does
  speaker_id INTEGER REFERENCES entities (id) ON DELETE CASCADE,
  articles INTEGER NOT NULL,
  times INTEGER NOT NULL,                -- sentences that say so
  first TEXT,
  last TEXT,
  example_id INTEGER REFERENCES relations (id) ON DELETE CASCADE
);
CREATE INDEX entity_relations_subject_id ON entity_relations (subject_id);
CREATE INDEX entity_relations_object_id ON entity_relations (object_id);
CREATE INDEX entity_relations_speaker_id ON entity_relations (speaker_id);
CREATE INDEX entity_relations_example_id ON entity_relations (example_id);
CREATE INDEX entity_relations_articles ON entity_relations (articles, times);

-- What a reader has judged to be wrong (judgements.toml): kind is claim or relation. Questions leave it out.
CREATE TABLE rejected (
  kind TEXT NOT NULL,
  item_id INTEGER NOT NULL,
  PRIMARY KEY (kind, item_id)
) WITHOUT ROWID;

-- Claims and relations in words, near-duplicate articles left out: a start for questions of one's own.
CREATE VIEW claims_in_words AS
SELECT claims.id, articles.published, speakers.name AS speaker, claims.cue_text AS cue, claims.stance, claims.text,
  claims.modality, claims.negated, claims.confidence, articles.title, articles.publisher,
  sentences.text AS sentence
FROM claims
JOIN articles ON articles.id = claims.article_id
JOIN sentences ON sentences.id = claims.sentence_id
LEFT JOIN actors ON actors.id = claims.speaker_id
LEFT JOIN entities AS speakers ON speakers.id = actors.entity_id
WHERE articles.duplicate_of IS NULL;

CREATE VIEW relations_in_words AS
SELECT relations.id, articles.published, subjects.name AS subject, links.label, objects.name AS object,
  relations.text, relations.event, relations.negated, relations.modality, relations.confidence, articles.title,
  articles.publisher, sentences.text AS sentence
FROM links
JOIN relations ON relations.id = links.relation_id
JOIN articles ON articles.id = relations.article_id
JOIN sentences ON sentences.id = relations.sentence_id
JOIN actors AS a ON a.id = links.subject_id
JOIN entities AS subjects ON subjects.id = a.entity_id
JOIN actors AS b ON b.id = links.object_id
JOIN entities AS objects ON objects.id = b.entity_id
WHERE articles.duplicate_of IS NULL;
