//! Words that are also ordinary words, initials or other products: which sense is meant.
//!
//! The order of decision is written at the head of `rules/disambiguation.toml`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::page::{Named, Page};
use super::pattern::Patterns;
use super::{list, phrase};
use crate::RulesError;
use crate::skill::{SkillId, Skills};
use crate::table::Tables;

const FILE: &str = "disambiguation.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    window: usize,
    term: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    surface: String,
    skill: String,
    #[serde(default)]
    case: Vec<String>,
    #[serde(default)]
    reject_left: Vec<String>,
    #[serde(default)]
    reject_right: Vec<String>,
    #[serde(default)]
    reject_phrase: Vec<String>,
    #[serde(default)]
    reject_line: Vec<String>,
    #[serde(default)]
    accept_left: Vec<String>,
    #[serde(default)]
    accept_right: Vec<String>,
    #[serde(default)]
    companions: Vec<String>,
    #[serde(default)]
    sense_by_companion: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    employer_guard: bool,
    #[serde(default)]
    any_trade: bool,
    #[serde(default)]
    default: Default,
}

/// What becomes of a word that nothing else decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Default {
    /// It needs a technology beside it.
    #[default]
    Neighbour,
    /// It is taken for the skill.
    Accept,
    /// Not even a technology beside it is enough.
    Reject,
}

#[derive(Debug)]
struct Term {
    skill: SkillId,
    case: Vec<String>,
    reject_left: Vec<String>,
    reject_right: Vec<String>,
    reject_phrase: Vec<String>,
    reject_line: Vec<String>,
    accept_left: Vec<String>,
    accept_right: Vec<String>,
    companions: Vec<u16>,
    /// Other skills the word means when one of these stands anywhere.
    senses: Vec<(SkillId, Vec<u16>)>,
    employer_guard: bool,
    /// A word of lists in every trade: there it needs a companion too.
    any_trade: bool,
    default: Default,
}

/// All rules.
#[derive(Debug)]
pub(super) struct Terms {
    all: Vec<Term>,
    window: usize,
}

impl Terms {
    pub(super) fn compile(
        tables: &Tables<'_>,
        skills: &Skills,
        patterns: &mut Patterns,
    ) -> Result<Self, RulesError> {
        let file: File = tables.read(FILE)?;
        let mut surfaces = BTreeSet::new();
        let mut all = Vec::with_capacity(file.term.len());
        for entry in file.term {
            if !surfaces.insert(entry.surface.clone()) {
                return Err(RulesError::new(
                    FILE,
                    &entry.surface,
                    "this surface has two entries; make them one",
                ));
            }
            let number = u16::try_from(all.len()).unwrap_or(u16::MAX);
            all.push(term(entry, number, skills, patterns)?);
        }
        let judged: BTreeSet<SkillId> = all.iter().map(|term: &Term| term.skill).collect();
        match skills.numbered().find(|(id, skill)| !skill.ambiguity.is_empty() && !judged.contains(id)) {
            Some((_, skill)) => {
                Err(RulesError::new(FILE, &skill.id, "it is ambiguous and no [[term]] judges it; add one"))
            }
            None => Ok(Self { all, window: file.window }),
        }
    }

    /// A spelling that hardly ever means anything else where it is printed like this.
    pub(super) fn is_sure(&self, term: Option<u16>, printed: &str) -> bool {
        term.and_then(|t| self.all.get(usize::from(t)))
            .is_none_or(|term| term.default == Default::Accept && term.is_printed_as(printed))
    }

    /// The skill that number `index` on the page means, if any.
    pub(super) fn sense(&self, page: &Page<'_>, index: usize) -> Option<SkillId> {
        let named = &page.named()[index];
        let Some(term) = named.term.and_then(|t| self.all.get(usize::from(t))) else {
            return Some(named.skill);
        };
        let meant = || term.sense(page);
        if term.is_rejected(page, named) {
            return None;
        }
        let fits = term.fits(page, named);
        if term.counts_in_list(page) && (fits || list::is_one_case(page, named)) && list::is_item(page, index)
        {
            return Some(meant());
        }
        if !fits {
            return None;
        }
        let accepted = term.is_accepted(page, named)
            || page.is_introduced(named)
            || term.default == Default::Accept
            || (term.default == Default::Neighbour && self.has_neighbour(page, index))
            || term.has_companion(page);
        accepted.then(meant)
    }

    /// Rule 5: a technology close by in the same sentence; for one letter, a language right beside it.
    fn has_neighbour(&self, page: &Page<'_>, index: usize) -> bool {
        let named = &page.named()[index];
        if named.end - named.start == 1 {
            return has_language_beside(page, index);
        }
        let near = |other: &Named| {
            let gap = if other.start < named.start { other.end..named.start } else { named.end..other.start };
            other.is_plain()
                && page.text().get(gap).is_some_and(|gap| gap.split(' ').count() <= self.window + 1)
        };
        page.named_in(&page.sentence(named.start, named.end)).iter().any(near)
    }
}

