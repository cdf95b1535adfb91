//! What was read of each file, kept between runs: judging the same files for another role, or going on after a run was
//! cut off, reads none of them again.
//!
//! A reading is kept under the SHA-256 of the file's bytes and of all else that it depends on: the readers, the rules,
//! the limits, the recogniser, and the ending of the file's name, which tells Markdown from plain text. Beside it stands,
//! by path, which bytes a file had, so that an unchanged one is not even opened. A cache is a help and never a
//! condition: whatever is wrong with it, the run goes on and says so.

mod entry;
mod store;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf, absolute};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};
use std::{fs, mem};

use prescreen_extract::Limits;
use prescreen_lexicon::Lexicon;
use rusqlite::{Error, ErrorCode};

use crate::reading::Reading;
use crate::source::{Hash, sha256_of};
use crate::stamp::Stamp;
use crate::{Recogniser, Source};
use store::{Entry, Store, Unusable};

pub(crate) use store::files;

/// The readers of this build.
const READERS: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("PRESCREEN_READERS"));
/// So much is put down in one go ...
const BATCH: usize = 64;
/// ... or what came together within so long. A run that is killed loses no more.
const INTERVAL: Duration = Duration::from_millis(500);

/// A cache of readings, for all threads of a run.
#[derive(Debug)]
pub struct Cache {
    path: PathBuf,
    /// All that a reading depends on beside the file.
    how: String,
    /// When the run began: what changed since may change again.
    started: SystemTime,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// `None` once it is given up.
    store: Option<Store>,
    pending: Vec<Entry>,
    put_down: Instant,
    rebuilt: bool,
    damaged: u64,
    notes: Vec<String>,
}

impl Cache {
    /// Opens the cache at `path`, or makes it, for a run that began at `started`. One that is damaged or of other readers is made anew.
    ///
    /// # Errors
    /// A sentence that says why the run goes on without, and the remedy.
    pub fn open(
        path: &Path,
        lexicon: &Lexicon,
        limits: &Limits,
        ocr: Option<&Recogniser>,
        started: SystemTime,
    ) -> Result<Self, String> {
        let how = format!("{} {limits:?} {:?}", lexicon.hash(), ocr.map(Recogniser::name));
        let (store, note) = open_or_rebuild(path)?;
        let inner = Inner {
            store: Some(store),
            pending: Vec::new(),
            put_down: Instant::now(),
            rebuilt: false,
            damaged: 0,
            notes: note.into_iter().collect(),
        };
        Ok(Self { path: path.to_owned(), how, started, inner: Mutex::new(inner) })
    }

    /// SHA-256 and size in bytes of the file of `source`, where it has not changed since it was last seen.
    pub(crate) fn identity(&self, source: &Source) -> Option<(Hash, u64)> {
        let stamp = Stamp::of(&fs::metadata(&source.path).ok()?);
        let path = place(source)?;
        let (known, sealed) = self.ask(|store| store.file(&path))?;
        let (sha256, seal) = sealed.split_at_checked(size_of::<Hash>())?;
        let same = known == stamp.to_bytes() && seal == entry::seal(&[&path, &known, sha256]);
        same.then(|| Some((sha256.try_into().ok()?, stamp.bytes)))?
    }

    /// What was read of the bytes with this hash, in a file called as `source` is.
    pub(crate) fn reading(&self, sha256: &Hash, source: &Source, lexicon: &Lexicon) -> Option<Reading> {
        let key = self.key(sha256, source);
        let sealed = self.ask(|store| store.reading(&key))?;
        let opened = entry::opened(&key, &sealed, lexicon);
        if opened.is_none() {
            self.lock().damaged += 1;
        }
        opened
    }

    /// Keeps which bytes the file of `source` has.
    pub(crate) fn keep_identity(&self, source: &Source, stamp: Stamp, sha256: &Hash) {
        if let Some(path) = place(source).filter(|_| stamp.is_settled(self.started)) {
            let stamp = stamp.to_bytes();
            let seal = entry::seal(&[&path, &stamp, sha256]);
            self.put(Entry::File { path, stamp, sha256: [sha256.as_slice(), &seal].concat() });
        }
    }

    /// Keeps what was read of the bytes with this hash.
    pub(crate) fn keep_reading(&self, sha256: &Hash, source: &Source, reading: &Reading) {
        let key = self.key(sha256, source);
        if let Some(sealed) = entry::sealed(&key, reading) {
            self.put(Entry::Reading { key, sealed });
        }
    }

    /// Puts down what is not yet.
    pub(crate) fn flush(&self) {
        self.lock().put_down(&self.path);
    }

