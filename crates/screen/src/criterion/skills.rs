//! `skills`: skills shown in the text of work, or at least listed.

use prescreen_extract::Span;
use prescreen_lexicon::{Lexicon, SkillId};
use prescreen_resume::{Month, PartialDate};

use super::{Asks, Ground, Kind};
use crate::finding::Judgement;
use crate::requisition::Keys;
use crate::{BasisPoints, SkillUse, Standing, Verdict, years};

pub(super) const KIND: Kind = Kind {
    name: "skills",
    doc: "Skills of the lexicon, by id. One of `any_of`; or every one of `all_of`; or `at_least` so many of `groups`, each \
a list of which one is enough (give one of the three). A skill is satisfied by itself or by anything that is an \
instance of it (PostgreSQL for relational-databases), in part by what uses it (Spring for java). Shown in the text of \
a dated position it counts in full, only listed by half, called basic by less; denied or being learnt it does not \
count. With `min_months` it must have been used so long: short of it, points are proportional, down to a half. With \
`within_months` its last dated use must be no longer ago: else it counts half. Met \
when everything asked counts at least three quarters.",
    keys: &["any_of", "all_of", "groups", "at_least", "min_months", "within_months"],
    example: r#"[[criterion]]
id = "skills.databases"
label = "Databases, SQL and NoSQL"
kind = "skills"
weight = 10000
groups = [["relational-databases", "sql"], ["nosql"]]
at_least = 2
"#,
    read,
};

/// From this credit on a skill is met; below, it is partly so.
const ENOUGH: BasisPoints = BasisPoints::percent(75);

/// What a skill counts at least that was used too briefly or too long ago.
const HALF: BasisPoints = BasisPoints::percent(50);

/// Quotations for one group.
const EVIDENCE: usize = 2;

/// Skills asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillsAsked {
    /// Of each group one skill is enough.
    pub groups: Vec<Vec<SkillId>>,
    /// So many groups are needed.
    pub at_least: usize,
    /// Each used for so many months.
    pub min_months: Option<u32>,
    /// Each last used so many months ago, or less.
    pub within_months: Option<u32>,
}

fn read(keys: &mut Keys<'_>) -> Option<Asks> {
    let given: Vec<&str> = ["any_of", "all_of", "groups"].into_iter().filter(|key| keys.has(key)).collect();
    let &[way] = given.as_slice() else {
        keys.problem(
            "kind",
            "a skills criterion needs one of any_of, all_of and groups",
            "give exactly one of them",
        );
        return None;
    };
    let groups = match way {
        "any_of" => vec![keys.skills("any_of")?],
        "all_of" => keys.skills("all_of")?.into_iter().map(|skill| vec![skill]).collect(),
        _ => keys.skill_groups("groups")?,
    };
    let at_least = read_at_least(keys, groups.len())?;
    let (min_months, within_months) =
        (keys.optional_number("min_months"), keys.optional_number("within_months"));
    if within_months == Some(0) {
        keys.problem("within_months", "nobody has used it after this month", "give months, such as 36");
        return None;
    }
    Some(Asks::Skills(SkillsAsked { groups, at_least, min_months, within_months }))
}

fn read_at_least(keys: &mut Keys<'_>, groups: usize) -> Option<usize> {
    let Some(at_least) = keys.optional_number("at_least") else { return Some(groups) };
    let at_least = usize::try_from(at_least).unwrap_or(usize::MAX);
    if at_least == 0 || at_least > groups || !keys.has("groups") {
        keys.problem(
            "at_least",
            "must lie between 1 and the number of groups",
            "or leave it out to ask for all groups",
        );
        return None;
    }
    Some(at_least)
}

impl SkillsAsked {
    pub(super) fn judge(&self, ground: &Ground<'_>) -> Judgement {
        let mut answers: Vec<Answer<'_>> =
            self.groups.iter().map(|group| self.answer(group, ground)).collect();
        answers.sort_by_key(|answer| std::cmp::Reverse(answer.credit));
        answers.truncate(self.at_least);
        let shown: Vec<&Answer<'_>> = answers.iter().filter(|answer| answer.skill.is_some()).collect();
        if shown.is_empty() {
            return self.silent_or_denied(ground);
        }
        let sum: u32 = shown.iter().map(|answer| answer.credit.get()).sum();
        let needed = u32::try_from(self.at_least).unwrap_or(u32::MAX);
        let met = shown.len() == self.at_least && shown.iter().all(|answer| answer.credit >= ENOUGH);
        Judgement {
            verdict: if met { Verdict::Met } else { Verdict::Partly },
            share: BasisPoints::new(sum / needed.max(1)),
            evidence: shown.iter().flat_map(|answer| answer.evidence()).collect(),
            note: self.note(&shown, ground.lexicon),
        }
    }

