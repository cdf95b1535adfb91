//! The shortlist for a terminal, in 80 columns.

use std::io::{self, Write};

use prescreen_screen::{FlagCode, spread};

use crate::plain::{plain_line, points, shortened, wrapped};
use crate::sheet::MARK;
use crate::{Band, Part, ResultLine, Results, Shortlist};

/// Columns of the terminal.
const COLUMNS: usize = 80;
/// Columns before the file's name.
const BEFORE_FILE: usize = 58;

/// How to print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableStyle {
    /// Colour the bands.
    pub colour: bool,
}

/// Writes the candidates as a table, then what is out of the ranking and why.
///
/// # Errors
/// When `out` cannot be written to, or the spool not read.
pub fn write_table(out: &mut impl Write, shortlist: &Shortlist<'_>) -> io::Result<()> {
    let manifest = shortlist.manifest;
    let title = plain_line(&manifest.requisition.title);
    writeln!(out, "{}", shortened(&format!("{title}, as of {}", manifest.as_of), COLUMNS))?;
    if !shortlist.candidates().is_empty() {
        writeln!(out, "\nrank  score  band      leads  softw.    met  flags        file")?;
    }
    for place in shortlist.candidates() {
        let rank = format!("{:>4}", Results::rank(place));
        out.write_all(&shortlist.results.text_with(place, Part::TableRow, &rank)?)?;
    }
    write_summary(out, shortlist)
}

/// The row of a candidate, its rank left open.
pub(crate) fn row(result: &ResultLine, style: TableStyle) -> String {
    let (leads, software) = result.tenure.map_or_else(Default::default, |tenure| {
        (spread(tenure.engineering_leadership.into()), spread(tenure.software.into()))
    });
    format!(
        "{MARK}{} {:>5}  {} {leads:>6}  {software:>6}  {:>5}  {:<11}  {}\n",
        if result.review.required { '*' } else { ' ' },
        points(result.score_bp.unwrap_or_default()),
        band(result.band, style),
        result.criteria_met(),
        flags(result),
        shortened(&plain_line(&result.input.path), COLUMNS - BEFORE_FILE),
    )
}

/// The path of what is out of the ranking, and why it is.
pub(crate) fn why(result: &ResultLine) -> String {
    let message = result.error.as_ref().map_or("", |error| error.message.as_str());
    format!("{}: {}\n", plain_line(&result.input.path), plain_line(message))
}

/// Writes what is out of the ranking and why, a line each, as wide as it is.
///
/// # Errors
/// When `out` cannot be written to, or the spool not read.
pub fn write_out_of_ranking(out: &mut impl Write, results: &Results) -> io::Result<()> {
    results.out_of_ranking().try_for_each(|place| out.write_all(&results.text(place, Part::TableRow)?))
}

/// The band in eight columns, coloured when asked.
fn band(band: Option<Band>, style: TableStyle) -> String {
    let (name, colour) = match band {
        Some(Band::Strong) => ("strong", 32),
        Some(Band::Possible) => ("possible", 33),
        Some(Band::Weak) => ("weak", 0),
        Some(Band::InsufficientEvidence) | None => ("unclear", 35),
    };
    if style.colour { format!("\u{1b}[{colour}m{name:<8}\u{1b}[0m") } else { format!("{name:<8}") }
}

/// The gravest flag in a word, and how many more there are.
fn flags(result: &ResultLine) -> String {
    let codes = result.flags.iter().filter_map(|flag| FlagCode::parse(&flag.code));
    let mut docs: Vec<_> = codes.map(FlagCode::doc).collect();
    docs.sort_by_key(|doc| !doc.review);
    let more = docs.len().saturating_sub(1);
    match docs.first() {
        None => String::new(),
        Some(doc) if more == 0 => doc.short.to_owned(),
        Some(doc) => format!("{} +{more}", shortened(doc.short, 8)),
    }
}

fn write_summary(out: &mut impl Write, shortlist: &Shortlist<'_>) -> io::Result<()> {
    writeln!(out, "\n{}", shortlist.counted())?;
    let (shown, results) = (shortlist.candidates(), shortlist.results);
    if shown.len() < results.ranked().len() {
        writeln!(out, "the first {} of {} are shown", shown.len(), results.ranked().len())?;
    }
    if shown.clone().any(|place| results.review(place)) {
        writeln!(out, "* a person must look: `prescreen explain FILE` says why")?;
    }
    for place in results.out_of_ranking() {
        let why = String::from_utf8_lossy(&results.text(place, Part::TableRow)?).into_owned();
        write!(out, "  {}", wrapped(&why, 4, COLUMNS).trim_start())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::testing::Kept;

    fn table(kept: &Kept, style: TableStyle) -> String {
        Kept { style, ..kept.clone() }.shown(None, write_table)
    }

    #[test]
    fn it_fits_eighty_columns_and_shows_years_and_reasons() {
        let mut kept = Kept::new();
        kept.results[1].input.path = format!("{}/cv.pdf", "folder".repeat(30));
        let text = table(&kept, TableStyle::default());
        assert!(text.lines().all(|line| line.width() <= COLUMNS), "{text}");
        assert!(text.contains("   1  "), "{text}");
        assert!(text.contains("strong") && text.contains("13/13"), "{text}");
        assert!(text.contains("scan.pdf: image only"), "{text}");
        assert!(text.contains("2 assessed, 1 could not be read, 1 is no resume"), "{text}");
    }

    #[test]
    fn nothing_of_a_file_reaches_the_terminal_raw() {
        let mut kept = Kept::new();
        kept.results[0].input.path = "\u{1b}]0;owned\u{7}cv\u{202e}.pdf".into();
        kept.results[2].error.as_mut().expect("unreadable").message = "\u{1b}[2Jgone".into();
        let text = table(&kept, TableStyle::default());
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text:?}");
    }

    #[test]
    fn colours_only_when_asked() {
        let kept = Kept::new();
        assert!(table(&kept, TableStyle { colour: true }).contains("\u{1b}[32mstrong  \u{1b}[0m"));
        assert!(!table(&kept, TableStyle::default()).contains('\u{1b}'));
    }

    #[test]
    fn the_top_is_said_to_be_the_top() {
        let kept = Kept::new();
        let text = kept.shown(Some(1), write_table);
        assert!(text.contains("the first 1 of 2 are shown") && !text.contains("short.txt"), "{text}");
    }
}
