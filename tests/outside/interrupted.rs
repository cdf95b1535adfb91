//! A run that is killed loses nothing that it has read, and leaves no half of a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use crate::common::{chance, fixture, folder, text};

const KILLS: usize = 20;
const COPIES: usize = 6;

/// Starts a run over `input`.
fn started(input: &Path, out: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_prescreen"))
        .args(["screen", text(input), "--as-of", "2026-11", "--out", text(out)])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// The fixtures that are text, so many times, each with other bytes.
fn repeated(name: &str) -> std::path::PathBuf {
    let input = folder(name);
    for entry in fs::read_dir(fixture("resumes")).expect("fixtures") {
        let path = entry.expect("listed").path();
        let Ok(resume) = fs::read_to_string(&path) else { continue };
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        for copy in 0..COPIES {
            fs::write(input.join(format!("{copy}-{file}")), format!("{resume}{}", "\n".repeat(copy)))
                .expect("written");
        }
    }
    input
}

/// The files of a finished run that are the same in each run over the same input.
fn outputs(out: &Path) -> BTreeMap<&'static str, Vec<u8>> {
    ["results.ndjson", "ranking.json", "shortlist.csv", "shortlist.html"]
        .into_iter()
        .filter_map(|name| Some((name, fs::read(out.join(name)).ok()?)))
        .collect()
}

/// The readings in the cache, by the row they stand in: what is read again is put into another row.
fn readings(out: &Path) -> BTreeMap<Vec<u8>, i64> {
    let kept = || -> rusqlite::Result<BTreeMap<Vec<u8>, i64>> {
        let cache = Connection::open_with_flags(out.join("cache.sqlite"), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let mut all = cache.prepare("SELECT key, rowid FROM reading")?;
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect()
    };
    // Killed before it had a cache.
    kept().unwrap_or_default()
}

#[test]
fn a_run_killed_at_any_moment_goes_on_where_it_was() {
    let input = repeated("interrupted_in");
    let whole = folder("interrupted_whole");
    let start = Instant::now();
    started(&input, &whole).wait().expect("it ends");
    let time = u64::try_from(start.elapsed().as_millis()).expect("not so long");
    let expected = outputs(&whole);
    assert_eq!(expected.len(), 4);

    let out = folder("interrupted_out");
    let (mut seed, mut killed) = (20_261_126, 0);
    for _ in 0..KILLS {
        let before = readings(&out);
        let mut run = started(&input, &out);
        std::thread::sleep(Duration::from_millis(chance(&mut seed, time.max(1))));
        let _ = run.kill();
        killed += usize::from(run.wait().expect("it ends").code().is_none());
        let after = readings(&out);
        assert!(before.iter().all(|(key, row)| after.get(key) == Some(row)), "a file was read again");
        for (name, bytes) in outputs(&out) {
            assert!(expected[name] == bytes, "{name} is there and is not whole");
        }
        // After a run that came to its end, all begins anew.
        if outputs(&out).len() == expected.len() {
            fs::remove_dir_all(&out).expect("deleted");
        }
    }
    started(&input, &out).wait().expect("it ends");
    assert!(outputs(&out) == expected, "another result than without interruptions");
    assert_eq!(readings(&out).len(), readings(&whole).len());
    assert!(killed >= KILLS / 4, "only {killed} runs were cut off");
    println!("{killed} of {KILLS} runs were cut off");
}
