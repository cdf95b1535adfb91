//! Which files a run reads.

use std::collections::BTreeSet;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf, absolute};

use crate::{Source, cache};

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
    /// The folder that the run writes into.
    Output,
}

/// How results call the files of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By the path below the folder, so that a moved folder gives the same results.
    BelowFolder,
    /// By the path with the folder before it, so that files of several folders stay apart.
    WithFolder,
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
            Self::Output => "folder for this run's output",
        }
    }
}

/// Deeper folders than this are not entered.
const DEPTH: usize = 64;

impl Discovery {
    /// The files at `path`: itself, or all below it.
    ///
    /// # Errors
    /// When `path` itself does not exist or cannot be looked at.
    pub fn of(path: &Path, naming: Naming) -> io::Result<Self> {
        let mut found = Self::default();
        let kind = fs::metadata(path)?.file_type();
        if kind.is_dir() {
            let root = path.canonicalize()?;
            let strip = (naming == Naming::BelowFolder).then_some(path);
            Walk { strip, root, entered: BTreeSet::new(), found: &mut found }.folder(path, DEPTH);
        } else if kind.is_file() {
            found.sources.push(Source::new(path, path));
        } else {
            found.leave(path, path, LeftAloneReason::Special);
        }
        Ok(found.in_order())
    }

    /// All of `parts` as one, each file once.
    #[must_use]
    pub fn join(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            all.sources.extend(part.sources);
            all.left_alone.extend(part.left_alone);
        }
        all.in_order()
    }

    /// Leaves alone what lies in `folder`, into which the run writes: a second run reads what the first one read.
    #[must_use]
    pub fn without(mut self, folder: &Path) -> Self {
        let Ok(top) = absolute(folder) else { return self };
        let before = self.sources.len();
        self.sources.retain(|source| !absolute(&source.path).is_ok_and(|path| path.starts_with(&top)));
        if self.sources.len() < before {
            self.leave(folder, folder, LeftAloneReason::Output);
        }
        self
    }

    /// Passes over the run's own cache, wherever it lies: it is no candidate's file.
    #[must_use]
    pub fn without_cache(mut self, cache: &Path) -> Self {
        let own = cache::files(cache).map(|file| absolute(file).ok());
        self.sources.retain(|source| !own.contains(&absolute(&source.path).ok()));
        self
    }

    fn in_order(mut self) -> Self {
        let key = |source: &Source| (source.name.as_bytes().to_vec(), source.path.clone());
        self.sources.sort_by_cached_key(key);
        let same =
            |a: &Source, b: &Source| a.name == b.name && absolute(&a.path).ok() == absolute(&b.path).ok();
        self.sources.dedup_by(|a, b| same(a, b));
        self.left_alone.sort();
        self.left_alone.dedup();
        self
    }

    fn leave(&mut self, path: &Path, name: &Path, reason: LeftAloneReason) {
        self.left_alone.push(LeftAlone { name: Source::new(path, name).name, reason });
    }
}

