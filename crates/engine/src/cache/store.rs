//! The file of a cache: two tables in SQLite.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::source::Hash;
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Transaction, params};

/// How the tables are laid out. A file of another layout is made anew.
const LAYOUT: i64 = 1;
/// Marks a file as ours, so that no other database is ever written into ("pscr").
const OURS: i64 = 0x7073_6372;
/// As long is another run waited for that writes.
const PATIENCE: Duration = Duration::from_secs(10);

const TABLES: &str = "
    CREATE TABLE made (readers TEXT NOT NULL);
    CREATE TABLE file (path BLOB PRIMARY KEY, stamp BLOB NOT NULL, sha256 BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE reading (key BLOB PRIMARY KEY, sealed BLOB NOT NULL);";

/// What is to be kept.
#[derive(Debug)]
pub(super) enum Entry {
    /// The file at this path, with this stamp, has the bytes with this hash, which a seal follows.
    File { path: Vec<u8>, stamp: Vec<u8>, sha256: Vec<u8> },
    /// What was read.
    Reading { key: Hash, sealed: Vec<u8> },
}

/// Why a file is not used as it is.
#[derive(Debug)]
pub(super) enum Unusable {
    /// It is a cache, of other readers or of another layout.
    Old,
    /// It was a cache, and is damaged.
    Damaged,
    /// It is something else, and not to be written into.
    NotOurs,
    /// The operating system or SQLite says no.
    Failed(rusqlite::Error),
}

impl From<rusqlite::Error> for Unusable {
    fn from(error: rusqlite::Error) -> Self {
        if is_damage(&error) { Self::Damaged } else { Self::Failed(error) }
    }
}

/// An open cache.
#[derive(Debug)]
pub(super) struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the file at `path` or makes it, for what `readers` read.
    pub(super) fn open(path: &Path, readers: &str) -> Result<Self, Unusable> {
        private(path).map_err(|error| Unusable::Failed(refusal(&error)))?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        let objects: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
        if objects == 0 {
            make(connection.transaction()?, readers)?;
        }
        check(&connection, readers)?;
        // Readers and a writer side by side; a process that is killed loses nothing that it has written.
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.execute_batch("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;")?;
        Ok(Self { connection })
    }

    /// Stamp and sealed hash of the file at `path`, as last seen.
    pub(super) fn file(&self, path: &[u8]) -> rusqlite::Result<Option<(Vec<u8>, Vec<u8>)>> {
        let mut find = self.connection.prepare_cached("SELECT stamp, sha256 FROM file WHERE path = ?1")?;
        find.query_row([path], |row| Ok((row.get(0)?, row.get(1)?))).optional()
    }

    /// The sealed reading kept under `key`.
    pub(super) fn reading(&self, key: &Hash) -> rusqlite::Result<Option<Vec<u8>>> {
        let mut find = self.connection.prepare_cached("SELECT sealed FROM reading WHERE key = ?1")?;
        find.query_row([key.as_slice()], |row| row.get(0)).optional()
    }

    /// Keeps all of `entries` or none.
    pub(super) fn keep(&mut self, entries: &[Entry]) -> rusqlite::Result<()> {
        let all = self.connection.transaction()?;
        for entry in entries {
            match entry {
                Entry::File { path, stamp, sha256 } => {
                    let mut put = all.prepare_cached("INSERT OR REPLACE INTO file VALUES (?1, ?2, ?3)")?;
                    put.execute(params![path, stamp, sha256])?;
                }
                Entry::Reading { key, sealed } => {
                    let mut put = all.prepare_cached("INSERT OR REPLACE INTO reading VALUES (?1, ?2)")?;
                    put.execute(params![key.as_slice(), sealed])?;
                }
            }
        }
        all.commit()
    }
}

fn make(tables: Transaction<'_>, readers: &str) -> rusqlite::Result<()> {
    tables.execute_batch(TABLES)?;
    tables.execute("INSERT INTO made VALUES (?1)", [readers])?;
    tables.pragma_update(None, "application_id", OURS)?;
    tables.pragma_update(None, "user_version", LAYOUT)?;
    tables.commit()
}

fn check(connection: &Connection, readers: &str) -> Result<(), Unusable> {
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    if number("application_id")? != OURS {
        return Err(Unusable::NotOurs);
    }
    if number("user_version")? != LAYOUT {
        return Err(Unusable::Old);
    }
    let made: Option<String> =
        connection.query_row("SELECT readers FROM made", [], |row| row.get(0)).optional()?;
    if made.as_deref() == Some(readers) { Ok(()) } else { Err(Unusable::Old) }
}

/// Makes the file, where it is missing, its owner's alone; the files that SQLite puts beside it follow its mode.
fn private(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

/// The error of the operating system as one of SQLite, which are told apart by their codes.
fn refusal(error: &io::Error) -> rusqlite::Error {
    let code = match error.kind() {
        io::ErrorKind::StorageFull => rusqlite::ffi::SQLITE_FULL,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => rusqlite::ffi::SQLITE_READONLY,
        _ => rusqlite::ffi::SQLITE_CANTOPEN,
    };
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), Some(error.to_string()))
}

/// Whether the file's bytes are at fault.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    // A table that is gone or a column of another type is damage too, of a kind that the format itself allows.
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => {
            matches!(failure.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown)
        }
        rusqlite::Error::SqlInputError { .. }
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::FromSqlConversionFailure(..) => true,
        _ => false,
    }
}

/// The files that make up the cache at `path`.
pub(crate) fn files(path: &Path) -> [PathBuf; 4] {
    ["", "-wal", "-shm", "-journal"].map(|end| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        name.into()
    })
}

/// Takes the cache at `path` away.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    for file in files(path) {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}
