//! One candidate: a row of the list, and a part that unfolds to findings, quotations and positions.

use std::fmt::Write as _;

use prescreen_screen::{Requisition, spread};

use super::escape::escaped;
use crate::explain::{flag_words, questions, reason_words, verdict_words};
use crate::plain::points;
use crate::sheet::{ALIKE, MARK};
use crate::{Band, CriterionFinding, EvidenceId, Months, ResultLine, SkillUse, Standing, Status};

/// Quotations shown for one finding.
const QUOTATIONS: usize = 6;

/// The row of `result` in the list of candidates, its rank and duplicates left open, or of what was not assessed.
pub(crate) fn row(result: &ResultLine) -> String {
    let path = escaped(&result.input.path);
    if result.status != Status::Assessed {
        let message = result.error.as_ref().map_or("", |error| error.message.as_str());
        return format!("<li><b>{path}</b>: {}{ALIKE}</li>\n", escaped(message));
    }
    let years = |pick: &dyn Fn(&crate::Tenures) -> Months| {
        result.tenure.as_ref().map(|tenure| spread(pick(tenure).into())).unwrap_or_default()
    };
    let look = if result.review.required { result.review.reasons.join(", ") } else { String::new() };
    format!(
        "<tr><td class=\"n\">{MARK}</td><td><a href=\"#c{MARK}\">{path}</a></td><td class=\"n\">{}</td><td>{}</td>\
        <td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"quiet\">{}{ALIKE}</td></tr>\n",
        points(result.score_bp.unwrap_or_default()),
        band(result),
        years(&|tenure| tenure.engineering_leadership),
        years(&|tenure| tenure.software),
        result.criteria_met(),
        escaped(&in_words(&look)),
    )
}

/// `CLAIM_AGAINST_DATES` as people write it.
fn in_words(codes: &str) -> String {
    codes.replace('_', " ").to_lowercase()
}

fn band(result: &ResultLine) -> String {
    let band = result.band.unwrap_or(Band::InsufficientEvidence);
    format!("<span class=\"band {0}\">{1}</span>", band.as_str(), in_words(band.as_str()))
}

/// What unfolds of a candidate, its rank and duplicates left open.
pub(crate) fn entry(result: &ResultLine, requisition: &Requisition) -> String {
    let mut html = format!(
        "<summary><b>{MARK}. {}</b> <span class=\"score\">{}</span> {}</summary>\n<div id=\"c{MARK}\">\n",
        escaped(&result.input.path),
        points(result.score_bp.unwrap_or_default()),
        band(result),
    );
    push_review(&mut html, result);
    html.push(ALIKE);
    push_positions(&mut html, result);
    push_findings(&mut html, result, requisition);
    push_skills(&mut html, &result.skills);
    push_words(
        &mut html,
        "What the resume says of itself (not counted)",
        result.claims.iter().map(|c| c.quote.clone()),
    );
    push_flags(&mut html, result);
    let questions = questions(result, requisition);
    push_words(&mut html, "To ask", questions.into_iter().map(str::to_owned));
    html.push_str("</div>\n");
    html
}

fn push_review(html: &mut String, result: &ResultLine) {
    if result.review.required {
        let reasons: Vec<String> =
            result.review.reasons.iter().map(|reason| escaped(&reason_words(reason))).collect();
        let _ = writeln!(html, "<p class=\"look\"><b>A person must look.</b> {}</p>", reasons.join("; "));
    }
}

fn push_findings(html: &mut String, result: &ResultLine, requisition: &Requisition) {
    html.push_str("<h3>Findings</h3>\n");
    for finding in &result.criteria {
        let label = requisition.criterion(&finding.id).map_or(finding.id.as_str(), |c| c.label.as_str());
        push_finding(html, result, finding, label);
    }
}

