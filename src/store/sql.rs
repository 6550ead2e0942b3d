//! The statements, once for all backends, in the subset that SQLite and
//! PostgreSQL share.

macro_rules! columns {
    () => {
        "r.kind, r.id, r.version, r.revision, j.at, j.actor, r.owner, r.audience, r.listed, r.body"
    };
}

/// From each head to its record and the act that wrote it.
macro_rules! from_heads {
    () => {
        concat!(" FROM head h", records!())
    };
}

macro_rules! records {
    () => {
        " JOIN record r ON r.kind = h.kind AND r.id = h.id AND r.version = h.version \
          JOIN journal j ON j.revision = r.revision"
    };
}

/// Listed and visible: `$1` the kind, `$2` to `$4` the audiences, `$5` 1, or 0
/// for unlisted ones as well.
macro_rules! visible {
    () => {
        " h.kind = $1 AND h.audience IN ($2, $3, $4) AND h.listed >= $5"
    };
}

/// From the references to a target (`$6`, `$7`) to their heads: the key of the
/// table gives them in the order of their ids, whatever else there is.
macro_rules! from_pointing_at {
    () => {
        " FROM reference p JOIN head h ON h.kind = p.kind AND h.id = p.id"
    };
}

macro_rules! pointing_at {
    () => {
        " AND p.target_kind = $6 AND p.target_id = $7 AND p.kind = $1"
    };
}

/// What the records of a kind (`$8`) that point at a target point at besides;
/// to be ended with a bracket. The concatenation keeps SQLite from going through
/// all that point at anything of the kind, instead of through these few.
macro_rules! through {
    () => {
        " AND h.id IN (SELECT o.target_id FROM reference o \
          WHERE o.kind = $8 AND o.target_kind || '' = $1 AND o.id IN \
          (SELECT p.id FROM reference p \
          WHERE p.target_kind = $6 AND p.target_id = $7 AND p.kind = $8)"
    };
}

pub const LAST_ACT: &str = "SELECT revision, hash FROM journal ORDER BY revision DESC LIMIT 1";

pub const REVISION: &str = "SELECT COALESCE(MAX(revision), 0) FROM journal";

pub const INSERT_ACT: &str = "INSERT INTO journal (revision, at, actor, state, act, request, \
     content_digest, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

pub const INSERT_RECORD: &str = "INSERT INTO record (kind, id, version, revision, owner, audience, \
     listed, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";

pub const INSERT_HEAD: &str = "INSERT INTO head (kind, id, version, owner, audience, listed) \
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";

/// Moves the head on only from the version before: the one conditional update
/// that decides between concurrent writers.
pub const MOVE_HEAD: &str = "UPDATE head SET version = $3, owner = $4, audience = $5, listed = $6 \
     WHERE kind = $1 AND id = $2 AND version = $3 - 1";

pub const DELETE_REFERENCES: &str = "DELETE FROM reference WHERE kind = $1 AND id = $2";

pub const INSERT_REFERENCE: &str = "INSERT INTO reference (kind, id, target_kind, target_id) \
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

pub const PUT_CONTACT: &str = "INSERT INTO contact (account, name) VALUES ($1, $2) \
     ON CONFLICT (account) DO UPDATE SET name = excluded.name";

pub const CONTACT: &str = "SELECT name FROM contact WHERE account = $1";

pub const PUT_MEMO: &str = "INSERT INTO memo (space, key, value, at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space, key) DO UPDATE SET value = excluded.value, at = excluded.at";

pub const PUT_FIRST_MEMO: &str = "INSERT INTO memo (space, key, value, at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT DO NOTHING";

pub const REPLACE_MEMO: &str = "UPDATE memo SET value = $3, at = $4 \
     WHERE space = $1 AND key = $2 AND value = $5 AND at = $6";

pub const MEMO: &str = "SELECT key, value, at FROM memo WHERE space = $1 AND key = $2";

/// `$2` is the prefix, `$3` the first string after all that begin with it.
pub const MEMOS: &str = "SELECT key, value, at FROM memo WHERE space = $1 AND key >= $2 AND key < $3 \
     ORDER BY key";

pub const DELETE_MEMO: &str = "DELETE FROM memo WHERE space = $1 AND key = $2";

pub const DELETE_MEMOS_BEFORE: &str = "DELETE FROM memo WHERE space = $1 AND at < $2";

/// Newest versions after the revision `$2` that point at one of four targets
/// of the kind `$3`.
pub const POINTING_AT_SINCE: &str = concat!(
    "SELECT ",
    columns!(),
    from_heads!(),
    " WHERE h.kind = $1 AND r.revision > $2 AND EXISTS (SELECT 1 FROM reference p \
      WHERE p.kind = h.kind AND p.id = h.id AND p.target_kind = $3 \
      AND p.target_id IN ($4, $5, $6, $7)) ORDER BY r.revision, h.id LIMIT $8"
);

pub const NEWEST_VERSION: &str = "SELECT version FROM head WHERE kind = $1 AND id = $2";

