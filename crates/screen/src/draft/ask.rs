//! What the sentences of a description ask for.

use prescreen_lexicon::{CueKind, Lexicon, SkillId, Wish as Says};

use super::named::{Named, groups, is_tool, named};
use super::passage::Passage;
use super::studies::{Studies, studies};
use super::years::{Years, years};
use crate::TenureOf;

/// Months of leading where none are named.
const SOME_LEADING: u32 = 12;
/// More months ask for an age; the draft says so.
const MOST_MONTHS: u32 = 180;
/// A list of more skills than this is seldom needed in full.
const FEW: usize = 3;
/// Sentences kept for one wish.
const SOURCES: usize = 4;

/// What is asked in one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    Tenure {
        of: TenureOf,
        months: u32,
        most: Option<u32>,
    },
    Skills {
        groups: Vec<Vec<SkillId>>,
        at_least: usize,
        months: Option<u32>,
    },
    Studies(Studies),
    /// The number of a soft topic.
    Topic(usize),
}

/// How much it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    Nice,
    Usual,
    Must,
}

/// A thing asked, with the sentences that ask it.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub(super) ask: Ask,
    pub(super) need: Need,
    pub(super) sources: Vec<String>,
}

/// Everything asked, and what was left out with the reason.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The role builds software or leads those who do, by its title.
    technical: bool,
    pub(super) wishes: Vec<Wish>,
    pub(super) left_out: Vec<String>,
}

/// What `passages` ask of a role called `title`.
pub(super) fn asked(passages: &[Passage], title: &str, lexicon: &Lexicon) -> Asked {
    let technical = lexicon.wish(Says::Engineers, title).or(lexicon.wish(Says::Building, title)).is_some();
    let mut asked = Asked { technical, ..Asked::default() };
    let sectioned = passages.iter().any(|passage| passage.needed);
    for passage in passages {
        asked.leave_out(passage, lexicon);
        let years = years(&passage.text, lexicon);
        let mut named = named(&passage.text, lexicon);
        for years in &years {
            asked.years(passage, years, &named, lexicon);
        }
        // Beside years of work its field is no skill ("software development"), nor is what stands in running text outside a
        // section that asks.
        let tools_only = !years.is_empty() || (sectioned && !passage.needed && !passage.optional);
        named.retain(|named| !tools_only || is_tool(named.skill, lexicon));
        asked.skills(passage, &named, None, lexicon);
        if let Some(studies) = studies(&passage.text, lexicon) {
            asked.studies(passage, studies);
        }
        asked.topics(passage, lexicon);
    }
    asked.leading(passages, lexicon);
    asked
}

fn need(passage: &Passage, lexicon: &Lexicon) -> Need {
    if passage.optional {
        Need::Nice
    } else if lexicon.wish(Says::Must, &passage.text).is_some() {
        Need::Must
    } else {
        Need::Usual
    }
}

impl Asked {
    fn add(&mut self, ask: Ask, need: Need, source: &str) {
        self.wishes.push(Wish { ask, need, sources: vec![source.to_owned()] });
    }

    /// Notes what the sentence asks by something that stands for age, origin or the like.
    fn leave_out(&mut self, passage: &Passage, lexicon: &Lexicon) {
        let text = &passage.text;
        self.left_out.extend(lexicon.proxies(text).iter().map(|found| {
            format!("\"{}\" stands for {}: {text}", &text[found.start..found.end], found.proxy.stands_for)
        }));
    }

    /// Years of leading, of software, of a skill or of work.
    fn years(&mut self, passage: &Passage, years: &Years, named: &[Named], lexicon: &Lexicon) {
        let clause = &passage.text[years.clause.clone()];
        let says = |wish| lexicon.wish(wish, clause);
        let months = (years.least * 12).min(MOST_MONTHS);
        let own = named.iter().filter(|n| years.clause.contains(&n.start));
        let tools: Vec<Named> = own.filter(|n| is_tool(n.skill, lexicon)).copied().collect();
        let before_tools = |at: Option<usize>| {
            at.is_some_and(|at| tools.first().is_none_or(|tool| years.clause.start + at < tool.start))
        };
        let of = if before_tools(says(Says::Leading)) {
            if self.technical || says(Says::Engineers).is_some() {
                TenureOf::EngineeringLeadership
            } else {
                TenureOf::People
            }
        } else if before_tools(says(Says::Building)) {
            TenureOf::Software
        } else if !tools.is_empty() {
            return self.skills(passage, &tools, Some(months), lexicon);
        } else if says(Says::Working).is_some() {
            TenureOf::Total
        } else {
            return;
        };
        let need = if passage.optional { Need::Nice } else { Need::Must };
        self.tenure(of, months, years.most.map(|most| most * 12), need, &passage.text);
    }

