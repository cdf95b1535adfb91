use std::time::Duration;

use prescreen_resume::{Month, Reader};
use prescreen_screen::{Requisition, embedded};

use super::*;
use crate::{Job, Outcome, screen_file};

const RESUME: &str = "Jo Example\n\nExperience\n\nBackend Developer, Acme Ltd, Jan 2015 - Mar 2019\n\
    - Built Java services\n\nEducation\nBSc Computer Science, 2014\n";

/// A folder of this test's own, empty.
fn folder(test: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("prescreen-cache-{test}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

fn source(path: &Path, text: &str) -> Source {
    fs::write(path, text).expect("written");
    Source::new(path, path)
}

fn open(path: &Path, lexicon: &Lexicon) -> Cache {
    Cache::open(path, lexicon, &Limits::default(), None, SystemTime::UNIX_EPOCH).expect("it opens")
}

/// The text of the document that a run with `cache` reads in `source`.
fn text(cache: &Cache, lexicon: &Lexicon, source: &Source) -> String {
    let requisition = Requisition::parse("r", embedded()[0].text, lexicon).expect("reads");
    let reader = Reader::new(lexicon);
    let as_of = Month::parse("2026-11").expect("a month");
    let job = Job { cache: Some(cache), ..Job::new(lexicon, &reader, &requisition, as_of) };
    match screen_file(&job, source).outcome {
        Outcome::Assessed { document, .. } | Outcome::NotAResume { document, .. } => document.text,
        Outcome::Unreadable(failure) => failure.code.to_owned(),
    }
}

fn lexicon() -> Lexicon {
    Lexicon::embedded().expect("the repository's rules compile")
}

#[test]
fn an_unchanged_file_is_not_read_and_a_changed_one_is() {
    let (top, lexicon) = (folder("unchanged"), lexicon());
    let cache = open(&top.join("c.sqlite"), &lexicon);
    let one = source(&top.join("one.txt"), RESUME);
    assert!(text(&cache, &lexicon, &one).starts_with("Jo Example"));
    // What is kept of these bytes is replaced: whoever gets the other text has not read the file.
    let hash = crate::source::sha256(RESUME.as_bytes());
    let failed = Reading::of(b"", "", &Reader::new(&lexicon), &Limits::default(), None);
    cache.keep_reading(&hash, &one, &failed);
    cache.flush();
    assert_eq!(text(&cache, &lexicon, &one), "EMPTY", "the same bytes are read once");
    let stamp = Stamp::of(&fs::metadata(&one.path).expect("is there"));
    assert_eq!(cache.identity(&one), None, "a file just written may yet change unseen");
    drop(cache);
    let later =
        fs::metadata(&one.path).and_then(|file| file.modified()).expect("a time") + Duration::from_secs(60);
    let cache =
        Cache::open(&top.join("c.sqlite"), &lexicon, &Limits::default(), None, later).expect("it opens");
    cache.keep_identity(&one, stamp, &hash);
    cache.flush();
    assert_eq!(cache.identity(&one), Some((hash, RESUME.len() as u64)));
    source(&one.path, &RESUME.replace("Jo", "Al"));
    assert_eq!(cache.identity(&one), None);
    assert!(text(&cache, &lexicon, &one).starts_with("Al Example"));
}

#[test]
fn other_rules_another_ending_and_other_limits_are_read_anew() {
    let (top, lexicon) = (folder("how"), lexicon());
    let cache = open(&top.join("c.sqlite"), &lexicon);
    let named = |name: &str| Source::new(name.as_ref(), name.as_ref());
    let hash = [7; 32];
    assert_eq!(cache.key(&hash, &named("a/b.txt")), cache.key(&hash, &named("c.TXT")));
    assert_ne!(cache.key(&hash, &named("b.txt")), cache.key(&hash, &named("b.md")));
    let narrow = Limits { pages: 1, ..Limits::default() };
    let other = Cache::open(&top.join("c.sqlite"), &lexicon, &narrow, None, SystemTime::UNIX_EPOCH)
        .expect("it opens");
    assert_ne!(cache.key(&hash, &named("b.txt")), other.key(&hash, &named("b.txt")));
}

#[test]
fn a_damaged_or_old_cache_is_made_anew_and_said_so() {
    let (top, lexicon) = (folder("damaged"), lexicon());
    let path = top.join("c.sqlite");
    let one = source(&top.join("one.txt"), RESUME);
    for (damage, said) in [
        (
            "nonsense, and more of it than a header takes, so that it is looked at at all ".repeat(40),
            "damaged",
        ),
        (String::new(), ""),
    ] {
        fs::write(&path, damage).expect("written");
        let cache = open(&path, &lexicon);
        assert!(text(&cache, &lexicon, &one).starts_with("Jo Example"));
        let notes = cache.notes();
        assert!(
            notes.iter().all(|note| note.contains(said)) && notes.is_empty() == said.is_empty(),
            "{notes:?}"
        );
    }
    Store::open(&path, "an older build").expect_err("it is of this one");
    drop(open_or_rebuild(&path).expect("it opens"));
    store::remove(&path).expect("deleted");
    drop(Store::open(&path, "an older build"));
    let notes = open(&path, &lexicon).notes();
    assert!(notes.len() == 1 && notes[0].contains("another version"), "{notes:?}");
}

#[test]
fn damage_found_on_the_way_costs_nothing_but_the_cache() {
    let (top, lexicon) = (folder("midway"), lexicon());
    let path = top.join("c.sqlite");
    let many: Vec<Source> = (0..40)
        .map(|i| source(&top.join(format!("{i}.txt")), &RESUME.replace("Acme", &format!("Acme {i}"))))
        .collect();
    let cache = open(&path, &lexicon);
    let first: Vec<String> = many.iter().map(|one| text(&cache, &lexicon, one)).collect();
    drop(cache);
    let mut bytes = fs::read(&path).expect("kept");
    let after_header = bytes.len().min(4096)..;
    bytes[after_header].fill(0x5a);
    fs::write(&path, bytes).expect("written");
    let cache = open(&path, &lexicon);
    let second: Vec<String> = many.iter().map(|one| text(&cache, &lexicon, one)).collect();
    assert_eq!(first, second);
    let notes = cache.notes();
    assert!(notes.iter().any(|note| note.contains("damaged")), "{notes:?}");
    drop(cache);
    assert!(open(&path, &lexicon).notes().is_empty(), "it was made anew");
}

#[test]
fn what_is_no_cache_is_never_written_into() {
    let (top, lexicon) = (folder("foreign"), lexicon());
    let letter = top.join("cv.pdf");
    let other = top.join("other.sqlite");
    fs::write(&letter, "somebody's file, long enough to be looked at ".repeat(40)).expect("written");
    rusqlite::Connection::open(&other)
        .and_then(|c| c.execute_batch("CREATE TABLE theirs (a)"))
        .expect("another program's");
    for path in [letter, other, top.join("no such folder/c.sqlite")] {
        let before = fs::read(&path).ok();
        let why = Cache::open(&path, &lexicon, &Limits::default(), None, SystemTime::UNIX_EPOCH)
            .expect_err("it is not ours");
        assert!(why.contains("goes on without"), "{why}");
        assert_eq!(before, fs::read(&path).ok());
    }
}
