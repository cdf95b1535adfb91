//! What a recruiter is shown: the candidates in order, and what could not be read.

use std::io::{self, Write};
use std::ops::Range;

use prescreen_screen::Requisition;

use crate::{Part, ResultLine, Results, RunManifest, Verdict};

/// A run's results, for a writer.
#[derive(Clone, Copy, Debug)]
pub struct Shortlist<'a> {
    /// The run.
    pub manifest: &'a RunManifest,
    /// The role.
    pub requisition: &'a Requisition,
    /// All results, in order.
    pub results: &'a Results,
    /// Show so many candidates; all, when none.
    pub top: Option<usize>,
}

impl Shortlist<'_> {
    /// Where the candidates to show stand, best first.
    pub(crate) fn candidates(&self) -> Range<usize> {
        let ranked = self.results.ranked();
        ranked.start..ranked.end.min(self.top.unwrap_or(usize::MAX))
    }

    /// Writes `part` of the results at `places`.
    pub(crate) fn write_parts(
        &self,
        out: &mut impl Write,
        mut places: impl Iterator<Item = usize>,
        part: Part,
    ) -> io::Result<()> {
        places.try_for_each(|place| out.write_all(&self.results.text(place, part)?))
    }

    /// `12 assessed, 1 could not be read, 1 is no resume`.
    pub(crate) fn counted(&self) -> String {
        let counts = self.manifest.counts;
        let mut parts = vec![format!("{} assessed", counts.assessed)];
        if counts.unreadable > 0 {
            parts.push(format!("{} could not be read", counts.unreadable));
        }
        match counts.not_a_resume {
            0 => {}
            1 => parts.push("1 is no resume".to_owned()),
            n => parts.push(format!("{n} are no resumes")),
        }
        parts.join(", ")
    }
}

impl ResultLine {
    /// `9/12`: criteria met of those that earn points.
    pub(crate) fn criteria_met(&self) -> String {
        let asked: Vec<_> = self.criteria.iter().filter(|finding| finding.weight_bp > 0).collect();
        let met = asked.iter().filter(|finding| finding.verdict == Verdict::Met).count();
        format!("{met}/{}", asked.len())
    }
}
