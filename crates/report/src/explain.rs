//! One assessment in plain words, each finding with its quotation and page.

use std::io::{self, Write};

use prescreen_screen::{Effect, FlagCode, FlagDoc, Requisition, ReviewReason, spread};

use crate::plain::{plain_line, points, wrapped};
use crate::{CriterionFinding, EvidenceId, Position, ResultLine, Verdict};

/// Columns of the terminal.
const COLUMNS: usize = 80;
/// Quotations shown for one finding.
const QUOTATIONS: usize = 4;

/// Writes one result in plain words.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_explanation(
    out: &mut impl Write,
    result: &ResultLine,
    requisition: &Requisition,
) -> io::Result<()> {
    write_head(out, result, requisition)?;
    if result.tenure.is_none() {
        return Ok(());
    }
    write_years(out, result)?;
    write_positions(out, result)?;
    writeln!(out, "\nFindings")?;
    for finding in &result.criteria {
        write_finding(out, result, finding, requisition)?;
    }
    write_flags(out, result)?;
    write_review(out, result)?;
    write_questions(out, result, requisition)
}

fn write_head(out: &mut impl Write, result: &ResultLine, requisition: &Requisition) -> io::Result<()> {
    let file = plain_line(&result.input.path);
    match (result.score_bp, result.band, &result.error) {
        (Some(score), Some(band), _) => {
            let (score, band) = (points(score), band.as_str().replace('_', " "));
            let title = plain_line(&requisition.title);
            write!(out, "{}", wrapped(&format!("{file}: {score} of 100, {band}, for {title}"), 0, COLUMNS))
        }
        (_, _, Some(error)) => {
            let message = plain_line(&error.message);
            write!(out, "{}", wrapped(&format!("{file}: not assessed: {message}"), 0, COLUMNS))
        }
        _ => writeln!(out, "{file}: not assessed"),
    }
}

fn write_years(out: &mut impl Write, result: &ResultLine) -> io::Result<()> {
    let Some(tenure) = result.tenure else { return Ok(()) };
    writeln!(out, "\nYears, by the dates of positions; months worked twice count once")?;
    let rows = [
        ("of work", tenure.total),
        ("in software", tenure.software),
        ("leading people", tenure.people),
        ("leading engineers", tenure.engineering_leadership),
    ];
    for (name, months) in rows {
        writeln!(out, "  {:>7} {name}", spread(months.into()))?;
    }
    for claim in &result.claims {
        let words = format!("the resume itself says: \"{}\" (not counted)", plain_line(&claim.quote));
        write!(out, "{}", wrapped(&words, 2, COLUMNS))?;
    }
    Ok(())
}

fn write_positions(out: &mut impl Write, result: &ResultLine) -> io::Result<()> {
    writeln!(out, "\nPositions")?;
    if result.positions.is_empty() {
        writeln!(out, "  none was found")?;
    }
    for position in &result.positions {
        write!(out, "{}", wrapped(&position.in_words(), 2, COLUMNS))?;
    }
    Ok(())
}

impl Position {
    /// `2016-01 to present: Engineering Manager, Acme (software; leads engineers)`.
    pub(crate) fn in_words(&self) -> String {
        let title = self.title.as_deref().unwrap_or("title not given");
        let employer = self.employer.as_deref().map(|employer| format!(", {employer}")).unwrap_or_default();
        let kinds = self.kinds();
        let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join("; ")) };
        plain_line(&format!("{}: {title}{employer}{kinds}", self.dates()))
    }

    /// `2016-01 to present`.
    pub(crate) fn dates(&self) -> String {
        match (&self.start, &self.end) {
            (Some(start), Some(end)) => format!("{start} to {end}"),
            (Some(start), None) => format!("{start}, no end given"),
            (None, Some(end)) => format!("until {end}"),
            (None, None) => "no dates".to_owned(),
        }
    }

    /// What is said of the role.
    pub(crate) fn kinds(&self) -> Vec<&'static str> {
        let leads = match self.leads {
            crate::Leads::People if self.leads_engineering => Some("leads engineers"),
            crate::Leads::People => Some("leads people"),
            crate::Leads::Technical => Some("technical lead"),
            crate::Leads::Project => Some("leads projects"),
            crate::Leads::None => None,
        };
        self.software.then_some("software").into_iter().chain(leads).collect()
    }
}

impl CriterionFinding {
    /// `12.5 of 25.0`; what is for information has no points to earn.
    pub(crate) fn earned(&self) -> String {
        match self.weight_bp {
            0 => "no points".to_owned(),
            weight => format!("{} of {}", points(self.points_bp), points(weight)),
        }
    }
}

fn write_finding(
    out: &mut impl Write,
    result: &ResultLine,
    finding: &CriterionFinding,
    requisition: &Requisition,
) -> io::Result<()> {
    let label = requisition.criterion(&finding.id).map_or(finding.id.as_str(), |c| c.label.as_str());
    let required = if finding.required { " (required)" } else { "" };
    let earned = finding.earned();
    writeln!(out, "  {:<8} {earned:>12}  {}{required}", verdict_words(finding.verdict), plain_line(label))?;
    if !finding.note.is_empty() {
        write!(out, "{}", wrapped(&plain_line(&finding.note), 25, COLUMNS))?;
    }
    write_quotations(out, result, &finding.evidence, 25)
}

