//! A cache as it is found: used, made anew, or done without, and what is said of it.

use std::path::Path;

use rusqlite::{Error, ErrorCode};

use super::store::{self, Store, Unusable};
use crate::source::Hash;

/// The readers of this build.
const READERS: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("PRESCREEN_READERS"));

/// The cache at `path`, as it is or new.
pub(super) fn open(path: &Path, how: &Hash) -> Result<Store, Unusable> {
    Store::open(path, READERS, how)
}

/// The cache at `path`, and what is to be said of it.
pub(super) fn open_or_rebuild(path: &Path, how: &Hash) -> Result<(Store, Option<String>), String> {
    let shown = path.display();
    let why = match open(path, how) {
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
        open(path, how).map_err(|unusable| match unusable {
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

/// Why the run goes on without the cache at `path`, and the remedy.
pub(super) fn without(path: &Path, error: &Error) -> String {
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