fn push_finding(html: &mut String, result: &ResultLine, finding: &CriterionFinding, label: &str) {
    let share = finding.points_bp.saturating_mul(100).checked_div(finding.weight_bp).unwrap_or(0).min(100);
    let required = if finding.required { " <span class=\"quiet\">required</span>" } else { "" };
    let _ = writeln!(
        html,
        "<div class=\"finding\">\n<div class=\"line\"><span class=\"verdict {}\">{}</span> <span>{}{required}</span> \
        <span class=\"bar\"><span style=\"width:{share}%\"></span></span> <span class=\"n\">{}</span></div>",
        finding.verdict.as_str(),
        verdict_words(finding.verdict),
        escaped(label),
        finding.earned(),
    );
    if !finding.note.is_empty() {
        let _ = writeln!(html, "<p class=\"quiet\">{}</p>", escaped(&finding.note));
    }
    push_quotations(html, result, &finding.evidence);
    html.push_str("</div>\n");
}

fn push_quotations(html: &mut String, result: &ResultLine, ids: &[EvidenceId]) {
    for evidence in ids.iter().take(QUOTATIONS).filter_map(|id| result.evidence.get(id)) {
        let _ = writeln!(
            html,
            "<blockquote>{} <span class=\"quiet\">page {}</span></blockquote>",
            escaped(&evidence.quote),
            evidence.page
        );
    }
    if ids.len() > QUOTATIONS {
        let _ = writeln!(html, "<p class=\"quiet\">and {} more</p>", ids.len() - QUOTATIONS);
    }
}

fn push_positions(html: &mut String, result: &ResultLine) {
    html.push_str("<h3>Positions</h3>\n<ul class=\"positions\">\n");
    for position in &result.positions {
        let title = position.title.as_deref().unwrap_or("title not given");
        let employer =
            position.employer.as_deref().map(|name| format!(", {}", escaped(name))).unwrap_or_default();
        let kinds = position.kinds().join(", ");
        let _ = writeln!(
            html,
            "<li><span class=\"dates\">{}</span> <b>{}</b>{employer} <span class=\"quiet\">{kinds}</span></li>",
            escaped(&position.dates()),
            escaped(title),
        );
    }
    if result.positions.is_empty() {
        html.push_str("<li>none was found</li>\n");
    }
    html.push_str("</ul>\n");
}

/// Skills named, with their years; those implied by a named one are left out, they stand beside it.
fn push_skills(html: &mut String, skills: &[SkillUse]) {
    let named = |standing| skills.iter().filter(move |s| s.via.is_none() && s.standing == standing);
    let mut dated: Vec<&SkillUse> = named(Standing::Dated).collect();
    dated.sort_by_key(|skill| std::cmp::Reverse(skill.months));
    let years = |skill: &&SkillUse| format!("{} {}", skill.id, prescreen_screen::years(skill.months));
    push_list(html, "Skills in dated work, with years", dated.iter().map(years).collect());
    push_list(html, "Skills only listed", named(Standing::Listed).map(|skill| skill.id.clone()).collect());
}

fn push_list(html: &mut String, title: &str, words: Vec<String>) {
    if !words.is_empty() {
        let _ = writeln!(html, "<h3>{title}</h3>\n<p>{}</p>", escaped(&words.join(", ")));
    }
}

fn push_words(html: &mut String, title: &str, words: impl Iterator<Item = String>) {
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        return;
    }
    let _ = writeln!(html, "<h3>{title}</h3>\n<ul>");
    for word in words {
        let _ = writeln!(html, "<li>{}</li>", escaped(&word));
    }
    html.push_str("</ul>\n");
}

fn push_flags(html: &mut String, result: &ResultLine) {
    if result.flags.is_empty() {
        return;
    }
    html.push_str("<h3>Flags</h3>\n");
    for flag in &result.flags {
        let _ = writeln!(html, "<p>{}</p>", escaped(&flag_words(&flag.code)));
        push_quotations(html, result, &flag.evidence);
    }
}
