//! Patterns of words, as `soft.toml` and `proxies.toml` write them, compiled to one regular expression a list.
//!
//! Words follow each other within a sentence; `a|b` is one of two words, `a*` any ending, `a_b` two words as one, `...` up to four
//! words between, `9` a number (`9999` a year), `word?` may be left out. A hyphen may be a space or nothing in the text.

use std::ops::Range;

use crate::RulesError;
use crate::lazy::LazyRegex;
use crate::normal::Normal;
use crate::table::Tables;

/// A letter or digit. Ranges instead of Unicode's classes, which would make the program slow to start.
const LETTER: &str = r"[0-9A-Za-z\x{C0}-\x{1FFF}]";
/// What may stand between two words of a sentence.
const GAP: &str = r"[ ,'’/&()+#%*\-–—]{1,3}";
/// Words that `...` may stand for.
const BETWEEN: &str = "{0,4}";

/// A list of patterns.
#[derive(Debug)]
pub(crate) struct Wording(Option<LazyRegex>);

impl Wording {
    /// Compiles `patterns` of the entry `entry` in `file`; an empty list finds nothing.
    pub(crate) fn compile(
        tables: &Tables<'_>,
        file: &str,
        entry: &str,
        patterns: &[String],
    ) -> Result<Self, RulesError> {
        if patterns.is_empty() {
            return Ok(Self(None));
        }
        let mut all = Vec::with_capacity(patterns.len());
        for pattern in patterns {
            all.push(regex_of(pattern).ok_or_else(|| {
                RulesError::new(
                    file,
                    entry,
                    format!("{pattern:?} must begin and end with a word that may not be left out"),
                )
            })?);
        }
        let whole = format!(r"(?-u:\b)(?:{})(?-u:\b)", all.join("|"));
        Ok(Self(Some(LazyRegex::new(tables, file, entry, whole)?)))
    }

    /// Where the patterns stand in `text`, which is in lower case, in order, not overlapping. Patterns that ignored case would have
    /// no beginnings to look for, and take many times as long.
    fn find(&self, text: &str) -> Vec<Range<usize>> {
        let regex = self.0.as_ref().and_then(LazyRegex::get);
        regex.map_or_else(Vec::new, |regex| regex.find_iter(text).map(|m| m.range()).collect())
    }
}

/// A text made ready once to be asked for many wordings.
#[derive(Debug)]
pub(crate) struct Prepared<'t> {
    normal: Normal<'t>,
    /// The normalised text in lower case.
    lower: String,
}

impl<'t> Prepared<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let normal = Normal::of(text);
        Self { lower: normal.text().to_ascii_lowercase(), normal }
    }

    pub(crate) fn normal(&self) -> &Normal<'t> {
        &self.normal
    }

    /// Where `wording` stands, in bytes of the text, in order.
    pub(crate) fn find(&self, wording: &Wording) -> Vec<Range<usize>> {
        let back = |range: Range<usize>| {
            let (start, end) = self.normal.original(&range);
            start..end
        };
        wording.find(&self.lower).into_iter().map(back).collect()
    }

    /// Where `wording` stands and `not` does not touch it.
    pub(crate) fn find_without(&self, wording: &Wording, not: &Wording) -> Vec<Range<usize>> {
        let mut found = self.find(wording);
        if !found.is_empty() {
            let not = self.find(not);
            found.retain(|range| !touches(range, &not));
        }
        found
    }
}

/// Whether `range` shares a byte with one of `others`.
pub(crate) fn touches(range: &Range<usize>, others: &[Range<usize>]) -> bool {
    others.iter().any(|other| other.start < range.end && range.start < other.end)
}

/// The regular expression of one pattern; `None` where it begins or ends with something else than a word.
fn regex_of(pattern: &str) -> Option<String> {
    let slots: Vec<&str> = pattern.split_whitespace().collect();
    let (first, last) = (slots.first()?, slots.last()?);
    if [first, last].into_iter().any(|slot| *slot == "..." || slot.ends_with('?')) {
        return None;
    }
    let mut out = String::new();
    for (at, slot) in slots.iter().enumerate() {
        let gap = if at + 1 < slots.len() { GAP } else { "" };
        match (*slot, slot.strip_suffix('?')) {
            ("...", _) => out.push_str(&format!("(?:{LETTER}+{GAP}){BETWEEN}")),
            (_, Some(optional)) => out.push_str(&format!("(?:{}{gap})?", words(optional))),
            (slot, None) => out.push_str(&format!("{}{gap}", words(slot))),
        }
    }
    Some(out)
}

/// One slot: its words, the longest first, so that none hides a longer one.
fn words(slot: &str) -> String {
    let mut all: Vec<&str> = slot.split('|').collect();
    all.sort_by_key(|word| std::cmp::Reverse(word.len()));
    format!("(?:{})", all.into_iter().map(word).collect::<Vec<_>>().join("|"))
}

fn word(word: &str) -> String {
    match word {
        "9" => "[0-9]+".to_owned(),
        "9999" => "(?:19|20)[0-9]{2}".to_owned(),
        _ => {
            let (stem, ending) =
                word.strip_suffix('*').map_or((word, String::new()), |stem| (stem, format!("{LETTER}*")));
            regex::escape(stem).replace('_', GAP).replace(r"\-", "[- ]?") + &ending
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(pattern: &str, text: &'t str) -> Vec<&'t str> {
        let wording =
            Wording::compile(&Tables::new(&[]), "x.toml", "x", &[pattern.to_owned()]).expect("compiles");
        wording.find(&text.to_ascii_lowercase()).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_gaps_endings_and_numbers() {
        assert_eq!(
            found("hired ... engineer*|9", "Hired and trained four engineers"),
            ["Hired and trained four engineers"]
        );
        assert_eq!(found("hired 9", "hired 12 people"), ["hired 12"]);
        assert_eq!(found("post-mortem", "a post mortem, a postmortem, a post-mortem").len(), 3);
        assert_eq!(found("code_review", "the code review"), ["code review"]);
        assert_eq!(found("class of 9999", "class of 2012, class of 12"), ["class of 2012"]);
        assert_eq!(found("report directly? to", "report to, report directly to").len(), 2);
    }

    #[test]
    fn nothing_crosses_the_end_of_a_sentence_or_a_word() {
        assert!(found("led ... team", "Led it. The team").is_empty());
        assert!(found("led ... team", "led\nteam").is_empty());
        assert!(found("he", "the, hers, shed").is_empty());
        assert!(found("led ... team", "led one two three four five team").is_empty());
    }

    #[test]
    fn a_pattern_begins_and_ends_with_a_word() {
        for wrong in ["... team", "led ...", "led team?", ""] {
            assert!(
                Wording::compile(&Tables::new(&[]), "x.toml", "x", &[wrong.to_owned()]).is_err(),
                "{wrong:?}"
            );
        }
    }
}