struct Walk<'a> {
    /// What names leave out at their start.
    strip: Option<&'a Path>,
    root: PathBuf,
    /// Folders entered, by their real path: a link back to one is not followed again.
    entered: BTreeSet<PathBuf>,
    found: &'a mut Discovery,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let real = folder.canonicalize().ok().filter(|real| real.starts_with(&self.root));
        let fresh = real.is_some_and(|real| self.entered.insert(real));
        if !fresh || depth == 0 {
            return self.leave(folder, LeftAloneReason::Link);
        }
        let Ok(entries) = fs::read_dir(folder) else {
            return self.leave(folder, LeftAloneReason::Unlistable);
        };
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
                let source = Source::new(path, self.name(path));
                self.found.sources.push(source);
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

    fn name<'p>(&self, path: &'p Path) -> &'p Path {
        self.strip.and_then(|top| path.strip_prefix(top).ok()).unwrap_or(path)
    }

    fn leave(&mut self, path: &Path, reason: LeftAloneReason) {
        let name = self.name(path);
        self.found.leave(path, name, reason);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of this test's own, empty.
    fn folder(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("prescreen-discover-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("in/sub")).expect("a temporary folder");
        folder
    }

    fn names(found: &Discovery) -> Vec<&str> {
        found.sources.iter().map(|source| source.name.as_str()).collect()
    }

    fn left(found: &Discovery) -> Vec<(&str, LeftAloneReason)> {
        found.left_alone.iter().map(|left| (left.name.as_str(), left.reason)).collect()
    }

    #[test]
    fn folders_are_read_through_in_path_order_and_hidden_files_left_alone() {
        let top = folder("order");
        for name in ["in/b.pdf", "in/a.pdf", "in/sub/c.pdf", "in/B.pdf", "in/.hidden"] {
            fs::write(top.join(name), "").expect("written");
        }
        fs::create_dir(top.join("in/.git")).expect("made");
        let found = Discovery::of(&top.join("in"), Naming::BelowFolder).expect("is there");
        assert_eq!(names(&found), ["B.pdf", "a.pdf", "b.pdf", "sub/c.pdf"]);
        assert_eq!(left(&found), [(".git", LeftAloneReason::Hidden), (".hidden", LeftAloneReason::Hidden)]);
        let found = Discovery::of(&top.join("in/sub"), Naming::WithFolder).expect("is there");
        assert!(names(&found)[0].ends_with("/in/sub/c.pdf"), "{found:?}");
        assert!(Discovery::of(&top.join("gone"), Naming::BelowFolder).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_folder_and_loops_are_left_alone() {
        use std::os::unix::fs::symlink;
        let top = folder("links");
        fs::write(top.join("secret.txt"), "").expect("written");
        fs::write(top.join("in/a.pdf"), "").expect("written");
        symlink(top.join("secret.txt"), top.join("in/out.txt")).expect("linked");
        symlink(top.join("in"), top.join("in/sub/loop")).expect("linked");
        symlink(top.join("gone"), top.join("in/broken")).expect("linked");
        symlink(top.join("in/a.pdf"), top.join("in/within.pdf")).expect("linked");
        let found = Discovery::of(&top.join("in"), Naming::BelowFolder).expect("is there");
        assert_eq!(names(&found), ["a.pdf", "within.pdf"]);
        let link = LeftAloneReason::Link;
        assert_eq!(left(&found), [("broken", link), ("out.txt", link), ("sub/loop", link)]);
    }

    #[cfg(unix)]
    #[test]
    fn sockets_are_not_opened() {
        let top = folder("socket");
        let _listener = std::os::unix::net::UnixListener::bind(top.join("in/s")).expect("a socket");
        let found = Discovery::of(&top.join("in"), Naming::BelowFolder).expect("is there");
        assert_eq!((names(&found).len(), left(&found)), (0, vec![("s", LeftAloneReason::Special)]));
    }

    #[test]
    fn the_cache_of_the_run_is_passed_over_with_what_stands_beside_it() {
        let top = folder("cache");
        for name in ["in/a.pdf", "in/own.sqlite", "in/own.sqlite-wal", "in/other.sqlite"] {
            fs::write(top.join(name), "").expect("written");
        }
        let found = Discovery::of(&top.join("in"), Naming::BelowFolder).expect("is there");
        let found = found.without_cache(&top.join("in/own.sqlite"));
        assert_eq!((names(&found), left(&found).len()), (vec!["a.pdf", "other.sqlite"], 0));
    }

    #[test]
    fn files_given_twice_are_read_once_and_the_output_not_at_all() {
        let top = folder("twice");
        fs::write(top.join("in/a.pdf"), "").expect("written");
        fs::write(top.join("in/sub/run.json"), "").expect("written");
        let of = |path: &str| Discovery::of(&top.join(path), Naming::WithFolder).expect("is there");
        let found = Discovery::join([of("in/a.pdf"), of("in")]);
        assert_eq!(found.sources.len(), 2);
        let found = found.without(&top.join("in/sub"));
        assert_eq!(found.sources.len(), 1);
        assert_eq!(found.left_alone[0].reason, LeftAloneReason::Output);
    }
}
