//! Phrases that tell what kind of paper a document is: a letter, a posting, a bill, a form, or something else.

mod cell;

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;
use cell::{normal, plain};

const FILE: &str = "nature.toml";
/// What a hint is worth; hints count beside stronger phrases only.
const HINT: u32 = 1;

/// What a document may be instead of a resume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// A form or template whose blanks were not filled in.
    BlankTemplate,
    /// A letter to an employer.
    CoverLetter,
    /// A bill, an order, a statement.
    Invoice,
    /// An advert for a job, or the description of one.
    JobDescription,
    /// Another paper: a contract, a letter of reference, an article.
    Other,
}

/// What speaks for a resume, in points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResumePoints {
    /// It says among its first lines that it is one.
    pub title: u32,
    /// A mail address or telephone number at its head.
    pub contact: u32,
    /// An experience section that holds a position.
    pub worked: u32,
    /// One position, wherever it stands.
    pub position: u32,
    /// An education section with a degree or a date.
    pub education: u32,
    /// One degree, wherever it stands.
    pub degree: u32,
    /// Another section with something under it.
    pub section: u32,
    /// A skills section with something under it.
    pub skills: u32,
    /// Lines that say that it is one.
    titles: Vec<String>,
}

/// The phrases of all papers.
#[derive(Debug)]
pub struct Papers {
    /// What speaks for a resume.
    pub resume: ResumePoints,
    /// Another paper has at least so many points.
    pub least_paper: u32,
    /// A resume has at least so many points.
    pub least_resume: u32,
    families: Vec<(String, Paper)>,
    entries: Vec<Entry>,
    phrases: Vec<Phrase>,
    finder: AhoCorasick,
}

#[derive(Debug)]
struct Phrase {
    /// Its entry in the table.
    entry: usize,
    at: Place,
    /// The last word may go on.
    open_end: bool,
}

/// What the phrases of one entry of the table are worth.
#[derive(Debug)]
struct Entry {
    family: usize,
    points: u32,
    each: bool,
    most: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Line,
    Open,
    Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    least_paper: u32,
    least_resume: u32,
    other: Vec<String>,
    resume: ResumePoints,
    evidence: Vec<Evidence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    paper: String,
    at: Place,
    points: u32,
    #[serde(default)]
    each: bool,
    most: Option<u32>,
    phrases: Vec<String>,
}

impl Papers {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let table: Table = tables.read(FILE)?;
        let (mut families, mut phrases, mut patterns) = (BTreeMap::new(), Vec::new(), Vec::new());
        for evidence in &table.evidence {
            families.insert(evidence.paper.clone(), kind(&evidence.paper, &table.other)?);
        }
        let families: Vec<(String, Paper)> = families.into_iter().collect();
        let mut entries = Vec::new();
        for Evidence { paper, at, points, each, most, phrases: printed } in table.evidence {
            for phrase in printed {
                let open_end = phrase.ends_with('*');
                patterns.push(pattern(phrase.trim_end_matches('*'), at));
                phrases.push(Phrase { entry: entries.len(), at, open_end });
            }
            let family = families.iter().position(|(id, _)| *id == paper).unwrap_or_default();
            entries.push(Entry { family, points, each, most: most.unwrap_or(u32::MAX) });
        }
        let finder = AhoCorasick::new(patterns).map_err(|e| RulesError::new(FILE, "", e.to_string()))?;
        let Table { least_paper, least_resume, resume, .. } = table;
        Ok(Self { resume, least_paper, least_resume, families, entries, phrases, finder })
    }

    /// Whether a line says that the document is a resume.
    #[must_use]
    pub fn is_resume_title(&self, line: &str) -> bool {
        let line = plain(line);
        let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let line = words.join(" ");
        self.resume.titles.iter().any(|title| match title.strip_suffix('*') {
            Some(opening) => line.starts_with(opening),
            None => line == *title,
        })
    }

    /// The points of each paper that `lines` speak for, most first.
    #[must_use]
    pub fn weigh<'t>(&self, lines: impl Iterator<Item = &'t str>) -> Vec<(&str, Paper, u32)> {
        let (text, prose) = normal(lines);
        let mut times = vec![0; self.phrases.len()];
        for found in self.finder.find_overlapping_iter(&text) {
            let at = found.pattern().as_usize();
            times[at] += u32::from(self.phrases[at].fits(&text, prose, found.start(), found.end()));
        }
        let mut sums = vec![0; self.entries.len()];
        for (phrase, times) in self.phrases.iter().zip(times) {
            let entry = &self.entries[phrase.entry];
            sums[phrase.entry] += entry.points * if entry.each { times } else { times.min(1) };
        }
        let mut points = vec![0; self.families.len()];
        let mut hints = points.clone();
        for (entry, sum) in self.entries.iter().zip(sums) {
            let to = if entry.points == HINT { &mut hints } else { &mut points };
            to[entry.family] += entry.most.min(sum);
        }
        let both =
            points.iter().zip(hints).map(|(points, hints)| if *points > HINT { points + hints } else { 0 });
        let points: Vec<u32> = both.collect();
        let families = self.families.iter().zip(points).filter(|(_, points)| *points > 0);
        let mut out: Vec<_> = families.map(|((id, paper), points)| (id.as_str(), *paper, points)).collect();
        out.sort_by_key(|(_, _, points)| std::cmp::Reverse(*points));
        out
    }
}

