//! What a set of tables is known by. The build script has it too.

use sha2::{Digest, Sha256};

/// SHA-256 over paths and contents, in their order, in lower-case hexadecimal.
pub(crate) fn of<'a>(tables: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut hasher = Sha256::new();
    for (path, text) in tables {
        // Lengths first, so that no two sets of files read the same.
        hasher.update((path.len() as u64).to_le_bytes());
        hasher.update(path);
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
