//! Skills named in a text.
//!
//! One pass over the normalised text finds every spelling, companion and cue ([`pattern`]); word boundaries of the
//! field's own ([`boundary`]) keep Java out of JavaScript; the longest spelling wins; words that also mean other things are
//! judged by what stands around them ([`disambiguation`]); at last each mention gets its cue ([`cue`]) and its years ([`years`]).

mod boundary;
mod cue;
mod disambiguation;
mod list;
mod page;
mod pattern;
mod phrase;
mod word;
mod words;
mod years;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::RulesError;
use crate::heading::SectionKind;
use crate::leadership::{CueKind, LeadershipCue};
use crate::normal::Normal;
use crate::skill::{SkillId, Skills};
use crate::table::Tables;

use cue::Cues;
use disambiguation::Terms;

use page::{Named, Page, Stops};
use pattern::{Hit, Patterns};
use years::Years;

/// The skill that leading people is.
const LEADING: &str = "people-management";

/// A part of a text that is read in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// How it is read.
    pub kind: ZoneKind,
}

/// How a part of a text is read. What no zone covers is prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoneKind {
    /// Running text.
    Prose,
    /// A section that lists skills.
    SkillList,
    /// Human languages.
    HumanLanguages,
    /// Names of employers, schools, people: no skills.
    Names,
    /// Not read.
    Skip,
}

/// A skill named somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which.
    pub skill: SkillId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What is said of it.
    pub cue: Option<Cue>,
    /// Years printed beside it.
    pub years: Option<u8>,
}

/// What is said of a skill where it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cue {
    /// "no experience with".
    Negated,
    /// "learning".
    Learning,
    /// "familiar with".
    Weak,
    /// "migrated from".
    Replaced,
    /// "the team used".
    TeamNotSelf,
    /// "expert in".
    Strong,
    /// The words of a job advert.
    Echo,
}

/// Everything that finds mentions, compiled.
#[derive(Debug)]
pub(crate) struct Matcher {
    patterns: Patterns,
    terms: Terms,
    cues: Cues,
    years: Years,
    /// By skill number: a language, and a technology at all.
    languages: Vec<bool>,
    technologies: Vec<bool>,
    /// The skill of leading people.
    leading: Option<SkillId>,
}

impl Matcher {
    pub(crate) fn compile(tables: &Tables<'_>, skills: &Skills) -> Result<Self, RulesError> {
        let mut patterns = Patterns::default();
        for (id, skill) in skills.numbered() {
            skill.spellings().for_each(|s| patterns.skill(s, id));
        }
        let terms = Terms::compile(tables, skills, &mut patterns)?;
        let (cues, years) = cue::compile(tables, &mut patterns)?;
        let technologies = skills.all().iter().map(crate::skill::Skill::is_technology).collect();
        let languages = skills.all().iter().map(|s| s.kind == "lang").collect();
        Ok(Self { patterns, terms, cues, years, languages, technologies, leading: skills.by_id(LEADING) })
    }

    pub(crate) fn mentions(&self, normal: &Normal<'_>, zones: &[Zone]) -> Vec<Mention> {
        let hits = self.patterns.hits(normal.text());
        let named = self.named(&longest(hits.skills), normal, zones);
        let stops = Stops::of(normal.text());
        let introductions = self.cues.introductions(&hits.cues);
        let page = Page::new(normal, named, &hits.companions, introductions, &stops);
        let decided: Vec<(SkillId, Range<usize>)> = page
            .named()
            .iter()
            .enumerate()
            .filter(|(_, n)| !matches!(n.zone, ZoneKind::Names | ZoneKind::Skip | ZoneKind::HumanLanguages))
            .filter_map(|(i, n)| Some((self.terms.sense(&page, i)?, n.start..n.end)))
            .collect();
        let cues = self.cues.governing(normal.text(), &stops, &hits.cues, &decided);
        let years = self.years.beside(normal.text(), &decided);
        let place = |((skill, range), cue), years| {
            let (start, end) = normal.original(&range);
            Mention { skill, start, end, cue, years }
        };
        decided.into_iter().zip(cues).zip(years).map(|(mention, years)| place(mention, years)).collect()
    }

    /// The skill of leading people.
    pub(crate) fn leading(&self) -> Option<SkillId> {
        self.leading
    }

    /// What a section says of the skills that it names.
    pub(crate) fn section_cue(&self, section: SectionKind) -> Option<Cue> {
        self.cues.of_section(section)
    }

    /// Adds the skill of leading where a phrase says so in other words ("led a team of 4"), up to the next skill.
    pub(crate) fn with_leading(
        &self,
        named: Vec<Mention>,
        cues: &[LeadershipCue],
        text: &str,
        zones: &[Zone],
    ) -> Vec<Mention> {
        let Some(skill) = self.leading else { return named };
        let mut phrases = Vec::new();
        let unread =
            |at| matches!(zone_at(zones, at), ZoneKind::Names | ZoneKind::Skip | ZoneKind::HumanLanguages);
        for cue in cues.iter().filter(|cue| cue.kind == CueKind::People && !unread(cue.start)) {
            let next = named.partition_point(|m| m.end <= cue.start);
            let end = named.get(next).map_or(cue.end, |m| m.start.min(cue.end));
            let phrase = text.get(cue.start..end).unwrap_or("").trim_end();
            if !phrase.is_empty() {
                let end = cue.start + phrase.len();
                phrases.push(Mention { skill, start: cue.start, end, cue: None, years: None });
            }
        }
        let mut out = named;
        out.append(&mut phrases);
        out.sort_by_key(|m| m.start);
        out
    }

    fn named(&self, hits: &[Hit], normal: &Normal<'_>, zones: &[Zone]) -> Vec<Named> {
        let mut named: Vec<Named> = Vec::with_capacity(hits.len());
        for hit in hits {
            let meaning = self.patterns.meaning(hit.pattern);
            let Some(skill) = meaning.skill else { continue };
            let index = usize::from(skill.0);
            let (start, _) = normal.original(&(hit.start..hit.end));
            named.push(Named {
                skill,
                term: meaning.term,
                sure: self.terms.is_sure(meaning.term, &normal.text()[hit.start..hit.end]),
                start: hit.start,
                end: hit.end,
                zone: zone_at(zones, start),
                language: self.languages.get(index).copied().unwrap_or(false),
                technology: self.technologies.get(index).copied().unwrap_or(false),
            });
        }
        programming_languages(&mut named);
        named
    }
}

/// A heading "Languages" may stand over programming languages: two technologies in a row say so.
fn programming_languages(named: &mut [Named]) {
    for run in named.chunk_by_mut(|a, b| a.zone == b.zone) {
        let clear = run.iter().any(|n| n.technology && n.sure);
        if run.first().is_some_and(|n| n.zone == ZoneKind::HumanLanguages) && clear && run.len() >= 2 {
            run.iter_mut().for_each(|n| n.zone = ZoneKind::SkillList);
        }
    }
}

fn zone_at(zones: &[Zone], at: usize) -> ZoneKind {
    let after = zones.partition_point(|z| z.range.start <= at);
    zones[..after].last().filter(|z| z.range.contains(&at)).map_or(ZoneKind::Prose, |z| z.kind)
}

/// Of spellings that overlap, the one that begins first, and of those the longest.
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
    let mut end = 0;
    hits.retain(|hit| {
        let free = hit.start >= end;
        if free {
            end = hit.end;
        }
        free
    });
    hits
}
