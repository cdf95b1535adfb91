//! The measures, as the labelled set's README defines them. Counts are added up over files first, then divided.
//!
//! - `positions_*`: labelled positions with a start against found ones with a start; the same `start` and `end` as
//!   printed. What is found in a file that is labelled as no resume is false. `title_right` and `employer_right`: share
//!   of the found ones, by overlap of tokens ([`crate::pairing`]).
//! - `software_right`, `software_f1`, `leads_people_f1`, `leads_engineering_f1`: over found positions that are not
//!   labelled borderline.
//! - `*_within_N`, `*_mean_months_off`: likely months of the result against likely months of the labelled positions, by
//!   the same arithmetic of months. `*_right_side`: both on the same side of 60 months of leading engineers, 96 of
//!   software.
//! - `skills_*`: presence over the guide's list ([`crate::guide`]); `standing_right`: share of those that both have.
//! - `ndcg10`, `pairs`: the order by score against the labelled fit ([`crate::order`]).
//! - `evidence_exact`: quotations that slice the text to themselves, in characters, and findings that have one.
//! - `read`, `is_resume`: files that could be read, and files rightly taken for a resume or not.

use std::collections::BTreeSet;

use prescreen_report::{Leads, Months, ResultLine, Standing, Status};
use prescreen_resume::{End, Leads as ReadLeads, Month, PartialDate, Period, Tenure};

use crate::answer::Answer;
use crate::guide::SKILLS;
use crate::order::{self, Scored};
use crate::pairing::{employer_right, pair, title_right};
use crate::truth::{Label, LabelPosition, Truth};

/// A named figure between 0 and 1, or months.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    pub(crate) name: String,
    pub(crate) value: f64,
}

/// Right, wrongly said, wrongly left out.
#[derive(Clone, Copy, Debug, Default)]
struct F1 {
    right: usize,
    extra: usize,
    missed: usize,
}

impl F1 {
    fn add(&mut self, want: bool, got: bool) {
        self.right += usize::from(want && got);
        self.extra += usize::from(!want && got);
        self.missed += usize::from(want && !got);
    }

    fn value(self) -> f64 {
        ratio(2 * self.right, 2 * self.right + self.extra + self.missed)
    }
}

