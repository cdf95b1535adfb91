//! What went wrong, in words: of one file with what it was read as, or of all files by kind.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use prescreen_report::{Position, Standing, Status};
use prescreen_resume::Month;

use crate::answer::Answer;
use crate::guide::SKILLS;
use crate::measure::{TENURES, labelled, standing_of};
use crate::pairing::{employer_right, pair, title_right};
use crate::truth::{LabelPosition, Truth};

/// A tenure further off than this is a miss.
const MONTHS_OFF: u32 = 6;

/// One thing wrong with one file.
struct Miss {
    kind: String,
    what: String,
}

impl Miss {
    fn new(kind: impl Into<String>, what: impl Into<String>) -> Self {
        Self { kind: kind.into(), what: what.into() }
    }
}

/// What one file was read as, and its misses.
pub(crate) fn shown(truth: &Truth, answer: &Answer, as_of: Month) -> String {
    let result = &answer.result;
    let score = result.score_bp.map_or("no score".to_owned(), |score| format!("{score} bp"));
    let mut out = format!(
        "{} ({}, {}): {}, {score}, labelled fit {}\n\nread as\n",
        truth.id,
        truth.format,
        truth.label.layout,
        result.status.as_str(),
        truth.label.fit
    );
    for position in &result.positions {
        let _ = writeln!(out, "  {}", found_as(position));
    }
    for (name, counts, of) in TENURES {
        let (want, got) = (labelled(&truth.label, *counts, as_of), of(result));
        let _ = writeln!(
            out,
            "  {name}: {}..{}..{} months, labelled {}",
            got.low, got.likely, got.high, want.likely
        );
    }
    let _ = writeln!(out, "\nmisses");
    for miss in misses(truth, answer, as_of) {
        let _ = writeln!(out, "  {:<24} {}", miss.kind, miss.what);
    }
    out
}

/// The misses of all files by kind, then the order with the labelled fit beside it.
pub(crate) fn by_kind(pairs: &[(&Truth, &Answer)], as_of: Month) -> String {
    let mut kinds: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (truth, answer) in pairs {
        for miss in misses(truth, answer, as_of) {
            kinds.entry(miss.kind).or_default().push(format!("  {:<5} {}", truth.id, miss.what));
        }
    }
    let mut out = String::new();
    for (kind, lines) in kinds {
        let _ = writeln!(out, "{kind} ({})\n{}\n", lines.len(), lines.join("\n"));
    }
    let mut order: Vec<_> =
        pairs.iter().map(|(t, a)| (Reverse(a.result.score_bp), t.label.fit, &t.id)).collect();
    order.sort();
    let _ = writeln!(out, "order: score, labelled fit, id");
    for (Reverse(score), fit, id) in order {
        let _ = writeln!(out, "  {:>6} {fit} {id}", score.map_or("-".to_owned(), |score| score.to_string()));
    }
    out.push('\n');
    out
}

fn misses(truth: &Truth, answer: &Answer, as_of: Month) -> Vec<Miss> {
    let mut out = Vec::new();
    if truth.label.is_resume != (answer.result.status == Status::Assessed) {
        let error = answer.result.error.as_ref().map_or("a resume", |error| error.message.as_str());
        out.push(Miss::new("what it is", format!("read as: {error}")));
    }
    positions(truth, answer, &mut out);
    for (name, counts, of) in TENURES {
        let (want, got) = (labelled(&truth.label, *counts, as_of).likely, of(&answer.result).likely);
        if want.abs_diff(got) > MONTHS_OFF {
            out.push(Miss::new(format!("tenure {name}"), format!("{got} months, labelled {want}")));
        }
    }
    skills(truth, answer, &mut out);
    out
}

fn positions(truth: &Truth, answer: &Answer, out: &mut Vec<Miss>) {
    let pairing = pair(&truth.label, &answer.result);
    out.extend(pairing.missed.iter().map(|want| Miss::new("position missed", labelled_as(want))));
    out.extend(pairing.extra.iter().map(|got| Miss::new("position extra", found_as(got))));
    for (want, got) in &pairing.found {
        let clear = !want.borderline;
        let wrong = [
            ("title", !title_right(want, got)),
            ("employer", !employer_right(want, got)),
            ("flag software", clear && want.software != got.software),
            ("flag leads", clear && want.leads != got.leads.as_str()),
            ("flag leads_engineering", clear && want.leads_engineering != got.leads_engineering),
        ];
        let both = || format!("{}\n{:27}read as {}", labelled_as(want), "", found_as(got));
        out.extend(wrong.iter().filter(|(_, wrong)| *wrong).map(|(kind, _)| Miss::new(*kind, both())));
    }
}

fn skills(truth: &Truth, answer: &Answer, out: &mut Vec<Miss>) {
    for (guide, ids) in SKILLS {
        let want = truth.label.skills.get(*guide).map(String::as_str);
        let got = standing_of(&answer.result, ids).map(Standing::as_str);
        out.extend(match (want, got) {
            (Some(want), None) => Some(Miss::new("skill missed", format!("{guide} ({want})"))),
            (None, Some(got)) => Some(Miss::new("skill extra", format!("{guide} ({got})"))),
            (Some(want), Some(got)) if want != got => {
                Some(Miss::new("skill standing", format!("{guide} {got}, labelled {want}")))
            }
            _ => None,
        });
    }
}

fn labelled_as(p: &LabelPosition) -> String {
    let software = if p.software { "software" } else { "other" };
    let engineers = if p.leads_engineering { " engineers" } else { "" };
    let (start, end, title, employer) =
        (or_dash(&p.start), or_dash(&p.end), or_dash(&p.title), or_dash(&p.employer));
    format!("{start}..{end} | {title} | {employer} | {software}, {}{engineers}", p.leads)
}

fn found_as(p: &Position) -> String {
    let software = if p.software { "software" } else { "other" };
    let engineers = if p.leads_engineering { " engineers" } else { "" };
    let (start, end, title, employer) =
        (or_dash(&p.start), or_dash(&p.end), or_dash(&p.title), or_dash(&p.employer));
    format!("{start}..{end} | {title} | {employer} | {software}, {}{engineers}", p.leads.as_str())
}

fn or_dash(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or("-")
}
