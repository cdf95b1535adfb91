//! Soft things: deeds that show them, words that only claim them, and how a job description asks for them.

use std::ops::Range;

use serde::Deserialize;

use crate::RulesError;
use crate::leadership::{CueKind, LeadershipCue};
use crate::normal::Normal;
use crate::table::Tables;
use crate::wording::{Prepared, Wording, touches};

const FILE: &str = "soft.toml";

/// A soft thing that a role may ask.
#[derive(Debug)]
pub struct Topic {
    /// Stable id ("hiring").
    pub id: String,
    /// As people call it.
    pub name: String,
    /// Phrases about leading people show it too.
    pub(crate) leading: bool,
    shown: Wording,
    claimed: Wording,
    not: Wording,
    asked: Wording,
}

/// A text made ready to be asked for topics.
#[derive(Debug)]
pub struct SoftText<'t>(Prepared<'t>);

impl<'t> SoftText<'t> {
    /// `text`, made ready once for many topics.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self(Prepared::new(text))
    }

    pub(crate) fn normal(&self) -> &Normal<'t> {
        self.0.normal()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    topic: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    #[serde(default)]
    leading: bool,
    shown: Vec<String>,
    claimed: Vec<String>,
    not: Vec<String>,
    asked: Vec<String>,
}

/// All topics, in the order of their ids.
pub(crate) fn compile(tables: &Tables<'_>) -> Result<Vec<Topic>, RulesError> {
    let mut topics: Vec<Topic> = Vec::new();
    for entry in tables.read::<Table>(FILE)?.topic {
        if topics.last().is_some_and(|before| before.id >= entry.id) {
            return Err(RulesError::new(
                FILE,
                &entry.id,
                "topics are sorted by id, and no id is given twice",
            ));
        }
        let wording = |patterns: &[String]| Wording::compile(tables, FILE, &entry.id, patterns);
        topics.push(Topic {
            leading: entry.leading,
            shown: wording(&entry.shown)?,
            claimed: wording(&entry.claimed)?,
            not: wording(&entry.not)?,
            asked: wording(&entry.asked)?,
            id: entry.id,
            name: entry.name,
        });
    }
    Ok(topics)
}

impl Topic {
    /// Where `text` shows it; `cues` are the phrases about leading in it, where it is `leading`.
    pub(crate) fn shown(&self, text: &SoftText<'_>, cues: &[LeadershipCue]) -> Vec<Range<usize>> {
        let mut shown = text.0.find(&self.shown);
        shown.extend(cues.iter().filter(|c| c.kind == CueKind::People).map(|c| c.start..c.end));
        if shown.is_empty() {
            return shown;
        }
        let (claimed, not) = (self.claimed(text), text.0.find(&self.not));
        shown.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        shown.retain(|range| !touches(range, &claimed) && !touches(range, &not));
        let mut reach = 0;
        shown.retain(|range| {
            let free = range.start >= reach;
            reach = reach.max(range.end);
            free
        });
        shown
    }

    /// Where `text` only claims it.
    #[must_use]
    pub fn claimed(&self, text: &SoftText<'_>) -> Vec<Range<usize>> {
        text.0.find(&self.claimed)
    }

    /// Whether a sentence of a job description asks for it.
    #[must_use]
    pub fn is_asked(&self, sentence: &str) -> bool {
        !Prepared::new(sentence).find(&self.asked).is_empty()
    }
}