    /// One criterion a kind of years: the most that is asked.
    fn tenure(&mut self, of: TenureOf, months: u32, most: Option<u32>, need: Need, source: &str) {
        for wish in &mut self.wishes {
            if let Ask::Tenure { of: known, months: least, most: upper } = &mut wish.ask
                && *known == of
            {
                if need == wish.need {
                    *least = (*least).max(months);
                }
                *upper = upper.filter(|upper| upper >= least);
                wish.source(source);
                return;
            }
        }
        let most = most.filter(|most| *most >= months);
        self.add(Ask::Tenure { of, months, most }, need, source);
    }

    /// A criterion for what is asked here first.
    fn skills(&mut self, passage: &Passage, named: &[Named], months: Option<u32>, lexicon: &Lexicon) {
        let mut groups = groups(&passage.text, named, lexicon);
        for group in &mut groups {
            group.retain(|skill| !self.wishes.iter().any(|wish| wish.names(*skill)));
        }
        groups.retain(|group| !group.is_empty());
        if groups.is_empty() {
            return;
        }
        let at_least = if groups.len() > FEW { (2 * groups.len()).div_ceil(3) } else { groups.len() };
        let need = if months.is_some() && !passage.optional { Need::Must } else { need(passage, lexicon) };
        self.add(Ask::Skills { groups, at_least, months }, need, &passage.text);
    }

    /// One criterion: the lowest degree that is asked.
    fn studies(&mut self, passage: &Passage, studies: Studies) {
        for wish in &mut self.wishes {
            if let Ask::Studies(known) = &mut wish.ask {
                known.level = known.level.min(studies.level);
                wish.source(&passage.text);
                return;
            }
        }
        self.add(Ask::Studies(studies), Need::Nice, &passage.text);
    }

    fn topics(&mut self, passage: &Passage, lexicon: &Lexicon) {
        for (at, _) in lexicon.topics().iter().enumerate().filter(|(_, t)| t.is_asked(&passage.text)) {
            match self.wishes.iter_mut().find(|wish| wish.ask == Ask::Topic(at)) {
                Some(wish) => wish.source(&passage.text),
                None => self.add(Ask::Topic(at), Need::Nice, &passage.text),
            }
        }
    }

    /// Leading that is asked without years.
    fn leading(&mut self, passages: &[Passage], lexicon: &Lexicon) {
        let leads = |wish: &Wish| {
            matches!(wish.ask, Ask::Tenure { of: TenureOf::People | TenureOf::EngineeringLeadership, .. })
        };
        if self.wishes.iter().any(leads) {
            return;
        }
        for passage in passages.iter().filter(|passage| !passage.optional) {
            let cues = lexicon.leadership(&passage.text);
            if let Some(cue) = cues.iter().find(|cue| cue.kind == CueKind::People) {
                let engineers = cue.of_engineers.unwrap_or(self.technical);
                let of = if engineers { TenureOf::EngineeringLeadership } else { TenureOf::People };
                self.tenure(of, SOME_LEADING, None, Need::Usual, &passage.text);
            }
        }
    }
}

impl Wish {
    fn source(&mut self, source: &str) {
        if self.sources.len() < SOURCES && !self.sources.iter().any(|known| known == source) {
            self.sources.push(source.to_owned());
        }
    }

    fn names(&self, skill: SkillId) -> bool {
        matches!(&self.ask, Ask::Skills { groups, .. } if groups.iter().flatten().any(|known| *known == skill))
    }
}
