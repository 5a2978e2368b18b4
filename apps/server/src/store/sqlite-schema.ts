import type { Database } from 'better-sqlite3'

/** Oldest first; the file's user_version counts how many it has had. Never change one, add another. */
const migrations: readonly string[] = [
  `
  CREATE TABLE board (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    code_open INTEGER NOT NULL,
    facilitator_key TEXT NOT NULL,
    contributor_key TEXT NOT NULL,
    viewer_key TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board (id),
    name TEXT NOT NULL,
    team TEXT NOT NULL,
    role TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX participant_board ON participant (board_id);

  CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board (id),
    participant_id TEXT NOT NULL REFERENCES participant (id)
  ) STRICT;

  CREATE TABLE log (
    board_id TEXT NOT NULL REFERENCES board (id),
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (board_id, seq)
  ) STRICT;

  CREATE TABLE snapshot (
    board_id TEXT PRIMARY KEY REFERENCES board (id),
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  `,
  // Something to write when all that is wanted is a flush of the disk.
  `
  CREATE TABLE pulse (beats INTEGER NOT NULL) STRICT;
  INSERT INTO pulse VALUES (0);
  `,
  // Where entries of all boards are written one after the other. With the log's order, by board, every
  // commit would write a page for each board that had an edit.
  `
  CREATE TABLE fresh (
    row INTEGER PRIMARY KEY,
    board_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  `,
  // A row for each turn, with all its entries in one piece (packed.ts): most of what an entry cost was
  // the row it had to itself.
  `
  INSERT INTO log (board_id, seq, bytes, by, at)
    SELECT board_id, seq, bytes, by, at FROM fresh ORDER BY board_id, seq;
  DROP TABLE fresh;
  CREATE TABLE fresh (
    row INTEGER PRIMARY KEY,
    entries BLOB NOT NULL
  ) STRICT;
  `,
  // Whose a Yjs client id is (sync/owners.ts).
  `
  CREATE TABLE client_owner (
    board_id TEXT NOT NULL,
    client INTEGER NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (board_id, client)
  ) STRICT, WITHOUT ROWID;
  `,
]

/** Brings the file to the newest shape. Throws when a newer Caseboard has written it. */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) {
    throw new Error(
      'The data folder was written by a newer Caseboard. Install that version, or choose another DATA_DIR.',
    )
  }
  db.transaction(() => {
    for (const migration of migrations.slice(version)) db.exec(migration)
    db.pragma(`user_version = ${migrations.length}`)
  })()
}
