//! How the program ends.

use std::path::Path;
use std::process::ExitCode;
use std::{fmt, io};

use prescreen_report::plain_line;

/// Exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Every source was read.
    Done = 0,
    /// The shortlist stands, but some sources could not be read.
    SomeUnreadable = 1,
    /// Nothing was done: usage, requisition, rules.
    NothingDone = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a verb did not do its work.
#[derive(Debug)]
pub(crate) enum Error {
    /// A message that names the file and the remedy, and how to end.
    Said(String, Exit),
    /// Whoever read our output has gone, as `head` does.
    NobodyReads,
}

impl Error {
    /// Nothing was done, and this is why.
    pub(crate) fn new(message: impl fmt::Display) -> Self {
        Self::Said(message.to_string(), Exit::NothingDone)
    }

    /// The one file that a verb was about cannot be read.
    pub(crate) fn unreadable(message: String) -> Self {
        Self::Said(message, Exit::SomeUnreadable)
    }

    /// An error of the operating system on `path`.
    pub(crate) fn on(path: &Path, what: &str, error: &io::Error) -> Self {
        let cause = cause(error);
        Self::new(format!("{what} {}: {cause}", path.display()))
    }

    /// What to say on standard error, a line at a time without control characters, as names of files are in it.
    pub(crate) fn message(&self) -> Option<String> {
        match self {
            Self::Said(message, _) => {
                let lines: Vec<String> = message
                    .lines()
                    .map(|line| {
                        let indent = line.len() - line.trim_start().len();
                        format!("{}{}", " ".repeat(indent), plain_line(line))
                    })
                    .collect();
                Some(lines.join("\n"))
            }
            Self::NobodyReads => None,
        }
    }

    /// How to end.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Said(_, exit) => *exit,
            Self::NobodyReads => Exit::Done,
        }
    }
}

/// Why the operating system says no, and the remedy where there is one.
fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "no permission; change its permissions or choose another place",
        io::ErrorKind::StorageFull => "the disk is full; free some space and run again",
        io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "no more may be written here; raise the limit or choose another place, and run again"
        }
        io::ErrorKind::NotADirectory => "a part of this path is a file, not a folder; choose another place",
        _ => return error.to_string(),
    }
    .to_owned()
}

/// Only writing to standard output has no path to name.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::new(format!("cannot write to standard output: {}", cause(&error))),
        }
    }
}
