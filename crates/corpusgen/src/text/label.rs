//! What a careful reader finds in a resume: the same form as `fixtures/truth`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::dates::DateStyle;
use super::skills::Skill;
use crate::career::{Career, Field, Job, Leads, NOW};

/// The label of one resume.
#[derive(Debug, Serialize)]
pub(crate) struct Label {
    pub(crate) id: String,
    pub(crate) is_resume: bool,
    pub(crate) layout: &'static str,
    pub(crate) positions: Vec<Position>,
    pub(crate) claimed_years: Vec<Claim>,
    pub(crate) skills: BTreeMap<&'static str, &'static str>,
    pub(crate) education: Vec<Degree>,
    pub(crate) fit: u32,
    pub(crate) fit_reason: String,
    pub(crate) notes: String,
}

/// A labelled role.
#[derive(Debug, Serialize)]
pub(crate) struct Position {
    title: String,
    employer: String,
    start: String,
    end: String,
    software: bool,
    leads: &'static str,
    leads_engineering: bool,
    borderline: bool,
}

/// A sentence that claims years.
#[derive(Debug, Serialize)]
pub(crate) struct Claim {
    pub(crate) quote: String,
    pub(crate) years: i32,
    pub(crate) of: &'static str,
}

/// A degree.
#[derive(Debug, Serialize)]
pub(crate) struct Degree {
    pub(crate) level: &'static str,
    pub(crate) field: &'static str,
}

/// The skills that a resume names, as they are named.
#[derive(Default)]
pub(super) struct Shown {
    dated: BTreeSet<&'static str>,
    listed: BTreeSet<&'static str>,
}

impl Shown {
    /// Named in a role with dates.
    pub(super) fn in_role<'a>(&mut self, skills: impl IntoIterator<Item = &'a Skill>) {
        self.dated.extend(skills.into_iter().flat_map(|(_, ids)| ids.iter()));
    }

    /// Shown by the words of a role with dates.
    pub(super) fn by_words(&mut self, ids: &[&'static str]) {
        self.dated.extend(ids);
    }

    /// Named elsewhere.
    pub(super) fn elsewhere<'a>(&mut self, skills: impl IntoIterator<Item = &'a Skill>) {
        self.listed.extend(skills.into_iter().flat_map(|(_, ids)| ids.iter()));
    }

    /// As the labels have it.
    pub(super) fn standing(&self) -> BTreeMap<&'static str, &'static str> {
        let listed = self.listed.iter().map(|id| (*id, "listed"));
        listed.chain(self.dated.iter().map(|id| (*id, "dated"))).collect()
    }
}

/// The label of a role.
pub(super) fn position(job: &Job, career: &Career, dates: &DateStyle) -> Position {
    let people = job.leads == Leads::People;
    Position {
        title: job.title.clone(),
        employer: job.employer.clone(),
        start: dates.label(job.start),
        end: job.end.map_or_else(|| "present".to_owned(), |end| dates.label(end)),
        software: career.trade.software,
        leads: job.leads.as_str(),
        leads_engineering: people && career.trade.software,
        // Whether those who mend computers are engineers can be judged either way.
        borderline: people && career.trade.field == Field::Support,
    }
}

/// How well a career fits Head of Backend Engineering, and why.
pub(super) fn fit(career: &Career) -> (u32, String) {
    if !career.trade.software {
        return (0, "No work in software.".to_owned());
    }
    let software = covered(career, |_| true);
    let leading = covered(career, |job| job.leads == Leads::People);
    let backend = career.trade.field == Field::Backend;
    let fit = match (software, leading) {
        (96.., 60..) if backend => 3,
        (96.., 60..) | (72.., 24..) => 2,
        _ => 1,
    };
    (fit, format!("{software} months in software, {leading} of them leading."))
}

/// Months in which some role that counts was held.
fn covered(career: &Career, counts: fn(&Job) -> bool) -> usize {
    let months =
        career.jobs.iter().filter(|job| counts(job)).flat_map(|job| job.start.0..=job.end.unwrap_or(NOW).0);
    months.collect::<BTreeSet<_>>().len()
}
