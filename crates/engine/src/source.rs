//! One input file, by path and SHA-256.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// A file to be screened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// How results call it: relative to the folder that was given, with `/` between the parts.
    pub name: String,
}

/// What was read of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The source's name.
    pub name: String,
    /// SHA-256 of its bytes in lower-case hexadecimal; empty where it could not be opened.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Source {
    /// The file at `path`, called `name`.
    #[must_use]
    pub fn new(path: &Path, name: &Path) -> Self {
        let parts: Vec<String> = name.components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
        let name = parts.join("/").replacen("//", "/", 1);
        Self { path: path.to_path_buf(), name }
    }
}

/// SHA-256 of `bytes` in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
