//! What is said of a skill where it is named: "no experience with", "familiar with", "(basic)".

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Deserialize;

use super::Cue;
use super::page::Stops;
use super::pattern::{CueHit, Patterns};
use super::years::{Years, YearsTable};
use crate::RulesError;
use crate::heading::SectionKind;
use crate::skill::SkillId;
use crate::table::Tables;

const FILE: &str = "cues.toml";
/// Furthest a cue reaches, in bytes.
const REACH: usize = 300;

/// `rules/cues.toml`; leadership is compiled elsewhere.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    window: usize,
    behind: usize,
    terminators: Vec<String>,
    sections: BTreeMap<SectionKind, CueId>,
    cue: Vec<Entry>,
    years: YearsTable,
    #[serde(rename = "leadership")]
    _leadership: serde::de::IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: CueId,
    window: Option<usize>,
    behind: Option<usize>,
    #[serde(default)]
    names: bool,
    #[serde(default)]
    pre: Vec<String>,
    #[serde(default)]
    post: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    until: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum CueId {
    Negation,
    Learning,
    Weak,
    Replaced,
    TeamNotSelf,
    Strong,
    JdEcho,
}

impl From<CueId> for Cue {
    fn from(id: CueId) -> Self {
        match id {
            CueId::Negation => Self::Negated,
            CueId::Learning => Self::Learning,
            CueId::Weak => Self::Weak,
            CueId::Replaced => Self::Replaced,
            CueId::TeamNotSelf => Self::TeamNotSelf,
            CueId::Strong => Self::Strong,
            CueId::JdEcho => Self::Echo,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Governs skills after it.
    Before,
    /// Governs the skill before it.
    After,
    /// Looks like a cue and is none.
    Not,
}

#[derive(Debug)]
struct Phrase {
    place: Place,
    rule: usize,
    /// Ends with a colon: rates a list, semicolons and all.
    label: bool,
}

#[derive(Debug)]
struct Rule {
    cue: Cue,
    window: usize,
    behind: usize,
    names: bool,
    until: Vec<String>,
}

/// Where phrases stand that skills are named beside.
#[derive(Debug, Default)]
pub(super) struct Introductions {
    /// Ends of phrases before a skill.
    before: BTreeSet<usize>,
    /// Starts of phrases behind one.
    after: BTreeSet<usize>,
}

impl Introductions {
    /// A phrase stands right before or right behind `range`, a space between at most.
    pub(super) fn touch(&self, range: &Range<usize>) -> bool {
        let before = [range.start.checked_sub(1), Some(range.start)];
        before.iter().flatten().any(|at| self.before.contains(at))
            || [range.end, range.end + 1].iter().any(|at| self.after.contains(at))
    }
}

/// All cues.
#[derive(Debug)]
pub(super) struct Cues {
    phrases: Vec<Phrase>,
    rules: Vec<Rule>,
    terminators: Vec<String>,
    sections: BTreeMap<SectionKind, Cue>,
}

pub(super) fn compile(tables: &Tables<'_>, patterns: &mut Patterns) -> Result<(Cues, Years), RulesError> {
    let file: File = tables.read(FILE)?;
    let sections = file.sections.into_iter().map(|(section, cue)| (section, cue.into())).collect();
    let mut cues = Cues { phrases: Vec::new(), rules: Vec::new(), terminators: file.terminators, sections };
    for entry in file.cue {
        let rule = cues.rules.len();
        let spelt = [(Place::Before, &entry.pre), (Place::After, &entry.post), (Place::Not, &entry.not)];
        for (place, texts) in spelt {
            for text in texts {
                let number = u16::try_from(cues.phrases.len())
                    .map_err(|_| RulesError::new(FILE, text, "too many phrases"))?;
                patterns.cue(text, number);
                cues.phrases.push(Phrase { place, rule, label: text.ends_with(':') });
            }
        }
        cues.rules.push(Rule {
            cue: entry.id.into(),
            window: entry.window.unwrap_or(file.window),
            behind: entry.behind.unwrap_or(file.behind),
            names: entry.names,
            until: entry.until,
        });
    }
    Ok((cues, Years::compile(&file.years)?))
}

impl Cues {
    /// What a section says of the skills that it names.
    pub(super) fn of_section(&self, section: SectionKind) -> Option<Cue> {
        self.sections.get(&section).copied()
    }

    /// Where phrases stand that skills are named beside.
    pub(super) fn introductions(&self, hits: &[CueHit]) -> Introductions {
        let mut found = Introductions::default();
        for hit in hits {
            match self.phrases.get(usize::from(hit.phrase)) {
                Some(phrase) if !self.rules[phrase.rule].names => {}
                Some(Phrase { place: Place::Before, .. }) => _ = found.before.insert(hit.end),
                Some(Phrase { place: Place::After, .. }) => _ = found.after.insert(hit.start),
                _ => {}
            }
        }
        found
    }

    /// The cue of each mention, in the mentions' order.
    pub(super) fn governing(
        &self,
        text: &str,
        stops: &Stops,
        hits: &[CueHit],
        mentions: &[(SkillId, Range<usize>)],
    ) -> Vec<Option<Cue>> {
        let hits = free(hits, mentions);
        let one = |i: usize, range: &Range<usize>| {
            let next = mentions.get(i + 1).map_or(text.len(), |(_, r)| r.start);
            self.behind(text, stops, &hits, range, next)
                .or_else(|| self.ahead(text, stops, &hits, range.start))
        };
        mentions.iter().enumerate().map(|(i, (_, range))| one(i, range)).collect()
    }

    /// A phrase right behind the skill, before the next skill.
    fn behind(
        &self,
        text: &str,
        stops: &Stops,
        hits: &[CueHit],
        range: &Range<usize>,
        next: usize,
    ) -> Option<Cue> {
        let first = hits.partition_point(|hit| hit.start < range.end);
        hits[first..].iter().take_while(|hit| hit.start < next.min(range.end + REACH)).find_map(|hit| {
            let phrase = self.phrases.get(usize::from(hit.phrase)).filter(|p| p.place == Place::After)?;
            let gap = text.get(range.end..hit.start)?;
            let rule = &self.rules[phrase.rule];
            let apart = gap.contains([',', ';', '|']) || stops.within(&(range.end..hit.start));
            let close = !apart && words(gap) <= rule.behind;
            (close || are_cells(gap)).then_some(rule.cue)
        })
    }

    /// The nearest phrase before the skill that reaches it.
    fn ahead(&self, text: &str, stops: &Stops, hits: &[CueHit], start: usize) -> Option<Cue> {
        let last = hits.partition_point(|hit| hit.end <= start);
        let from = stops.before(start).map_or(0, |stop| stop + 1).max(start.saturating_sub(REACH));
        hits[..last].iter().rev().take_while(|hit| hit.end >= from).find_map(|hit| {
            let phrase = self.phrases.get(usize::from(hit.phrase)).filter(|p| p.place == Place::Before)?;
            let rule = &self.rules[phrase.rule];
            let gap = text.get(hit.end..start)?;
            let apart = gap.contains(';') && !phrase.label;
            (self.reaches(rule, gap) && !apart).then_some(rule.cue)
        })
    }

    fn reaches(&self, rule: &Rule, gap: &str) -> bool {
        let ended = |word: &String| super::phrase::within(gap, word);
        words(gap) <= rule.window && !self.terminators.iter().any(ended) && !rule.until.iter().any(ended)
    }
}

/// The phrases that are no part of a skill's name nor of a longer phrase, in text order.
fn free(hits: &[CueHit], mentions: &[(SkillId, Range<usize>)]) -> Vec<CueHit> {
    let mut sorted = hits.to_vec();
    sorted.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end), hit.phrase));
    let mut out: Vec<CueHit> = Vec::with_capacity(sorted.len());
    for hit in sorted {
        let named = mentions
            .get(mentions.partition_point(|(_, r)| r.end <= hit.start))
            .is_some_and(|(_, r)| r.start < hit.end);
        let longer =
            |other: &CueHit| other.end >= hit.end && (other.end - other.start) > (hit.end - hit.start);
        if !named && !out.iter().rev().take(8).any(longer) {
            out.push(hit);
        }
    }
    out
}

fn words(gap: &str) -> usize {
    gap.split([' ', '/', ',']).filter(|w| w.bytes().any(|b| b.is_ascii_alphanumeric())).count()
}

/// Cells of a row between a skill and its level: "Java | 8 years | Expert".
fn are_cells(gap: &str) -> bool {
    let cell = |word: &str| {
        let unit = ["years", "year", "yrs", "yr", "y"].iter().any(|unit| word.eq_ignore_ascii_case(unit));
        word.is_empty() || unit || word.trim_end_matches('+').bytes().all(|b| b.is_ascii_digit())
    };
    let counted = gap.bytes().any(|b| b.is_ascii_digit());
    (counted || gap.contains('|')) && !gap.contains('\n') && gap.split([' ', ',', '|']).all(cell)
}
