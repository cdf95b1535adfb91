//! CSV for a spreadsheet: a row a source, best first, a column a criterion. No cell is ever a formula.

use std::io::{self, Write};

use prescreen_screen::{Requisition, spread};

use crate::plain::{plain_line, points};
use crate::sheet::{ALIKE, MARK};
use crate::{Part, ResultLine, Shortlist, Status};

/// Columns before those of the criteria.
const BEFORE: &[&str] = &[
    "rank",
    "file",
    "score",
    "band",
    "review",
    "years_leading_engineers",
    "years_in_software",
    "criteria_met",
];
/// Columns after those of the criteria.
const AFTER: &[&str] = &["flags", "review_reasons", "status", "error", "sha256", "result_id", "duplicates"];

/// Writes the candidates, then what is out of the ranking.
///
/// # Errors
/// When `out` cannot be written to, or the spool not read.
pub fn write_csv(out: &mut impl Write, shortlist: &Shortlist<'_>) -> io::Result<()> {
    let criteria: Vec<&str> =
        shortlist.requisition.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    let header = [BEFORE, &criteria, AFTER].concat().into_iter().map(quoted).collect::<Vec<_>>();
    write!(out, "{}\r\n", header.join(","))?;
    let places = shortlist.candidates().chain(shortlist.results.out_of_ranking());
    shortlist.write_parts(out, places, Part::Cells)
}

/// The row of `result`, its duplicates left open, and its rank where it has one.
pub(crate) fn row(result: &ResultLine, requisition: &Requisition) -> String {
    let cells: Vec<String> = cells(result, requisition).iter().map(|cell| quoted(cell)).collect();
    let rank = if result.status == Status::Assessed { MARK.to_string() } else { String::new() };
    format!("{rank},{},{ALIKE}\r\n", cells.join(","))
}

/// The cells between the rank and the duplicates.
fn cells(result: &ResultLine, requisition: &Requisition) -> Vec<String> {
    let assessed = result.tenure.is_some();
    // A spreadsheet takes 5-7 for a date in July.
    let years = |months: crate::Months| spread(months.into()).replace('-', " to ");
    let mut cells = vec![
        result.input.path.clone(),
        result.score_bp.map(points).unwrap_or_default(),
        result.band.map(|band| band.as_str().to_owned()).unwrap_or_default(),
        if assessed { yes(result.review.required) } else { String::new() },
        result.tenure.map(|t| years(t.engineering_leadership)).unwrap_or_default(),
        result.tenure.map(|t| years(t.software)).unwrap_or_default(),
        if assessed { result.criteria_met().replace('/', " of ") } else { String::new() },
    ];
    cells.extend(requisition.criteria.iter().map(|criterion| {
        let finding = result.criteria.iter().find(|finding| finding.id == criterion.id);
        finding.map(|finding| finding.verdict.as_str().to_owned()).unwrap_or_default()
    }));
    cells.extend([
        result.flags.iter().map(|flag| flag.code.as_str()).collect::<Vec<_>>().join(" "),
        result.review.reasons.join(" "),
        result.status.as_str().to_owned(),
        result.error.as_ref().map(|error| error.message.clone()).unwrap_or_default(),
        result.input.sha256.clone(),
        result.result_id.clone(),
    ]);
    cells
}

fn yes(flag: bool) -> String {
    if flag { "yes" } else { "no" }.to_owned()
}

/// A cell that no spreadsheet takes for a formula, quoted where it must be.
fn quoted(cell: &str) -> String {
    // White space before the sign does not keep every spreadsheet from calculating.
    let risky = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    let safe = format!("{}{}", if risky { "'" } else { "" }, plain_line(cell));
    if safe.contains([',', '"', ';', '\'']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Kept;

    #[test]
    fn formulas_become_text() {
        assert_eq!(quoted("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
        for start in ["=", "+", "-", "@", "\t=", "\r=", " ="] {
            let cell = quoted(&format!("{start}1+1"));
            assert!(cell.starts_with("\"'"), "{start:?} gives {cell}");
        }
        assert_eq!(quoted("a\nb"), "a b");
        assert_eq!(quoted("plain.pdf"), "plain.pdf");
    }

    #[test]
    fn a_row_a_source_best_first_and_as_wide_as_its_header() {
        let kept = Kept::new();
        let text = kept.shown(None, write_csv);
        let rows: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(rows.len(), 1 + kept.results.len());
        assert!(rows[0].starts_with("rank,file,score,band,review,"));
        assert!(rows[1].starts_with("1,strong.txt,"), "{}", rows[1]);
        let commas = |row: &str| row.matches(',').count();
        assert_eq!(commas(rows[0]), commas(rows[1]));
        assert!(rows[2].contains(",1 to 3,"), "{}", rows[2]);
        assert!(text.contains("\"'=cmd|' /C calc'!A0.pdf\""), "{text}");
    }
}
