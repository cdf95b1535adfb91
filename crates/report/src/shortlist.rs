//! What a recruiter is shown: the candidates in order, and what could not be read.

use prescreen_screen::Requisition;

use crate::{ResultLine, RunManifest, Status, Verdict};

/// A run's results, for a writer.
#[derive(Clone, Copy, Debug)]
pub struct Shortlist<'a> {
    /// The run.
    pub manifest: &'a RunManifest,
    /// The role, for the names of its criteria and the questions to ask.
    pub requisition: &'a Requisition,
    /// All results, ranked.
    pub results: &'a [ResultLine],
    /// Show so many candidates; all, when none.
    pub top: Option<usize>,
}

impl<'a> Shortlist<'a> {
    /// The candidates to show, best first.
    #[must_use]
    pub fn candidates(&self) -> Vec<&'a ResultLine> {
        let mut candidates: Vec<&ResultLine> = self.results.iter().filter(|r| r.rank.is_some()).collect();
        candidates.sort_by_key(|result| result.rank);
        candidates.truncate(self.top.unwrap_or(usize::MAX));
        candidates
    }

    /// What is out of the ranking, in the order of the results.
    #[must_use]
    pub fn out_of_ranking(&self) -> Vec<&'a ResultLine> {
        self.results.iter().filter(|result| result.status != Status::Assessed).collect()
    }

    /// What a recruiter calls the criterion; its id, when the requisition does not know it.
    #[must_use]
    pub fn label(&self, criterion: &'a str) -> &'a str {
        self.requisition.criterion(criterion).map_or(criterion, |criterion| criterion.label.as_str())
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
