//! Pages made to deceive and honest ones, kept beside the repository: `a*.pdf` hide a line, `l*.pdf` hide nothing.
#![allow(clippy::print_stdout, reason = "a skipped check says so")]

use prescreen_extract::{Limits, extract};

#[test]
fn attacks_are_found_and_honest_pages_are_not_accused() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/hidden_text");
    let Ok(entries) = std::fs::read_dir(folder) else {
        println!("skipped: {folder} is not there");
        return;
    };
    for path in entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "pdf"))
    {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = std::fs::read(&path).expect("the file can be read");
        let document =
            extract(&bytes, None, &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(!document.hidden.is_empty(), name.starts_with('a'), "{name}: {:?}", document.hidden);
        assert!(document.visible_len > 0, "{name}: something is visible");
        if name.starts_with('a') {
            assert!(
                !document.visible().contains("HIDDENKW"),
                "{name}: the hidden line is not among the visible ones"
            );
        }
    }
}
