//! Degrees and schools.

use prescreen_extract::Span;
use prescreen_lexicon::{Lexicon, SectionKind};

use crate::Education;
use crate::row::Row;
use crate::section::Part;

/// One entry for each degree named in an education section, or written out in full elsewhere but under work.
pub(crate) fn education(rows: &[Row<'_>], parts: &[Part], lexicon: &Lexicon) -> Vec<Education> {
    let has_section = parts.iter().any(|p| p.kind == Some(SectionKind::Education));
    let mut out = Vec::new();
    for part in parts {
        let inside = part.kind == Some(SectionKind::Education);
        let elsewhere =
            !has_section && matches!(part.kind, None | Some(SectionKind::Summary | SectionKind::Personal));
        if inside || elsewhere {
            out.extend(rows[part.rows.clone()].iter().flat_map(|row| on_row(row, inside, lexicon)));
        }
    }
    out
}

fn on_row(row: &Row<'_>, in_education: bool, lexicon: &Lexicon) -> Vec<Education> {
    let at = row.span.start();
    let entry = |d: prescreen_lexicon::Degree| Education {
        level: d.level,
        field: d.field.map(|f| Span::new(at + f.start, at + f.end)),
        span: row.span,
    };
    let mut found: Vec<Education> = lexicon.degrees(row.text, in_education).into_iter().map(entry).collect();
    // "B.Tech, Bachelor of Technology" on one line is one degree.
    found.dedup_by(|b, a| a.level == b.level && a.field.is_none_or(|f| b.field.is_none_or(|g| f == g)));
    found
}
