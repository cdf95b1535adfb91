//! How far apart the signatures of texts are that are nearly the same, and of texts that are not: what the limit of
//! [`prescreen_engine::NEAR_BITS`] is chosen by.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use prescreen_engine::{Source, read_document, signature};
use prescreen_extract::Limits;

/// Bits up to which the table goes.
const BITS: u32 = 32;
/// Words of another text that stand in for a new job or a new summary.
const NEW_WORDS: usize = 40;

/// A change that a resume undergoes: of its lines, and words that come new.
type Change = fn(&[&str], &str) -> String;

/// Changes with their names.
const CHANGES: &[(&str, Change)] = &[
    ("a line left out", |lines, _| lines_but(lines, |at| at == lines.len() / 2)),
    ("every tenth line left out", |lines, _| lines_but(lines, |at| at % 10 == 5)),
    ("a new job on top", |lines, new| {
        format!(
            "{}\n{new}\n{}",
            lines[..lines.len().min(3)].join("\n"),
            lines[lines.len().min(3)..].join("\n")
        )
    }),
    ("halves changed about", |lines, _| {
        let (first, second) = lines.split_at(lines.len() / 2);
        [second, first].concat().join("\n")
    }),
];

/// The texts of `folder`, changed and held against one another, as a table in Markdown that holds no words of them.
///
/// # Errors
/// When the folder cannot be listed.
pub(crate) fn markdown(folder: &Path) -> std::io::Result<String> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    let read = |file: &PathBuf| read_document(&Source::new(file, file), &Limits::default(), None).ok();
    let mut texts: Vec<String> =
        files.iter().filter(|f| f.is_file()).filter_map(read).map(|d| d.visible().to_owned()).collect();
    texts.retain(|text| signature(text).is_some());
    let mut table = format!(
        "{} texts; share of changed texts, and number of pairs of different files, within so many bits\n\n| bits |",
        texts.len()
    );
    let columns: Vec<Vec<u32>> = CHANGES.iter().map(|(_, change)| changed(&texts, *change)).collect();
    let pairs = pairs(&texts);
    table.extend(CHANGES.iter().map(|(name, _)| format!(" {name} |")));
    table.push_str(" different files |\n|---|");
    table.push_str(&"---|".repeat(CHANGES.len() + 1));
    for bits in (0..=BITS).step_by(2) {
        let within = |distances: &Vec<u32>| distances.iter().filter(|distance| **distance <= bits).count();
        let _ = write!(table, "\n| {bits} |");
        for column in &columns {
            let _ = write!(table, " {:.3} |", within(column) as f64 / column.len().max(1) as f64);
        }
        let _ = write!(table, " {} |", within(&pairs));
    }
    table.push('\n');
    Ok(table)
}

fn lines_but(lines: &[&str], left_out: impl Fn(usize) -> bool) -> String {
    let kept: Vec<&str> =
        lines.iter().enumerate().filter(|(at, _)| !left_out(*at)).map(|(_, line)| *line).collect();
    kept.join("\n")
}

/// How far each text is from itself after `change`, in bits; the new words are those of the next.
fn changed(texts: &[String], change: Change) -> Vec<u32> {
    let next = texts.iter().cycle().skip(1);
    let distance = |(text, next): (&String, &String)| {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let new: Vec<&str> = next.split_whitespace().take(NEW_WORDS).collect();
        Some((signature(text)? ^ signature(&change(&lines, &new.join(" ")))?).count_ones())
    };
    texts.iter().zip(next).filter_map(distance).collect()
}

/// How far each two different texts are from each other, in bits, up to [`BITS`].
fn pairs(texts: &[String]) -> Vec<u32> {
    let signatures: Vec<u128> = texts.iter().filter_map(|text| signature(text)).collect();
    let each = signatures.iter().enumerate();
    let distances = each.flat_map(|(at, a)| signatures[at + 1..].iter().map(move |b| (a ^ b).count_ones()));
    distances.filter(|distance| *distance <= BITS).collect()
}
