//! Doubts about what was read, said once each.

use prescreen_extract::Span;
use prescreen_lexicon::{SectionKind, Tongue};

use crate::{Position, Remark, RemarkCode, Section, position};

/// The remarks that positions, sections and a language that is not read give cause for. What depends on the as-of month is judged later.
pub(crate) fn remarks(
    positions: &[Position],
    sections: &[Section],
    foreign: Option<Tongue<'_>>,
) -> Vec<Remark> {
    let mut out: Vec<Remark> = foreign.map(unread).into_iter().collect();
    out.extend(positions.iter().filter_map(inverted));
    out.extend(positions.iter().filter_map(undated));
    let work = sections.iter().find(|s| s.kind == Some(SectionKind::Experience));
    if let (true, Some(section)) = (positions.is_empty(), work) {
        out.push(Remark {
            code: RemarkCode::NoPositionFound,
            span: section.heading.unwrap_or(section.span),
            message: "an experience section, but no dated position was found in it".to_owned(),
        });
    }
    out
}

fn inverted(position: &Position) -> Option<Remark> {
    position::is_inverted(position.period).then(|| Remark {
        code: RemarkCode::InvertedPeriod,
        span: position.period_span.unwrap_or(position.header),
        message: "the period ends before it starts; its months are not counted".to_owned(),
    })
}

fn undated(position: &Position) -> Option<Remark> {
    let span: Span = position.header;
    position.period.start.is_none().then(|| Remark {
        code: RemarkCode::UndatedPosition,
        span,
        message: "a role without dates; it counts no months".to_owned(),
    })
}

fn unread(tongue: Tongue<'_>) -> Remark {
    Remark {
        code: RemarkCode::UnknownLanguage,
        span: Span::default(),
        message: format!("the text is in a language that is not read ({})", tongue.name),
    }
}
