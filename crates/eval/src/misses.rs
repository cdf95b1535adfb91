//! What went wrong in one file, in words.

use std::fmt::Write as _;

use prescreen_report::Position;
use prescreen_resume::Month;

use crate::answer::Answer;
use crate::guide::SKILLS;
use crate::measure::{labelled, standing_of};
use crate::pairing::{employer_right, pair, title_right};
use crate::truth::{LabelPosition, Truth};

/// The misses of one file, a line each; empty when there are none.
pub(crate) fn misses(truth: &Truth, answer: &Answer, as_of: Month) -> String {
    let mut out = String::new();
    if let Some(error) = &answer.result.error {
        let _ = writeln!(out, "  {}: {}", error.code, error.message);
    }
    positions(truth, answer, &mut out);
    skills(truth, answer, &mut out);
    let want = labelled(&truth.label, |_| true, as_of).likely;
    let got = answer.result.tenure.as_ref().map_or(0, |t| t.total.likely);
    if want.abs_diff(got) > 6 {
        let _ = writeln!(out, "  total tenure: {got} months, labelled {want}");
    }
    out
}

fn positions(truth: &Truth, answer: &Answer, out: &mut String) {
    let pairing = pair(&truth.label, &answer.result);
    for want in &pairing.missed {
        let _ = writeln!(out, "  missed  {}", labelled_as(want));
    }
    for got in &pairing.extra {
        let _ = writeln!(out, "  extra   {}", found_as(got));
    }
    for (want, got) in &pairing.found {
        let wrong = [
            ("title", !title_right(want, got)),
            ("employer", !employer_right(want, got)),
            ("software", !want.borderline && want.software != got.software),
            ("leads", !want.borderline && want.leads != got.leads.as_str()),
        ];
        let wrong: Vec<&str> = wrong.iter().filter(|(_, is)| *is).map(|(what, _)| *what).collect();
        if !wrong.is_empty() {
            let _ =
                writeln!(out, "  {}: {}\n    read as {}", wrong.join(", "), labelled_as(want), found_as(got));
        }
    }
}

fn skills(truth: &Truth, answer: &Answer, out: &mut String) {
    for (guide, ids) in SKILLS {
        let want = truth.label.skills.get(*guide).map(String::as_str);
        let got = standing_of(&answer.result, ids).map(prescreen_report::Standing::as_str);
        if want != got {
            let _ = writeln!(
                out,
                "  skill {guide}: {}, labelled {}",
                got.unwrap_or("absent"),
                want.unwrap_or("absent")
            );
        }
    }
}

fn labelled_as(p: &LabelPosition) -> String {
    let text = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".to_owned());
    format!(
        "{} | {} | {} .. {} | software {} | {}",
        text(&p.title),
        text(&p.employer),
        text(&p.start),
        text(&p.end),
        p.software,
        p.leads
    )
}

fn found_as(p: &Position) -> String {
    let text = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".to_owned());
    format!(
        "{} | {} | {} .. {} | software {} | {}",
        text(&p.title),
        text(&p.employer),
        text(&p.start),
        text(&p.end),
        p.software,
        p.leads.as_str()
    )
}
