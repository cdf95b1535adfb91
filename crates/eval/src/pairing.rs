//! Which found position is which labelled one.

use prescreen_report::{Position, ResultLine};

use crate::truth::{Label, LabelPosition};

/// The positions of one file, paired.
#[derive(Debug, Default)]
pub(crate) struct Pairing<'a> {
    /// The same start and end, as printed.
    pub(crate) found: Vec<(&'a LabelPosition, &'a Position)>,
    /// Labelled, and not found.
    pub(crate) missed: Vec<&'a LabelPosition>,
    /// Found, and not labelled.
    pub(crate) extra: Vec<&'a Position>,
}

/// Pairs the labelled positions that have a start with the found ones that have one. Where several found ones have the
/// same dates, the one most alike in title and employer is taken.
pub(crate) fn pair<'a>(label: &'a Label, result: &'a ResultLine) -> Pairing<'a> {
    let mut left: Vec<&Position> = result.positions.iter().filter(|p| p.start.is_some()).collect();
    let mut out = Pairing::default();
    for want in label.positions.iter().filter(|p| p.start.is_some()) {
        let same = |p: &&Position| p.start == want.start && p.end == want.end;
        let best = (0..left.len())
            .filter(|i| same(&left[*i]))
            .max_by(|a, b| likeness(want, left[*a]).total_cmp(&likeness(want, left[*b])));
        match best {
            Some(i) => out.found.push((want, left.remove(i))),
            None => out.missed.push(want),
        }
    }
    out.extra = left;
    out
}

fn likeness(want: &LabelPosition, got: &Position) -> f64 {
    overlap(want.title.as_deref(), got.title.as_deref())
        + overlap(want.employer.as_deref(), got.employer.as_deref())
}

/// Whether the title is right: token overlap of at least .75.
pub(crate) fn title_right(want: &LabelPosition, got: &Position) -> bool {
    overlap(want.title.as_deref(), got.title.as_deref()) >= 0.75
}

/// Whether the employer is right: token overlap of at least .6.
pub(crate) fn employer_right(want: &LabelPosition, got: &Position) -> bool {
    overlap(want.employer.as_deref(), got.employer.as_deref()) >= 0.6
}

/// Twice the shared tokens over all tokens; two empty ones are alike.
pub(crate) fn overlap(a: Option<&str>, b: Option<&str>) -> f64 {
    let (a, mut b) = (tokens(a), tokens(b));
    let total = a.len() + b.len();
    if total == 0 {
        return 1.0;
    }
    let mut shared = 0;
    for token in &a {
        if let Some(at) = b.iter().position(|t| t == token) {
            b.swap_remove(at);
            shared += 1;
        }
    }
    2.0 * f64::from(shared) / total as f64
}

fn tokens(text: Option<&str>) -> Vec<String> {
    let words = text.unwrap_or("").split(|c: char| !c.is_alphanumeric());
    words.filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_counts_each_token_once() {
        assert!((overlap(Some("Senior Java Developer"), Some("Java Developer")) - 0.8).abs() < 1e-9);
        assert!((overlap(None, None) - 1.0).abs() < 1e-9);
        assert!(overlap(Some("Acme"), None) < 1e-9);
        assert!((overlap(Some("a a"), Some("a")) - 2.0 / 3.0).abs() < 1e-9);
    }
}
