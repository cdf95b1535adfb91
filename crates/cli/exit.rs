//! How the program ends.

use std::process::ExitCode;
use std::{fmt, io};

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

/// Why nothing was done: a message that names the file and the remedy.
#[derive(Debug)]
pub(crate) struct Error {
    message: String,
    kind: Option<io::ErrorKind>,
}

impl Error {
    pub(crate) fn new(message: impl fmt::Display) -> Self {
        Self { message: message.to_string(), kind: None }
    }

    /// An error of the operating system on `path`.
    pub(crate) fn on(path: &std::path::Path, what: &str, error: &io::Error) -> Self {
        let cause = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
            io::ErrorKind::PermissionDenied => {
                "no permission; change its permissions or choose another place".to_owned()
            }
            io::ErrorKind::StorageFull => "the disk is full; free some space and run again".to_owned(),
            _ => error.to_string(),
        };
        Self { message: format!("{what} {}: {cause}", path.display()), kind: None }
    }

    /// Whoever read our output has gone, as `head` does.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        self.kind == Some(io::ErrorKind::BrokenPipe)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Only writing to standard output has no path to name.
impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self { message: format!("cannot write the output: {error}"), kind: Some(error.kind()) }
    }
}
