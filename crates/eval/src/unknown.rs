//! Words of resumes that look like technology and that the lexicon does not know, by the number of files that have them.
//!
//! What was looked at and is no skill stands in `no-skills.txt` of this crate, and is not listed again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use prescreen_engine::{Source, read_document};
use prescreen_extract::Limits;
use prescreen_lexicon::{Lexicon, SectionKind, Zone, ZoneKind};
use prescreen_resume::{Reader, Resume};

/// Words that were reviewed, in lower case, sorted.
const REVIEWED: &str = include_str!("../no-skills.txt");
/// A resume that names fewer technologies than this is of another trade.
const TECHNOLOGIES: usize = 5;

/// Unknown words with how many files of `folder` have each: those of `least` files at least, the most frequent first.
///
/// # Errors
/// When the folder cannot be listed.
pub(crate) fn unknown(
    folder: &Path,
    lexicon: &Lexicon,
    least: usize,
) -> std::io::Result<Vec<(String, usize)>> {
    let reader = Reader::new(lexicon);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    let reviewed: BTreeSet<&str> = REVIEWED.lines().collect();
    let mut counts = BTreeMap::<String, usize>::new();
    for file in files.iter().filter(|file| file.is_file()) {
        let Ok(document) = read_document(&Source::new(file, file), &Limits::default(), None) else {
            continue;
        };
        let resume = reader.read(&document);
        for word in words(document.visible(), &resume, lexicon) {
            *counts.entry(word).or_default() += 1;
        }
    }
    counts.retain(|word, files| {
        *files >= least && !reviewed.contains(word.as_str()) && !is_spelling(word, lexicon)
    });
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    Ok(counts)
}

/// A skill is written so in a list; where it was none, its rule said no.
fn is_spelling(word: &str, lexicon: &Lexicon) -> bool {
    !lexicon.mentions(word, &[Zone { range: 0..word.len(), kind: ZoneKind::SkillList }]).is_empty()
}

/// The unknown words of one resume, in lower case: those that are written as technology is, and those of lists of skills with a capital.
fn words(text: &str, resume: &Resume, lexicon: &Lexicon) -> BTreeSet<String> {
    let named: BTreeSet<_> = resume.mentions.iter().map(|m| m.skill).collect();
    if named.iter().filter(|id| lexicon.skill(**id).is_technology()).count() < TECHNOLOGIES {
        return BTreeSet::new();
    }
    let known = |at: usize| resume.mentions.iter().any(|m| m.span.range().contains(&at));
    let mut out = BTreeSet::new();
    for section in &resume.sections {
        let listed = section.kind == Some(SectionKind::Skills);
        let worked = matches!(section.kind, Some(SectionKind::Experience | SectionKind::Projects));
        if !listed && !worked {
            continue;
        }
        for (at, word) in pieces(section.span.of(text)) {
            let at = section.span.start() + at;
            let fits = is_technical(word) || listed && word.starts_with(char::is_uppercase);
            if fits && !known(at) {
                out.insert(word.to_lowercase());
            }
        }
    }
    out
}

/// Words of letters, digits and the marks of technology ("C++", "Node.js", "log4j"), each with its first byte.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '+' | '#' | '.');
    let mut at = 0;
    let words = text.split_inclusive(move |c| !inside(c)).map(move |piece| {
        let start = at;
        at += piece.len();
        let word = piece.trim_end_matches(|c| !inside(c)).trim_end_matches('.');
        (start, word)
    });
    words.filter(|(_, word)| word.chars().count() > 1 && word.starts_with(char::is_alphabetic))
}

/// A capital, a digit or a mark inside.
fn is_technical(word: &str) -> bool {
    let inner = word.chars().skip(1);
    inner.clone().any(char::is_uppercase)
        || inner.clone().any(|c| c.is_ascii_digit() || matches!(c, '+' | '#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reviewed_words_are_sorted_and_in_lower_case() {
        let words: Vec<&str> = REVIEWED.lines().collect();
        assert!(words.is_sorted_by(|a, b| a < b));
        assert!(words.iter().all(|word| *word == word.to_lowercase() && !word.is_empty()));
    }

    #[test]
    fn words_of_technology_by_their_look() {
        let text = "Wrote iMesh, log4j and QTPX in Foo# for the Mill. Plain words. Core.js";
        let found: Vec<&str> = pieces(text).map(|(_, word)| word).filter(|word| is_technical(word)).collect();
        assert_eq!(found, ["iMesh", "log4j", "QTPX", "Foo#"]);
    }
}
