//! What a text is written in: by its script, else by its small words.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;

const FILE: &str = "languages.toml";
/// What one occurrence of a word is worth, shared among the languages that have it; divisible by 2 to 6.
const WORD: u32 = 60;
/// So many words of running text have at least one small word of its language among them.
const SPARSE: u32 = 12;

/// A language, or a script that stands for the languages written in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tongue<'l> {
    /// Its name in English.
    pub name: &'l str,
    /// Headings, months and titles of it are in the rules.
    pub read: bool,
}

/// The languages and scripts of the rules.
#[derive(Debug)]
pub(crate) struct Languages {
    scripts: Vec<Script>,
    languages: Vec<(String, bool)>,
    words: HashMap<String, Vec<usize>>,
    least_words: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    name: String,
    letter: u32,
    ranges: Vec<(u32, u32)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    least_words: usize,
    script: Vec<Script>,
    language: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    #[serde(default)]
    read: bool,
    words: Vec<String>,
}

/// What the words of a text say for one language.
#[derive(Clone, Default)]
struct Count<'t> {
    worth: u32,
    different: HashSet<&'t str>,
}

impl Languages {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let Table { least_words, script, language, .. } = tables.read(FILE)?;
        let mut words: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, entry) in language.iter().enumerate() {
            for word in &entry.words {
                words.entry(word.clone()).or_default().push(i);
            }
        }
        let languages = language.into_iter().map(|entry| (entry.name, entry.read)).collect();
        Ok(Self { scripts: script, languages, words, least_words })
    }

    /// What `text` is written in, where its script or its words say so clearly.
    pub(crate) fn of(&self, text: &str) -> Option<Tongue<'_>> {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
        let counts = self.counts(&words);
        self.script(&lower, &words, &counts).or_else(|| self.language(&counts))
    }

    fn counts<'t>(&self, words: &[&'t str]) -> Vec<Count<'t>> {
        let mut counts = vec![Count::default(); self.languages.len()];
        for word in words {
            let owners = self.words.get(*word).map_or(&[][..], Vec::as_slice);
            for owner in owners {
                counts[*owner].worth += WORD / u32::try_from(owners.len()).unwrap_or(WORD);
                counts[*owner].different.insert(word);
            }
        }
        counts
    }

    /// A script with a third of the letters, unless the Latin part is running text in a language that is read.
    fn script(&self, text: &str, words: &[&str], counts: &[Count<'_>]) -> Option<Tongue<'_>> {
        let mut letters = vec![0_u32; self.scripts.len()];
        let mut latin = 0;
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            let code = u32::from(c);
            let holds = |s: &Script| s.ranges.iter().any(|(from, to)| (*from..=*to).contains(&code));
            match self.scripts.iter().position(holds).filter(|_| code > 0x24F) {
                Some(at) => letters[at] += self.scripts[at].letter,
                None => latin += 1,
            }
        }
        let (at, most) = letters.into_iter().enumerate().max_by_key(|(_, count)| *count)?;
        let read = counts.iter().zip(&self.languages).filter(|(_, (_, read))| *read);
        let small_words = read.map(|(count, _)| count.worth).max().unwrap_or(0) / WORD;
        let in_words = words.iter().filter(|w| w.is_ascii()).count();
        let running = small_words * SPARSE >= u32::try_from(in_words).unwrap_or(u32::MAX) && latin > most;
        (most * 2 >= latin && most > 0 && !running)
            .then(|| Tongue { name: &self.scripts[at].name, read: false })
    }

    /// The language with the most; one that is not read needs to be clearly ahead of all that are.
    fn language(&self, counts: &[Count<'_>]) -> Option<Tongue<'_>> {
        let best = |wanted: bool| {
            let of = counts.iter().zip(&self.languages).filter(move |(_, (_, read))| *read == wanted);
            of.max_by_key(|(count, _)| count.worth)
        };
        let ((known, (known_name, _)), (other, (other_name, _))) = (best(true)?, best(false)?);
        if other.different.len() >= self.least_words && other.worth * 2 > known.worth * 3 {
            Some(Tongue { name: other_name, read: false })
        } else {
            (known.worth > 0).then_some(Tongue { name: known_name, read: true })
        }
    }
}
