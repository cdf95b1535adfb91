//! The same seed gives the same bytes, whatever the threads; another seed gives others; labels say what was written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use prescreen_corpusgen::{Format, Order, fill, resume};

fn filled(name: &str, seed: u64, jobs: usize) -> BTreeMap<String, Vec<u8>> {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&out);
    fill(&Order { count: 40, seed, out: out.clone(), jobs, formats: Format::ALL.to_vec() }).expect("written");
    let mut files = BTreeMap::new();
    for folder in ["resumes", "truth", "."] {
        read(&out.join(folder), &mut files);
    }
    files
}

fn read(folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            files.insert(name, fs::read(path).expect("a file"));
        }
    }
}

#[test]
fn bytes_depend_on_the_seed_alone() {
    let one = filled("one", 3, 1);
    assert_eq!(one.len(), 81);
    assert_eq!(one, filled("two", 3, 2));
    assert_ne!(one, filled("other", 4, 2));
}

#[test]
fn titles_and_employers_of_the_label_stand_in_the_file() {
    for number in 1..100 {
        let made = resume(9, number, &[Format::Txt]).expect("a label");
        let label: serde_json::Value = serde_json::from_str(&made.label).expect("JSON");
        for position in label["positions"].as_array().expect("positions") {
            for key in ["title", "employer"] {
                let printed = position[key].as_str().expect("text");
                assert!(made.file.contains(printed), "{number}: {printed}");
            }
        }
    }
}
