//! For each skill: whether it stands in the text of dated work or is only listed, for how long, and since when not.
//!
//! A mention speaks for the skill it names and for what the lexicon says it implies: fully for what it is an
//! instance of (PostgreSQL is a relational database), in part for what it merely uses (Spring uses Java). Months of a
//! skill are the union of the positions in whose text it, or an instance of it, stands. Years printed beside a skill
//! ("Java (8 years)") are kept as what is claimed and add nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use prescreen_extract::Span;
use prescreen_lexicon::{Cue, Lexicon, SkillId};
use prescreen_resume::{End, Month, Months, PartialDate, Position, SkillMention, Tenure};

use crate::view::is_dated;
use crate::{BasisPoints, View};

/// Quotations kept for one skill.
const EVIDENCE: usize = 3;

/// Where a skill stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Only outside dated work: in a list, a summary, a project, a certificate.
    Listed,
    /// In the text of at least one position that has a date.
    Dated,
}

impl Standing {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Dated => "dated",
        }
    }

    /// What a mention of this standing counts: shown in dated work in full, said only by half.
    fn percent(self) -> u32 {
        match self {
            Self::Listed => 50,
            Self::Dated => 100,
        }
    }
}

/// What a resume shows of one skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillUse {
    /// Which.
    pub skill: SkillId,
    /// Where it stands.
    pub standing: Standing,
    /// The union of its dated positions.
    pub months: Months,
    /// The last month, or year, of its dated positions.
    pub last_used: Option<PartialDate>,
    /// The way from what is named to this skill, the named one first; empty when it is named itself.
    pub via: Vec<SkillId>,
    /// What the resume claims of it, beside what its dates give.
    pub claimed: Option<ClaimedMonths>,
    /// 100 when named, itself or an instance of it; less when it is merely used by what is named.
    pub percent: u32,
    /// What the best mention is worth: standing, cue and way together.
    pub credit: BasisPoints,
    /// The words that name it best.
    pub named: Span,
    /// The lines it was read from, best first.
    pub evidence: Vec<Span>,
}

/// Years printed beside a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimedMonths {
    /// The years in months; where the career has dates, no more than its wide reading.
    pub months: u32,
    /// The years as printed.
    pub years: u8,
    /// The line that says so.
    pub quotation: Span,
}

impl ClaimedMonths {
    /// The largest of what is claimed by `signs`.
    fn of(signs: &[Sign], view: &View<'_>) -> Option<Self> {
        let largest = signs.iter().filter(|s| s.via.is_empty()).max_by_key(|s| (s.years, Reverse(s.span)))?;
        let years = largest.years?;
        let career = if view.has_dates() { view.tenures.total.months.high } else { u32::MAX };
        Some(Self {
            months: (u32::from(years) * 12).min(career),
            years,
            quotation: view.around(largest.span),
        })
    }
}

/// All skills of a resume.
#[derive(Clone, Debug, Default)]
pub struct Skills {
    uses: BTreeMap<SkillId, SkillUse>,
    denied: BTreeMap<SkillId, Vec<Span>>,
}

impl Skills {
    /// Gathers the mentions of `view`.
    #[must_use]
    pub fn of(view: &View<'_>, lexicon: &Lexicon) -> Self {
        let mut found: BTreeMap<SkillId, Vec<Sign>> = BTreeMap::new();
        let mut denied: BTreeMap<SkillId, Vec<Span>> = BTreeMap::new();
        for mention in &view.mentions {
            if mention.cue == Some(Cue::Negated) {
                denied.entry(mention.skill).or_default().push(mention.span);
            }
            for (skill, sign) in signs(mention, view, lexicon) {
                found.entry(skill).or_default().push(sign);
            }
        }
        let uses = found.into_iter().map(|(skill, signs)| (skill, skill_use(skill, signs, view))).collect();
        Self { uses, denied }
    }

    /// What is shown of `skill`, if anything.
    #[must_use]
    pub fn get(&self, skill: SkillId) -> Option<&SkillUse> {
        self.uses.get(&skill)
    }

