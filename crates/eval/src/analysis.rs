//! Misses by cause and by kind of file, as a table that is kept in the repository beside the one before it.
//!
//! A cause is told from label and answer alone, so that the table can be made again by anyone; it says where to look,
//! and holds no word of any resume.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use prescreen_report::Position;

use crate::answer::Answer;
use crate::pairing::{employer_right, overlap, pair, title_right};
use crate::truth::{Label, LabelPosition, Truth};

/// Causes in rows, kinds of file in columns.
pub(crate) struct Analysis {
    /// How many files, and labelled positions, there are of each kind.
    sizes: BTreeMap<String, (usize, usize)>,
    counts: BTreeMap<&'static str, BTreeMap<String, usize>>,
}

impl Analysis {
    /// The misses of all files.
    pub(crate) fn of(pairs: &[(&Truth, &Answer)]) -> Self {
        let mut out = Self { sizes: BTreeMap::new(), counts: BTreeMap::new() };
        for (truth, answer) in pairs {
            let kind = format!("{} {}", truth.format, truth.label.layout);
            let size = out.sizes.entry(kind.clone()).or_default();
            size.0 += 1;
            size.1 += truth.label.positions.iter().filter(|p| p.start.is_some()).count();
            for cause in causes(truth, answer) {
                *out.counts.entry(cause).or_default().entry(kind.clone()).or_default() += 1;
            }
        }
        out
    }

    /// The table in Markdown: a row a cause with its sum, a column a kind of file.
    pub(crate) fn markdown(&self) -> String {
        let mut out = format!("| cause | all |{}\n", self.row(|kind| kind.to_owned()));
        let _ = writeln!(out, "|---|---|{}", "---|".repeat(self.sizes.len()));
        let sum = |pick: fn(&(usize, usize)) -> usize| self.sizes.values().map(pick).sum::<usize>();
        let size = |kind: &str| self.sizes.get(kind).copied().unwrap_or_default();
        let _ = writeln!(out, "| files | {} |{}", sum(|s| s.0), self.row(|kind| size(kind).0.to_string()));
        let _ = writeln!(
            out,
            "| labelled positions | {} |{}",
            sum(|s| s.1),
            self.row(|kind| size(kind).1.to_string())
        );
        for (cause, counts) in &self.counts {
            let cells = self.row(|kind| counts.get(kind).map_or(String::new(), usize::to_string));
            let _ = writeln!(out, "| {cause} | {} |{cells}", counts.values().sum::<usize>());
        }
        out
    }

    fn row(&self, cell: impl Fn(&str) -> String) -> String {
        self.sizes.keys().map(|kind| format!(" {} |", cell(kind))).collect()
    }
}

fn causes(truth: &Truth, answer: &Answer) -> Vec<&'static str> {
    let label = &truth.label;
    let pairing = pair(label, &answer.result);
    let mut out: Vec<&'static str> = Vec::new();
    out.extend(pairing.missed.iter().map(|want| missed(want, &pairing.extra, &answer.result.positions)));
    let half_right =
        |got: &Position| label.positions.iter().any(|want| want.start == got.start || want.end == got.end);
    out.extend(pairing.extra.iter().filter(|got| !half_right(got)).map(|_| "position made up"));
    for (want, got) in &pairing.found {
        out.extend((!title_right(want, got)).then(|| title(want, got)));
        out.extend((!employer_right(want, got)).then(|| employer(want, got, label)));
        if !want.borderline {
            out.extend((want.software != got.software).then_some("software or not"));
            out.extend((want.leads != got.leads.as_str()).then_some("whom it leads"));
            out.extend((want.leads_engineering != got.leads_engineering).then_some("leads engineers or not"));
        }
    }
    out
}

fn missed(want: &LabelPosition, extra: &[&Position], all: &[Position]) -> &'static str {
    if all.is_empty() {
        "position missed: none found in the file"
    } else if extra.iter().any(|got| got.start == want.start) {
        "position missed: its end read otherwise"
    } else if extra.iter().any(|got| want.end.as_deref() != Some("present") && got.end == want.end) {
        "position missed: its start read otherwise"
    } else {
        "position missed: not seen among others"
    }
}

fn title(want: &LabelPosition, got: &Position) -> &'static str {
    match (&want.title, &got.title) {
        (_, None) => "title: none read",
        (None, Some(_)) => "title: one made up",
        (Some(_), read) if overlap(want.employer.as_deref(), read.as_deref()) >= 0.6 => {
            "title: the employer read as one"
        }
        (Some(title), Some(read)) => {
            cut(title, read, ["title: too long", "title: cut short", "title: other words"])
        }
    }
}

fn employer(want: &LabelPosition, got: &Position, label: &Label) -> &'static str {
    let of_another =
        || label.positions.iter().any(|p| overlap(p.employer.as_deref(), got.employer.as_deref()) >= 0.6);
    match (&want.employer, &got.employer) {
        (_, None) => "employer: none read",
        (_, read) if overlap(want.title.as_deref(), read.as_deref()) >= 0.6 => {
            "employer: the title read as one"
        }
        (None, Some(_)) => "employer: one made up",
        (Some(employer), Some(read)) => {
            match cut(employer, read, ["employer: too long", "employer: cut short", "employer: other words"])
            {
                "employer: other words" if of_another() => "employer: another job's",
                cause => cause,
            }
        }
    }
}

/// Whether what was read holds all that was wanted, is held by it, or neither.
fn cut(want: &str, read: &str, [longer, shorter, other]: [&'static str; 3]) -> &'static str {
    let (want, read) = (want.to_lowercase(), read.to_lowercase());
    if read.contains(&want) {
        longer
    } else if want.contains(&read) {
        shorter
    } else {
        other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_too_long_cut_short_or_other() {
        let kinds = ["long", "short", "other"];
        assert_eq!(cut("Engineer", "Engineer Acme", kinds), "long");
        assert_eq!(cut("Engineer, Platform", "engineer", kinds), "short");
        assert_eq!(cut("Engineer", "Gardener", kinds), "other");
    }

    #[test]
    fn an_empty_set_has_a_table_of_its_sizes() {
        let table = Analysis::of(&[]).markdown();
        assert!(table.starts_with("| cause | all |\n|---|---|\n| files | 0 |"), "{table}");
    }
}