impl Phrase {
    /// Words are whole; what may stand anywhere is looked for in the prose alone.
    fn fits(&self, text: &str, prose: usize, start: usize, end: usize) -> bool {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (first, last) = (text[start..end].chars().next(), text[start..end].chars().next_back());
        let cut_before = letter(first) && letter(text[..start].chars().next_back());
        let cut_after = letter(last) && letter(text[end..].chars().next());
        match self.at {
            Place::Line => true,
            Place::Open => self.open_end || !cut_after,
            Place::Text => start >= prose && !cut_before && (self.open_end || !cut_after),
        }
    }
}

/// The paper of this id.
fn kind(id: &str, other: &[String]) -> Result<Paper, RulesError> {
    Ok(match id {
        "blank_template" => Paper::BlankTemplate,
        "cover_letter" => Paper::CoverLetter,
        "invoice" => Paper::Invoice,
        "job_description" => Paper::JobDescription,
        _ if other.iter().any(|known| known == id) => Paper::Other,
        _ => return Err(RulesError::new(FILE, id, "no such paper; name it in `other`")),
    })
}

/// What is looked for in [`cell::normal`] text.
fn pattern(phrase: &str, at: Place) -> String {
    match at {
        Place::Line => format!("\n{phrase}\n"),
        Place::Open => format!("\n{phrase}"),
        Place::Text => phrase.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    fn best(text: &str) -> Option<(String, Paper)> {
        let lexicon = Lexicon::embedded().expect("the embedded rules compile");
        let papers = lexicon.papers();
        let weighed = papers.weigh(text.lines());
        let (id, paper, points) = weighed.first().copied()?;
        (points >= papers.least_paper).then(|| (id.to_owned(), paper))
    }

    #[test]
    fn each_paper_is_told_by_its_phrases() {
        let says = |text, id: &str, paper| assert_eq!(best(text), Some((id.to_owned(), paper)), "{text}");
        says("Dear Ms Example\nI am writing to apply.\nYours sincerely", "cover_letter", Paper::CoverLetter);
        says(
            "What we offer\nYou will be responsible for two lifts",
            "job_description",
            Paper::JobDescription,
        );
        says("INVOICE\nBill to: A. Example\nTotal due: 4.00", "invoice", Paper::Invoice);
        says("[Your Name]\n[Job Title], 20XX - 20XX", "blank_template", Paper::BlankTemplate);
        says("This agreement is made between the parties", "contract", Paper::Other);
        assert_eq!(best("Nurse, Example Hospital, 2012 - 2019"), None);
    }

    #[test]
    fn places_and_words_are_whole() {
        assert_eq!(best("paid every invoice within a day"), None, "no line of its own");
        assert_eq!(best("**Invoice #1042**\t2026"), Some(("invoice".to_owned(), Paper::Invoice)));
    }
}