/// `part` of `whole`; 1 where there is nothing to get wrong.
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// A kind of tenure: name, which labelled positions count, the result's months.
pub(crate) type TenureKind = (&'static str, fn(&LabelPosition) -> bool, fn(&ResultLine) -> Months);

pub(crate) const TENURES: &[TenureKind] = &[
    ("total", |_| true, |r| months(r, |t| t.total)),
    ("software", |p| p.software, |r| months(r, |t| t.software)),
    ("people", |p| p.leads == ReadLeads::People.as_str(), |r| months(r, |t| t.people)),
    ("engineering_leadership", |p| p.leads_engineering, |r| months(r, |t| t.engineering_leadership)),
];

fn months(result: &ResultLine, of: fn(&prescreen_report::Tenures) -> Months) -> Months {
    result.tenure.as_ref().map_or(Months { low: 0, likely: 0, high: 0 }, of)
}

/// All measures over the pairs of truth and answer.
pub(crate) fn measures(pairs: &[(&Truth, &Answer)], as_of: Month) -> Vec<Measure> {
    let mut out = Vec::new();
    let mut say = |name: &str, value: f64| out.push(Measure { name: name.to_owned(), value });
    positions(pairs, &mut say);
    for kind in TENURES {
        tenure(pairs, kind, as_of, &mut say);
    }
    skills(pairs, &mut say);
    let scored: Vec<Scored> = pairs.iter().map(|(t, a)| scored(t, a)).collect();
    say("ndcg10", order::ndcg(&scored, 10));
    say("pairs", order::pairs_in_order(&scored));
    say("evidence_exact", evidence_exact(pairs));
    let read = pairs.iter().filter(|(_, a)| a.result.status != Status::Unreadable).count();
    say("read", ratio(read, pairs.len()));
    let nature =
        pairs.iter().filter(|(t, a)| t.label.is_resume == (a.result.status == Status::Assessed)).count();
    say("is_resume", ratio(nature, pairs.len()));
    out
}

fn positions(pairs: &[(&Truth, &Answer)], say: &mut impl FnMut(&str, f64)) {
    let (mut dates, mut leads, mut engineers, mut software_f1) =
        (F1::default(), F1::default(), F1::default(), F1::default());
    let (mut titles, mut employers, mut software, mut clear) = (0, 0, 0, 0);
    for (truth, answer) in pairs {
        let pairing = pair(&truth.label, &answer.result);
        dates.right += pairing.found.len();
        dates.missed += pairing.missed.len();
        dates.extra += pairing.extra.len();
        for (want, got) in &pairing.found {
            titles += usize::from(title_right(want, got));
            employers += usize::from(employer_right(want, got));
            if want.borderline {
                continue;
            }
            clear += 1;
            software += usize::from(want.software == got.software);
            software_f1.add(want.software, got.software);
            leads.add(want.leads == Leads::People.as_str(), got.leads == Leads::People);
            engineers.add(want.leads_engineering, got.leads_engineering);
        }
    }
    say("positions_f1", dates.value());
    say("positions_precision", ratio(dates.right, dates.right + dates.extra));
    say("positions_recall", ratio(dates.right, dates.right + dates.missed));
    say("title_right", ratio(titles, dates.right));
    say("employer_right", ratio(employers, dates.right));
    say("software_right", ratio(software, clear));
    say("software_f1", software_f1.value());
    say("leads_people_f1", leads.value());
    say("leads_engineering_f1", engineers.value());
}

fn tenure(
    pairs: &[(&Truth, &Answer)],
    (name, counts, of): &TenureKind,
    as_of: Month,
    say: &mut impl FnMut(&str, f64),
) {
    let off: Vec<u32> = pairs
        .iter()
        .map(|(t, a)| labelled(&t.label, *counts, as_of).likely.abs_diff(of(&a.result).likely))
        .collect();
    let within = |months: u32| ratio(off.iter().filter(|o| **o <= months).count(), off.len());
    for months in [3, 6, 12] {
        say(&format!("{name}_within_{months}"), within(months));
    }
    say(&format!("{name}_mean_months_off"), f64::from(off.iter().sum::<u32>()) / off.len().max(1) as f64);
    let bar = match *name {
        "engineering_leadership" => 60,
        "software" => 96,
        _ => return,
    };
    let right = pairs
        .iter()
        .filter(|(t, a)| (labelled(&t.label, *counts, as_of).likely >= bar) == (of(&a.result).likely >= bar));
    say(&format!("{name}_right_side"), ratio(right.count(), pairs.len()));
}

/// The labels' tenure by the design's rules for months.
pub(crate) fn labelled(label: &Label, counts: fn(&LabelPosition) -> bool, as_of: Month) -> Months {
    let periods: Vec<Period> = label.positions.iter().filter(|p| counts(p)).map(period).collect();
    let months = Tenure::of(periods.into_iter(), as_of).months;
    Months { low: months.low, likely: months.likely, high: months.high }
}

fn period(position: &LabelPosition) -> Period {
    let end = match position.end.as_deref() {
        Some("present") => End::Present,
        Some(date) => date_of(date).map_or(End::NotGiven, End::Date),
        None => End::NotGiven,
    };
    Period { start: position.start.as_deref().and_then(date_of), end }
}

fn date_of(text: &str) -> Option<PartialDate> {
    Month::parse(text).map(PartialDate::Month).or_else(|| text.parse().ok().map(PartialDate::Year))
}

fn skills(pairs: &[(&Truth, &Answer)], say: &mut impl FnMut(&str, f64)) {
    let (mut presence, mut standing, mut both) = (F1::default(), 0, 0);
    for (truth, answer) in pairs {
        for (guide, ids) in SKILLS {
            let want = truth.label.skills.get(*guide);
            let got = standing_of(&answer.result, ids);
            presence.add(want.is_some(), got.is_some());
            if let (Some(want), Some(got)) = (want, got) {
                both += 1;
                standing += usize::from(want == got.as_str());
            }
        }
    }
    say("skills_f1", presence.value());
    say("skills_precision", ratio(presence.right, presence.right + presence.extra));
    say("skills_recall", ratio(presence.right, presence.right + presence.missed));
    say("standing_right", ratio(standing, both));
}

/// The best standing of `ids` in the result.
pub(crate) fn standing_of(result: &ResultLine, ids: &[&str]) -> Option<Standing> {
    let of_group = result.skills.iter().filter(|s| ids.contains(&s.id.as_str()));
    of_group.map(|s| s.standing).min_by_key(|s| *s != Standing::Dated)
}

fn scored(truth: &Truth, answer: &Answer) -> Scored {
    let assessed = answer.result.status == Status::Assessed;
    let score = answer.result.score_bp.filter(|_| assessed).map_or(-1, i64::from);
    Scored { fit: truth.label.fit, score, rank: answer.result.rank.unwrap_or(u64::MAX) }
}

/// The share of quotations that slice the text, in characters, to exactly themselves, and of findings that have one.
fn evidence_exact(pairs: &[(&Truth, &Answer)]) -> f64 {
    let (mut exact, mut all) = (0, 0);
    for (_, answer) in pairs {
        let characters: Vec<char> = answer.text.chars().collect();
        let known: BTreeSet<_> = answer.result.evidence.keys().collect();
        for evidence in answer.result.evidence.values() {
            all += 1;
            let slice = characters.get(evidence.start as usize..evidence.end as usize);
            exact += usize::from(slice.is_some_and(|s| s.iter().copied().eq(evidence.quote.chars())));
        }
        for finding in
            answer.result.criteria.iter().filter(|c| c.verdict != prescreen_report::Verdict::Unclear)
        {
            all += 1;
            exact += usize::from(
                !finding.evidence.is_empty() && finding.evidence.iter().all(|e| known.contains(e)),
            );
        }
    }
    ratio(exact, all)
}
