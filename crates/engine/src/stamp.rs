//! What tells, without reading it, that a file has not changed.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// Size, times and number of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Size in bytes.
    pub(crate) bytes: u64,
    /// When its bytes changed last.
    modified: Option<SystemTime>,
    /// When anything of it changed last, in seconds and nanoseconds: a program can set the other time back, not this one.
    changed: (i64, i64),
    /// Device and number of the file.
    node: (u64, u64),
}

/// A file that changed so lately may change again within one tick of the clock that stamps it.
const SETTLED: Duration = Duration::from_secs(2);

impl Stamp {
    pub(crate) fn of(file: &Metadata) -> Self {
        let (changed, node) = inner(file);
        Self { bytes: file.len(), modified: file.modified().ok(), changed, node }
    }

    /// Whether, to a run that began at `now`, the same stamp will mean the same bytes.
    pub(crate) fn is_settled(&self, now: SystemTime) -> bool {
        self.modified.is_some_and(|at| now.duration_since(at).is_ok_and(|age| age >= SETTLED))
            && (self.changed == (0, 0) || settled_since(self.changed.0, now))
    }

    /// As it is kept and compared.
    pub(crate) fn to_bytes(self) -> Vec<u8> {
        let modified = self.modified.and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
        let mut bytes = Vec::with_capacity(56);
        bytes.extend(self.bytes.to_le_bytes());
        bytes.extend(modified.map_or(0, |at| at.as_nanos()).to_le_bytes());
        bytes.extend(self.changed.0.to_le_bytes());
        bytes.extend(self.changed.1.to_le_bytes());
        bytes.extend(self.node.0.to_le_bytes());
        bytes.extend(self.node.1.to_le_bytes());
        bytes
    }
}

fn settled_since(seconds: i64, now: SystemTime) -> bool {
    let at = u64::try_from(seconds).ok().map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
    at.is_some_and(|at| now.duration_since(at).is_ok_and(|age| age >= SETTLED + Duration::from_secs(1)))
}

#[cfg(unix)]
fn inner(file: &Metadata) -> ((i64, i64), (u64, u64)) {
    use std::os::unix::fs::MetadataExt as _;
    ((file.ctime(), file.ctime_nsec()), (file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn inner(_file: &Metadata) -> ((i64, i64), (u64, u64)) {
    ((0, 0), (0, 0))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn another_size_is_another_stamp_and_a_fresh_file_is_not_settled() {
        let path = std::env::temp_dir().join(format!("prescreen-stamp-{}", std::process::id()));
        fs::write(&path, "one").expect("written");
        let stamp = |path| Stamp::of(&fs::metadata(path).expect("is there"));
        let first = stamp(&path);
        assert_eq!(first.to_bytes(), stamp(&path).to_bytes());
        let now = fs::metadata(&path).and_then(|file| file.modified()).expect("a time");
        assert!(!first.is_settled(now) && first.is_settled(now + Duration::from_secs(10)));
        fs::write(&path, "three").expect("written");
        assert_ne!(first.to_bytes(), stamp(&path).to_bytes());
    }
}