fn has_language_beside(page: &Page<'_>, index: usize) -> bool {
    let all = page.named();
    let named = &all[index];
    if page.text()[named.end..].starts_with(['.', '&']) {
        return false;
    }
    let beside = |from: usize, to: usize| {
        page.text()
            .get(from..to)
            .is_some_and(|gap| matches!(gap.trim(), "" | "," | "/" | "\\" | "and" | "&" | ", and" | "or"))
    };
    let before = index
        .checked_sub(1)
        .and_then(|i| all.get(i))
        .is_some_and(|b| b.language && b.is_plain() && beside(b.end, named.start));
    let after = all.get(index + 1).is_some_and(|a| a.language && a.is_plain() && beside(named.end, a.start));
    before || after
}

impl Term {
    /// Rule 2.
    fn is_rejected(&self, page: &Page<'_>, named: &Named) -> bool {
        let (left, right) = (&page.text()[..named.start], &page.text()[named.end..]);
        self.reject_left.iter().any(|p| phrase::ends_with(left, p))
            || self.reject_right.iter().any(|p| phrase::starts_with(right, p))
            || self.reject_phrase.iter().any(|p| phrase::covers(page.text(), named.start, named.end, p))
            || self.is_rejected_by_line(page, named)
    }

    fn is_rejected_by_line(&self, page: &Page<'_>, named: &Named) -> bool {
        if self.reject_line.is_empty() && !self.employer_guard {
            return false;
        }
        let line = &page.text()[page.line(named.start)];
        self.reject_line.iter().any(|p| phrase::within(line, p)) || (self.employer_guard && has_year(line))
    }

    /// Rule 3.
    fn counts_in_list(&self, page: &Page<'_>) -> bool {
        !self.any_trade || self.has_companion(page)
    }

    fn has_companion(&self, page: &Page<'_>) -> bool {
        self.companions.iter().any(|c| page.has_companion(*c))
    }

    /// Rule 4.
    fn is_accepted(&self, page: &Page<'_>, named: &Named) -> bool {
        let (left, right) = (&page.text()[..named.start], &page.text()[named.end..]);
        self.accept_left.iter().any(|p| phrase::ends_with(left, p))
            || self.accept_right.iter().any(|p| phrase::starts_with(right, p))
    }

    fn fits(&self, page: &Page<'_>, named: &Named) -> bool {
        self.is_printed_as(&page.text()[named.start..named.end])
    }

    fn is_printed_as(&self, printed: &str) -> bool {
        self.case.is_empty() || self.case.iter().any(|c| c == printed)
    }

    fn sense(&self, page: &Page<'_>) -> SkillId {
        let meant =
            self.senses.iter().find(|(_, companions)| companions.iter().any(|c| page.has_companion(*c)));
        meant.map_or(self.skill, |(skill, _)| *skill)
    }
}

/// A header line of a job has its years: the word there is the employer.
fn has_year(line: &str) -> bool {
    let year = |w: &str| {
        w.len() == 4 && (w.starts_with("19") || w.starts_with("20")) && w.bytes().all(|b| b.is_ascii_digit())
    };
    line.split(|c: char| !c.is_ascii_alphanumeric()).any(year)
}

fn term(entry: Entry, number: u16, skills: &Skills, patterns: &mut Patterns) -> Result<Term, RulesError> {
    let resolve = |id: &str| {
        let unknown = || {
            RulesError::new(FILE, &entry.surface, format!("no table has the skill {id:?}; correct the id"))
        };
        skills.by_id(id).ok_or_else(unknown)
    };
    let skill = resolve(&entry.skill)?;
    if let Some(owner) = patterns.claimed(&entry.surface).filter(|owner| *owner != skill) {
        let message = format!(
            "the surface is a spelling of {:?}; name that skill or remove the alias",
            skills.get(owner).id
        );
        return Err(RulesError::new(FILE, &entry.surface, message));
    }
    let mut senses = Vec::new();
    for (id, words) in &entry.sense_by_companion {
        senses.push((resolve(id)?, words.iter().map(|w| patterns.companion(w)).collect()));
    }
    patterns.term(&entry.surface, skill, number);
    Ok(Term {
        skill,
        companions: entry.companions.iter().map(|c| patterns.companion(c)).collect(),
        senses,
        case: entry.case,
        reject_left: entry.reject_left,
        reject_right: entry.reject_right,
        reject_phrase: entry.reject_phrase,
        reject_line: entry.reject_line,
        accept_left: entry.accept_left,
        accept_right: entry.accept_right,
        employer_guard: entry.employer_guard,
        any_trade: entry.any_trade,
        default: entry.default,
    })
}