    /// Where the resume says it does not have `skill`.
    #[must_use]
    pub fn denied(&self, skill: SkillId) -> &[Span] {
        self.denied.get(&skill).map_or(&[], Vec::as_slice)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &SkillUse> {
        self.uses.values()
    }
}

/// One mention as it speaks for one skill.
#[derive(Clone, Debug)]
struct Sign {
    span: Span,
    position: Option<usize>,
    credit: BasisPoints,
    percent: u32,
    years: Option<u8>,
    via: Vec<SkillId>,
}

/// What a mention with this cue counts; `None` when it does not.
fn cue_percent(cue: Option<Cue>) -> Option<u32> {
    match cue {
        None | Some(Cue::Strong) => Some(100),
        Some(Cue::Replaced) => Some(80),
        Some(Cue::TeamNotSelf) => Some(60),
        Some(Cue::Weak) => Some(30),
        Some(Cue::Negated | Cue::Learning | Cue::Echo) => None,
    }
}

/// Everything `mention` speaks for.
fn signs(mention: &SkillMention, view: &View<'_>, lexicon: &Lexicon) -> Vec<(SkillId, Sign)> {
    let Some(cue) = cue_percent(mention.cue) else { return Vec::new() };
    let position = mention.position.filter(|&at| view.positions.get(at).is_some_and(is_dated));
    let standing = if position.is_some() { Standing::Dated } else { Standing::Listed };
    let sign = |percent: u32, via: Vec<SkillId>| Sign {
        span: mention.span,
        position,
        credit: BasisPoints::percent(cue * standing.percent() * percent / 10_000),
        percent,
        years: mention.years,
        via,
    };
    let implied = lexicon.implied(mention.skill).iter().map(|implied| {
        let between =
            implied.path.iter().copied().filter(|&step| step != mention.skill && step != implied.skill);
        let via = std::iter::once(mention.skill).chain(between).collect();
        (implied.skill, sign(u32::from(implied.percent), via))
    });
    std::iter::once((mention.skill, sign(100, Vec::new()))).chain(implied).collect()
}

fn skill_use(skill: SkillId, mut signs: Vec<Sign>, view: &View<'_>) -> SkillUse {
    // What is named before what is implied, shown before listed, sure before unsure; else in text order.
    signs.sort_by_key(|s| {
        (s.percent != 100, s.position.is_none(), !s.via.is_empty(), 10_000 - s.credit.get(), s.span)
    });
    let percent = signs.first().map_or(0, |s| s.percent);
    let own: Vec<&Sign> = signs.iter().filter(|s| s.percent == percent).collect();
    let mut dated: Vec<usize> = own.iter().filter_map(|s| s.position).collect();
    dated.sort_unstable();
    dated.dedup();
    let positions: Vec<&Position> = dated.iter().filter_map(|&at| view.positions.get(at)).collect();
    let named = own.iter().any(|s| s.via.is_empty());
    SkillUse {
        skill,
        standing: if dated.is_empty() { Standing::Listed } else { Standing::Dated },
        months: Tenure::of(positions.iter().map(|p| p.period), view.as_of).months,
        last_used: positions.iter().filter_map(|p| last_month(p, view.as_of)).max_by_key(|date| date.last()),
        via: if named { Vec::new() } else { own.first().map(|s| s.via.clone()).unwrap_or_default() },
        claimed: ClaimedMonths::of(&signs, view),
        percent,
        credit: signs.iter().map(|s| s.credit).max().unwrap_or_default(),
        named: own.first().map(|s| s.span).unwrap_or_default(),
        evidence: quotations(&own, view),
    }
}

fn last_month(position: &Position, as_of: Month) -> Option<PartialDate> {
    let date = match position.period.end {
        End::Present => return Some(PartialDate::Month(as_of)),
        End::Date(date) => date,
        End::NotGiven => position.period.start?,
    };
    Some(if date.first() > as_of { PartialDate::Month(as_of) } else { date })
}

/// The lines around the best signs, each once.
fn quotations(signs: &[&Sign], view: &View<'_>) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    for sign in signs {
        if lines.len() == EVIDENCE {
            break;
        }
        if !lines.iter().any(|line| line.contains(sign.span)) {
            lines.push(view.around(sign.span));
        }
    }
    lines
}

#[cfg(test)]
mod tests;
