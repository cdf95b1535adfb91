//! Which files a run reads.

use std::collections::BTreeSet;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use crate::Source;

/// What was found below the given paths.
#[derive(Clone, Debug, Default)]
pub struct Discovery {
    /// Files to read, in path order.
    pub sources: Vec<Source>,
    /// What was seen and not read, in path order.
    pub left_alone: Vec<LeftAlone>,
}

/// Something that was seen and not read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftAlone {
    /// Its name, as results would call it.
    pub name: String,
    /// Why.
    pub reason: LeftAloneReason,
}

/// Why something was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftAloneReason {
    /// Its name begins with a full stop.
    Hidden,
    /// A symbolic link out of the folder, or to nothing, or back to a folder that holds it.
    Link,
    /// A pipe, socket or device.
    Special,
    /// A folder that could not be listed.
    Unlistable,
}

impl LeftAloneReason {
    /// The reason in a few words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Link => "symbolic link out of the folder",
            Self::Special => "pipe, socket or device",
            Self::Unlistable => "folder without permission to list it",
        }
    }
}

/// Deeper folders than this are not entered.
const DEPTH: usize = 64;

/// The files at `path`: itself, or all below it.
///
/// # Errors
/// When `path` itself does not exist or cannot be looked at.
pub fn discover(path: &Path) -> io::Result<Discovery> {
    let mut out = Discovery::default();
    let kind = fs::metadata(path)?.file_type();
    if kind.is_dir() {
        let root = path.canonicalize()?;
        let mut walk = Walk { top: path, root, entered: BTreeSet::new(), out: &mut out };
        walk.folder(path, DEPTH);
    } else if kind.is_file() {
        out.sources.push(Source::new(path, path));
    } else {
        out.left_alone.push(LeftAlone { name: path.display().to_string(), reason: LeftAloneReason::Special });
    }
    out.sources.sort_by(|a, b| a.name.as_bytes().cmp(b.name.as_bytes()));
    out.left_alone.sort();
    Ok(out)
}

struct Walk<'a> {
    top: &'a Path,
    root: PathBuf,
    /// Folders entered, by their real path: a link back to one is not followed again.
    entered: BTreeSet<PathBuf>,
    out: &'a mut Discovery,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let real = folder.canonicalize().ok().filter(|real| real.starts_with(&self.root));
        let fresh = real.is_some_and(|real| self.entered.insert(real));
        if !fresh || depth == 0 {
            return self.leave(folder, LeftAloneReason::Link);
        }
        let Ok(entries) = fs::read_dir(folder) else { return self.leave(folder, LeftAloneReason::Unlistable) };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            self.entry(&path, depth);
        }
    }

    fn entry(&mut self, path: &Path, depth: usize) {
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if hidden {
            return self.leave(path, LeftAloneReason::Hidden);
        }
        match self.kind(path) {
            Some(kind) if kind.is_dir() => self.folder(path, depth - 1),
            Some(kind) if kind.is_file() => {
                let name = path.strip_prefix(self.top).unwrap_or(path);
                self.out.sources.push(Source::new(path, name));
            }
            Some(_) => self.leave(path, LeftAloneReason::Special),
            None => self.leave(path, LeftAloneReason::Link),
        }
    }

    /// What `path` is, links followed inside the folder only.
    fn kind(&self, path: &Path) -> Option<FileType> {
        let own = fs::symlink_metadata(path).ok()?.file_type();
        if !own.is_symlink() {
            return Some(own);
        }
        path.canonicalize().ok().filter(|real| real.starts_with(&self.root))?;
        fs::metadata(path).ok().map(|meta| meta.file_type())
    }

    fn leave(&mut self, path: &Path, reason: LeftAloneReason) {
        let name = path.strip_prefix(self.top).unwrap_or(path);
        self.out.left_alone.push(LeftAlone { name: Source::new(path, name).name, reason });
    }
}
