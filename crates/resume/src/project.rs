//! Which position a dated project was part of.
//!
//! Many resumes say where a person worked in a line, and what they did there under a heading of projects, each with its dates.

use std::ops::Range;

use prescreen_extract::Span;
use prescreen_lexicon::{Lexicon, SectionKind};

use crate::date::{Form, PeriodMention};
use crate::position::label_of_project;
use crate::{End, Period, Position, Section};

/// A stretch of the text that tells of a project within a position's time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    range: Range<usize>,
    /// Index of the position.
    pub(crate) position: usize,
}

impl Stretch {
    pub(crate) fn contains(&self, span: Span) -> bool {
        self.range.start <= span.start() && span.end() <= self.range.end
    }
}

/// The stretches of all sections of projects, in text order. A section counts where it speaks of work and each of its projects lies within a
/// position: else it holds other projects too, and where one ends is not sure.
pub(crate) fn stretches(
    text: &str,
    sections: &[Section],
    positions: &[Position],
    periods: &[PeriodMention],
    lexicon: &Lexicon,
) -> Vec<Stretch> {
    let of_work = |section: &&Section| {
        section.kind == Some(SectionKind::Projects)
            && !section.heading.is_some_and(|heading| lexicon.is_of_own_projects(heading.of(text)))
    };
    let in_section = |section: &Section| {
        let dated = periods.iter().filter(|p| p.form != Form::Lone && section.span.contains(p.span));
        let owners: Option<Vec<(usize, usize)>> =
            dated.map(|p| Some((line_start(text, p.span.start()), owner(positions, p.period)?))).collect();
        let owners = owners.filter(|owners| {
            is_of_team(section.span.of(text))
                || owners.iter().any(|(_, i)| names(section, &positions[*i], text))
        });
        cut(section.span, &owners.unwrap_or_default())
    };
    sections.iter().filter(of_work).flat_map(in_section).collect()
}

/// From each project's line to the next; what stands before the first is the first's.
fn cut(section: Span, owners: &[(usize, usize)]) -> Vec<Stretch> {
    let ends = owners.iter().skip(1).map(|(start, _)| *start).chain([section.end()]);
    let starts = [section.start()].into_iter().chain(owners.iter().skip(1).map(|(start, _)| *start));
    let ranges = starts.zip(ends).map(|(start, end)| start..end);
    ranges.zip(owners).map(|(range, (_, position))| Stretch { range, position: *position }).collect()
}

/// The section's text names the employer.
fn names(section: &Section, position: &Position, text: &str) -> bool {
    let employer = position.employer.map_or("", |employer| employer.of(text)).to_lowercase();
    !employer.is_empty() && section.span.of(text).to_lowercase().contains(&employer)
}

/// Forms of projects at work say how large the team was.
fn is_of_team(text: &str) -> bool {
    text.lines().any(label_of_project)
}

/// The position in whose time all of `project` lies; of several, the one that began last.
fn owner(positions: &[Position], project: Period) -> Option<usize> {
    let holds = |position: &Period| {
        let starts = position.start?.first() <= project.start?.first();
        let ends = match (project.end, position.end) {
            (End::Present | End::Date(_), End::Present) => true,
            (End::Date(project), End::Date(position)) => project.last() <= position.last(),
            _ => false,
        };
        (starts && ends).then_some(())
    };
    let holding = positions.iter().enumerate().filter(|(_, p)| holds(&p.period).is_some());
    holding.max_by_key(|(_, p)| p.period.start.map(|start| start.first())).map(|(i, _)| i)
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |feed| feed + 1)
}