pub const GET: &str = concat!(
    "SELECT ",
    columns!(),
    from_heads!(),
    " WHERE h.kind = $1 AND h.id = $2"
);

pub const HISTORY: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM record r JOIN journal j ON j.revision = r.revision \
      WHERE r.kind = $1 AND r.id = $2 AND r.version > $3 ORDER BY r.version LIMIT $4"
);

// The order of ids is that of their bytes. A backend whose text follows a
// locale declares the column with the collation "C".

pub const PAGE_ALL: &str = concat!(
    "SELECT ",
    columns!(),
    from_heads!(),
    " WHERE",
    visible!(),
    " AND h.id > $6 ORDER BY h.id LIMIT $7"
);

pub const PAGE_OF_OWNER: &str = concat!(
    "SELECT ",
    columns!(),
    from_heads!(),
    " WHERE",
    visible!(),
    " AND h.owner = $6 AND h.id > $7 ORDER BY h.id LIMIT $8"
);

pub const PAGE_POINTING_AT: &str = concat!(
    "SELECT ",
    columns!(),
    from_pointing_at!(),
    records!(),
    " WHERE",
    visible!(),
    pointing_at!(),
    " AND p.id > $8 ORDER BY p.id LIMIT $9"
);

pub const PAGE_THROUGH: &str = concat!(
    "SELECT ",
    columns!(),
    from_heads!(),
    " WHERE",
    visible!(),
    through!(),
    " AND o.target_id > $9) ORDER BY h.id LIMIT $10"
);

pub const COUNT_ALL: &str = concat!("SELECT COUNT(*) FROM head h WHERE", visible!());

pub const COUNT_OF_OWNER: &str = concat!(
    "SELECT COUNT(*) FROM head h WHERE",
    visible!(),
    " AND h.owner = $6"
);

pub const COUNT_POINTING_AT: &str = concat!(
    "SELECT COUNT(*)",
    from_pointing_at!(),
    " WHERE",
    visible!(),
    pointing_at!()
);

pub const HEADS: &str = concat!(
    "SELECT h.id, h.version FROM head h WHERE",
    visible!(),
    " ORDER BY h.id"
);

pub const HEADS_OF_OWNER: &str = concat!(
    "SELECT h.id, h.version FROM head h WHERE",
    visible!(),
    " AND h.owner = $6 ORDER BY h.id"
);

pub const HEADS_POINTING_AT: &str = concat!(
    "SELECT h.id, h.version",
    from_pointing_at!(),
    " WHERE",
    visible!(),
    pointing_at!(),
    " ORDER BY h.id"
);

pub const HEADS_THROUGH: &str = concat!(
    "SELECT h.id, h.version FROM head h WHERE",
    visible!(),
    through!(),
    ") ORDER BY h.id"
);

pub const COUNT_THROUGH: &str = concat!(
    "SELECT COUNT(*) FROM head h WHERE",
    visible!(),
    through!(),
    ")"
);

/// Asked for in order and once each, SQLite would read all that there are.
pub const CHANGED_SINCE: &str = "SELECT kind, id FROM record WHERE revision > $1";

pub const JOURNAL: &str = "SELECT revision, at, actor, state, act, request, content_digest, \
     previous_hash, hash FROM journal WHERE revision > $1 ORDER BY revision LIMIT $2";

pub const WRITTEN_BY: &str = "SELECT kind, id, version, owner, audience, listed, body \
     FROM record WHERE revision = $1 ORDER BY kind, id";

/// Not by `MAX`, for which SQLite reads all that there are.
pub const NEWEST_OF: &str = "SELECT COALESCE((SELECT revision FROM record \
     WHERE audience = $1 AND kind = $2 ORDER BY revision DESC LIMIT 1), 0)";

pub const REFERENCES: &str =
    "SELECT target_kind, target_id FROM reference WHERE kind = $1 AND id = $2";

pub const COUNT_REFERENCES: &str = "SELECT COUNT(*) FROM reference";

/// Records whose newest version is not what the head says, heads without a
/// record, and gaps in the versions.
pub const WRONG_HEADS: &str = "SELECT n.kind || ' ' || n.id FROM \
     (SELECT kind, id, MAX(version) AS newest, COUNT(*) AS versions FROM record GROUP BY kind, id) n \
     LEFT JOIN head h ON h.kind = n.kind AND h.id = n.id AND h.version = n.newest \
     LEFT JOIN record r ON r.kind = h.kind AND r.id = h.id AND r.version = h.version \
     AND r.audience = h.audience AND r.listed = h.listed AND COALESCE(r.owner, '') = COALESCE(h.owner, '') \
     WHERE r.id IS NULL OR n.versions <> n.newest \
     UNION ALL \
     SELECT h.kind || ' ' || h.id FROM head h \
     LEFT JOIN record r ON r.kind = h.kind AND r.id = h.id AND r.version = h.version \
     WHERE r.id IS NULL";

/// Records whose act the journal does not have.
pub const ORPHANS: &str = "SELECT r.kind || ' ' || r.id FROM record r \
     LEFT JOIN journal j ON j.revision = r.revision WHERE j.revision IS NULL";
