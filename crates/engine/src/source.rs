//! One input file, by path and SHA-256.

use std::path::{Component, Path, PathBuf};

use sha2::{Digest, Sha256};

/// A file to be screened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// How results call it, with `/` between the parts: see [`crate::Naming`].
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
        let parts = name.components().filter(|part| *part != Component::CurDir);
        let parts: Vec<String> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        // An absolute path begins with a part that is itself "/".
        Self { path: path.to_path_buf(), name: parts.join("/").replacen("//", "/", 1) }
    }
}

/// SHA-256.
pub(crate) type Hash = [u8; 32];

/// SHA-256 of `bytes`.
pub(crate) fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// SHA-256 of `parts`, each after its length, so that no two sets of parts read the same.
pub(crate) fn sha256_of(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// In lower-case hexadecimal.
pub(crate) fn hexadecimal(hash: &Hash) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('0');
    hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_form() {
        let name = |text: &str| Source::new(text.as_ref(), text.as_ref()).name;
        assert_eq!(name("./a//b.pdf"), "a/b.pdf");
        assert_eq!(name("/tmp/a.pdf"), "/tmp/a.pdf");
        assert_eq!(name("../a.pdf"), "../a.pdf");
    }

    #[test]
    fn the_hash_is_the_known_one() {
        assert!(hexadecimal(&sha256(b"abc")).starts_with("ba7816bf8f01cfea414140de5dae2223"));
    }
}