/// How a verdict is called among people.
pub(crate) fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Partly => "partly",
        Verdict::NotMet => "not met",
        Verdict::Unclear => "unclear",
    }
}

fn write_quotations(
    out: &mut impl Write,
    result: &ResultLine,
    ids: &[EvidenceId],
    indent: usize,
) -> io::Result<()> {
    for evidence in ids.iter().take(QUOTATIONS).filter_map(|id| result.evidence.get(id)) {
        let words = format!("p. {} \"{}\"", evidence.page, plain_line(&evidence.quote));
        write!(out, "{}", wrapped(&words, indent, COLUMNS))?;
    }
    if ids.len() > QUOTATIONS {
        writeln!(out, "{:indent$}and {} more", "", ids.len() - QUOTATIONS)?;
    }
    Ok(())
}

fn write_flags(out: &mut impl Write, result: &ResultLine) -> io::Result<()> {
    if result.flags.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nFlags")?;
    for flag in &result.flags {
        write!(out, "{}", wrapped(&flag_words(&flag.code), 2, COLUMNS))?;
        write_quotations(out, result, &flag.evidence, 4)?;
    }
    Ok(())
}

/// Writes what a flag means, what it did, and what an honest cause may be.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_flag(out: &mut impl Write, flag: &FlagDoc) -> io::Result<()> {
    let person = if flag.review { "a person must look" } else { "for information" };
    let did = match flag.effect {
        Effect::ExcludedFromScoring => "the flagged text was not scored; nothing was taken off",
        Effect::Informational => "nothing; it neither adds nor takes off points",
    };
    writeln!(out, "{} ({})", flag.name, flag.effect.as_str())?;
    for (name, words) in
        [("means", flag.meaning), ("score", did), ("review", person), ("an honest cause may be", flag.honest)]
    {
        write!(out, "{}", wrapped(&format!("{name}: {words}"), 2, COLUMNS))?;
    }
    Ok(())
}

/// `HIDDEN_TEXT: text that ...`.
pub(crate) fn flag_words(code: &str) -> String {
    match FlagCode::parse(code) {
        Some(known) => format!("{code}: {}", known.doc().meaning),
        None => plain_line(code),
    }
}

/// `BORDERLINE: a required criterion ...`.
pub(crate) fn reason_words(code: &str) -> String {
    let own = [ReviewReason::Borderline, ReviewReason::InsufficientEvidence];
    match own.iter().find(|reason| reason.as_str() == code) {
        Some(reason) => format!("{code}: {}", reason.meaning()),
        None => flag_words(code),
    }
}

fn write_review(out: &mut impl Write, result: &ResultLine) -> io::Result<()> {
    if !result.review.required {
        return Ok(());
    }
    writeln!(out, "\nA person must look")?;
    for reason in &result.review.reasons {
        write!(out, "{}", wrapped(&reason_words(reason), 2, COLUMNS))?;
    }
    Ok(())
}

fn write_questions(out: &mut impl Write, result: &ResultLine, requisition: &Requisition) -> io::Result<()> {
    let questions = questions(result, requisition);
    if questions.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nTo ask")?;
    for question in questions {
        write!(out, "{}", wrapped(&plain_line(question), 2, COLUMNS))?;
    }
    Ok(())
}

/// The requisition's questions about what the resume leaves open.
pub(crate) fn questions<'a>(result: &ResultLine, requisition: &'a Requisition) -> Vec<&'a str> {
    let open = result.criteria.iter().filter(|f| matches!(f.verdict, Verdict::Partly | Verdict::Unclear));
    open.filter_map(|finding| requisition.criterion(&finding.id)?.question.as_deref()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Kept, written};

    fn explained(at: usize) -> String {
        let kept = Kept::new();
        written(|out| write_explanation(out, &kept.results[at], kept.requisition()))
    }

    #[test]
    fn findings_come_with_quotation_and_page() {
        let text = explained(0);
        assert!(text.contains("strong, for Head of Backend Engineering"), "{text}");
        assert!(text.contains("met") && text.contains("Years leading engineers (required)"), "{text}");
        assert!(text.contains("p. 1 \"Engineering Manager, Acme, 2014-01 - 2021-12\""), "{text}");
        assert!(
            text.contains("2014-01 to 2021-12: Engineering Manager, Acme (software; leads engineers)"),
            "{text}"
        );
        assert!(text.lines().all(|line| line.chars().count() <= COLUMNS), "{text}");
    }

    #[test]
    fn what_is_open_comes_with_its_question() {
        let text = explained(1);
        assert!(text.contains("To ask") && text.contains("What have you run in which cloud"), "{text}");
    }

    #[test]
    fn what_was_not_assessed_says_why_and_nothing_else() {
        let text = explained(2);
        assert!(
            text.starts_with("scan.pdf: not assessed: image only") && text.lines().count() <= 2,
            "{text}"
        );
    }
}