    /// What there is to be said of the cache, a sentence each; said once.
    pub fn notes(&self) -> Vec<String> {
        let mut inner = self.lock();
        let damaged = mem::take(&mut inner.damaged);
        if damaged > 0 {
            let path = self.path.display();
            inner.notes.push(format!("the cache {path}: {damaged} entries were damaged and are made anew"));
        }
        mem::take(&mut inner.notes)
    }

    fn key(&self, sha256: &Hash, source: &Source) -> Hash {
        let file = source.name.rsplit_once('/').map_or(source.name.as_str(), |(_, file)| file);
        let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        sha256_of(&[self.how.as_bytes(), ending.as_bytes(), sha256])
    }

    fn put(&self, entry: Entry) {
        let mut inner = self.lock();
        if inner.store.is_some() {
            inner.pending.push(entry);
            if inner.pending.len() >= BATCH || inner.put_down.elapsed() >= INTERVAL {
                inner.put_down(&self.path);
            }
        }
    }

    fn ask<T>(&self, question: impl Fn(&Store) -> rusqlite::Result<Option<T>>) -> Option<T> {
        let mut inner = self.lock();
        match question(inner.store.as_ref()?) {
            Ok(answer) => answer,
            Err(error) => {
                inner.mend(&self.path, &error);
                None
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is not yet put down goes with the last of the cache.
impl Drop for Cache {
    fn drop(&mut self) {
        self.flush();
    }
}

impl Inner {
    fn put_down(&mut self, path: &Path) {
        self.put_down = Instant::now();
        let pending = mem::take(&mut self.pending);
        let Some(store) = self.store.as_mut().filter(|_| !pending.is_empty()) else { return };
        if let Err(error) = store.keep(&pending) {
            self.mend(path, &error);
            let again = self.store.as_mut().map(|store| store.keep(&pending));
            if let Some(Err(error)) = again {
                self.mend(path, &error);
            }
        }
    }

    /// Makes a damaged cache anew, once; gives it up for any other reason.
    fn mend(&mut self, path: &Path, error: &Error) {
        self.store = None;
        if store::is_damage(error) && !mem::replace(&mut self.rebuilt, true) {
            let made = store::remove(path).ok().and_then(|()| Store::open(path, READERS).ok());
            if made.is_some() {
                self.store = made;
                self.notes.push(format!("the cache {} was damaged; it is made anew", path.display()));
                return;
            }
        }
        self.notes.push(without(path, error));
    }
}

/// The cache at `path`, and what is to be said of it.
fn open_or_rebuild(path: &Path) -> Result<(Store, Option<String>), String> {
    let shown = path.display();
    let why = match Store::open(path, READERS) {
        Ok(store) => return Ok((store, None)),
        Err(Unusable::Failed(error)) => return Err(without(path, &error)),
        Err(Unusable::NotOurs) => {
            return Err(format!(
                "{shown} is no cache of this program and is left as it is; the run goes on without a cache; name another file"
            ));
        }
        Err(Unusable::Damaged) if !is_named_as_database(path) => {
            return Err(format!(
                "{shown} is no cache, or a damaged one; the run goes on without a cache; delete it or name another file"
            ));
        }
        Err(Unusable::Damaged) => "was damaged",
        Err(Unusable::Old) => "was made by another version of the program",
    };
    let made = store::remove(path).map_err(|error| {
        format!("the cache {shown} {why} and cannot be deleted ({error}); the run goes on without; delete it")
    });
    let store = made.and_then(|()| {
        Store::open(path, READERS).map_err(|unusable| match unusable {
            Unusable::Failed(error) => without(path, &error),
            _ => {
                format!("the cache {shown} {why} and cannot be made anew; the run goes on without; delete it")
            }
        })
    })?;
    Ok((store, Some(format!("the cache {shown} {why}; it is made anew"))))
}

/// A damaged file is only taken for a cache where its name says so: what a slip of the hand named instead stays.
fn is_named_as_database(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    ["sqlite", "sqlite3", "db", "cache"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

fn without(path: &Path, error: &Error) -> String {
    let why = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => "the disk is full; free some space",
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
            "it cannot be written here; name another file with --cache, or give --no-cache"
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            "another run holds it; name another file with --cache"
        }
        _ => return format!("the cache {}: {error}; the run goes on without it", path.display()),
    };
    format!("the cache {}: {why}; the run goes on without it", path.display())
}

/// The file's path, wherever the run was started.
fn place(source: &Source) -> Option<Vec<u8>> {
    Some(absolute(&source.path).ok()?.into_os_string().into_encoded_bytes())
}