    /// The best of a group.
    fn answer<'a>(&self, group: &[SkillId], ground: &'a Ground<'_>) -> Answer<'a> {
        let shown = group.iter().filter_map(|&id| ground.skills.get(id));
        let answers = shown.map(|skill| self.worth(skill, ground.view.as_of));
        // Of equals the one used longest; of those, what the requisition names first.
        let worth =
            |answer: &Answer<'_>| (answer.credit, answer.skill.map_or(0, |skill| skill.months.likely));
        answers.reduce(|best, next| if worth(&next) > worth(&best) { next } else { best }).unwrap_or_default()
    }

    fn worth<'a>(&self, skill: &'a SkillUse, as_of: Month) -> Answer<'a> {
        let long = self.min_months.map(|min| BasisPoints::ratio(skill.months.likely, min).max(HALF));
        let late = self
            .within_months
            .map(|within| if is_within(skill, within, as_of) { BasisPoints::FULL } else { HALF });
        let share = long.into_iter().chain(late).min().unwrap_or(BasisPoints::FULL);
        Answer { credit: share.of(skill.credit), skill: Some(skill) }
    }

    fn silent_or_denied(&self, ground: &Ground<'_>) -> Judgement {
        let asked = self.groups.iter().flatten();
        let denied: Vec<Span> =
            asked.flat_map(|&id| ground.skills.denied(id)).map(|&span| ground.view.around(span)).collect();
        if denied.is_empty() {
            return Judgement::unclear("not mentioned");
        }
        Judgement {
            verdict: Verdict::NotMet,
            share: BasisPoints::ZERO,
            evidence: denied,
            note: "the resume says so itself".into(),
        }
    }

    fn note(&self, shown: &[&Answer<'_>], lexicon: &Lexicon) -> String {
        let mut parts: Vec<String> =
            shown.iter().filter_map(|a| a.skill).map(|skill| words(skill, lexicon)).collect();
        if self.at_least > 1 && shown.len() < self.at_least {
            parts.push(format!("{} of {} found", shown.len(), self.at_least));
        }
        if let Some(min) = self.min_months {
            parts.push(format!("{} years asked", years(min)));
        }
        if let Some(within) = self.within_months {
            let last = shown.iter().filter_map(|a| a.skill?.last_used).max_by_key(|date| date.last());
            let last = last.map_or_else(|| "not dated".to_owned(), |date| date.to_string());
            parts.push(format!("last used {last}, within {} years asked", years(within)));
        }
        parts.join("; ")
    }
}

/// Whether the last dated use, by the later reading of a printed year, is no longer ago than so many months.
fn is_within(skill: &SkillUse, months: u32, as_of: Month) -> bool {
    let ago = |date: PartialDate| as_of.index().saturating_sub(date.last().index());
    skill.last_used.is_some_and(|date| i64::from(ago(date)) <= i64::from(months))
}

/// What a group came to.
#[derive(Default)]
struct Answer<'a> {
    credit: BasisPoints,
    skill: Option<&'a SkillUse>,
}

impl Answer<'_> {
    fn evidence(&self) -> impl Iterator<Item = Span> {
        self.skill.into_iter().flat_map(|skill| skill.evidence.iter().take(EVIDENCE).copied())
    }
}

/// `Java by way of Spring, 4.2 years` or `Kafka, only listed`.
fn words(skill: &SkillUse, lexicon: &Lexicon) -> String {
    let name = &lexicon.skill(skill.skill).name;
    let via =
        skill.via.first().map_or_else(String::new, |&id| format!(" by way of {}", lexicon.skill(id).name));
    let standing = match skill.standing {
        Standing::Dated => format!("{} years", years(skill.months.likely)),
        Standing::Listed => "only listed".to_owned(),
    };
    let claimed =
        skill.claimed.map_or_else(String::new, |claim| format!(" (the resume says {})", claim.years));
    format!("{name}{via}, {standing}{claimed}")
}

#[cfg(test)]
mod tests;
