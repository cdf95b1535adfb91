//! What the tests from outside share: the program, the fixtures, folders of their own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file or folder of the fixtures.
pub(crate) fn fixture(name: &str) -> PathBuf {
    repository().join("fixtures").join(name)
}

/// A new empty folder of this test's own.
pub(crate) fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("the target folder can be written");
    path
}

/// The program with `arguments`, as of a fixed month.
pub(crate) fn prescreen(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prescreen"))
        .args(arguments)
        .current_dir(repository())
        .output()
        .expect("the program starts")
}

/// The same, its standard output as text, whatever the exit code.
pub(crate) fn printed(arguments: &[&str]) -> String {
    String::from_utf8(prescreen(arguments).stdout).expect("output is UTF-8")
}

/// The next number below `below` of the fixed row of numbers that `seed` stands in.
pub(crate) fn chance(seed: &mut u64, below: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % below
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("test paths are UTF-8")
}
