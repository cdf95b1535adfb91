//! Years printed beside a skill: "Java (8 years)", "five years of Python".

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Regex;
use serde::Deserialize;

use super::page::floor;
use crate::RulesError;
use crate::skill::SkillId;

/// How far beside a skill years are looked for, in bytes.
const REACH: usize = 60;

/// `[years]` of `rules/cues.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearsTable {
    before: String,
    after: String,
    words: BTreeMap<String, u8>,
}

/// Patterns right before and right after a skill, each with the number as group `n`.
#[derive(Debug)]
pub(super) struct Years {
    before: Regex,
    after: Regex,
    words: BTreeMap<String, u8>,
}

impl Years {
    pub(super) fn compile(table: &YearsTable) -> Result<Self, RulesError> {
        let numbers = table.words.keys().map(String::as_str).collect::<Vec<_>>().join("|");
        let regex = |pattern: &str| {
            let wrong = |error: regex::Error| RulesError::new("cues.toml", "years", error.to_string());
            Regex::new(&format!("(?i){}", pattern.replace("NUMBER", &format!("(?P<n>\\d{{1,2}}|{numbers})"))))
                .map_err(wrong)
        };
        Ok(Self { before: regex(&table.before)?, after: regex(&table.after)?, words: table.words.clone() })
    }

    /// The years of each mention, in the mentions' order.
    pub(super) fn beside(&self, text: &str, mentions: &[(SkillId, Range<usize>)]) -> Vec<Option<u8>> {
        let words: Vec<usize> = years_words(text.as_bytes()).collect();
        let near = |range: &Range<usize>| {
            let first = words.partition_point(|at| at + REACH < range.start);
            words.get(first).is_some_and(|at| *at < range.end + REACH)
        };
        mentions.iter().map(|(_, range)| near(range).then(|| self.of(text, range)).flatten()).collect()
    }

    fn of(&self, text: &str, range: &Range<usize>) -> Option<u8> {
        let after = &text[range.end..floor(text, range.end + REACH)];
        let before = &text[floor(text, range.start.saturating_sub(REACH))..range.start];
        let number = |regex: &Regex, part: &str| {
            let found = years_words(part.as_bytes()).next().and_then(|_| regex.captures(part))?;
            self.value(found.name("n")?.as_str())
        };
        number(&self.after, after).or_else(|| number(&self.before, before))
    }

    fn value(&self, number: &str) -> Option<u8> {
        number.parse().ok().or_else(|| self.words.get(&number.to_lowercase()).copied())
    }
}

/// Where words for years may stand: "year", "yr", or a "y" behind a number. Most texts have few, and most parts of them need no search.
fn years_words(text: &[u8]) -> impl Iterator<Item = usize> {
    let is = |at: usize, letter: u8| text.get(at).is_some_and(|b| b.eq_ignore_ascii_case(&letter));
    let counts = |at: usize| {
        let mut before = text[..at].iter().rev().filter(|b| !matches!(b, b' ' | b'+'));
        before.next().is_some_and(u8::is_ascii_digit)
    };
    let named = move |at: &usize| is(at + 1, b'e') || is(at + 1, b'r') || counts(*at);
    text.iter().enumerate().filter(|(_, b)| matches!(b, b'y' | b'Y')).map(|(at, _)| at).filter(named)
}
